import { mutantsOf } from '../list.mjs';

const of = (name) => `src/main/db/repositories/${name}.ts`;
const seenBy = (name) => [`test/db/repositories/${name}.test.ts`];

export default [
  ...mutantsOf(of('matches'), seenBy('matches'), [
    [
      'm.match_date < @before AND ${USABLE}',
      'm.match_date <= @before AND ${USABLE}',
      'a fit uses no match of its own day',
    ],
    [
      'm.match_date >= @from AND m.match_date < @before',
      'm.match_date > @from AND m.match_date < @before',
      'a fit uses the first day of its data',
    ],
    ['ORDER BY m.match_date, h.name, a.name, m.season', 'ORDER BY m.match_date', 'matches of a day go by name'],
  ]),
  ...mutantsOf(of('usable'), seenBy('matches'), [
    ['m.exclusion IS NULL AND m.suspicion IS NULL', 'm.exclusion IS NULL', 'a suspected match is kept out of fits'],
    [
      "coalesce(m.decision, iif(m.exclusion IS NULL AND m.suspicion IS NULL, 'include', 'exclude'))",
      "iif(m.exclusion IS NULL AND m.suspicion IS NULL, coalesce(m.decision, 'include'), 'exclude')",
      'what a person decided counts before rules and suspicions',
    ],
  ]),
  ...mutantsOf(of('season-summaries'), seenBy('matches'), [
    ['const OVERDUE_DAYS = 14;', 'const OVERDUE_DAYS = 15;', 'a result is overdue after fourteen days'],
    ['const OVERDUE_DAYS = 14;', 'const OVERDUE_DAYS = 13;', 'a result is not overdue after thirteen days'],
    ['m.match_date <= date(t.last_result', 'm.match_date < date(t.last_result', 'the fourteenth day counts'],
    ["m.status IN ('scheduled', 'postponed')", "m.status = 'scheduled'", 'a match put off may be overdue, too'],
    ["sum(m.status = 'finished' AND NOT (${USABLE}))", 'sum(NOT (${USABLE}))', 'a match to come is not kept out'],
    [
      "max(iif(status = 'finished', match_date, ''))",
      'max(match_date)',
      'overdue is counted from the last result, not from the last date',
    ],
  ]),
  ...mutantsOf(of('models'), seenBy('models'), [
    ["WHERE m.status <> 'failed' ORDER BY", 'ORDER BY', 'a failed training is no model'],
    ['      archive.run(leagueId);\n', '', 'one model of a league is active'],
    ["WHERE league_id = ? AND status = 'active'`", "WHERE ? > 0 AND status = 'active'`", 'leagues have a model each'],
    ['WHERE id = @id OR version = @version)', 'WHERE id = @id)', 'a failure takes no version that is there'],
    ['WHERE id = @id OR version = @version)', 'WHERE version = @version)', 'the same failure is kept once'],
    ['(@team IS NULL OR t.name = @team)', '1', 'strengths are those of the club asked for'],
    [
      'WHERE team_id = @teamId AND snapshot_date = @date AND feature_version = @featureVersion',
      'WHERE team_id = @teamId AND feature_version = @featureVersion',
      'a club has strengths of more than one day',
    ],
    [
      'SELECT @hash, @settings WHERE NOT EXISTS (SELECT 1 FROM settings_versions WHERE hash = @hash)',
      'VALUES (@hash, @settings)',
      'settings are kept once',
    ],
    [
      'SELECT @hash, @league, @matches, @content WHERE NOT EXISTS (SELECT 1 FROM data_snapshots WHERE hash = @hash)',
      'VALUES (@hash, @league, @matches, @content)',
      'matches of a snapshot are kept once',
    ],
  ]),
  ...mutantsOf(of('model-seal'), seenBy('models'), [
    ['parameters: sha256(parameters),', "parameters: sha256(''),", 'parameters are sealed'],
    ["covariance: sha256(covarianceOf(id) ?? ''),", "covariance: sha256(''),", 'the covariance is sealed'],
    ['evidence: sha256(evidence),', "evidence: sha256(''),", 'the evidence is sealed'],
    ['calibration: hashOf(curvesOf(id)),', 'calibration: hashOf([]),', 'the calibration is sealed'],
    ['parts.length === 0', 'parts.length <= 1', 'one part that changed breaks a seal'],
    ["find('train', row.version)", "find('train', row.id)", 'the seal is that of the model’s own training'],
    [
      "if (!parsed?.success) return { state: 'unsealed' };",
      "if (!parsed?.success) return { state: 'intact' };",
      'a model without a seal is not called sound',
    ],
  ]),
  ...mutantsOf(
    of('audit'),
    [...seenBy('models'), 'test/audit/hash-chain.law.test.ts'],
    [
      [
        "AND json_extract(entry, '$.subject') = ? ORDER BY sequence DESC LIMIT 1",
        "AND json_extract(entry, '$.subject') = ? ORDER BY sequence LIMIT 1",
        'the latest entry on a subject counts',
      ],
      [
        "WHERE json_extract(entry, '$.action') = ? AND",
        "WHERE json_extract(entry, '$.action') <= ? || '~' AND",
        'an entry is looked for by its action',
      ],
      ['=> faultIn(all.iterate())', '=> faultIn([])', 'every link of the log is checked'],
    ],
  ),
  ...mutantsOf(of('jobs'), seenBy('jobs'), [
    ["WHERE state IN ('queued', 'running')", "WHERE state = 'running'", 'a job that waits is open'],
    ["WHERE state IN ('queued', 'running')", "WHERE state = 'queued'", 'a job that runs is open'],
    [
      'return parsed.success ? parsed.data : Job.parse({ ...job, result: null });',
      'return Job.parse(job);',
      'a job with an older result is still told',
    ],
    ["'NULL')} ORDER BY started_at DESC, id", "'NULL')} ORDER BY started_at, id", 'the newest job comes first'],
  ]),
  ...mutantsOf(of('jackpots'), seenBy('jackpots'), [
    [
      'const MINE = `${COLUMNS} FROM my_jackpots j`;',
      'const MINE = `${COLUMNS} FROM jackpots j`;',
      'jackpots are seen by their analyst',
    ],
    [
      'FROM jackpot_contents WHERE jackpot_id IN (SELECT id FROM my_jackpots WHERE id = ?)',
      'FROM jackpot_contents WHERE jackpot_id = ?',
      'a content is seen by its analyst',
    ],
    [
      "fixtures: fixturesIn('my_jackpot_fixtures'),",
      "fixtures: fixturesIn('jackpot_fixtures'),",
      'fixtures are seen by their analyst',
    ],
    [
      'FROM my_predictions p JOIN my_jackpot_fixtures f',
      'FROM predictions p JOIN jackpot_fixtures f',
      'predictions are seen by their analyst',
    ],
    [
      "fixturesOfAny: fixturesIn('jackpot_fixtures'),",
      "fixturesOfAny: fixturesIn('my_jackpot_fixtures'),",
      'older jackpots of all analysts are sealed',
    ],
    [
      'UPDATE jackpots SET name = ? WHERE id = ? AND user_id = current_analyst()',
      'UPDATE jackpots SET name = ? WHERE id = ?',
      'nobody renames another’s jackpot',
    ],
    [
      'UPDATE jackpots SET release_id = ? WHERE id = ? AND user_id = current_analyst()',
      'UPDATE jackpots SET release_id = ? WHERE id = ?',
      'nobody locks another’s jackpot',
    ],
    [
      'finalized_at = ?\n     WHERE id = ? AND user_id = current_analyst()',
      'finalized_at = ?\n     WHERE id = ?',
      'nobody finalises another’s jackpot',
    ],
    [
      'DELETE FROM jackpots WHERE id = ? AND user_id = current_analyst()',
      'DELETE FROM jackpots WHERE id = ?',
      'nobody deletes another’s draft',
    ],
    [
      'UPDATE jackpots SET probability_all = ? WHERE id = ? AND user_id = current_analyst()',
      'UPDATE jackpots SET probability_all = ? WHERE id = ?',
      'nobody changes another’s numbers',
    ],
    ['order ?? index + 1,', 'order ?? 50 - index,', 'fixtures are numbered in their order'],
    [
      "status = 'finalized' AND id NOT IN (SELECT jackpot_id FROM jackpot_contents)",
      "status = 'finalized'",
      'a sealed jackpot is not sealed again',
    ],
  ]),
  ...mutantsOf('migrations/016_rls_policies.sql', seenBy('jackpots'), [
    [
      'SELECT * FROM main.jackpots WHERE user_id = current_analyst();',
      'SELECT * FROM main.jackpots;',
      'the view of jackpots is an analyst’s own',
    ],
    [
      'ON j.id = f.jackpot_id WHERE j.user_id = current_analyst();',
      'ON j.id = f.jackpot_id;',
      'the view of fixtures is an analyst’s own',
    ],
    ['\n   WHERE j.user_id = current_analyst();', ';', 'the view of predictions is an analyst’s own'],
  ]),
];
