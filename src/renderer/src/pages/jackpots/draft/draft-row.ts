import { OVERROUND_RANGE } from '../../../../../contract/words';
import type { FixtureInput, FixtureProblem } from '../../../contract-types';

export const COLUMNS = ['date', 'league', 'home', 'away', 'oddsHome', 'oddsDraw', 'oddsAway'] as const;
export type DraftColumn = (typeof COLUMNS)[number];
/** One line of the grid exactly as typed; `key` stays with it when lines move. */
export type DraftRow = { readonly key: number } & { readonly [C in DraftColumn]: string };

/** Something wrong with a cell, or with a whole line when `column` is null. */
export interface CellProblem {
  readonly key: number;
  readonly column: DraftColumn | null;
  readonly message: string;
  readonly suggestions: readonly string[];
}

export const emptyRow = (key: number): DraftRow => ({
  key,
  date: '',
  league: '',
  home: '',
  away: '',
  oddsHome: '',
  oddsDraw: '',
  oddsAway: '',
});
/** A line with at most a date and a league, as a new line starts with: nothing to store or to complain about. */
export const isEmptyRow = (row: DraftRow): boolean =>
  COLUMNS.every((column) => column === 'date' || column === 'league' || row[column].trim() === '');

export const toRow = (fixture: FixtureInput, key: number): DraftRow => ({
  key,
  date: fixture.date,
  league: fixture.league,
  home: fixture.home,
  away: fixture.away,
  oddsHome: fixture.odds ? String(fixture.odds.home) : '',
  oddsDraw: fixture.odds ? String(fixture.odds.draw) : '',
  oddsAway: fixture.odds ? String(fixture.odds.away) : '',
});

/** The date as the store writes it; day first when it was typed with slashes or dots, null when there is no such day. */
export function readDate(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  const local = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text.trim());
  const [year, month, day] = (iso ? [iso[1], iso[2], iso[3]] : local ? [local[3], local[2], local[1]] : []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

/** Decimal odds with a point or a comma; null unless above 1. */
export function readOdds(text: string): number | null {
  const trimmed = text.trim().replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(trimmed)) return null;
  const value = Number(trimmed);
  return value > 1 && Number.isFinite(value) ? value : null;
}

export interface ReadRows {
  readonly fixtures: readonly FixtureInput[];
  /** The row each fixture came from, by its key. */
  readonly keys: readonly number[];
  readonly problems: readonly CellProblem[];
}

/** The lines that can be stored, and what keeps the others from it. Empty lines are nobody's problem. */
export function readRows(rows: readonly DraftRow[]): ReadRows {
  const fixtures: FixtureInput[] = [];
  const keys: number[] = [];
  const problems: CellProblem[] = [];
  for (const row of rows) {
    if (isEmptyRow(row)) continue;
    const found = problemsOf(row);
    problems.push(...found);
    if (found.length > 0) continue;
    const odds = [row.oddsHome, row.oddsDraw, row.oddsAway].map(readOdds);
    const [home, draw, away] = odds;
    fixtures.push({
      date: readDate(row.date) ?? '',
      league: row.league.trim(),
      home: row.home.trim(),
      away: row.away.trim(),
      odds: home && draw && away ? { home, draw, away } : null,
    });
    keys.push(row.key);
  }
  return { fixtures, keys, problems };
}

/** What three prices of one match imply together, as the reader of lists allows it. */
const [LEAST_IMPLIED, MOST_IMPLIED] = [OVERROUND_RANGE[0] - 0.005, OVERROUND_RANGE[1]];

function problemsOf(row: DraftRow): readonly CellProblem[] {
  const problems: CellProblem[] = [];
  const say = (column: DraftColumn, message: string): void => {
    problems.push({ key: row.key, column, message, suggestions: [] });
  };
  if (row.date.trim() === '') say('date', 'Date missing');
  else if (readDate(row.date) === null) say('date', `${row.date} is no date; write 2026-03-14`);
  if (row.home.trim() === '') say('home', 'Home team missing');
  if (row.away.trim() === '') say('away', 'Away team missing');
  const odds = ['oddsHome', 'oddsDraw', 'oddsAway'] as const;
  const hasOdds = odds.some((column) => row[column].trim() !== '');
  for (const column of odds) {
    if (!hasOdds) break;
    if (row[column].trim() === '') say(column, 'All three odds or none');
    else if (readOdds(row[column]) === null) say(column, `${row[column]} is no price; decimal odds are above 1`);
  }
  const implied = odds.reduce((sum, column) => sum + 1 / (readOdds(row[column]) ?? NaN), 0);
  if (implied < LEAST_IMPLIED || implied > MOST_IMPLIED)
    say('oddsHome', `The three prices imply ${Math.round(implied * 100)} %: one is a slip`);
  return problems;
}

const COLUMN_OF: Record<string, DraftColumn> = {
  date: 'date',
  league: 'league',
  home: 'home',
  away: 'away',
  odds: 'oddsHome',
  'odds.home': 'oddsHome',
  'odds.draw': 'oddsDraw',
  'odds.away': 'oddsAway',
  odds_home: 'oddsHome',
  odds_draw: 'oddsDraw',
  odds_away: 'oddsAway',
};

/** The column of the grid that a problem names; null for a whole line. */
export const toColumn = (column: string | null): DraftColumn | null => COLUMN_OF[column ?? ''] ?? null;

/** What main found, put on the line it is about: its line n is the n-th stored fixture. */
export const toCellProblems = (problems: readonly FixtureProblem[], keys: readonly number[]): readonly CellProblem[] =>
  problems.flatMap(({ line, column, message, suggestions }) => {
    const key = keys[line - 1];
    return key === undefined ? [] : [{ key, column: toColumn(column), message, suggestions }];
  });
