import type { FixtureProblem, FixtureRow, ParsedList } from '../../../contract-types';
import { toColumn, type CellProblem, type DraftRow } from './draft-row';

/** A line of the grid before it has its key. */
export type PastedRow = Omit<DraftRow, 'key'>;
/** Something wrong with a pasted line, by its place among the pasted rows. */
export type PastedProblem = Omit<CellProblem, 'key'> & { readonly row: number };

export interface PastedList {
  readonly rows: readonly PastedRow[];
  readonly problems: readonly PastedProblem[];
}

/** More than one cell, or two clubs: a list to be read, rather than text for one cell. */
export const isFixtureList = (text: string): boolean =>
  /[\t\n]/.test(text.trim()) || text.split(',').length >= 4 || /\S\s+vs?\.?\s+\S/i.test(text);

/**
 * What main read, as lines of the grid: every row, also one that cannot be used yet, with what was written there. A line that
 * made no fixture becomes a line of its own, so that nothing is lost; what a heading leaves open is told at the next.
 */
export function toPastedList({ rows, problems }: ParsedList): PastedList {
  const lost = problems.filter((problem) => problem.column === null && isLost(problem, rows));
  const entries = [
    ...rows.map((row) => ({ line: row.line, row: toPastedRow(row) })),
    ...lost.map(({ line, value }) => ({ line, row: { ...EMPTY, home: value ?? '' } })),
  ].sort((a, b) => a.line - b.line);
  return {
    rows: entries.map(({ row }) => row),
    problems: problems.flatMap(({ line, column, message, suggestions }) => {
      const own = entries.findIndex((entry) => entry.line === line);
      const place = own >= 0 ? own : entries.findIndex((entry) => entry.line > line);
      const row = place >= 0 ? place : entries.length - 1;
      return row < 0 ? [] : [{ row, column: toColumn(column), message, suggestions }];
    }),
  };
}

/** A line that holds a club or a price and is part of no fixture; of a list as a whole there is no line. */
const isLost = ({ line, value, code }: FixtureProblem, rows: readonly FixtureRow[]): boolean =>
  value !== null && code !== 'bad-file' && !rows.some((row) => row.line === line);

const EMPTY: PastedRow = { date: '', league: '', home: '', away: '', oddsHome: '', oddsDraw: '', oddsAway: '' };

function toPastedRow({ date, league, home, away, odds, written }: FixtureRow): PastedRow {
  const [oddsHome = '', oddsDraw = '', oddsAway = ''] = odds
    ? [odds.home, odds.draw, odds.away].map(String)
    : written.odds;
  return { date: date ?? written.date, league, home, away, oddsHome, oddsDraw, oddsAway };
}
