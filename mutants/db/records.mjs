import { mutantsOf } from '../list.mjs';

const of = (name) => `src/main/db/repositories/${name}.ts`;
const seenBy = (name) => [`test/db/repositories/${name}.test.ts`];

export default [
  ...mutantsOf(of('leagues'), seenBy('leagues'), [
    [
      'names.set(canonicalName, { id: teamId, isAlias: true });',
      'if (!names.has(canonicalName)) names.set(canonicalName, { id: teamId, isAlias: true });',
      'a recorded spelling counts before a name',
    ],
    ['AND name > @name', 'AND name < @name', 'of two spellings the smaller is shown'],
    [
      'WHERE id = @id AND canonical_name = @key AND',
      'WHERE id = @id AND @key IS NOT NULL AND',
      'a club keeps a name that means another key',
    ],
    ["WHERE lastSeason <> ''", 'WHERE 1', 'a club without matches is not offered'],
    [
      "coalesce((SELECT max(season) FROM matches WHERE away_team_id = t.id), '')",
      "''",
      'a season away counts as one at home',
    ],
  ]),
  ...mutantsOf(of('aliases'), seenBy('leagues'), [
    [
      'UPDATE team_aliases SET team_id = ? WHERE team_id = ?',
      'UPDATE team_aliases SET team_id = ? WHERE team_id < ?',
      'spellings go with their club',
    ],
  ]),
  ...mutantsOf(of('pairs-apart'), seenBy('leagues'), [
    ['a < b ? [a, b] : [b, a]', '[a, b]', 'two names are one pair in either order'],
  ]),
  ...mutantsOf(of('spellings'), seenBy('leagues'), [
    [
      'DO UPDATE SET matches = excluded.matches',
      'DO UPDATE SET matches = excluded.matches, spelling = excluded.spelling',
      'a spelling that waits keeps its place',
    ],
  ]),
  ...mutantsOf(of('sources'), seenBy('sources'), [
    [
      'CASE WHEN g.id = (SELECT min(id) FROM ingestion_logs WHERE source_file_id = f.id)\n              THEN',
      'CASE WHEN 1\n              THEN',
      'findings of a file with several leagues are counted once',
    ],
    ['m.match_date < @before', 'm.match_date <= @before', 'a model names the files of its data only'],
    [
      'f.id IN (m.source_file_id, m.odds_file_id, s.source_file_id)',
      'f.id = m.source_file_id',
      'a model names the files of its prices',
    ],
    ['IN (@season, substr(@season, 1, 4))', 'IN (@season)', 'a season is known by its first year, too'],
    ['WHERE home_spelling IS NULL', 'WHERE 1', 'a club spelt otherwise is not called so by its source'],
    ['instr(source, @source) = 1', 'instr(source, @source) > 0', 'a source is known by the beginning of its name'],
    ['(@severity IS NULL OR i.severity = @severity)', '1', 'findings are filtered by severity'],
    [
      "instr(lower(i.text || ' ' || i.message || ' ' || f.name), lower(@text))",
      "instr(i.text || ' ' || i.message || ' ' || f.name, @text)",
      'case hides no finding',
    ],
  ]),
  ...mutantsOf(of('corrections'), seenBy('sources'), [
    [
      'AND before_file_id = @beforeFileId AND after_file_id',
      'AND after_file_id',
      'a correction is one between two files',
    ],
    ['AND field = @field AND before', 'AND before', 'a correction is one of a field'],
    ['AND (@season IS NULL OR c.season = @season)', '', 'corrections are found by season'],
  ]),
  ...mutantsOf(of('match-writer'), seenBy('match-writer'), [
    ['`${start + 1}-99`', '`${start}-99`', 'the season after is looked at'],
    ['[String(start - 1),', '[String(start),', 'the season before is looked at'],
    ['(m.season = @season OR m.match_date BETWEEN', '(m.match_date BETWEEN', 'a season is looked at whole'],
    [
      "SET season = '0000-' || id, provider_id = NULL",
      "SET season = '0000-' || id",
      'a match set aside keeps no number',
    ],
    ['iif(m.odds_home IS NULL, NULL, coalesce(', 'coalesce(NULL, coalesce(', 'no prices stand nowhere'],
    [
      '      update.run(suspicion, today, ...values(match), id);\n      removeStatistics.run(id);\n      addStatistics(id, match);',
      '      update.run(suspicion, today, ...values(match), id);\n      if (match.statistics) removeStatistics.run(id);\n      addStatistics(id, match);',
      'counts that a match no longer has go',
    ],
    ['      removeTellings.run(id);\n      for', '      for', 'tellings are those of the last import'],
    [
      "WHERE league_id = ? AND season = ?',",
      "WHERE league_id <= ? AND season = ?',",
      'a season is renamed in its league',
    ],
  ]),
  ...mutantsOf(of('doubts'), seenBy('doubts'), [
    [
      'WHERE m.suspicion IS NOT NULL AND m.decision IS NULL',
      'WHERE m.suspicion IS NOT NULL',
      'a decision ends a question',
    ],
    [
      'abs(julianday(m.match_date) - julianday(o.match_date)) <= 3',
      'abs(julianday(m.match_date) - julianday(o.match_date)) <= 4',
      'sides are exchanged within three days',
    ],
    [
      'abs(julianday(m.match_date) - julianday(o.match_date)) <= 3',
      'abs(julianday(m.match_date) - julianday(o.match_date)) < 3',
      'sides are exchanged up to three days',
    ],
    [
      "AND m.status = 'finished' AND m.decision IS NOT 'exclude' ORDER BY m.match_date`",
      "AND m.status = 'finished' ORDER BY m.match_date`",
      'a match kept out is no partner',
    ],
    ['CAST(substr(o.season, 1, 4) - 1 AS TEXT)', 'substr(o.season, 1, 4)', 'a partner may be of the season before'],
    [' AND sum(p.isOpen) > 0', '', 'a person may let a club play twice on a day'],
    ['HAVING count(*) > 1', 'HAVING count(*) > 2', 'twice on a day is one too many'],
  ]),
  ...mutantsOf(of('usable'), seenBy('doubts'), [
    [
      "decision IS NOT 'exclude' AND suspicion IS NULL`",
      "decision IS NOT 'exclude'`",
      'a suspected match is no second doubt',
    ],
  ]),
  ...mutantsOf(
    of('season-summaries'),
    [...seenBy('season-summaries'), ...seenBy('doubts')],
    [
      ['sum(p.n > 1) AS repeated', 'sum(p.n > 2) AS repeated', 'a pairing told twice repeats'],
      [
        'SELECT league_id, season FROM season_summaries WHERE is_stale = 1',
        'SELECT league_id, season FROM season_summaries WHERE is_stale > 1',
        'a season whose matches have changed is counted anew',
      ],
      ['WHERE is_stale = 0\n  UNION ALL SELECT *', 'WHERE 1\n  UNION ALL SELECT *', 'a stale summary is not told'],
      [
        'HAVING count(*) > 1 AND sum(isOpen) > 0)',
        'HAVING count(*) > 1)',
        'a day let in by a person is not crowded',
        { survives: 'the summary names leagues worth a look, and each of their days is looked at again' },
      ],
    ],
  ),
];
