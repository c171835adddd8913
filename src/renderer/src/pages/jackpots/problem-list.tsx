import { Anchor } from '@mantine/core';
import { plural } from '../../text/format';
import { Degraded } from '../../ui/states';
import type { CellProblem, DraftColumn, DraftRow } from './draft/draft-row';
import { HEADERS } from './column-headers';
import classes from './problem-list.module.css';

interface ProblemListProps {
  readonly rows: readonly DraftRow[];
  readonly problems: readonly CellProblem[];
  /** Write a suggestion into its cell; null where nothing can be changed. */
  readonly onTake: ((key: number, column: DraftColumn, text: string) => void) | null;
}

/** Every problem of the fixtures in their order: where it is, what stands there, what may be meant; a click leads to the cell. */
export function ProblemList({ rows, problems, onTake }: ProblemListProps) {
  const lines = problems.flatMap((problem) => {
    const at = rows.findIndex((row) => row.key === problem.key);
    return at < 0 ? [] : [{ problem, at, row: rows[at]! }];
  });
  lines.sort((a, b) => a.at - b.at);
  return (
    <Degraded
      title={`${plural(lines.length, 'problem')} to solve before this jackpot can be finalised`}
      lines={lines.map(({ problem, at, row }) => (
        <span key={`${problem.key} ${problem.column ?? ''} ${problem.message}`} className={classes.line}>
          <Anchor component="button" type="button" size="sm" onClick={() => focusCell(problem.key, problem.column)}>
            {placeOf(problem, at, row)}: {problem.message}
          </Anchor>
          {onTake && isTakeable(problem)
            ? problem.suggestions.map((text) => (
                <Anchor
                  key={text}
                  component="button"
                  type="button"
                  size="sm"
                  onClick={() => onTake(problem.key, problem.column, text)}
                >
                  Use {text}
                </Anchor>
              ))
            : null}
        </span>
      ))}
    />
  );
}

/** `Fixture 3, Home “Saltmeer”`. */
function placeOf({ column, message }: CellProblem, at: number, row: DraftRow): string {
  const value = column === null ? '' : row[column].trim();
  const written = value === '' || message.includes(value) ? '' : ` “${value}”`;
  return `Fixture ${at + 1}${column === null ? '' : `, ${HEADERS[column]}`}${written}`;
}

/** A suggestion for one cell; three prices are no text for one. */
const isTakeable = (problem: CellProblem): problem is CellProblem & { readonly column: DraftColumn } =>
  problem.column !== null && !problem.column.startsWith('odds');

const focusCell = (key: number, column: DraftColumn | null): void =>
  document.querySelector<HTMLInputElement>(`input[data-cell="${key} ${column ?? 'home'}"]`)?.focus();
