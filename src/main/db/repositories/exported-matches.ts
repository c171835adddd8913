import type { ReadableDb } from '../connection';
import { USABLE } from './usable';

/** A row of an exported table as SQL gives it, by the names of the table's columns. */
export type ExportedRow = Readonly<Record<string, string | number | null>>;
type Span = { readonly from: string; readonly to: string };
type InSeason = Span & { readonly league: number; readonly season: string };
type InLeague = Span & { readonly league: number };

const FROM = `
  FROM matches m
  JOIN leagues l ON l.id = m.league_id
  JOIN teams h ON h.id = m.home_team_id
  JOIN teams a ON a.id = m.away_team_id`;
const WHERE = 'WHERE m.league_id = @league AND m.season = @season AND m.match_date BETWEEN @from AND @to';
const ORDER = 'ORDER BY m.match_date, h.name, a.name';
const NAMED = 'l.code AS league, m.season, m.match_date AS date, h.name AS home, a.name AS away';

/** Matches and what was said about them, a season or a league at a time, so that no more than that is ever sorted. */
export function matchExports(db: ReadableDb) {
  const seasons = db
    .prepare<[number], string>('SELECT DISTINCT season FROM matches WHERE league_id = ? ORDER BY season')
    .pluck();
  const matches = db.prepare<InSeason, ExportedRow>(`
    SELECT ${NAMED}, l.name AS league_name, l.country, m.status, m.home_goals, m.away_goals, m.neutral,
           m.odds_home, m.odds_draw, m.odds_away, m.odds_kind, m.odds_source, iif(${USABLE}, 1, 0) AS used,
           m.exclusion, m.suspicion, m.decision, m.decision_reason, m.home_spelling, m.away_spelling, m.provider_id,
           f.name AS file, m.source_line AS line, f.sha256 AS file_sha256, o.name AS odds_file,
           iif(m.odds_home IS NULL, NULL, coalesce(m.odds_line, m.source_line)) AS odds_line, o.sha256 AS odds_file_sha256
      ${FROM}
      JOIN source_files f ON f.id = m.source_file_id
      LEFT JOIN source_files o ON o.id = iif(m.odds_home IS NULL, NULL, coalesce(m.odds_file_id, m.source_file_id))
     ${WHERE} ${ORDER}`);
  const countMatches = db.prepare<InSeason, number>(`SELECT count(*) FROM matches m ${WHERE}`).pluck();
  const STATISTICS = 'JOIN match_statistics s ON s.match_id = m.id';
  const statistics = db.prepare<InSeason, ExportedRow>(`
    SELECT ${NAMED}, s.home_shots, s.away_shots, s.home_shots_on_target, s.away_shots_on_target, s.home_corners,
           s.away_corners, s.home_half_time_goals, s.away_half_time_goals, s.home_red_cards, s.away_red_cards,
           f.name AS file, s.source_line AS line, f.sha256 AS file_sha256
      ${FROM} ${STATISTICS} JOIN source_files f ON f.id = s.source_file_id ${WHERE} ${ORDER}`);
  const countStatistics = db.prepare<InSeason, number>(`SELECT count(*) FROM matches m ${STATISTICS} ${WHERE}`).pluck();
  const decisions = db.prepare<InSeason, ExportedRow>(`
    SELECT ${NAMED}, m.decision, m.decision_reason AS reason, m.exclusion, m.suspicion
      ${FROM} ${WHERE} AND m.decision IS NOT NULL ${ORDER}`);
  const corrections = db.prepare<InLeague, ExportedRow>(`
    SELECT l.code AS league, c.season, c.match_date AS date, c.home_team AS home, c.away_team AS away, c.field, c.before,
           c.after, b.name AS before_file, c.before_line, b.sha256 AS before_sha256, a.name AS after_file, c.after_line,
           a.sha256 AS after_sha256, c.created_at AS at
      FROM match_corrections c
      JOIN leagues l ON l.id = c.league_id
      JOIN source_files b ON b.id = c.before_file_id
      JOIN source_files a ON a.id = c.after_file_id
     WHERE c.league_id = @league AND c.match_date BETWEEN @from AND @to ORDER BY c.season, c.id`);
  return {
    /** Seasons of a league, oldest first. */
    seasonsOf: (league: number): readonly string[] => seasons.all(league),
    matches: (at: InSeason): IterableIterator<ExportedRow> => matches.iterate(at),
    countMatches: (at: InSeason): number => countMatches.get(at)!,
    statistics: (at: InSeason): IterableIterator<ExportedRow> => statistics.iterate(at),
    countStatistics: (at: InSeason): number => countStatistics.get(at)!,
    decisions: (at: InSeason): IterableIterator<ExportedRow> => decisions.iterate(at),
    corrections: (at: InLeague): IterableIterator<ExportedRow> => corrections.iterate(at),
  };
}
