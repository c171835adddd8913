import type { ReadableDb, WritableDb } from '../connection';
import type { OddsKind } from '../../../contract';
import type { MatchStatistics, MatchStatus } from '../../core/cleaning/issue';

/** A match as one file states it, its teams resolved. */
export interface StatedMatch {
  readonly season: string;
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
  readonly statistics: MatchStatistics | null;
  /** Where they were read; null where there are none. */
  readonly statisticsFileId: number | null;
  readonly statisticsLine: number | null;
}
export interface StoredMatch extends StatedMatch {
  readonly id: number;
  readonly suspicion: string | null;
  readonly decision: 'include' | 'exclude' | null;
  readonly decisionReason: string | null;
}

const COLUMNS = {
  season: 'season',
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
} as const satisfies Partial<Record<keyof StatedMatch, string>>;
const FIELDS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

const STATISTICS = {
  homeShots: 'home_shots',
  awayShots: 'away_shots',
  homeShotsOnTarget: 'home_shots_on_target',
  awayShotsOnTarget: 'away_shots_on_target',
  homeCorners: 'home_corners',
  awayCorners: 'away_corners',
  homeHalfTimeGoals: 'home_half_time_goals',
  awayHalfTimeGoals: 'away_half_time_goals',
  homeRedCards: 'home_red_cards',
  awayRedCards: 'away_red_cards',
} as const satisfies Record<keyof MatchStatistics, string>;
const COUNTS = Object.keys(STATISTICS) as (keyof MatchStatistics)[];

const SELECTED = [
  'm.id',
  'm.suspicion',
  'm.decision',
  'm.decision_reason AS decisionReason',
  'm.league_id AS leagueId',
  ...FIELDS.map((field) =>
    field === 'oddsFileId' || field === 'oddsLine'
      ? `iif(m.odds_home IS NULL, NULL, coalesce(m.${COLUMNS[field]}, m.source_${field === 'oddsFileId' ? 'file_id' : 'line'})) AS ${field}`
      : `m.${COLUMNS[field]} AS ${field}`,
  ),
  ...COUNTS.map((count) => `s.${STATISTICS[count]} AS ${count}`),
  's.source_file_id AS statisticsFileId',
  's.source_line AS statisticsLine',
].join(', ');
const FROM = 'FROM matches m LEFT JOIN match_statistics s ON s.match_id = m.id';

type Row = Omit<StoredMatch, 'statistics'> & MatchStatistics & { readonly leagueId: number };
type MatchOfLeague = StoredMatch & { readonly leagueId: number };

function toStored(row: Row): MatchOfLeague {
  const match = row as unknown as Record<string, unknown>;
  if (row.statisticsFileId !== null) {
    match.statistics = Object.fromEntries(COUNTS.map((count) => [count, row[count]]));
  } else match.statistics = null;
  for (const count of COUNTS) delete match[count];
  return match as unknown as MatchOfLeague;
}

/** Statements about whole matches, as imports and merges of teams need them. */
export function matchStatements(db: ReadableDb) {
  const around = db.prepare<
    { league: number; season: string; first: string; last: string; from: string; to: string },
    Row
  >(
    `SELECT ${SELECTED} ${FROM} WHERE m.league_id = @league AND m.season BETWEEN @first AND @last
        AND (m.season = @season OR m.match_date BETWEEN @from AND @to) ORDER BY m.id`,
  );
  const ofTeam = db.prepare<{ team: number }, Row>(
    `SELECT ${SELECTED} ${FROM} WHERE m.home_team_id = @team OR m.away_team_id = @team ORDER BY m.match_date, m.id`,
  );
  const byProvider = db.prepare<[string], Row>(`SELECT ${SELECTED} ${FROM} WHERE m.provider_id = ? ORDER BY m.id`);
  const ofMatch = db
    .prepare<[number], string>('SELECT telling FROM match_tellings WHERE match_id = ? ORDER BY id')
    .pluck();
  const anyTelling = db.prepare<[], number>('SELECT 1 FROM match_tellings LIMIT 1').pluck();
  return {
    /** Matches of a season, and those of the seasons before and after that lie between two dates. */
    around: (leagueId: number, season: string, from: string, to: string): readonly StoredMatch[] => {
      const start = Number(season.slice(0, 4));
      const [first, last] = [String(start - 1), `${start + 1}-99`];
      return around.all({ league: leagueId, season, first, last, from, to }).map(toStored);
    },
    ofTeam: (team: number): readonly StoredMatch[] => ofTeam.all({ team }).map(toStored),
    ofProvider: (providerId: string): readonly MatchOfLeague[] => byProvider.all(providerId).map(toStored),
    /** Whether any match is told by more than one place. */
    hasTellings: (): boolean => anyTelling.get() !== undefined,
    /** Every statement of a match as JSON, in the order stored; none for a match that is told once. */
    tellingsOf: (matchId: number): readonly string[] => ofMatch.all(matchId),
  };
}

