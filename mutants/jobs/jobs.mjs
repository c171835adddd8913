import { mutantsOf } from '../list.mjs';

const IMPORT = ['test/jobs/import-result.test.ts'];
const TRAINING = ['test/jobs/training.test.ts'];
const PHASES = ['test/jobs/walk-phases.law.test.ts'];

export default [
  ...mutantsOf('src/main/jobs/import-job.ts', IMPORT, [
    [
      'void (before ??= openQuestions(db))',
      'void (before = openQuestions(db))',
      'questions of all files of an import are told',
    ],
    ['!before.has(nameOf(name))', 'true', 'questions that a cancelled import left are no later one’s'],
    ['items.filter(isNew)', 'items.filter(() => false)', 'questions of an import are told with it'],
    [
      'if (!before) return { twins: [], spellings: [], doubts };',
      '',
      'an import that stores nothing raises no question',
    ],
    [
      'pairs.some(({ spelling }) => isNew({ league, spelling }))',
      'pairs.length > 0',
      'names with the same matches are told once',
    ],
    [
      'if (decisions.length > 0) decideSpellings(db, decisions, analyst);\n  readFiles(',
      'readFiles(',
      'decisions come with an import',
    ],
    [
      'return context.db.transaction(() => importAll(context, request)).immediate();',
      'return importAll(context, request);',
      'decisions that cannot be made leave nothing',
    ],
    ['        throw takeBack;\n', '', 'a dry run keeps nothing'],
    ['    stopIfCancelled(context);\n', '', 'an import stops between two files'],
    [
      'if (!(error instanceof UserError) || isOnly) throw error;',
      'if (!(error instanceof UserError)) throw error;',
      'the refusal of the only file is the error',
    ],
    ['      summary.refuse(file, error);\n', '', 'a file that is refused is listed'],
    [
      "if (groups === 'later') waiting.push(file);",
      "if (groups === 'later') void 0;",
      'lists are read once the seasons are in',
    ],
    [
      'if (fault) throw at(fault,',
      'if (false) throw at(fault!,',
      'a full disk ends an import, with the file named',
      { tests: ['test/jobs/import-faults.test.ts'] },
    ],
  ]),
  ...mutantsOf('src/main/jobs/import-summary.ts', IMPORT, [
    ['const MOST_CHANGES_SHOWN = 300;', 'const MOST_CHANGES_SHOWN = 301;', 'three hundred changes are shown'],
    ['const EXAMPLES = 3;', 'const EXAMPLES = 4;', 'three examples are shown'],
    [
      'GRAVITY[a.severity] - GRAVITY[b.severity]',
      'GRAVITY[b.severity] - GRAVITY[a.severity]',
      'the gravest comes first',
    ],
    ['    this.changes += 1;\n', '', 'changes are counted'],
    [
      'this.rules.set(key, { ...known, count: known.count + 1, examples });',
      'this.rules.set(key, { ...known, examples });',
      'findings are counted',
    ],
  ]),
  ...mutantsOf('src/main/jobs/train-job.ts', TRAINING, [
    ["row && row.status !== 'failed'", 'row', 'a failed training is no model'],
    ['known.length > 0 && known.every(', 'known.length > 0 && known.some(', 'a model that is missing is trained'],
    [
      'known.forEach((row) => result.models.push(useExisting(context, row!, Date.now() - started, request.activate)));\n    return result;',
      '',
      'what has been trained is not walked again',
    ],
    [
      '  stopIfCancelled(context);\n  const total',
      '  const total',
      'a training stops after its walks',
      { survives: 'it stops at the first league to be stored, too; the line saves its calibration' },
    ],
    ['saveFailure(context, league, error, settings, candidate);', '', 'a failure is kept'],
    [
      'result.failed.push({ league: league.code, code: error.code, message: error.message });',
      '',
      'a league that fails is told',
    ],
  ]),
  ...mutantsOf('src/main/jobs/save-model.ts', TRAINING, [
    [
      'save.effort.activate)) writer.activate(league.id, id);',
      'save.effort.activate)) void id;',
      'a new model is the active one',
    ],
    ["row.status !== 'active' && mayActivate(", 'mayActivate(', 'a model that is active is not made so'],
    ["row.status !== 'active' && mayActivate(", 'false && mayActivate(', 'a model that is given back is active again'],
    [
      '  db.transaction(() => {\n    writer.addSettings',
      '  ((run: () => void) => ({ immediate: run }))(() => {\n    writer.addSettings',
      'a model is stored whole or not at all',
      { tests: ['test/jobs/save-whole.test.ts'] },
    ],
    ['seal: sealModel(db, outputs),', 'seal: null,', 'a model is sealed', { tests: ['test/jobs/save-whole.test.ts'] }],
    [
      'const id = hashOf({ failed: candidate?.id ?? null, league',
      'const id = hashOf({ failed: Math.random(), league',
      'the same failure is one',
    ],
  ]),
  ...mutantsOf('src/main/jobs/league-data.ts', TRAINING, [
    [
      'before === undefined ? dayOf(last) + 1 : dayOf(before)',
      'before === undefined ? dayOf(last) : dayOf(before)',
      'a model sees the last match',
    ],
    ['if (before !== undefined && parseIsoDate(before) === null)', 'if (false)', 'a day that is none is refused'],
    ['lastFinishedDate(code) !== null', 'true', 'a league without a result is not trained'],
    ['if (matches.length === 0) throw none;', '', 'a league without a match in time is refused'],
    ['[...new Set(wanted)].sort()', '[...wanted]', 'leagues are named once, in order'],
  ]),
  ...mutantsOf('src/main/jobs/walk-leagues.ts', TRAINING, [
    ['      if (!bytes) break;\n', '      if (!bytes) continue;\n', 'a walk goes on from what is known'],
    [
      '        .filter(({ isKnown }) => !isKnown)\n',
      '        .filter(({ isKnown }) => isKnown)\n',
      'seasons that were walked are kept',
    ],
    ['known[from + index] = phases.length;', 'known[from + index] = 0;', 'what was taken from before is told'],
    ['seasonsWalked: all - reused,', 'seasonsWalked: all,', 'what was walked is told'],
  ]),
  ...mutantsOf('src/main/jobs/walk-phases.ts', PHASES, [
    [
      'xi, sigma, fixed, prior, maxGoals, channels }',
      'xi, fixed, prior, maxGoals, channels }',
      'a kept walk is one of its sigma',
    ],
    [
      'xi, sigma, fixed, prior, maxGoals, channels }',
      'xi, sigma, prior, maxGoals, channels }',
      'a kept walk is one of its fixed parameters',
    ],
    [
      'xi, sigma, fixed, prior, maxGoals, channels }',
      'xi, sigma, fixed, maxGoals, channels }',
      'a kept walk is one of its prior',
    ],
    [
      'xi, sigma, fixed, prior, maxGoals, channels }',
      'xi, sigma, fixed, prior, maxGoals }',
      'a kept walk is one of its channels',
    ],
    ['channelsAt(point, settings, pastPrices)', 'channelsAt(point, settings)', 'a kept walk is one of its memory'],
    ['sample.redCard[match]!, ...countsOf', '...countsOf', 'a kept season is one of its red cards'],
    [', ...countsOf(sample, match));', ');', 'a kept season is one of its counts'],
    [
      '[columns.home[match]!, columns.away[match]!]',
      '[columns.home[match]!]',
      'a kept season is one of both sides’ counts',
    ],
    ['if (pastPrices && odds) matches', 'if (odds) matches', 'a kept season of goals is one of no prices'],
    [
      'matches.push(odds.home, odds.draw, odds.away);',
      'matches.push(odds.home, odds.draw);',
      'a kept season is one of all its prices',
    ],
    [
      'if (channels) matches.push',
      'matches.push',
      'where goals alone are looked at nothing else is part of a kept season',
    ],
    ['key = sha256(key + canonicalJson(', 'key = sha256(canonicalJson(', 'a kept season rests on those before it'],
    [
      'homeGoals[match]!, awayGoals[match]!, neutral[match]!',
      'homeGoals[match]!, awayGoals[match]!',
      'a kept season is one of its grounds',
    ],
    ['homeGoals[match]!, awayGoals[match]!, neutral[match]!', 'neutral[match]!', 'a kept season is one of its scores'],
    ['each.season <= season', 'each.season < season', 'a kept season is one of its neighbours'],
    [
      'matches.push(day[match]!, sample.season[match]!, home[match]!, away[match]!);',
      'matches.push(sample.season[match]!, home[match]!, away[match]!);',
      'a kept season is one of its days',
    ],
    [
      "if (part.length !== column.byteLength) throw new RangeError('a kept phase is cut short');",
      '',
      'a kept season that was cut is none',
      { tests: ['test/jobs/kept-phase.test.ts'] },
    ],
  ]),
  ...mutantsOf('src/main/jobs/rebuild-features.ts', TRAINING, [
    ['made?.attack !== attack ||', '', 'an attack that changed is named'],
    ['made.defence !== defence ||', '', 'a defence that changed is named'],
    ['|| homeAdvantage !== advantage', '', 'a home advantage that changed is named'],
    ['for (const team of again.keys()) differences.push(`${day} ${team}`);', '', 'a club that is missing is named'],
    ['date === undefined || each.date === date', 'true', 'one day alone may be made again'],
  ]),
  ...mutantsOf('src/main/jobs/validate-job.ts', TRAINING, [
    [
      "season >= (request.fromSeason ?? '')",
      "season > (request.fromSeason ?? '')",
      'a validation begins with the season asked for',
    ],
    [
      "season <= (request.toSeason ?? '9999-99')",
      "season < (request.toSeason ?? '9999-99')",
      'a validation ends with the season asked for',
    ],
    ['each.season >= from && each.season <= to', 'each.season <= to', 'the seasons that were scored are told'],
    [
      'const from = first === -1 ? seasons.length : first;',
      'const from = first;',
      'no season after the last is scored',
    ],
  ]),
  ...mutantsOf('src/main/jobs/finished-matches.ts', TRAINING, [
    [
      'row.neutral === 1 ? { neutral: true } : {}',
      'row.neutral === 2 ? { neutral: true } : {}',
      'neutral ground is none of the home side’s',
      { tests: ['test/jobs/kept-phase.test.ts'] },
    ],
    [
      '...(counts ? { counts } : {}) };',
      '};',
      'what was counted in a match is read with it',
      { tests: ['test/jobs/kept-phase.test.ts'] },
    ],
  ]),
];
