import type { OddsKind } from '../../../preload/contract';
import type { MatchStatus } from '../../core/cleaning/issue';
import type { ReadableDb, WritableDb } from '../handle';

/** A match as one file states it, its teams resolved. */
export interface StatedMatch {
  readonly matchDate: string;
  readonly homeTeamId: number;
  readonly awayTeamId: number;
  /** The spelling in the file where it is not the team's own name. */
  readonly homeSpelling: string | null;
  readonly awaySpelling: string | null;
  /** The provider's own number of the match, by which it is known again when its date moves. */
  readonly providerId: string | null;
  readonly neutral: 0 | 1;
  readonly status: MatchStatus;
  readonly homeGoals: number | null;
  readonly awayGoals: number | null;
  /** Rule of cleaning that keeps it out of fits. */
  readonly exclusion: string | null;
  readonly oddsHome: number | null;
  readonly oddsDraw: number | null;
  readonly oddsAway: number | null;
  readonly oddsSource: string | null;
  readonly oddsKind: OddsKind | null;
  /** Where date and result were read. */
  readonly fileId: number;
  readonly line: number;
  /** Where the prices were read; null where there are none. */
  readonly oddsFileId: number | null;
  readonly oddsLine: number | null;
}
export interface StoredMatch extends StatedMatch {
  readonly id: number;
}

const COLUMNS: Readonly<Record<keyof StatedMatch, string>> = {
  matchDate: 'match_date',
  homeTeamId: 'home_team_id',
  awayTeamId: 'away_team_id',
  homeSpelling: 'home_spelling',
  awaySpelling: 'away_spelling',
  providerId: 'provider_id',
  neutral: 'neutral',
  status: 'status',
  homeGoals: 'home_goals',
  awayGoals: 'away_goals',
  exclusion: 'exclusion',
  oddsHome: 'odds_home',
  oddsDraw: 'odds_draw',
  oddsAway: 'odds_away',
  oddsSource: 'odds_source',
  oddsKind: 'odds_kind',
  fileId: 'source_file_id',
  line: 'source_line',
  oddsFileId: 'odds_file_id',
  oddsLine: 'odds_line',
};
const FIELDS = Object.keys(COLUMNS) as (keyof StatedMatch)[];
const SELECTED = FIELDS.map((field) =>
  field === 'oddsFileId' || field === 'oddsLine'
    ? `iif(odds_home IS NULL, NULL, coalesce(${COLUMNS[field]}, source_${field === 'oddsFileId' ? 'file_id' : 'line'})) AS ${field}`
    : `${COLUMNS[field]} AS ${field}`,
).join(', ');

/** Statements about whole matches, as imports and merges of teams need them. */
export function matchStatements(db: ReadableDb) {
  const ofSeason = db.prepare<[number, string], StoredMatch>(
    `SELECT id, ${SELECTED} FROM matches WHERE league_id = ? AND season = ?`,
  );
  const ofTeam = db.prepare<{ team: number }, StoredMatch & { season: string }>(
    `SELECT id, season, ${SELECTED} FROM matches WHERE home_team_id = @team OR away_team_id = @team ORDER BY match_date, id`,
  );
  const byProvider = db.prepare<[string], StoredMatch & { season: string; leagueId: number }>(
    `SELECT id, season, league_id AS leagueId, ${SELECTED} FROM matches WHERE provider_id = ? ORDER BY id`,
  );
  return {
    ofSeason: (leagueId: number, season: string): readonly StoredMatch[] => ofSeason.all(leagueId, season),
    ofTeam: (team: number) => ofTeam.all({ team }),
    ofProvider: (providerId: string) => byProvider.all(providerId),
  };
}

export function matchWriter(db: WritableDb) {
  const insert = db.prepare(`
    INSERT INTO matches (league_id, season, snapshot_date, ${FIELDS.map((field) => COLUMNS[field]).join(', ')})
    VALUES (?, ?, ?, ${FIELDS.map(() => '?').join(', ')})`);
  const update = db.prepare(`
    UPDATE matches SET snapshot_date = ?, ${FIELDS.map((field) => `${COLUMNS[field]} = ?`).join(', ')} WHERE id = ?`);
  const remove = db.prepare<[number]>('DELETE FROM matches WHERE id = ?');
  const decide = db.prepare<{ id: number; decision: string | null; reason: string | null }>(
    'UPDATE matches SET decision = @decision, decision_reason = @reason WHERE id = @id',
  );
  const values = (match: StatedMatch) => FIELDS.map((field) => match[field]);
  return {
    /** @param today date of the import: for reading, never for arithmetic. @returns the row's id */
    insert: (leagueId: number, season: string, match: StatedMatch, today: string): number =>
      Number(insert.run(leagueId, season, today, ...values(match)).lastInsertRowid),
    update: (id: number, match: StatedMatch, today: string): void => void update.run(today, ...values(match), id),
    delete: (id: number): void => void remove.run(id),
    decide: (id: number, decision: string | null, reason: string | null): void =>
      void decide.run({ id, decision, reason }),
  };
}
