import type { ReadableDb } from '../connection';
import type { MatchStatistics } from '../../core/cleaning/issue';
import type { CoverageCell, MatchRow, OddsKind } from '../../../contract';

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
}

/** Finished, and not kept out of fits: a person's decision counts before a rule of cleaning and a suspicion. */
const USABLE = `m.status = 'finished' AND coalesce(m.decision, iif(m.exclusion IS NULL AND m.suspicion IS NULL, 'include', 'exclude')) = 'include'`;
/** Days after a match day by which a result is in the files; a match without one is overdue then. */
const OVERDUE_DAYS = 14;

export interface LeagueCount {
  readonly leagueId: number;
  readonly season: string;
  readonly matches: number;
  readonly withOdds: number;
  readonly firstDate: string;
  readonly lastDate: string;
}

/** A match with its counts side by side, as one row of a query. */
type SeasonRow = Omit<MatchRow, 'odds' | 'neutral' | 'counts'> &
  MatchStatistics & {
    readonly neutral: 0 | 1;
    readonly countsFile: string | null;
    readonly countsLine: number | null;
  } & Record<'oddsHome' | 'oddsDraw' | 'oddsAway', number | null>;

export function matchRepository(db: ReadableDb) {
  const finished = db.prepare<{ league: string; from: string; before: string }, FinishedRow>(`
    SELECT m.match_date AS date, m.season, h.name AS home, a.name AS away,
           m.home_goals AS homeGoals, m.away_goals AS awayGoals, m.neutral,
           m.odds_home AS oddsHome, m.odds_draw AS oddsDraw, m.odds_away AS oddsAway, m.odds_kind AS oddsKind
      FROM matches m
      JOIN leagues l ON l.id = m.league_id
      JOIN teams h ON h.id = m.home_team_id
      JOIN teams a ON a.id = m.away_team_id
     WHERE l.code = @league AND m.match_date >= @from AND m.match_date < @before AND ${USABLE}
     ORDER BY m.match_date, h.name, a.name, m.season`);
  const lastFinished = db.prepare<[string], { date: string | null }>(`
    SELECT max(m.match_date) AS date FROM matches m JOIN leagues l ON l.id = m.league_id
     WHERE l.code = ? AND ${USABLE}`);
  const counts = db.prepare<[], LeagueCount>(`
    SELECT league_id AS leagueId, season, count(*) AS matches, count(odds_home) AS withOdds,
           min(match_date) AS firstDate, max(match_date) AS lastDate
      FROM matches GROUP BY league_id, season ORDER BY league_id, season`);
  const coverage = db.prepare<[], CoverageCell>(`
    WITH played AS (
      SELECT league_id, season, count(DISTINCT team) AS teams, max(lastResult) AS lastResult FROM (
        SELECT league_id, season, home_team_id AS team, max(iif(status = 'finished', match_date, '')) AS lastResult
          FROM matches GROUP BY 1, 2, 3
        UNION SELECT league_id, season, away_team_id, '' FROM matches) GROUP BY league_id, season)
    SELECT l.code AS league, m.season, count(*) AS matches, sum(m.status = 'finished') AS finished, p.teams,
           sum(m.odds_kind IS 'closing') AS closing, sum(m.odds_kind IS 'pre-closing') AS preClosing,
           sum(m.status = 'finished' AND NOT (${USABLE})) AS excluded,
           sum(m.status IN ('scheduled', 'postponed') AND m.match_date <= date(p.lastResult, '-${OVERDUE_DAYS} days')) AS overdue,
           p.teams * (p.teams - 1) AS expected, min(m.match_date) AS firstDate, max(m.match_date) AS lastDate
      FROM matches m JOIN leagues l ON l.id = m.league_id
      JOIN played p ON p.league_id = m.league_id AND p.season = m.season
     GROUP BY m.league_id, m.season ORDER BY l.code, m.season`);
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
  const total = db.prepare<[], { matches: number; lastDate: string | null }>(
    `SELECT count(*) AS matches, max(match_date) FILTER (WHERE status = 'finished') AS lastDate FROM matches`,
  );
  return {
    /** Finished matches of a league with date in [from, before) that fits may use, oldest first, ties by name. */
    finishedBetween: (league: string, from: string, before: string): readonly FinishedRow[] =>
      finished.all({ league, from, before }),
    lastFinishedDate: (league: string): string | null => lastFinished.get(league)?.date ?? null,
    countsBySeason: (): readonly LeagueCount[] => counts.all(),
    coverage: (): readonly CoverageCell[] => coverage.all(),
    ofSeason: (league: string, season: string): readonly MatchRow[] => ofSeason.all({ league, season }).map(toMatchRow),
    total: () => total.get()!,
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
