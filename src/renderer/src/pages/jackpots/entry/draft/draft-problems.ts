import type { FixtureProblem } from '../../../../contract-types';
import { isOdds, type DraftColumn } from './draft-row';

/** Something wrong with a cell, or with a whole row when `column` is null. */
export interface CellProblem {
  readonly key: number;
  readonly column: DraftColumn | null;
  readonly code: string;
  readonly message: string;
  /** What was written there when it was found. */
  readonly value: string | null;
  readonly suggestions: readonly string[];
}

const COLUMN_OF: Readonly<Record<string, DraftColumn>> = {
  date: 'date',
  time: 'time',
  league: 'league',
  home: 'home',
  away: 'away',
  odds: 'oddsHome',
  odds_home: 'oddsHome',
  odds_draw: 'oddsDraw',
  odds_away: 'oddsAway',
  neutral: 'neutral',
};
/** The column of the grid that a problem names; null for a whole row. */
export const toColumn = (column: string | null): DraftColumn | null => COLUMN_OF[column ?? ''] ?? null;

/** What main found, put on the rows it was given: its line n is the n-th of them. */
export const toCellProblems = (problems: readonly FixtureProblem[], keys: readonly number[]): readonly CellProblem[] =>
  problems.flatMap(({ line, column, ...rest }) => {
    const key = keys[line - 1];
    return key === undefined ? [] : [{ key, column: toColumn(column), ...rest }];
  });

/** The three prices of a match are answered together. */
const groupOf = (column: DraftColumn): string => (isOdds(column) ? 'odds' : column);

/** What is left to say once a person writes something else in a cell: main looks at it anew. */
export const withoutAnswered = (
  problems: readonly CellProblem[],
  key: number,
  column: DraftColumn,
): readonly CellProblem[] => {
  const left = problems.filter(
    (each) => each.key !== key || each.column === null || groupOf(each.column) !== groupOf(column),
  );
  return left.length === problems.length ? problems : left;
};

export type ProblemsByRow = ReadonlyMap<number, readonly CellProblem[]>;
const NONE: readonly CellProblem[] = [];
export const problemsOf = (byRow: ProblemsByRow, key: number): readonly CellProblem[] => byRow.get(key) ?? NONE;

/** Problems by row. A row about which the same is said keeps its list, so that it need not be drawn again. */
export function groupByRow(problems: readonly CellProblem[], before: ProblemsByRow): ProblemsByRow {
  const grouped = new Map<number, CellProblem[]>();
  for (const problem of problems) grouped.set(problem.key, [...(grouped.get(problem.key) ?? []), problem]);
  return new Map(
    [...grouped].map(([key, found]) => {
      const known = before.get(key);
      return [key, known && JSON.stringify(known) === JSON.stringify(found) ? known : found];
    }),
  );
}

/** The problem that a cell shows; what is said of a whole row stands at its home club. */
export const problemAt = (problems: readonly CellProblem[], column: DraftColumn): CellProblem | null =>
  problems.find((each) => (each.column ?? 'home') === column) ?? null;
