import { mutantsOf } from '../list.mjs';

const RULES = ['test/capabilities/health-rules.test.ts'];
const STORES = ['test/capabilities/health.test.ts'];
const RHYTHM = ['test/core/cleaning/seasons/season-rhythm.test.ts'];

export default [
  ...mutantsOf('src/main/core/cleaning/seasons/season-rhythm.ts', RHYTHM, [
    ['last + SHIFT_DAYS', 'last', 'a season that ended some days later is no season missed'],
    ['today - next > IN_THE_FILES_DAYS', 'today - next >= IN_THE_FILES_DAYS', 'results have two weeks to come'],
    ['2 * played >= seasons.length', '2 * played > seasons.length', 'half of the seasons suffice'],
    ['Math.floor(values.length / 2)', '0', 'the middle season speaks'],
    ['Math.floor(values.length / 2)', 'Math.floor((values.length - 1) / 2)', 'of two seasons the later speaks'],
    ['moved(day, years) <= after', 'moved(day, years) < after', 'what is expected comes after the last result'],
    ['[years - 1, years].some', '[years].some', 'a season that began last year is under way in spring'],
    ['[years - 1, years].some', '[years - 1].some', 'a season that began this year is under way'],
    ['Math.max(1, yearOf', 'Math.max(2, yearOf', 'a season leads one to expect the next'],
    ['return Math.min(...days.map', 'return Math.max(...days.map', 'the first match day counts'],
  ]),
  ...mutantsOf('src/main/capabilities/health/check-of.ts', RULES, [
    ["['degraded', 'watch', 'steady']", "['watch', 'degraded', 'steady']", 'the worst comes first'],
    ['bad.length > SAID ?', 'false ?', 'what is not said is counted'],
    ["filter(({ state }) => state !== 'steady')", 'filter(() => true)', 'what is well is not said among what is not'],
    ['time > last', 'time < last', 'the newest counts'],
  ]),
  ...mutantsOf('src/main/capabilities/health/data-age.ts', RULES, [
    ["if (!isOverdue) return finding('steady'", "if (true) return finding('steady'", 'old results are not steady'],
    ["if (!isOverdue) return finding('steady'", "if (false) return finding('steady'", 'a pause is nothing to look at'],
    ["action: state === 'steady' ? null : IMPORT", 'action: IMPORT', 'what is well needs no action'],
    ['if (age < 0)', 'if (false)', 'a result after today is told'],
    ['filter(({ days }) => days.length > 0)', 'filter(() => true)', 'a season without a match day is no rhythm'],
    ['first === final ?', 'false ?', 'one season is named once'],
    ["isUnderWay ? 'a season", "!isUnderWay ? 'a season", 'whether a season should be under way is told'],
  ]),
  ...mutantsOf('src/main/capabilities/health/failed-trainings.ts', RULES, [
    ["hasModel ? 'watch' : 'degraded'", "'watch'", 'a league that cannot be forecast is degraded'],
    ['action: train([league])', 'action: null', 'a failed training is mended by another'],
  ]),
  ...mutantsOf('src/main/capabilities/health/fallbacks.ts', RULES, [
    ['2 * count >= fixtures', '2 * count > fixtures', 'half of the fixtures degrade'],
    ['2 * count >= fixtures', 'false', 'half of the fixtures without the same degrade'],
    ['sort((a, b) => b.count - a.count)', 'sort((a, b) => a.count - b.count)', 'the commonest comes first'],
    ['counts.filter(({ code }) => code === null)', '[...counts]', 'a jackpot counts once'],
    ['= own[0]!', '= own.at(-1)!', 'the last jackpot is led to'],
  ]),
  ...mutantsOf('src/main/capabilities/health/recent-jobs.ts', RULES, [
    ["isCut && last.state !== 'done'", 'isCut', 'what has ended well since is mended'],
    ["isCut && last.state !== 'done'", "last.state !== 'done'", 'what runs is not open'],
    ["job.state === 'failed' || job.state === 'interrupted'", "job.state === 'failed'", 'what was cut off is open'],
    ['jobs.find((job) => job.title === title)', 'jobs.findLast((job) => job.title === title)', 'the newest decides'],
    ['finishedAt ?? startedAt)),', 'startedAt)),', 'a check is of the end of a job'],
  ]),
  ...mutantsOf('src/main/capabilities/health/sizes.ts', RULES, [
    ['freeBytes < store.bytes', 'freeBytes <= store.bytes', 'a copy that just fits fits'],
    ['freeBytes < store.bytes', 'false', 'too little room is told'],
  ]),
  ...mutantsOf('src/main/capabilities/health/health-checks.ts', STORES, [
    ['lastUsed > dataTo', 'lastUsed < dataTo', 'a model that has not seen the newest results is stale'],
    ['without.has(league) && ', '', 'forecasts that were kept were kept'],
    ['before.length > 0 ? before : played', 'played', 'the seasons before the last are the rhythm'],
    ['before.length > 0 ? before : played', 'before', 'the only season is the rhythm'],
  ]),
  ...mutantsOf('src/main/db/backups/backup-files.ts', STORES, [
    ['/\\.backup(\\.\\d+)?$/.test(name) &&', '', 'only copies are copies'],
    ['return [...own, ...beside]', 'return [...own]', 'copies are found'],
  ]),
  ...mutantsOf('src/main/db/repositories/health.ts', STORES, [
    ['SELECT max(id) FROM training_runs', 'SELECT min(id) FROM training_runs', 'the last training decides'],
    ["AND json_extract(m.value, '$.league') = l.code", '', 'a training of others mends nothing'],
    ['j.finished_at > r.created_at', 'false', 'a model that was there already mends a failure'],
    ["m.status = 'active') AS hasModel", "m.status = 'failed') AS hasModel", 'a failed model forecasts nothing'],
    ['SELECT DISTINCT f.jackpot_id', 'SELECT f.jackpot_id', 'a fixture counts once, whatever the number of sets'],
    ['count(DISTINCT fixture)', 'count(*)', 'a fixture counts once'],
  ]),
  ...mutantsOf(
    'src/text/health-words.ts',
    ['test/text/health-words.test.ts'],
    [
      ['reasons: [...degraded, ...watch]', 'reasons: [...watch, ...degraded]', 'the worst reason comes first'],
      ["state === 'steady' || action === null", 'action === null', 'what is steady needs no mending'],
      ['[...new Set(actions.flatMap', '[...(actions.flatMap', 'a league is trained once'],
      ['others.filter((action, at) =>', 'others.filter((action, at) => true ||', 'an action is offered once'],
    ],
  ),
];
