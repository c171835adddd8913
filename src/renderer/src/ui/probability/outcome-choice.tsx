import type { KeyboardEvent } from 'react';
import type { FixtureResult } from '../../contract-types';
import classes from './outcome-choice.module.css';

const LETTER: Readonly<Record<FixtureResult, string>> = { home: 'H', draw: 'D', away: 'A', void: 'V' };

interface OutcomeChoiceProps<O extends FixtureResult> {
  /** Names the radio buttons; no two choices of a page share it. */
  readonly name: string;
  /** What is chosen, and of which fixture. */
  readonly label: string;
  readonly options: readonly O[];
  readonly value: O | null;
  readonly onChoose: (outcome: O) => void;
}

/**
 * H, D, A, and void where it may be: chosen by a click, its letter or the arrows to the sides; up and down lead to the
 * choices of the fixtures above and below.
 */
export function OutcomeChoice<O extends FixtureResult>({
  name,
  label,
  options,
  value,
  onChoose,
}: OutcomeChoiceProps<O>) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') focusNext(event.currentTarget, event.key === 'ArrowUp');
    else {
      const lettered = options.find((option) => LETTER[option].toLowerCase() === event.key.toLowerCase());
      if (lettered === undefined) return;
      event.currentTarget.querySelector<HTMLElement>(`input[value="${lettered}"]`)?.focus();
      if (lettered !== value) onChoose(lettered);
    }
    event.preventDefault();
  };
  return (
    <span className={classes.choice} role="radiogroup" aria-label={label} data-outcome-choice onKeyDown={onKeyDown}>
      {options.map((option) => (
        <label key={option} className={classes.option} data-outcome={option}>
          <input
            type="radio"
            name={name}
            value={option}
            aria-label={option}
            checked={value === option}
            onChange={() => onChoose(option)}
          />
          <span aria-hidden>{LETTER[option]}</span>
        </label>
      ))}
    </span>
  );
}

function focusNext(from: HTMLElement, isUp: boolean): void {
  const all = [...(from.closest('table')?.querySelectorAll<HTMLElement>('[data-outcome-choice]') ?? [])];
  const next = all[all.indexOf(from) + (isUp ? -1 : 1)];
  const target = next?.querySelector<HTMLElement>('input:checked') ?? next?.querySelector<HTMLElement>('input');
  target?.focus();
}

/** One outcome as a letter in its colour, chosen or not. */
export function OutcomeChip({ outcome, isOn = true }: { readonly outcome: FixtureResult; readonly isOn?: boolean }) {
  return (
    <span className={classes.chip} data-outcome={outcome} data-on={isOn || undefined} aria-hidden={!isOn || undefined}>
      {isOn ? <span className={classes.spoken}>{outcome}</span> : null}
      <span aria-hidden>{LETTER[outcome]}</span>
    </span>
  );
}
