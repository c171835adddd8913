import { mutantsOf } from '../list.mjs';

const HERE = 'src/main/export/report/';
const V2 = ['test/export/verify-report.test.ts'];
const V1 = ['test/export/format-1-checks.test.ts'];
const FILES = ['test/export/format-1-files.test.ts'];
const WARNINGS = ['test/export/report-warnings.test.ts', ...FILES];
const HTML = ['test/export/html.test.ts'];
const SVG = ['test/export/svg.test.ts'];
const PDF = ['test/export/pdf.test.ts'];
const WRITE = ['test/export/write-report.test.ts'];
const REPRODUCE = ['test/capabilities/reproduce.test.ts'];

export default [
  ...mutantsOf(`${HERE}build-report.ts`, V2, [
    ['bytes: Buffer.byteLength(text)', 'bytes: text.length', 'a file’s size is counted in bytes'],
    ['{ ...body, files: listed }', '{ ...body, files: listed.slice(1) }', 'every file is listed'],
  ]),
  ...mutantsOf(
    `${HERE}predictions-csv.ts`,
    ['test/export/report-files.test.ts'],
    [
      ['each.sets.includes(set)).map', 'each.sets.length > 0).map', 'a set is told with what touched it'],
      ["odds?.draw ?? '',", "odds?.home ?? '',", 'each price stands in its column'],
      ['model.version,', 'models[0]!.version,', 'a row names the model that forecast it'],
    ],
  ),
  ...mutantsOf(`${HERE}format-1/csv.ts`, FILES, [
    ['each.sets.includes(set)).map', 'each.sets.length > 0).map', 'the first format tells a set with what touched it'],
    ["odds?.draw ?? '',", "odds?.home ?? '',", 'the first format has each price in its column'],
  ]),
  ...mutantsOf(`${HERE}format-1/html.ts`, FILES, [
    [".replaceAll('<', '&lt;')", '', 'a page of the first format runs nothing that was typed'],
    ['const all = [...warnings, ...flags];', 'const all = [...flags];', 'warnings stand on a page of the first format'],
    ['if (all.length === 0) return', 'if (flags.length === 0) return', 'nothing fell back only where nothing had'],
  ]),
  ...mutantsOf(`${HERE}warnings.ts`, WARNINGS, [
    [
      'marketWeight.asked !== marketWeight.used',
      'marketWeight.asked === marketWeight.used',
      'a weight that was not learned is told',
    ],
    ['if (weight === 0) warnings', 'if (weight > 0) warnings', 'a set that is not calibrated is told'],
    ['if (evidence.profile.length === 0) {', 'if (false) {', 'defaults are told'],
    ["if (document.preset === 'specification') {", 'if (false) {', 'the specification’s preset is told'],
    ["count === 1 ? 'doubt' : 'doubts'", "'doubts'", 'one doubt is one'],
  ]),
  ...mutantsOf(`${HERE}formulas.ts`, FILES, [
    ["blend = 'linear' }) => blend", "blend = 'log-pool' }) => blend", 'a model without a choice blends linearly'],
    ['[...new Set(models.map(({ blend', '[...(models.map(({ blend', 'a way to blend is told once'],
  ]),
  ...mutantsOf(
    'src/main/export/jackpot-content.ts',
    [...V1, ...FILES],
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
  ...mutantsOf('src/main/export/jackpot-content.ts', V2, [
    ['    ...origin,\n', '', 'a jackpot is one of what its models were trained on and by'],
  ]),
  ...mutantsOf(`${HERE}origins-of.ts`, V2, [
    ['evidence: hashOf(evidence) }', 'evidence: settings }', 'the evidence is what was locked'],
  ]),
  ...mutantsOf(
    `${HERE}origins-of.ts`,
    ['test/capabilities/jackpot-desk.test.ts'],
    [['members.map((member) => member.id)', '[]', 'the pooled league is of its members']],
  ),
  ...mutantsOf(
    `${HERE}covariance-in.ts`,
    ['test/export/covariance-in.test.ts'],
    [
      [
        '...kept.map(({ team }) => ATTACK + teams.length + team),',
        '...kept.map(({ team }) => ATTACK + team),',
        'attack and defence of the clubs that play are kept',
      ],
      ['places.slice(0, index + 1)', 'places.slice(0, index + 1).reverse()', 'a part of a covariance keeps its order'],
    ],
  ),
  ...mutantsOf(
    `${HERE}archive.ts`,
    ['test/export/report-files.test.ts'],
    [
      ['(a.name < b.name ? -1 : 1)', '(a.name < b.name ? 1 : -1)', 'files of an archive are in order'],
      ['mtime: DAY, ', '', 'an archive has no time of day'],
      ['0o100644', '0o100600', 'everybody may read what is in an archive'],
    ],
  ),
  ...mutantsOf(`${HERE}html/markup.ts`, HTML, [
    [".replaceAll('<', '&lt;')", '', 'a page runs nothing that was typed'],
    [".replaceAll('\"', '&quot;')", '', 'no text ends an attribute'],
    [".replaceAll('&', '&amp;')", '', 'a text stays what it is'],
    ['\\u2028-\\u202e', '', 'nothing turns a text round'],
    ['each.codePointAt(0)!', 'each.charCodeAt(0)', 'what hides is shown by its whole number'],
    ['(?![\\t\\n])', '', 'tabs and ends of lines are no secrets'],
  ]),
  ...mutantsOf(`${HERE}html/page.ts`, HTML, [
    [
      'REPORT_SECTIONS.filter((section) => layout.sections.includes(section))',
      'layout.sections',
      'sections have one order',
    ],
    ["default-src 'none'; ", '', 'a page fetches nothing'],
    ['<title>${escape(title)}</title>', '<title>${title as Html}</title>', 'a title is text'],
    ['note === \'\' ? NONE : html`<p class="note">${escape(note)}</p>`', 'NONE', 'a note stands on the page'],
    ['reportStyle(layout.paper, FONTS)', "reportStyle('a4', FONTS)", 'a page is laid out for its paper'],
  ]),
  ...mutantsOf(`${HERE}svg/svg.ts`, SVG, [
    ['Math.round(value * 100) / 100', 'value', 'coordinates have two decimals'],
    ['<desc>${escape(description)}</desc>', '', 'a picture tells what it shows'],
    ['<title>${escape(title)}</title>', '', 'a picture has a title'],
    ['(value - from[0]) / (from[1] - from[0])', 'value / (from[1] - from[0])', 'a scale begins where it begins'],
  ]),
  ...mutantsOf(`${HERE}svg/waterfall.ts`, SVG, [
    ['...(interval ? [interval.low, interval.high] : []),', '', 'an interval stays in its frame'],
    ['    market ?? final,\n', '', 'the market stays in its frame'],
  ]),
  ...mutantsOf(`${HERE}svg/reliability.ts`, SVG, [
    [
      'const inside = (value: number): number => Math.min(high, Math.max(low, value));',
      'const inside = (value: number): number => value;',
      'a band stays in its frame',
    ],
    ['if (outline.length > 0) parts', 'parts', 'no band is drawn where there is none'],
  ]),
  ...mutantsOf(`${HERE}svg/distribution.ts`, SVG, [
    ['Math.max(...distribution)', '0.1', 'the highest bar stays in its frame'],
  ]),
  ...mutantsOf(`${HERE}pdf/finish-pdf.ts`, PDF, [
    ['context.trailerInfo.ID = undefined as never;', '', 'a print has no identity of its own'],
    [
      'if (context.trailerInfo.Info instanceof PDFRef) context.delete(context.trailerInfo.Info);',
      '',
      'no time of day is left in a PDF',
    ],
    [
      'return place ? [{ ...bookmark, destination: place, ref: context.nextRef() }] : [];',
      "return [{ ...bookmark, destination: place ?? PDFString.of(''), ref: context.nextRef() } as never];",
      'no bookmark leads nowhere',
    ],
    ["if (!catalog.has(PDFName.of('Outlines'))) addBookmarks", 'addBookmarks', 'bookmarks of the browser are kept'],
    ["if (after) entry.set(PDFName.of('Next'), after.ref);", '', 'bookmarks are in a chain'],
    ["catalog.set(PDFName.of('Lang'), PDFString.of('en'));", '', 'a PDF tells its language'],
    [
      "root.set(PDFName.of('Last'), known.at(-1)!.ref);",
      "root.set(PDFName.of('Last'), known[0]!.ref);",
      'the last bookmark is the last',
    ],
  ]),
  ...mutantsOf(`${HERE}write-report.ts`, WRITE, [
    ['  refuseOther(directory, contentHash);\n', '', 'a folder keeps the report it holds'],
    [
      '|| readFileSync(path, \'utf8\').includes(`"contentHash": "${contentHash}"`)',
      '',
      'a report may be written again',
    ],
    ['if (index !== seal) place(index);', 'place(index);', 'the seal comes last'],
    [
      '      try {\n        record();',
      '      place(seal);\n      try {\n        record();',
      'a report is recorded before it is sealed',
    ],
    ['    if (isNew) remove(directory);\n', '', 'a folder that was made is taken away'],
    ['[...staged, ...placed]', '[...staged]', 'what was placed is taken back'],
    ['[...staged, ...placed]', '[...placed]', 'what was staged is taken back'],
    ['if (!existed) placed.push(path);', 'placed.push(path);', 'what was there before stays'],
    [
      'if (error instanceof UserError || !(error as NodeJS.ErrnoException).code) throw error;',
      '',
      'a fault that is none of the disk’s stays what it is',
    ],
    ['recursive: true, force: true });\n', 'force: true });\n', 'what cannot be there is not taken away'],
  ]),
  ...mutantsOf('src/main/capabilities/reports/export-report.ts', WRITE, [
    ['    staged.takeBack();\n', '', 'what is cancelled is taken back'],
    [
      '  requireSoundLog(context);\n',
      '',
      'no report is of a log that is not what was written',
      { tests: ['test/capabilities/audit-log.test.ts'] },
    ],
    ["auditWriter(db).append({ action: 'export',", "void ({ action: 'export',", 'an export stands in the log'],
    ['exportWriter(db).add(row.id, directory, contentHash, JSON.stringify(files));', '', 'an export is listed'],
  ]),
  ...mutantsOf(
    `${HERE}report-json.ts`,
    ['test/export/data-formats.test.ts', ...REPRODUCE],
    [
      [
        'const { order: _order, ...explanation } = explanations[index]!;',
        'const { order: _order, ...explanation } = explanations[0]!;',
        'a fixture is told with its own explanation',
        { tests: ['test/export/report-files.test.ts'] },
      ],
    ],
  ),
];
