import type { FixtureProblem, FixtureRow, ParsedList } from '../../../../contract-types';
import { toColumn, type CellProblem } from './draft-problems';
import { EMPTY_CELLS, type RowCells } from './draft-row';
import { pricesAsWritten } from './prices-as-written';

/** A line of a list, and the row it was understood as. */
export interface PastedRow {
  readonly line: number;
  /** The line itself; empty where the list has no lines of its own. */
  readonly text: string;
  readonly cells: RowCells;
  /** False for a line of which no fixture could be made; its text stands at the home club. */
  readonly isRead: boolean;
}
/** Something to look at in a pasted row, by its place among the rows. */
export type PastedProblem = Omit<CellProblem, 'key'> & { readonly row: number };

export interface PastedList {
  readonly rows: readonly PastedRow[];
  readonly problems: readonly PastedProblem[];
}

/**
 * What main read, as rows of the grid: every row, also one that cannot be used yet, with what was written there. A line that
 * made no fixture becomes a row of its own, so that nothing is lost; what a heading leaves open is told at the next.
 *
 * @param more what the store says of the rows, by their lines
 */
export function toPastedList(
  { rows, problems }: Pick<ParsedList, 'rows' | 'problems'>,
  text: string,
  more: readonly FixtureProblem[] = [],
): PastedList {
  const lines = text.split(/\r\n?|\n/);
  const lineAt = (line: number): string => lines[line - 1]?.trim() ?? '';
  const lost = problems.filter((problem) => problem.column === null && isLost(problem, rows));
  const entries: readonly PastedRow[] = [
    ...rows.map((row) => ({
      line: row.line,
      text: lineAt(row.line),
      cells: toCells(row, lineAt(row.line)),
      isRead: true,
    })),
    ...lost.map(({ line, value }) => ({
      line,
      text: lineAt(line),
      cells: { ...EMPTY_CELLS, home: value ?? '' },
      isRead: false,
    })),
  ].sort((a, b) => a.line - b.line);
  return {
    rows: entries,
    problems: joined(problems, more).flatMap(({ line, column, ...rest }) => {
      const own = entries.findIndex((entry) => entry.line === line);
      const place = own >= 0 ? own : entries.findIndex((entry) => entry.line > line);
      const row = place >= 0 ? place : entries.length - 1;
      return row < 0 ? [] : [{ row, column: toColumn(column), ...rest }];
    }),
  };
}

/** A line that holds a club or a price and is part of no fixture; of a list as a whole there is no line. */
const isLost = ({ line, value, code }: FixtureProblem, rows: readonly FixtureRow[]): boolean =>
  value !== null && code !== 'bad-file' && !rows.some((row) => row.line === line);

/** A match told twice is one problem, whoever saw it. */
function joined(ofText: readonly FixtureProblem[], ofStore: readonly FixtureProblem[]): readonly FixtureProblem[] {
  const repeated = new Set(ofStore.filter(({ code }) => code === 'same-match').map(({ line }) => line));
  const own = ofText.filter(({ code, line }) => code !== 'same-match' || !repeated.has(line));
  return [...own, ...ofStore].sort((a, b) => a.line - b.line);
}

function toCells({ date, kickoff, league, home, away, odds, neutral, written }: FixtureRow, line: string): RowCells {
  const [oddsHome = '', oddsDraw = '', oddsAway = ''] = odds
    ? pricesAsWritten(line, [odds.home, odds.draw, odds.away])
    : written.odds;
  return {
    date: date ?? written.date,
    time: kickoff ?? '',
    league,
    home,
    away,
    oddsHome,
    oddsDraw,
    oddsAway,
    neutral: neutral ?? false,
  };
}

/** The list with a suggestion taken in one of its cells, or in the three prices. */
export function takeInList(list: PastedList, problem: PastedProblem, suggestion: string): PastedList {
  const { row, column } = problem;
  if (column === null || column === 'neutral') return list;
  const prices = column.startsWith('odds') ? suggestion.split(' ') : [];
  const [oddsHome, oddsDraw, oddsAway] = prices;
  const taken = oddsHome && oddsDraw && oddsAway ? { oddsHome, oddsDraw, oddsAway } : { [column]: suggestion };
  return {
    rows: list.rows.map((each, index) => (index === row ? { ...each, cells: { ...each.cells, ...taken } } : each)),
    problems: list.problems.filter((each) => each !== problem),
  };
}

/** The list with one day for every row that has none; what was asked about their days is answered. */
export function withDay({ rows, problems }: PastedList, day: string): PastedList {
  const isUndated = (row: number): boolean => rows[row]?.cells.date.trim() === '';
  return {
    rows: rows.map((row, index) => (isUndated(index) ? { ...row, cells: { ...row.cells, date: day } } : row)),
    problems: problems.filter(({ row, column }) => column !== 'date' || !isUndated(row)),
  };
}

/** A list longer than this is shown before it is taken, as is one with anything to ask. */
const SHORT = 5;
export const needsPreview = ({ rows, problems }: PastedList): boolean => rows.length > SHORT || problems.length > 0;
