import { IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { MAX_FIXTURES } from '../../../../../contract/words';
import type { Choices } from './choices';
import { problemAt, type CellProblem } from './draft/draft-problems';
import { COLUMNS, isBlankRow, type DraftColumn, type DraftRow } from './draft/draft-row';
import { FixtureCell } from './fixture-cell';
import classes from './fixture-row.module.css';
import { fixesOf, type Fix } from './fixes';
import { NeutralCell } from './neutral-cell';

interface FixtureRowProps {
  readonly row: DraftRow;
  /** As it is counted where it is stored. */
  readonly number: number;
  /** What it is called. */
  readonly name: string;
  readonly isOpen: boolean;
  readonly problems: readonly CellProblem[];
  readonly choices: Choices;
  /** The first and the last selected column; -1 where none is. */
  readonly from: number;
  readonly to: number;
  readonly onText: (key: number, column: DraftColumn, text: string) => void;
  readonly onFix: (problem: CellProblem, fix: Fix) => void;
  readonly onRemove: (key: number) => void;
}

const NO_FIXES: readonly Fix[] = [];

/** One row of the grid. Drawn again only when something of it changes. */
export const FixtureRow = memo(function FixtureRow(props: FixtureRowProps) {
  const { row, number, name, isOpen, problems, choices, from, to, onText, onFix, onRemove } = props;
  const isWaiting = number > MAX_FIXTURES;
  return (
    <tr className={classes.row} data-waiting={isWaiting || undefined}>
      <th
        scope="row"
        className={classes.number}
        title={isWaiting ? `A jackpot holds ${MAX_FIXTURES} fixtures: this row waits here` : undefined}
      >
        {isBlankRow(row) ? '' : number}
      </th>
      {COLUMNS.map((column, at) => {
        const shared = { rowKey: row.key, where: name, isOpen, isSelected: at >= from && at <= to, onText };
        if (column === 'neutral') return <NeutralCell key={column} {...shared} isNeutral={row.neutral} />;
        const problem = problemAt(problems, column);
        return (
          <FixtureCell
            key={column}
            {...shared}
            column={column}
            value={row[column]}
            league={column === 'home' || column === 'away' ? row.league : ''}
            choices={choices}
            problem={problem}
            fixes={problem ? fixesOf(problem, row, choices) : NO_FIXES}
            onFix={onFix}
          />
        );
      })}
      {isOpen ? (
        <td className={classes.remove}>
          <button type="button" aria-label={`Remove ${name}`} tabIndex={-1} onClick={() => onRemove(row.key)}>
            <IconX size={16} aria-hidden />
          </button>
        </td>
      ) : null}
    </tr>
  );
});
