import { DOUBT_WORDS } from '../../../text/doubt-words';
import { formatCount } from '../../../text/format';
import type { DoubtCount, DoubtKind } from '../../../contract-types';
import classes from './doubts.module.css';

interface DoubtKindsProps {
  readonly kinds: readonly DoubtCount[];
  readonly chosen: DoubtKind | null;
  readonly onChoose: (kind: DoubtKind | null) => void;
}

/** Every kind there is, the weightiest first; a click shows its doubts alone, another all again. */
export function DoubtKinds({ kinds, chosen, onChoose }: DoubtKindsProps) {
  return (
    <nav className={classes.kinds} aria-label="Kinds of doubt">
      <button type="button" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        <span>All doubts</span>
        <span>{formatCount(kinds.reduce((sum, { count }) => sum + count, 0))}</span>
      </button>
      {kinds.map(({ kind, count, meaning }) => (
        <button
          key={kind}
          type="button"
          title={meaning}
          aria-pressed={chosen === kind}
          onClick={() => onChoose(chosen === kind ? null : kind)}
        >
          <span>{DOUBT_WORDS[kind]}</span>
          <span>{formatCount(count)}</span>
        </button>
      ))}
    </nav>
  );
}
