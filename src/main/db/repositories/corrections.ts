import type { ReadableDb, WritableDb } from '../connection';
import type { Correction } from '../../../contract';

/** A replaced value, to be kept for good. */
export interface NewCorrection {
  readonly leagueId: number;
  readonly season: string;
  readonly date: string;
  readonly home: string;
  readonly away: string;
  readonly field: Correction['field'];
  readonly before: string;
  readonly after: string;
  readonly beforeFileId: number;
  readonly beforeLine: number;
  readonly afterFileId: number;
  readonly afterLine: number;
}

type Filter = { league: string | null; season: string | null };

const WHERE = '(@league IS NULL OR l.code = @league) AND (@season IS NULL OR c.season = @season)';

export function correctionRepository(db: ReadableDb) {
  const all = db.prepare<Filter & { limit: number }, Correction>(`
    SELECT l.code AS league, c.season, c.match_date AS date, c.home_team AS home, c.away_team AS away, c.field,
           c.before, c.after, b.name AS beforeFile, c.before_line AS beforeLine, a.name AS afterFile,
           c.after_line AS afterLine, b.sha256 AS beforeSha256, a.sha256 AS afterSha256, c.created_at AS at
      FROM match_corrections c
      JOIN leagues l ON l.id = c.league_id
      JOIN source_files b ON b.id = c.before_file_id
      JOIN source_files a ON a.id = c.after_file_id
     WHERE ${WHERE} ORDER BY c.id DESC LIMIT @limit`);
  const count = db
    .prepare<Filter, number>(
      `SELECT count(*) FROM match_corrections c JOIN leagues l ON l.id = c.league_id WHERE ${WHERE}`,
    )
    .pluck();
  return {
    /** Newest first. */
    find: (filter: Filter, limit: number): readonly Correction[] => all.all({ ...filter, limit }),
    count: (filter: Filter): number => count.get(filter)!,
  };
}

export function correctionWriter(db: WritableDb) {
  const insert = db.prepare(`
    INSERT INTO match_corrections (league_id, season, match_date, home_team, away_team, field, before, after,
                                   before_file_id, before_line, after_file_id, after_line)
    VALUES (@leagueId, @season, @date, @home, @away, @field, @before, @after,
            @beforeFileId, @beforeLine, @afterFileId, @afterLine)`);
  const known = db
    .prepare<NewCorrection, number>(
      `SELECT 1 FROM match_corrections
        WHERE league_id = @leagueId AND season = @season AND match_date = @date AND home_team = @home
          AND away_team = @away AND field = @field AND before = @before AND after = @after
          AND before_file_id = @beforeFileId AND after_file_id = @afterFileId LIMIT 1`,
    )
    .pluck();
  return {
    add: (correction: NewCorrection): void => void insert.run(correction),
    /** Whether the same correction between the same files is kept already. */
    has: (correction: NewCorrection): boolean => known.get(correction) !== undefined,
  };
}
