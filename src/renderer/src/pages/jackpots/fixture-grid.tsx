import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { useRead } from '../../services/use-read';
import { COLUMNS, isEmptyRow, readDate, type DraftColumn, type DraftRow } from './draft/draft-row';
import type { DraftStore } from './draft/draft-store';
import { valueOf } from '../../services/loadable';
import { isFixtureList } from './draft/pasted-fixtures';
import { FixtureCell } from './fixture-cell';
import { HEADERS } from './column-headers';
import classes from './fixture-grid.module.css';

interface FixtureGridProps {
  readonly draft: DraftStore;
  readonly isOpen: boolean;
  readonly onPaste: (text: string, key: number) => void;
}

/** A spreadsheet of fixtures: type, move with Tab, Enter and the arrows, paste whole lists. */
export function FixtureGrid({ draft, isOpen, onPaste }: FixtureGridProps) {
  const { rows, problems } = useStore(draft);
  const { setCell, removeRow, addRow } = draft.getState();
  const grid = useRef<HTMLTableElement>(null);
  const choices = useChoices();

  const focus = useCallback((row: number, column: number): void => {
    requestAnimationFrame(() => {
      const target = grid.current?.tBodies[0]?.rows[row]?.cells[column + 1]?.querySelector('input');
      target?.focus();
      target?.select();
    });
  }, []);
  const isUntouched = isOpen && rows.length === 1 && rows.every(isEmptyRow);
  const begin = useEffectEvent(() => {
    if (isUntouched) focus(0, 0);
  });
  // Only when the grid appears: typing and emptying a line must not steal the focus.
  useEffect(() => begin(), []);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number): void => {
    const input = event.currentTarget;
    const atStart = input.selectionEnd === 0 || isAllSelected(input);
    const atEnd = input.selectionStart === input.value.length || isAllSelected(input);
    if (event.key === 'ArrowUp') focus(row - 1, column);
    else if (event.key === 'ArrowDown') focus(row + 1, column);
    else if (event.key === 'ArrowLeft' && atStart) focus(row, column - 1);
    else if (event.key === 'ArrowRight' && atEnd) focus(row, column + 1);
    else if (event.key === 'Enter') {
      if (row === rows.length - 1 && isOpen) addRow();
      focus(row + 1, column);
    } else return;
    event.preventDefault();
  };
  return (
    <div className={classes.scroller}>
      <table ref={grid} className={classes.grid} aria-label="Fixtures">
        <thead>
          <tr>
            <th scope="col" className={classes.number}>
              #
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {HEADERS[column]}
              </th>
            ))}
            {isOpen ? (
              <th scope="col">
                <VisuallyHidden>Remove</VisuallyHidden>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.key}>
              <th scope="row" className={classes.number}>
                {index + 1}
              </th>
              {COLUMNS.map((column, at) => (
                <FixtureCell
                  key={column}
                  id={`${row.key} ${column}`}
                  label={`${HEADERS[column]}, fixture ${index + 1}`}
                  value={row[column]}
                  isNumber={column.startsWith('odds')}
                  isReadOnly={!isOpen}
                  choices={choicesFor(choices, row, column)}
                  problem={
                    problems.find((found) => found.key === row.key && (found.column ?? 'home') === column) ?? null
                  }
                  onChange={(text) => setCell(row.key, column, text)}
                  onLeave={() => {
                    const date = column === 'date' ? readDate(row.date) : null;
                    if (date && date !== row.date) setCell(row.key, 'date', date);
                  }}
                  onKeyDown={(event) => onKeyDown(event, index, at)}
                  onPaste={(event) => {
                    const text = event.clipboardData.getData('text/plain');
                    if (!isOpen || !isFixtureList(text)) return;
                    event.preventDefault();
                    onPaste(text, row.key);
                  }}
                />
              ))}
              {isOpen ? (
                <td className={classes.remove}>
                  <ActionIcon
                    aria-label={`Remove fixture ${index + 1}`}
                    tabIndex={-1}
                    onClick={() => {
                      removeRow(row.key);
                      focus(Math.max(0, index - 1), 0);
                    }}
                  >
                    <IconX size={16} aria-hidden />
                  </ActionIcon>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {isOpen ? (
        <p className={classes.hint}>
          Tab, Enter and the arrows move; paste a list in any form into any cell; leave all three odds empty when there
          are none.
        </p>
      ) : null}
    </div>
  );
}

const isAllSelected = (input: HTMLInputElement): boolean =>
  input.selectionStart === 0 && input.selectionEnd === input.value.length;

interface Choices {
  readonly leagues: readonly string[];
  readonly teams: ReadonlyMap<string, readonly string[]>;
  readonly allTeams: readonly string[];
}

function useChoices(): Choices {
  const teams = valueOf(useRead('teams.list', {}).data);
  return useMemo(() => {
    const byLeague = new Map<string, string[]>();
    for (const team of teams ?? []) byLeague.set(team.league, [...(byLeague.get(team.league) ?? []), team.name]);
    return { leagues: [...byLeague.keys()], teams: byLeague, allTeams: (teams ?? []).map((team) => team.name) };
  }, [teams]);
}

function choicesFor(choices: Choices, row: DraftRow, column: DraftColumn): readonly string[] {
  if (column === 'league') return choices.leagues;
  if (column === 'home' || column === 'away') return choices.teams.get(row.league.trim()) ?? choices.allTeams;
  return [];
}
