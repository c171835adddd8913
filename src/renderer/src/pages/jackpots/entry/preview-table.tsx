import { Anchor, Checkbox } from '@mantine/core';
import { Fragment } from 'react';
import { MISSING } from '../../../text/format';
import { HEADERS } from './column-headers';
import { problemAt } from './draft/draft-problems';
import { COLUMNS, isOdds, textOf } from './draft/draft-row';
import type { PastedList, PastedProblem } from './draft/pasted-fixtures';
import classes from './preview-table.module.css';
import { useSlices } from './use-slices';

interface PreviewTableProps {
  readonly list: PastedList;
  /** Rows that are left out. */
  readonly left: ReadonlySet<number>;
  readonly onToggle: (row: number) => void;
  readonly onUse: (problem: PastedProblem, text: string) => void;
}

/** The lines of a list and what each was understood as; what is open stands under its row, with what may be meant. */
export function PreviewTable({ list, left, onToggle, onUse }: PreviewTableProps) {
  const hasText = list.rows.some(({ text }) => text !== '');
  const drawn = useSlices(list.rows.length);
  return (
    // A table wider than the dialog must be reachable by the keyboard.
    <div className={classes.scroller} tabIndex={0} role="group" aria-label="What was understood">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Take</th>
            <th scope="col">Line</th>
            {hasText ? <th scope="col">As written</th> : null}
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-number={isOdds(column) || undefined}>
                {HEADERS[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.rows.slice(0, drawn).map((row, index) => {
            const found = list.problems.filter((problem) => problem.row === index);
            const cells = found.map((problem) => ({ ...problem, key: index }));
            return (
              <Fragment key={index}>
                <tr data-left={left.has(index) || undefined}>
                  <td>
                    <Checkbox
                      size="xs"
                      aria-label={`Take line ${row.line}`}
                      checked={!left.has(index)}
                      onChange={() => onToggle(index)}
                    />
                  </td>
                  <td data-number>{row.line}</td>
                  {hasText ? (
                    <td className={classes.text} title={row.text}>
                      {row.text}
                    </td>
                  ) : null}
                  {COLUMNS.map((column) => {
                    const text = textOf(row.cells, column);
                    const problem = problemAt(cells, column);
                    return (
                      <td
                        key={column}
                        title={problem?.message ?? text}
                        data-problem={problem ? true : undefined}
                        data-number={isOdds(column) || undefined}
                      >
                        {text || (problem ? MISSING : '')}
                      </td>
                    );
                  })}
                </tr>
                {left.has(index) || found.length === 0 ? null : (
                  <tr className={classes.asked}>
                    <td colSpan={COLUMNS.length + (hasText ? 3 : 2)}>
                      {found.map((problem) => (
                        <div key={problem.message}>
                          {problem.column === null ? '' : `${HEADERS[problem.column]}: `}
                          {problem.message}
                          {problem.column === null
                            ? null
                            : problem.suggestions.map((text) => (
                                <Anchor
                                  key={text}
                                  component="button"
                                  type="button"
                                  size="sm"
                                  ml="sm"
                                  onClick={() => onUse(problem, text)}
                                >
                                  Use {text}
                                </Anchor>
                              ))}
                        </div>
                      ))}
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
