import { useId, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { MISSING } from '../../text/format';
import type { CellProblem } from './draft/draft-row';
import classes from './fixture-cell.module.css';

interface FixtureCellProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly isNumber: boolean;
  readonly isReadOnly: boolean;
  /** What may be meant; offered while typing. */
  readonly choices: readonly string[];
  readonly problem: CellProblem | null;
  readonly onChange: (text: string) => void;
  readonly onLeave: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
}

/** Names that start with what was typed, then names that contain it; none once it is a name. */
export function matchingChoices(choices: readonly string[], typed: string): readonly string[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '' || choices.includes(typed.trim())) return [];
  const lower = choices.map((choice) => choice.toLowerCase());
  const starts = choices.filter((_, index) => lower[index]!.startsWith(wanted));
  const contains = choices.filter((_, index) => lower[index]!.indexOf(wanted) > 0);
  return [...new Set([...starts, ...contains])].slice(0, 8);
}

/** One cell of the grid: a text field that offers names while one types and says what is wrong with it. */
export function FixtureCell(props: FixtureCellProps) {
  const { id, label, value, isNumber, isReadOnly, choices, problem, onChange, onLeave, onKeyDown, onPaste } = props;
  const listId = useId();
  const [isTyping, setIsTyping] = useState(false);
  const [isFocused, setIsFocused] = useState(false);
  const [active, setActive] = useState(0);
  const offered = isTyping && isFocused ? matchingChoices(choices, value) : [];
  const suggested = isFocused && offered.length === 0 ? (problem && !isNumber ? problem.suggestions : []) : [];
  const options = offered.length > 0 ? offered : suggested;
  const take = (choice: string): void => {
    onChange(choice);
    setIsTyping(false);
    setActive(0);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (offered.length > 0) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        setActive((active + (event.key === 'ArrowDown' ? 1 : offered.length - 1)) % offered.length);
        return;
      }
      if (event.key === 'Escape') {
        event.preventDefault();
        setIsTyping(false);
        return;
      }
      if (event.key === 'Enter' || event.key === 'Tab') take(offered[Math.min(active, offered.length - 1)] ?? value);
    }
    onKeyDown(event);
  };
  return (
    <td className={classes.cell} data-problem={problem ? true : undefined} data-number={isNumber || undefined}>
      <input
        data-cell={id}
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem ? `${listId}-problem` : undefined}
        title={problem?.message}
        value={value}
        readOnly={isReadOnly}
        placeholder={isReadOnly ? MISSING : undefined}
        inputMode={isNumber ? 'decimal' : 'text'}
        autoComplete="off"
        spellCheck={false}
        {...(choices.length > 0
          ? {
              role: 'combobox',
              'aria-autocomplete': 'list' as const,
              'aria-expanded': options.length > 0,
              'aria-controls': options.length > 0 ? listId : undefined,
              'aria-activedescendant': offered.length > 0 ? `${listId}-${active}` : undefined,
            }
          : {})}
        onChange={(event) => {
          setIsTyping(true);
          setActive(0);
          onChange(event.currentTarget.value);
        }}
        onFocus={(event) => {
          setIsFocused(true);
          event.currentTarget.select();
        }}
        onBlur={() => {
          setIsFocused(false);
          setIsTyping(false);
          onLeave();
        }}
        onKeyDown={onKey}
        onPaste={onPaste}
      />
      {problem ? (
        <div id={`${listId}-problem`} className={isFocused && offered.length === 0 ? classes.problem : classes.hidden}>
          {problem.message}
        </div>
      ) : null}
      {options.length > 0 && !isReadOnly ? (
        <ul
          id={listId}
          role="listbox"
          aria-label={`Names for ${label}`}
          className={classes.choices}
          data-below={suggested.length > 0}
        >
          {options.map((choice, index) => (
            <li
              key={choice}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={offered.length > 0 && index === active}
              // Before the field loses the focus that keeps the list open.
              onMouseDown={(event) => {
                event.preventDefault();
                take(choice);
              }}
            >
              {suggested.length > 0 ? `Use ${choice}` : choice}
            </li>
          ))}
        </ul>
      ) : null}
    </td>
  );
}
