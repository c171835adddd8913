import { Anchor } from '@mantine/core';
import { memo, useDeferredValue, useState } from 'react';
import { useStore } from 'zustand';
import { plural } from '../../../text/format';
import { Degraded } from '../../../ui/states';
import { useChoices } from './choices';
import { HEADERS } from './column-headers';
import type { CellProblem } from './draft/draft-problems';
import { numbersOf } from './draft/draft-row';
import type { DraftStore } from './draft/draft-store';
import { fixesOf, type Fix } from './fixes';
import { focusCell } from './grid-focus';
import classes from './problem-list.module.css';

interface ProblemListProps {
  readonly draft: DraftStore;
  /** Mend a problem; null where nothing can be changed. */
  readonly onFix: ((problem: CellProblem, fix: Fix) => void) | null;
}

/** As many as stand above the grid without pushing it out of sight. */
const SHOWN = 4;

/** Every problem of the fixtures in their order: where it is, what is wrong, the ways to mend it; the place leads to the cell. */
export const ProblemList = memo(function ProblemList({ draft, onFix }: ProblemListProps) {
  // What a cell says now comes after the cell itself.
  const rows = useDeferredValue(useStore(draft, (state) => state.rows));
  const problems = useStore(draft, (state) => state.problems);
  const choices = useChoices();
  const [isWhole, setIsWhole] = useState(false);
  const numbers = numbersOf(rows);
  const found = problems
    .flatMap((problem) => {
      const at = rows.findIndex(({ key }) => key === problem.key);
      return at < 0 ? [] : [{ problem, at, row: rows[at]! }];
    })
    .sort((a, b) => a.at - b.at);
  const shown = isWhole ? found : found.slice(0, SHOWN);
  const lines = shown.map(({ problem, at, row }) => (
    <span key={`${problem.key} ${problem.column ?? ''} ${problem.message}`} className={classes.line}>
      <Anchor component="button" type="button" size="sm" onClick={() => focusCell(problem)}>
        {placeOf(problem, numbers[at]!)}: {problem.message}
      </Anchor>
      {(onFix ? fixesOf(problem, row, choices) : []).map((fix) => (
        <Anchor
          key={fix.label}
          component="button"
          type="button"
          size="sm"
          className={classes.fix ?? ''}
          onClick={() => onFix?.(problem, fix)}
        >
          {fix.label}
        </Anchor>
      ))}
    </span>
  ));
  const rest = found.length - SHOWN;
  const more = (
    <Anchor component="button" type="button" size="sm" onClick={() => setIsWhole(!isWhole)}>
      {isWhole ? 'Show the first alone' : `Show ${rest} more`}
    </Anchor>
  );
  return (
    <Degraded
      title={`${plural(found.length, 'problem')} to solve before this jackpot can be finalised`}
      lines={rest > 0 ? [...lines, more] : lines}
    />
  );
});

/** `Fixture 3, Home`. */
const placeOf = ({ column }: CellProblem, number: number): string =>
  `Fixture ${number}${column === null ? '' : `, ${HEADERS[column]}`}`;
