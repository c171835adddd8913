import type { ComingMatch } from '../../../../contract-types';
import { EMPTY_CELLS, type RowCells } from './draft-row';

/** A match of the store as a row of the grid. */
export const rowOfMatch = ({ date, league, home, away, odds }: ComingMatch): RowCells => ({
  ...EMPTY_CELLS,
  date,
  league,
  home,
  away,
  oddsHome: odds ? String(odds.home) : '',
  oddsDraw: odds ? String(odds.draw) : '',
  oddsAway: odds ? String(odds.away) : '',
});

/** Matches by day, the next one first. */
export function daysOf(
  matches: readonly ComingMatch[],
): readonly { readonly date: string; readonly matches: readonly ComingMatch[] }[] {
  const days = [...new Set(matches.map(({ date }) => date))].sort();
  return days.map((date) => ({ date, matches: matches.filter((match) => match.date === date) }));
}

const nameOf = ({ date, home, away }: Pick<RowCells, 'date' | 'home' | 'away'>): string => `${date}\n${home}\n${away}`;

/** Matches that no row of the grid is. */
export function notHere(matches: readonly ComingMatch[], rows: readonly RowCells[]): readonly ComingMatch[] {
  const here = new Set(rows.map(nameOf));
  return matches.filter((match) => !here.has(nameOf(match)));
}
