import type { ReadableDb } from '../connection';
import type { MatchStatistics, MatchStatus } from '../../core/cleaning/issue';
import type { MatchRow, OddsKind } from '../../../contract';
import { USABLE } from './usable';

/** A finished match of one league, as fits and snapshots use it. */
export interface FinishedRow {
  readonly date: string;
  readonly season: string;
  readonly home: string;
  readonly away: string;
  readonly homeGoals: number;
  readonly awayGoals: number;
  /** 1 on neutral ground. */
  readonly neutral: 0 | 1;
  readonly oddsHome: number | null;
  readonly oddsDraw: number | null;
  readonly oddsAway: number | null;
  readonly oddsKind: OddsKind | null;
  readonly homeShots: number | null;
  readonly awayShots: number | null;
  readonly homeShotsOnTarget: number | null;
  readonly awayShotsOnTarget: number | null;
  readonly homeCorners: number | null;
  readonly awayCorners: number | null;
  readonly homeRedCards: number | null;
  readonly awayRedCards: number | null;
}

/** A match of a league, whatever has become of it. */
export interface AnyMatch {
  readonly league: string;
  readonly date: string;
  readonly home: string;
  readonly away: string;
  readonly status: MatchStatus;
  readonly homeGoals: number | null;
  readonly awayGoals: number | null;
  readonly oddsHome: number | null;
  readonly oddsDraw: number | null;
  readonly oddsAway: number | null;
}

/** Outcomes of a league's matches on one day. */
export interface OutcomeCount {
  readonly date: string;
  readonly home: number;
  readonly draw: number;
  readonly away: number;
}

/** How many goals a match had. */
export interface MatchScore {
  readonly date: string;
  readonly home: string;
  readonly away: string;
  readonly goals: number;
}

/** A match with its counts side by side, as one row of a query. */
type SeasonRow = Omit<MatchRow, 'odds' | 'neutral' | 'counts'> &
  MatchStatistics & {
    readonly neutral: 0 | 1;
    readonly countsFile: string | null;
    readonly countsLine: number | null;
  } & Record<'oddsHome' | 'oddsDraw' | 'oddsAway', number | null>;

/** A match of which a person has said whether fits may use it. */
export interface DecidedMatch {
  readonly league: string;
  readonly season: string;
  readonly date: string;
  readonly home: string;
  readonly away: string;
  readonly decision: 'include' | 'exclude';
  readonly reason: string;
}