export function matchWriter(db: WritableDb) {
  const insert = db.prepare(`
    INSERT INTO matches (league_id, suspicion, snapshot_date, ${FIELDS.map((field) => COLUMNS[field]).join(', ')})
    VALUES (?, ?, ?, ${FIELDS.map(() => '?').join(', ')})`);
  const update = db.prepare(`
    UPDATE matches SET suspicion = ?, snapshot_date = ?, ${FIELDS.map((field) => `${COLUMNS[field]} = ?`).join(', ')} WHERE id = ?`);
  const setAside = db.prepare<[number]>(`UPDATE matches SET season = '0000-' || id, provider_id = NULL WHERE id = ?`);
  const suspect = db.prepare<[string | null, number]>('UPDATE matches SET suspicion = ? WHERE id = ?');
  const remove = db.prepare<[number]>('DELETE FROM matches WHERE id = ?');
  const decide = db.prepare<{ id: number; decision: string | null; reason: string | null }>(
    'UPDATE matches SET decision = @decision, decision_reason = @reason WHERE id = @id',
  );
  const counts = COUNTS.map((count) => STATISTICS[count]).join(', ');
  const insertStatistics = db.prepare(`
    INSERT INTO match_statistics (match_id, source_file_id, source_line, ${counts})
    VALUES (?, ?, ?, ${COUNTS.map(() => '?').join(', ')})`);
  const removeStatistics = db.prepare<[number]>('DELETE FROM match_statistics WHERE match_id = ?');
  const insertTelling = db.prepare<[number, string]>('INSERT INTO match_tellings (match_id, telling) VALUES (?, ?)');
  const removeTellings = db.prepare<[number]>('DELETE FROM match_tellings WHERE match_id = ?');
  const renameSeason = db.prepare<[string, number, string]>(
    'UPDATE matches SET season = ? WHERE league_id = ? AND season = ?',
  );
  const values = (match: StatedMatch) => FIELDS.map((field) => match[field]);
  const addStatistics = (id: number, { statistics, statisticsFileId, statisticsLine }: StatedMatch): void => {
    if (statistics === null) return;
    insertStatistics.run(id, statisticsFileId, statisticsLine, ...COUNTS.map((count) => statistics[count]));
  };
  return {
    /** @param today date of the import: for reading, never for arithmetic. @returns the row's id */
    insert: (leagueId: number, match: StatedMatch, suspicion: string | null, today: string): number => {
      const id = Number(insert.run(leagueId, suspicion, today, ...values(match)).lastInsertRowid);
      addStatistics(id, match);
      return id;
    },
    update: (id: number, match: StatedMatch, suspicion: string | null, today: string): void => {
      update.run(suspicion, today, ...values(match), id);
      removeStatistics.run(id);
      addStatistics(id, match);
    },
    /** Take a match out of the way of others that are about to be written; `update` brings it back. */
    setAside: (id: number): void => void setAside.run(id),
    suspect: (id: number, suspicion: string | null): void => void suspect.run(suspicion, id),
    delete: (id: number): void => {
      removeTellings.run(id);
      removeStatistics.run(id);
      remove.run(id);
    },
    decide: (id: number, decision: string | null, reason: string | null): void =>
      void decide.run({ id, decision, reason }),
    /** Every statement of a match, in place of those kept before; none for a match that is told once. */
    keepTellings: (id: number, tellings: readonly string[]): void => {
      removeTellings.run(id);
      for (const telling of tellings) insertTelling.run(id, telling);
    },
    renameSeason: (leagueId: number, from: string, to: string): void => void renameSeason.run(to, leagueId, from),
  };
}
