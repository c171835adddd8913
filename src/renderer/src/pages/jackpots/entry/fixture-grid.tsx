import { VisuallyHidden } from '@mantine/core';
import { useCallback, useEffect, useEffectEvent } from 'react';
import { useStore } from 'zustand';
import { useChoices } from './choices';
import { HEADERS } from './column-headers';
import { boundsOf } from './draft/cell-block';
import { problemsOf, type CellProblem } from './draft/draft-problems';
import { COLUMNS, isBlankRow, namesOf, numbersOf } from './draft/draft-row';
import type { DraftStore } from './draft/draft-store';
import { useSlices } from './use-slices';
import classes from './fixture-grid.module.css';
import { FixtureRow } from './fixture-row';
import type { Fix } from './fixes';
import type { GridCursorStore } from './grid-cursor';
import { focusCell } from './grid-focus';
import type { GridWork } from './grid-work';
import { useGridEvents } from './use-grid-events';

interface FixtureGridProps {
  readonly draft: DraftStore;
  readonly cursor: GridCursorStore;
  readonly work: GridWork;
  readonly isOpen: boolean;
  /** A pasted text that must be read first, at the row with this key. */
  readonly onList: (text: string, key: number) => void;
  readonly onFix: (problem: CellProblem, fix: Fix) => void;
}

/** Rows beyond the cursor that are drawn at once. */
const AHEAD = 12;

/** A spreadsheet of fixtures: type, move with Tab, Enter and the arrows, select, copy and paste cells and whole lists. */
export function FixtureGrid({ draft, cursor, work, isOpen, onList, onFix }: FixtureGridProps) {
  const rows = useStore(draft, (state) => state.rows);
  const problemsByRow = useStore(draft, (state) => state.problemsByRow);
  const { place, range, said } = useStore(cursor);
  const { setCell } = draft.getState();
  const choices = useChoices();
  const events = useGridEvents({ draft, cursor, work, isOpen, onList });
  const numbers = numbersOf(rows);
  const names = namesOf(rows);
  const drawn = useSlices(rows.length);
  const reach = rows.findIndex(({ key }) => key === place?.key) + 1 + AHEAD;
  const selected = range ? boundsOf(range) : null;

  const begin = useEffectEvent(() => {
    const [first, second] = draft.getState().rows;
    if (isOpen && first && !second && isBlankRow(first)) focusCell({ key: first.key, column: 'date' });
  });
  // Only when the grid appears: typing and emptying a row must not steal the focus.
  useEffect(() => begin(), []);
  const onRemove = useCallback(
    (key: number): void => {
      cursor.setState({ place: { key, column: 'date' }, range: null });
      work.remove();
    },
    [cursor, work],
  );
  return (
    <div className={classes.scroller}>
      <table className={classes.grid} aria-label="Fixtures" {...events}>
        <thead>
          <tr>
            <th scope="col" data-column="number">
              #
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {HEADERS[column]}
              </th>
            ))}
            {isOpen ? (
              <th scope="col" data-column="remove">
                <VisuallyHidden>Remove</VisuallyHidden>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, Math.max(drawn, reach)).map((row, index) => {
            const isIn = selected !== null && index >= selected.top && index <= selected.bottom;
            return (
              <FixtureRow
                key={row.key}
                row={row}
                number={numbers[index]!}
                name={names[index]!}
                isOpen={isOpen}
                problems={problemsOf(problemsByRow, row.key)}
                choices={choices}
                from={isIn ? selected.left : -1}
                to={isIn ? selected.right : -1}
                onText={setCell}
                onFix={onFix}
                onRemove={onRemove}
              />
            );
          })}
        </tbody>
      </table>
      <p role="status" className={classes.said}>
        {said}
      </p>
      {isOpen ? (
        <p className={classes.hint}>
          Tab, Enter and the arrows move; Shift with the arrows or Ctrl+A selects, Ctrl+C copies. Paste cells, an odds
          block or a list in any form. Ctrl+D duplicates a row, Alt+↑ and Alt+↓ move it, Ctrl+Delete deletes it. Leave
          all three odds empty when there are none.
        </p>
      ) : null}
    </div>
  );
}
