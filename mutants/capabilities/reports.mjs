import { mutantsOf } from '../list.mjs';

const HERE = 'src/main/capabilities/reports/';
const REPRODUCE = ['test/capabilities/reproduce.test.ts'];
const DIFFERENCE = ['test/capabilities/first-difference.test.ts'];
const TRUTH = ['test/capabilities/stored-truth.test.ts'];

export default [
  ...mutantsOf(`${HERE}reproduce.ts`, REPRODUCE, [
    [
      'if (!ok) throw new UserError',
      'if (false) throw new UserError',
      'a report that does not verify is not made again',
    ],
    ['rmSync(folder, { recursive: true, force: true });', '', 'nothing of the other store is left'],
    [
      'cache: NO_CACHE',
      'cache: job.cache',
      'nothing walked before is used again',
      { survives: 'a walk that was kept is the same bits as one made again' },
    ],
    [
      ' && (last.again === contentHash || !isOurs);',
      ';',
      'same is the hash of the whole',
      { survives: 'where the hash differs, the place that differs is told' },
    ],
    ['.sort((a, b) => (a.league < b.league ? -1 : 1));', ';', 'models are in the order of their leagues'],
    ['return { ...fixture, typed: known!.typed };', 'return fixture;', 'what was typed is told'],
    ['  nameAgain(context, content.fixtures);\n', '', 'clubs that no file has are named'],
    ['if (models.some(({ same }) => !same)) return', 'if (false) return', 'other models make no jackpot'],
    [
      'application: content.application',
      'application: { ...content.application, version: "x" }',
      'the application is the one that wrote it',
    ],
    ['  decideBefore(job.db, decisions, job.analyst);\n', '', 'tables are mapped as they were'],
    ['decisions: spellingsOf(decisions), ', '', 'spellings mean what they meant'],
    ['    decideAfter(context, decisions);\n', '', 'clubs and matches are decided again'],
  ]),
  ...mutantsOf(`${HERE}again/decide-again.ts`, REPRODUCE, [
    ['if (!knownSpellings) storeChoiceWriter', 'if (false) storeChoiceWriter', 'known spellings are left aside again'],
    ['if (!named || named.isAlias) return splitTeam', 'return splitTeam', 'a name that stands alone is not split'],
    ['...(from?.home ? [] : [home])', 'home', 'a home club from another league is known there'],
    ['...(from?.away ? [] : [away])', 'away', 'an away club from another league is known there'],
    ['!known.has(teamKey(each))', 'false', 'a club before its first match is named'],
    [
      'const why = { analyst, reason: reason || REASON };',
      'const why = { analyst, reason: REASON };',
      'a split keeps its reason',
    ],
    ['const key = `${link.country}\\n${link.club}`;', 'const key = link.country;', 'clubs are linked one by one'],
    ['reason: match.reason || REASON', 'reason: REASON', 'a decision about a match keeps its reason'],
  ]),
  ...mutantsOf(`${HERE}again/raw-files.ts`, REPRODUCE, [
    ['byHash.set(sha256(bytes), bytes);', 'byHash.clear();', 'files are found by what is in them'],
    [
      'const other = same ? null : readOrNothing(byName.get(name) ?? byName.get(basename(name)));',
      'const other = null as Uint8Array | null;',
      'a changed file is read all the same',
    ],
    ["part !== '..' && ", '', 'a name leads nowhere else', { tests: ['test/capabilities/raw-files.test.ts'] }],
  ]),
  ...mutantsOf(`${HERE}again/train-again.ts`, REPRODUCE, [
    ['days.size === 1 ? toIsoDate(leagues[0]!.asOf) : undefined', 'undefined', 'a model ends before its day'],
    [
      'const key = `${model.settings} ${hashOf(trainedWith)}`;',
      'const key = model.settings;',
      'leagues are trained in their own company',
    ],
    ['other.snapshotHash === snapshot ? [] :', 'true ? [] :', 'the match that differs is named'],
    [
      'if (canonicalJson(before) === canonicalJson(after)) return [];',
      'return [];',
      'evidence comes out the same',
      { survives: 'evidence that differs makes another report, which is told at its place' },
    ],
  ]),
  ...mutantsOf(`${HERE}again/first-difference.ts`, DIFFERENCE, [
    ['Number(a) - Number(b) || ', '', 'places are in the order of their numbers'],
    ['Array.isArray(told) === Array.isArray(again)', 'true', 'a list is no object'],
    ['...Object.keys(again)]', ']', 'what is too much differs'],
    ['if (Object.is(told, again)) return null;', '', 'what is the same does not differ'],
    ['text.length > 80', 'false', 'a value is told on one line'],
  ]),
  ...mutantsOf(`${HERE}report-of.ts`, TRUTH, [
    [
      "if (status === 'finalized') return;",
      'return;',
      'a draft has no report',
      { tests: ['test/capabilities/stored-truth.test.ts', 'test/capabilities/channels.test.ts'] },
    ],
    ['if (hash === contentHash) return;', 'return;', 'a report says what was finalised'],
    [
      '  for (const model of used) requireSound(context, model);\n',
      '',
      'a report is of models as they were trained',
      { tests: ['test/capabilities/model-seals.test.ts'] },
    ],
  ]),
  ...mutantsOf(`${HERE}body/data-of.ts`, REPRODUCE, [
    [
      'files: [...sourceFiles, ...linkedFiles], decisions }',
      'files: sourceFiles, decisions }',
      'files of linked leagues are listed',
    ],
    [
      '    ...others.map(({ league, asOf })',
      '    ...[].map(({ league, asOf }: { league: string; asOf: number })',
      'files of leagues trained together are listed',
    ],
  ]),
  ...mutantsOf('src/main/jobs/data-decisions.ts', REPRODUCE, [
    ['match.date < day', 'true', 'decisions about later matches are none of a model’s'],
    ['isOurs(each) && played.has(each.team)', 'isOurs(each)', 'clubs of later seasons are none of a model’s'],
    [
      ').filter(({ spelling }) =>\n      played.has(spelling),\n    )',
      ')',
      'splits of later seasons are none of a model’s',
    ],
    ['!recorded.has(key) && ', '', 'a spelling that was joined again is not split'],
    ["source.startsWith('generic')", 'false', 'mappings of its files are of a model'],
    ["?.value !== 'off'", "?.value === 'on'", 'known spellings are used unless they are left aside'],
  ]),
  ...mutantsOf('src/main/jobs/to-evidence.ts', REPRODUCE, [
    [
      '[{ league, files: sourceFiles }, ...linked]',
      '[{ league, files: sourceFiles }]',
      'decisions about linked leagues are of a model',
    ],
  ]),
  ...mutantsOf(
    `${HERE}compare-with-store.ts`,
    ['test/capabilities/compare-with-store.test.ts'],
    [
      ['known.hash === head && known.entry === entry', 'true', 'a report is anchored in this store’s log'],
      ['jackpotHash(readJackpot(context, row).content) === hash,', 'true,', 'the store holds the jackpot as reported'],
    ],
  ),
];
