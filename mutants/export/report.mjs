import { mutantsOf } from '../list.mjs';

const CHECKS = ['test/export/report-checks.test.ts'];
const FILES = ['test/export/report-files.test.ts'];
const ANCHOR = ['test/export/anchor.law.test.ts'];

export default [
  ...mutantsOf('src/main/export/report/verify-report.ts', CHECKS, [
    ["prettyJson(manifest) === text, 'the", "true, 'the", 'a manifest has one form'],
    ['contentHashOf(manifest.content) === manifest.contentHash,', 'true,', 'a content has the hash that names it'],
    ['    ...manifest.content.files.map((file) => fileCheck(directory, file)),\n', '', 'files are checked'],
    [
      'bytes.length === file.bytes && sha256(bytes) === file.sha256',
      'bytes.length === file.bytes',
      'files have their hashes',
    ],
    ['if (/[\\\\/]/.test(file.name)) return', 'if (false) return', 'files lie in the folder of the report'],
    ['    renderCheck(directory, manifest),\n', '', 'files show the content'],
    ['        !listed.some((each) => each.name === file.name) ||\n', '', 'every file is listed'],
    ['    jackpotCheck(manifest),\n', '', 'numbers have the hash of the jackpot'],
    ['hash === jackpot.hash,', 'true,', 'a jackpot’s hash is that of its numbers'],
    ["ok: checks.every(({ verdict }) => verdict !== 'failed'),", 'ok: true,', 'one check that fails is enough'],
    [
      'const same = canonicalJson(again) === canonicalJson(stated);',
      'const same = maxDifference < 1e-9;',
      'numbers come out to the last bit',
    ],
    ['    recomputed.check,\n', '', 'probabilities are recomputed'],
    [
      'maxDifference = Math.max(maxDifference, other ?',
      'maxDifference = Math.min(maxDifference, other ?',
      'the largest difference is told',
    ],
    ['application.engine === ENGINE_VERSION ? null :', 'true ? null :', 'another engine may have done otherwise'],
    [
      "? { name, verdict: 'not-checked', detail: `${other}; ${why}` }",
      "? { name, verdict: 'failed', detail: `${other}; ${why}` }",
      'what another engine did is left open',
    ],
    [
      '({ order }) => content.predictions.find((each) => each.order === order)?.uncertainty?.covariance,',
      '() => undefined,',
      'intervals are recomputed',
    ],
  ]),
  ...mutantsOf('src/main/export/report/verify-report.ts', ANCHOR, [
    ['    anchorCheck(manifest),\n', '', 'the anchor is checked'],
    [
      'if (chainHash(anchor.entry, anchor.previousHash) !== anchor.head) {',
      'if (false) {',
      'an anchored entry leads to the head',
    ],
    ['entry.sequence === anchor.count &&', '', 'an anchor states the length of the log'],
    ["entry.action === 'finalise' &&", '', 'an anchor is of a finalising'],
    ['&&\n    entry.subject === content.jackpot.hash', '', 'an anchor is of this jackpot'],
    ['canonicalJson(entry) === anchor.entry &&', '', 'an anchored entry has one form'],
  ]),
  ...mutantsOf('src/main/export/report/build-report.ts', CHECKS, [
    [
      'sha256: sha256(text), bytes: Buffer.byteLength(text) }));',
      'sha256: sha256(text), bytes: text.length }));',
      'a file’s size is counted in bytes',
    ],
    [
      'JSON.parse(canonicalJson({ ...body, files: listed }))',
      'JSON.parse(canonicalJson({ ...body, files: listed.slice(1) }))',
      'every file is listed',
    ],
  ]),
  ...mutantsOf('src/main/export/report/predictions-csv.ts', FILES, [
    ['each.sets.includes(set)).map', 'each.sets.length > 0).map', 'a set is told with what touched it'],
    ["odds?.draw ?? '',", "odds?.home ?? '',", 'each price stands in its column'],
  ]),
  ...mutantsOf('src/main/export/report/report-html.ts', FILES, [
    [".replaceAll('<', '&lt;')", '', 'a page runs nothing that was typed'],
    ['const all = [...warnings, ...flags];', 'const all = [...flags];', 'warnings stand on the page'],
    [
      'if (all.length === 0) return',
      'if (flags.length === 0) return',
      'a page says nothing fell back only where nothing had',
    ],
  ]),
  ...mutantsOf('src/main/export/report/report-warnings.ts', FILES, [
    [
      'marketWeight.asked !== marketWeight.used',
      'marketWeight.asked === marketWeight.used',
      'a weight that was not learned is told',
    ],
    ['if (weight === 0) warnings', 'if (weight > 0) warnings', 'a set that is not calibrated is told'],
    ['if (evidence.profile.length === 0) {', 'if (false) {', 'defaults are told'],
    ["if (document.preset === 'specification') {", 'if (false) {', 'the specification’s preset is told'],
    ['const warnings = doubtsOf(id).map(', 'const warnings = doubtsOf(version).map(', 'doubts are those of the model'],
    ["count === 1 ? 'doubt' : 'doubts'", "'doubts'", 'one doubt is one'],
  ]),
  ...mutantsOf('src/main/export/report/report-content.ts', FILES, [
    ["blend = 'linear' }) => blend", "blend = 'log-pool' }) => blend", 'a model without a choice blends linearly'],
    ['[...new Set(models.map(({ blend', '[...(models.map(({ blend', 'a way to blend is told once'],
  ]),
  ...mutantsOf(
    'src/main/export/jackpot-content.ts',
    [...CHECKS, ...FILES],
    [
      ['    document: hashOf(document),\n', '    document: hashOf({}),\n', 'a jackpot is one of its parameters'],
      [
        'canonicalJson({ name, version, release, models, fixtures, predictions, picks })',
        'canonicalJson({ version, release, models, fixtures, predictions, picks })',
        'a jackpot is one of its name',
      ],
      ['if (!model) throw new RangeError(', 'if (false) throw new RangeError(', 'a fixture has a model'],
      ['...(uncertainty && { uncertainty }),', '', 'intervals stand with the numbers'],
    ],
  ),
];