export function matchRepository(db: ReadableDb) {
  const finished = db.prepare<{ league: string; from: string; before: string }, FinishedRow>(`
    SELECT m.match_date AS date, m.season, h.name AS home, a.name AS away,
           m.home_goals AS homeGoals, m.away_goals AS awayGoals, m.neutral,
           m.odds_home AS oddsHome, m.odds_draw AS oddsDraw, m.odds_away AS oddsAway, m.odds_kind AS oddsKind,
           s.home_shots AS homeShots, s.away_shots AS awayShots,
           s.home_shots_on_target AS homeShotsOnTarget, s.away_shots_on_target AS awayShotsOnTarget,
           s.home_corners AS homeCorners, s.away_corners AS awayCorners,
           s.home_red_cards AS homeRedCards, s.away_red_cards AS awayRedCards
      FROM matches m
      JOIN leagues l ON l.id = m.league_id
      JOIN teams h ON h.id = m.home_team_id
      JOIN teams a ON a.id = m.away_team_id
      LEFT JOIN match_statistics s ON s.match_id = m.id
     WHERE l.code = @league AND m.match_date >= @from AND m.match_date < @before AND ${USABLE}
     ORDER BY m.match_date, h.name, a.name, m.season`);
  const ANY = `
    SELECT l.code AS league, m.match_date AS date, h.name AS home, a.name AS away, m.status,
           m.home_goals AS homeGoals, m.away_goals AS awayGoals,
           m.odds_home AS oddsHome, m.odds_draw AS oddsDraw, m.odds_away AS oddsAway
      FROM matches m
      JOIN leagues l ON l.id = m.league_id
      JOIN teams h ON h.id = m.home_team_id
      JOIN teams a ON a.id = m.away_team_id`;
  const about = db.prepare<{ league: string; from: string; to: string }, AnyMatch>(`
    ${ANY} WHERE l.code = @league AND m.match_date >= @from AND m.match_date <= @to ORDER BY m.match_date, h.name`);
  const coming = db.prepare<{ league: string | null; from: string }, AnyMatch>(`
    ${ANY} WHERE m.status = 'scheduled' AND m.match_date >= @from AND (@league IS NULL OR l.code = @league)
     ORDER BY l.code, m.match_date, h.name`);
  const lastFinished = db.prepare<[string], { date: string | null }>(`
    SELECT max(m.match_date) AS date FROM matches m JOIN leagues l ON l.id = m.league_id
     WHERE l.code = ? AND ${USABLE}`);
  const counts = db.prepare<[string], OutcomeCount>(`
    SELECT m.match_date AS date, sum(m.result = 'H') AS home, sum(m.result = 'D') AS draw, sum(m.result = 'A') AS away
      FROM matches m JOIN leagues l ON l.id = m.league_id
     WHERE l.code = ? AND ${USABLE} GROUP BY m.match_date ORDER BY m.match_date`);
  const scores = db.prepare<[string], MatchScore>(`
    SELECT m.match_date AS date, h.name AS home, a.name AS away, m.home_goals + m.away_goals AS goals
      FROM matches m
      JOIN leagues l ON l.id = m.league_id
      JOIN teams h ON h.id = m.home_team_id
      JOIN teams a ON a.id = m.away_team_id
     WHERE l.code = ? AND ${USABLE}`);
  const ofSeason = db.prepare<{ league: string; season: string }, SeasonRow>(`
    SELECT m.match_date AS date, h.name AS home, a.name AS away, m.status, m.neutral,
           m.home_goals AS homeGoals, m.away_goals AS awayGoals,
           coalesce(m.exclusion, m.suspicion) AS exclusion, m.decision, m.decision_reason AS decisionReason,
           m.odds_home AS oddsHome, m.odds_draw AS oddsDraw, m.odds_away AS oddsAway,
           m.odds_source AS oddsSource, m.odds_kind AS oddsKind, f.name AS file, m.source_line AS line,
           s.home_shots AS homeShots, s.away_shots AS awayShots, s.home_shots_on_target AS homeShotsOnTarget,
           s.away_shots_on_target AS awayShotsOnTarget, s.home_corners AS homeCorners, s.away_corners AS awayCorners,
           s.home_half_time_goals AS homeHalfTimeGoals, s.away_half_time_goals AS awayHalfTimeGoals,
           s.home_red_cards AS homeRedCards, s.away_red_cards AS awayRedCards,
           c.name AS countsFile, s.source_line AS countsLine
      FROM matches m
      JOIN leagues l ON l.id = m.league_id
      JOIN teams h ON h.id = m.home_team_id
      JOIN teams a ON a.id = m.away_team_id
      JOIN source_files f ON f.id = m.source_file_id
      LEFT JOIN match_statistics s ON s.match_id = m.id
      LEFT JOIN source_files c ON c.id = s.source_file_id
     WHERE l.code = @league AND m.season = @season ORDER BY m.match_date, h.name`);
  const teams = db
    .prepare<{ league: string; before: string }, string>(
      `SELECT t.name FROM teams t JOIN leagues l ON l.id = t.league_id
        WHERE l.code = @league AND EXISTS (SELECT 1 FROM matches m
          WHERE m.match_date < @before AND (m.home_team_id = t.id OR m.away_team_id = t.id))`,
    )
    .pluck();
  const decided = db.prepare<[], DecidedMatch>(`
    SELECT l.code AS league, m.season, m.match_date AS date, h.name AS home, a.name AS away, m.decision,
           m.decision_reason AS reason
      FROM matches m
      JOIN leagues l ON l.id = m.league_id
      JOIN teams h ON h.id = m.home_team_id
      JOIN teams a ON a.id = m.away_team_id
     WHERE m.decision IS NOT NULL ORDER BY l.code, m.match_date, h.name`);
  return {
    /** Matches that a person kept out of fits or let in, by league and day. */
    decided: (): DecidedMatch[] => decided.all(),
    /** Names of a league's teams that have a match before a date, played or not. */
    teamsBefore: (league: string, before: string): ReadonlySet<string> => new Set(teams.all({ league, before })),
    /** Finished matches of a league with date in [from, before) that fits may use, oldest first, ties by name. */
    finishedBetween: (league: string, from: string, before: string): readonly FinishedRow[] =>
      finished.all({ league, from, before }),
    /** Matches of a league on days in [from, to], whatever has become of them, by day. */
    about: (league: string, from: string, to: string): readonly AnyMatch[] => about.all({ league, from, to }),
    /** Matches that have not been played, from a day on, by league and day. @param league null for all */
    coming: (league: string | null, from: string): readonly AnyMatch[] => coming.all({ league, from }),
    /** How often each outcome came, day by day, in matches that fits may use. */
    outcomesByDay: (league: string): readonly OutcomeCount[] => counts.all(league),
    /** Goals of every match of a league that fits may use, in any order. */
    scores: (league: string): readonly MatchScore[] => scores.all(league),
    lastFinishedDate: (league: string): string | null => lastFinished.get(league)?.date ?? null,
    ofSeason: (league: string, season: string): readonly MatchRow[] => ofSeason.all({ league, season }).map(toMatchRow),
  };
}

const pairOf = (home: number | null, away: number | null): [number, number] | null =>
  home === null || away === null ? null : [home, away];

function toMatchRow(row: SeasonRow): MatchRow {
  const { date, home, away, status, homeGoals, awayGoals, exclusion, decision, decisionReason, file, line } = row;
  const { oddsHome, oddsDraw, oddsAway, oddsSource, oddsKind, countsFile, countsLine } = row;
  const counts = countsFile !== null && {
    shots: pairOf(row.homeShots, row.awayShots),
    shotsOnTarget: pairOf(row.homeShotsOnTarget, row.awayShotsOnTarget),
    corners: pairOf(row.homeCorners, row.awayCorners),
    halfTime: pairOf(row.homeHalfTimeGoals, row.awayHalfTimeGoals),
    redCards: pairOf(row.homeRedCards, row.awayRedCards),
    file: countsFile,
    line: countsLine!,
  };
  return {
    ...{ date, home, away, status, homeGoals, awayGoals, exclusion, decision, decisionReason, file, line },
    ...{ oddsSource, oddsKind },
    neutral: row.neutral === 1,
    odds: oddsHome === null ? null : { home: oddsHome, draw: oddsDraw!, away: oddsAway! },
    counts: counts || null,
  };
}
