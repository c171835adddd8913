import { memo, useId, useState, type KeyboardEvent } from 'react';
import { MISSING } from '../../../text/format';
import { CellPopup, type PopupOption } from './cell-popup';
import { choicesFor, matchingChoices, MOST_OFFERED, type Choices } from './choices';
import { HEADERS } from './column-headers';
import type { CellProblem } from './draft/draft-problems';
import { isOdds, MAX_CELL, type TextColumn } from './draft/draft-row';
import classes from './fixture-cell.module.css';
import type { Fix } from './fixes';
import { cellId } from './grid-focus';

interface FixtureCellProps {
  readonly rowKey: number;
  readonly column: TextColumn;
  /** Where it is, in words. */
  readonly where: string;
  readonly value: string;
  readonly league: string;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly choices: Choices;
  readonly problem: CellProblem | null;
  readonly fixes: readonly Fix[];
  readonly onText: (key: number, column: TextColumn, text: string) => void;
  readonly onFix: (problem: CellProblem, fix: Fix) => void;
}

/** One cell of the grid: a text field that offers names while one types, and says what is wrong with it and how to mend it. */
export const FixtureCell = memo(function FixtureCell(props: FixtureCellProps) {
  const { rowKey, column, where, value, league, isOpen, isSelected, choices, problem, fixes, onText, onFix } = props;
  const listId = useId();
  const [isTyping, setIsTyping] = useState(false);
  const [isFocused, setIsFocused] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const known = choicesFor(choices, league, column);
  const matching = isOpen && isTyping && isFocused ? matchingChoices(known, value) : [];
  const take = (text: string): void => {
    onText(rowKey, column, text);
    setIsTyping(false);
    setActive(null);
  };
  const isOffering = matching.length > 0;
  const names = matching.slice(0, MOST_OFFERED).map((name) => ({ label: name, run: () => take(name) }));
  const ways =
    isOpen && isFocused && problem
      ? fixes.map((fix): PopupOption => ({
          label: fix.label,
          run: () => {
            setActive(null);
            onFix(problem, fix);
          },
        }))
      : [];
  const options = isOffering ? names : ways;
  const chosen = isOffering ? (active ?? 0) : active;

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const { key, altKey, shiftKey } = event;
    if (options.length === 0) return;
    if (altKey && key === 'Enter') setActive(0);
    // Tab writes nothing that could have been another name.
    else if (key === 'Tab' && isOffering && !shiftKey) {
      if (matching.length === 1) take(matching[0]!);
      return;
    } else if (chosen === null || altKey || shiftKey) return;
    else if (key === 'ArrowDown') setActive((chosen + 1) % options.length);
    else if (key === 'ArrowUp') setActive((chosen + options.length - 1) % options.length);
    else if (key === 'Enter') options[chosen]?.run();
    else if (key === 'Escape') {
      setIsTyping(false);
      setActive(null);
    } else return;
    event.preventDefault();
  };
  const isCombobox = known.length > 0 || ways.length > 0;
  const isShown = options.length > 0 || (isFocused && problem !== null);
  return (
    <td
      className={classes.cell}
      data-problem={problem ? true : undefined}
      data-column={column}
      data-selected={isSelected || undefined}
    >
      <input
        type="text"
        data-cell={cellId(rowKey, column)}
        aria-label={`${HEADERS[column]}, ${where}`}
        aria-invalid={problem !== null}
        aria-describedby={problem ? `${listId}-problem` : undefined}
        title={problem?.message ?? (value || undefined)}
        value={value}
        readOnly={!isOpen}
        placeholder={isOpen ? undefined : MISSING}
        inputMode={isOdds(column) ? 'decimal' : 'text'}
        maxLength={MAX_CELL}
        autoComplete="off"
        spellCheck={false}
        {...(isCombobox
          ? {
              role: 'combobox',
              'aria-autocomplete': 'list' as const,
              'aria-expanded': options.length > 0,
              'aria-controls': options.length > 0 ? listId : undefined,
              'aria-activedescendant': options.length > 0 && chosen !== null ? `${listId}-${chosen}` : undefined,
            }
          : {})}
        onChange={(event) => {
          setIsTyping(true);
          setActive(null);
          onText(rowKey, column, event.currentTarget.value);
        }}
        onFocus={(event) => {
          setIsFocused(true);
          event.currentTarget.select();
        }}
        onBlur={() => {
          setIsFocused(false);
          setIsTyping(false);
          setActive(null);
        }}
        onKeyDown={onKeyDown}
      />
      {problem ? (
        <span id={`${listId}-problem`} className={classes.hidden}>
          {problem.message}
          {ways.length > 0 ? '. Alt+Enter offers ways to mend it.' : ''}
        </span>
      ) : null}
      {isShown ? (
        <CellPopup
          id={listId}
          label={isOffering ? `Names for ${HEADERS[column]}, ${where}` : `Ways to mend ${HEADERS[column]}, ${where}`}
          says={isOffering ? null : (problem?.message ?? null)}
          options={options}
          active={chosen}
          isAtEnd={isOdds(column)}
        />
      ) : null}
    </td>
  );
});
