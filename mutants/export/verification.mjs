import { mutantsOf } from '../list.mjs';

const HERE = 'src/main/export/report/verify/';
const V2 = ['test/export/verify-report.test.ts'];
const V1 = ['test/export/format-1-checks.test.ts'];
const ANCHOR = ['test/export/format-1-anchor.law.test.ts'];
const DESK = ['test/capabilities/jackpot-desk.test.ts'];

export default [
  ...mutantsOf(`${HERE}verify-report.ts`, V2, [
    ["ok: checks.every(({ verdict }) => verdict !== 'failed'),", 'ok: true,', 'one check that fails is enough'],
    [
      'contentHash?.startsWith(wanted) ?? false',
      'contentHash?.startsWith(wanted) ?? true',
      'a hash that is not known is not the expected one',
      { survives: 'every report whose hash is not known fails by its manifest already' },
    ],
    ['contentHash?.startsWith(wanted)', 'contentHash?.includes("a")', 'the expected hash is that of the content'],
    ['const wanted = expect.toLowerCase();', 'const wanted = expect;', 'a hash may be told in capitals'],
    [
      'const limits = refuseBeyondLimits(parsed.value.content);',
      'const limits = null;',
      'what would take for ever is refused',
    ],
  ]),
  ...mutantsOf(
    `${HERE}limits.ts`,
    ['test/export/report-limits.test.ts'],
    [
      ['maxGoals !== null && maxGoals > LARGEST_GRID', 'false', 'no grid is without end'],
      ['fixtures.length > MAX_FIXTURES', 'false', 'a jackpot has at most so many fixtures'],
      ['plan && plan.asked > MOST_LINES', 'false', 'a plan has at most so many lines'],
      ['teams.length > MOST_TEAMS', 'false', 'a league has at most so many clubs'],
      ['models.length > MOST_MODELS', 'false', 'a report has at most so many models'],
    ],
  ),
  ...mutantsOf(`${HERE}parse-json.ts`, V2, [
    ['if (/"__proto__"\\s*:/.test(text))', 'if (false)', 'no key reaches what all objects share'],
  ]),
  ...mutantsOf(
    `${HERE}report-files.ts`,
    ['test/export/report-limits.test.ts'],
    [
      ['if (stats.isSymbolicLink())', 'if (false)', 'links are not followed'],
      ['else if (stats.size > LARGEST_FILE)', 'else if (false)', 'a file that is too large is not read'],
      [
        "if (entries.length > MOST_FILES) problems.set('…', `${entries.length} entries; a report has at most ${MOST_FILES}`);\n  for (const name of",
        'for (const name of',
        'a folder with too many files is told',
      ],
      ['if (/[\\\\/]/.test(name))', 'if (false)', 'an archive has no folders'],
      ['else if (plain.has(name))', 'else if (false)', 'a name is once in an archive'],
      [
        '.filter((name) => name !== ARCHIVE).sort()',
        '.sort()',
        'the archive in a folder is not of the files that it holds',
      ],
    ],
  ),
  ...mutantsOf(
    `${HERE}file-checks.ts`,
    ['test/export/file-checks.test.ts'],
    [
      ['bytes.length === size && sha256(bytes) === hash', 'bytes.length === size', 'files have their hashes'],
      ['if (/[\\\\/]/.test(file)) return', 'if (false) return', 'files lie in the folder of the report'],
      [
        'if (!bytes) return failed(name, `${file} is missing`);',
        'if (!bytes) return passed(name, file);',
        'a listed file is there',
      ],
      ['!known.has(name)', 'false', 'nothing else lies in a report'],
      ['...files.problems.values(),', '', 'a link beside the files is told'],
      ['...twice.map(({ name }) => `${name} is listed twice`),', '', 'a file is listed once'],
      ['...(hasSeal ? [SEAL, PDF] : [])', '...[SEAL, PDF]', 'a report of the first format has no seal'],
      ['!listed.some((each) => each.name === file.name) || ', '', 'every file that shows the content is listed'],
      ["files.read(file.name)?.toString('utf8') !== file.text", 'false', 'files show the content'],
      ['[...differing, ...unknown]', '[...differing]', 'no file is listed that the content does not make'],
      ['if (other) return notChecked(name, other);', '', 'pages of another engine are left open'],
      ['!inside.read(file)!.equals(files.read(file)!)', 'false', 'an archive holds the same bytes'],
      ['.filter((file) => !inside.names.includes(file))', '.filter(() => false)', 'an archive holds every file'],
      ['.filter((file) => !files.names.includes(file))', '.filter(() => false)', 'an archive holds no other file'],
    ],
  ),
  ...mutantsOf(`${HERE}format-1.ts`, V1, [
    ['prettyJson({ content, contentHash, anchor }) === text,', 'true,', 'a manifest has one form'],
    ['contentHashOf(content) === contentHash,', 'true,', 'a content has the hash that names it'],
    ['    ...listedFiles(files, listed),\n', '', 'files are checked'],
    ['    sameAsContent(files, listed, () => renderReport(body), other),\n', '', 'files are rendered again'],
    ['    jackpotCheck(content),\n', '', 'numbers have the hash of the jackpot'],
    ['    numbers.check,\n', '', 'probabilities are recomputed'],
    ['    nothingElse(files, listed, false),\n', '', 'nothing else lies there'],
  ]),
  ...mutantsOf(`${HERE}format-1.ts`, ANCHOR, [
    ['    anchorCheck(anchor, content, false),\n', '', 'the anchor is checked'],
  ]),
  ...mutantsOf(
    `${HERE}anchor-check.ts`,
    [...ANCHOR, ...V2],
    [
      [
        'if (chainHash(anchor.entry, anchor.previousHash) !== anchor.head)',
        'if (false)',
        'an anchored entry leads to the head',
      ],
      ['entry.sequence === anchor.count &&', '', 'an anchor states the length of the log'],
      [" && entry.action === 'finalise'", '', 'an anchor is of a finalising'],
      ['entry.subject === jackpot.hash && ', '', 'an anchor is of this jackpot'],
      ['canonicalJson(entry) === anchor.entry && ', '', 'an anchored entry has one form'],
      ['!(key in details) || details[key] === value', 'true', 'what the log says of a jackpot is so'],
      ['fixtures: fixtures.length }', 'fixtures: undefined }', 'the log counts the fixtures'],
      ['if (fits && finaliser && entry.analyst !== analyst)', 'if (false)', 'who finalised it prepared it'],
    ],
  ),
  ...mutantsOf(`${HERE}format-2.ts`, V2, [
    ['prettyJson({ content, contentHash }) === text,', 'true,', 'a manifest has one form'],
    ['contentHashOf(content) === contentHash,', 'true,', 'a content has the hash that names it'],
    ['    ...sameArchive(files),\n', '', 'the archive is looked into'],
    ['    ...modelChecks(content, other),\n', '', 'models are checked'],
    ['    ...derivedChecks(content, older),\n', '', 'everything that follows is made again'],
    ['    ...sealOf(files, content, contentHash),\n', '', 'the seal is checked'],
    ['prettyJson(parsed.value) === text,', 'true,', 'a seal has one form'],
    ['    numbers.check,\n', '', 'probabilities are recomputed'],
  ]),
  ...mutantsOf(`${HERE}seal-checks.ts`, V2, [
    ['seal.contentHash === contentHash,', 'true,', 'a seal is of this content'],
    ['    anchorCheck(seal.anchor, content, true),\n', '', 'the anchor of a seal is checked'],
    [
      'if (!bytes) return [failed(name, `${PDF} is missing`)];',
      'if (!bytes) return [];',
      'a PDF that was printed is there',
    ],
    [
      'return bytes ? [failed(name, `${PDF} is not of this export: its seal knows of none`)] : [];',
      'return [];',
      'a PDF that was not printed with it is not of it',
    ],
    ['bytes.length === pdf.bytes && sha256(bytes) === pdf.sha256,', 'true,', 'a PDF is as it was printed'],
    ['html !== null && sha256(html) === pdf.html,', 'true,', 'a PDF was printed from this page'],
    ['verify(signedText(seal), signature, publicKey),', 'true,', 'a signature is that of its key'],
  ]),
  ...mutantsOf(
    `${HERE}recompute.ts`,
    [...V1, ...V2],
    [
      [
        'const isSame = canonicalJson(again) === canonicalJson(stated);',
        'const isSame = maxDifference < 1e-9;',
        'numbers come out to the last bit',
      ],
      ['Math.max(most, each)', 'Math.min(most, each)', 'the largest difference is told'],
      [
        'other ? notChecked(name, `${other}; ${why}`) : failed',
        'false ? notChecked(name, `${other}; ${why}`) : failed',
        'what another engine did is left open',
      ],
      ['?.uncertainty?.covariance,', '?.uncertainty?.covariance && undefined,', 'intervals are recomputed'],
    ],
  ),
  ...mutantsOf(
    `${HERE}other-engine.ts`,
    [...V1, ...V2],
    [
      ['if (engine === ENGINE_VERSION) return null;', 'return null;', 'another engine may have done otherwise'],
      [
        'Number(engine) < Number(ENGINE_VERSION)',
        'Number(engine) !== Number(ENGINE_VERSION)',
        'a later engine is not known here',
      ],
    ],
  ),
  ...mutantsOf(`${HERE}models-check.ts`, V2, [
    ['hashOf(settingsUsed) === settings', 'true', 'settings have their hash'],
    ['version === modelVersion(document.league, document.asOf, id)', 'true', 'a model is called after its identity'],
    [', trainedWith }) === id', ', trainedWith }) !== null', 'data, settings and engine make an identity'],
    ['each.snapshot === snapshot && each.league', 'each.league', 'a model was trained on the data it states'],
    ['hashOf(ids) === content.jackpot.release', 'true', 'the models of a release have its hash'],
    ['each.id === id && each.version === version &&', 'each.id === id &&', 'a release names its models'],
    ['dayOf(evidence.dataTo) >= document.asOf', 'false', 'no model has learnt from its own future'],
    ['dayOf(date) < asOf', 'false', 'a fixture lies after the data of its model'],
    ['Math.min(A, B, C) >= 0 && ', '', 'weights of an ensemble are not negative'],
    [
      'share <= 0.7 + 1e-12',
      'true',
      'the market has seven tenths at most',
      { survives: 'no weight of a model passes seven tenths, so no mean of them does' },
    ],
    ['maps.every(isMap)', 'true', 'calibration curves rise within 0 and 1'],
    ['name > names[at - 1]!', 'true', 'clubs are in order, each once'],
    ['again.every((value, at) => value === stated[at])', 'true', 'a fixture’s covariance is part of its model’s'],
    ['covariance.sigma !== document.sigma', 'false', 'a covariance is of the model’s prior'],
    ['...content.models.flatMap((model) => errorsDiffer(model)),', '', 'covariances have the standard errors'],
    ['.filter((hash) => !listed.has(hash))', '.filter(() => false)', 'every file of a model is listed'],
    ['digits > 0 && digits !== 4 * evidence.matches', 'false', 'every match is told in short'],
    ['...(twice > 0 ?', '...(false ?', 'a file of data is listed once'],
    [
      'jackpotHash({ name, version, release, models: with_, fixtures, predictions, picks }) === jackpot.hash',
      'true',
      'evidence is what was locked with the jackpot',
    ],
  ]),
  ...mutantsOf(`${HERE}models-check.ts`, DESK, [['...poolCheck(content, other),', '', 'a pool is made again']]),
  ...mutantsOf(`${HERE}derived-checks.ts`, V2, [
    ['canonicalJson(make()) === canonicalJson(stated)', 'true', 'what follows comes out the same'],
    ["again('warnings',", "false || again('warnings' && 'x',", 'warnings are those of the models'],
    ['version > numbers[at - 1]!', 'true', 'earlier versions are earlier'],
    ['picks[set]?.length !== fixtures.length', 'false', 'every fixture has a pick in every set'],
    ['explanations[index]?.order === order', 'true', 'explanations stand with their fixtures'],
    ['words === calibrationVerdictInWords(subject, verdict)', 'true', 'verdicts are in their own words'],
    ['<= NEAR)', '<= 1)', 'the parts of a score sum up'],
    [
      "planOf(jackpot, picks, 'B', plan.asked)",
      "({ ...planOf(jackpot, picks, 'B', plan.asked), set: plan.set })",
      'a plan is of set B',
    ],
  ]),
];
