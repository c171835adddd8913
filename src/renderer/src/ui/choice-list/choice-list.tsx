import { useRef, type ReactNode } from 'react';
import { formatCount } from '../../text/format';
import { useRoomBelow } from '../use-room-below';
import classes from './choice-list.module.css';

interface Choice<K extends string> {
  readonly key: K;
  readonly name: string;
  readonly count: number;
  /** What it means, on hover. */
  readonly meaning: string;
  /** A second line. */
  readonly note?: ReactNode;
}

interface ChoiceListProps<K extends string> {
  readonly label: string;
  /** A heading where the list stands beside a table with one. */
  readonly heading?: string;
  /** What leads back to everything. */
  readonly all: string;
  readonly choices: readonly Choice<K>[];
  readonly chosen: K | null;
  readonly onChoose: (key: K | null) => void;
  /** Whether it scrolls by itself in what is left of the page, beside a table that does. */
  readonly fillsPage?: boolean;
}

/** Kinds of things with how many there are; a click shows one kind alone, another all again. */
export function ChoiceList<K extends string>(props: ChoiceListProps<K>) {
  const { label, heading, all, choices, chosen, onChoose, fillsPage = false } = props;
  const list = useRef<HTMLElement>(null);
  useRoomBelow(list, fillsPage ? 'with-room' : 'never');
  return (
    <nav ref={list} className={classes.list} data-fills={fillsPage || undefined} aria-label={label}>
      {heading === undefined ? null : <h2>{heading}</h2>}
      <button type="button" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        <span>{all}</span>
        <span>{formatCount(choices.reduce((sum, { count }) => sum + count, 0))}</span>
      </button>
      {choices.map(({ key, name, count, meaning, note }) => (
        <button
          key={key}
          type="button"
          title={meaning}
          aria-pressed={chosen === key}
          onClick={() => onChoose(chosen === key ? null : key)}
        >
          <span>
            {name}
            {note === undefined ? null : <small>{note}</small>}
          </span>
          <span>{formatCount(count)}</span>
        </button>
      ))}
    </nav>
  );
}
