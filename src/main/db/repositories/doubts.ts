import type { ReadableDb, WritableDb } from '../connection';
import type { DoubtMatch, ModelDoubt } from '../../../contract';
import { CROWDED_LEAGUES } from './season-summaries';
import { PLAYED } from './usable';

/** A match that is suspected to be another one told again, or that stands in another doubt. */
export interface DoubtfulMatch extends DoubtMatch {
  readonly id: number;
  readonly homeTeamId: number;
  readonly awayTeamId: number;
  readonly suspicion: string | null;
}

const MATCH = `m.id, l.code AS league, m.season, m.match_date AS date, h.name AS home, a.name AS away,
  m.home_team_id AS homeTeamId, m.away_team_id AS awayTeamId, m.suspicion,
  iif(m.home_goals IS NULL, m.status, m.home_goals || '-' || m.away_goals) AS score, f.name AS file, m.source_line AS line
    FROM matches m JOIN leagues l ON l.id = m.league_id JOIN teams h ON h.id = m.home_team_id
    JOIN teams a ON a.id = m.away_team_id JOIN source_files f ON f.id = m.source_file_id`;
export function doubtRepository(db: ReadableDb) {
  const suspected = db.prepare<[], DoubtfulMatch>(
    `SELECT ${MATCH} WHERE m.suspicion IS NOT NULL AND m.decision IS NULL ORDER BY l.code, m.match_date, h.name`,
  );
  const near = db.prepare<{ id: number }, DoubtfulMatch>(
    `SELECT ${MATCH} JOIN matches o ON o.id = @id
      WHERE m.id <> o.id AND m.league_id = o.league_id AND m.season BETWEEN CAST(substr(o.season, 1, 4) - 1 AS TEXT) AND substr(o.season, 1, 4) || '-99'
        AND ((m.home_team_id = o.home_team_id AND m.away_team_id = o.away_team_id)
          OR (m.home_team_id = o.away_team_id AND m.away_team_id = o.home_team_id
              AND abs(julianday(m.match_date) - julianday(o.match_date)) <= 3))
        AND m.status = 'finished' AND m.decision IS NOT 'exclude' ORDER BY m.match_date`,
  );
  const crowded = db.prepare<[], { leagueId: number; teamId: number; club: string; date: string }>(`
    SELECT p.league_id AS leagueId, p.team AS teamId, t.name AS club, p.match_date AS date FROM (
      SELECT league_id, match_date, home_team_id AS team, decision IS NULL AS isOpen FROM matches
       WHERE ${PLAYED} AND league_id IN (${CROWDED_LEAGUES})
      UNION ALL SELECT league_id, match_date, away_team_id, decision IS NULL FROM matches
       WHERE ${PLAYED} AND league_id IN (${CROWDED_LEAGUES})) p
      JOIN teams t ON t.id = p.team
     GROUP BY p.league_id, p.match_date, p.team HAVING count(*) > 1 AND sum(p.isOpen) > 0 ORDER BY p.league_id, p.match_date, t.name`);
  const onDay = db.prepare<{ leagueId: number; teamId: number; date: string }, DoubtfulMatch>(
    `SELECT ${MATCH} WHERE m.league_id = @leagueId AND m.match_date = @date
        AND (m.home_team_id = @teamId OR m.away_team_id = @teamId) AND m.status = 'finished' ORDER BY h.name`,
  );
  const ofModel = db.prepare<[string], ModelDoubt>(
    'SELECT kind, count, example FROM model_doubts WHERE model_id = ? ORDER BY id',
  );
  return {
    suspected: (): readonly DoubtfulMatch[] => suspected.all(),
    /** Matches of the same clubs that a suspected one may be. */
    partnersOf: (id: number): readonly DoubtfulMatch[] => near.all({ id }),
    /** Clubs that are told to have played more than once on a day, where nobody has let all these matches in. */
    crowdedDays: () => crowded.all(),
    matchesOn: (leagueId: number, teamId: number, date: string): readonly DoubtfulMatch[] =>
      onDay.all({ leagueId, teamId, date }),
    /** Doubts that were open when a model was trained. */
    ofModel: (modelId: string): readonly ModelDoubt[] => ofModel.all(modelId),
  };
}

export function doubtWriter(db: WritableDb) {
  const insert = db.prepare<ModelDoubt & { modelId: string }>(
    'INSERT INTO model_doubts (model_id, kind, count, example) VALUES (@modelId, @kind, @count, @example)',
  );
  return { addToModel: (modelId: string, doubt: ModelDoubt): void => void insert.run({ modelId, ...doubt }) };
}
