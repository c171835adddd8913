import { OUTCOMES, type Outcome } from '../../../../contract/words';
import type { Triple } from '../../contract-types';
import { formatPercentNumber, formatProbability } from '../../text/format';
import classes from './three-part-bar.module.css';

export const OUTCOME_LETTER: Record<Outcome, string> = { home: 'H', draw: 'D', away: 'A' };

/** The outcome with the largest probability; of equals the first. */
export const likeliest = (triple: Triple): Outcome =>
  OUTCOMES.reduce((best, outcome) => (triple[outcome] > triple[best] ? outcome : best));

export const describeTriple = (triple: Triple): string =>
  OUTCOMES.map((outcome) => `${outcome} ${formatProbability(triple[outcome])}`).join(', ');

interface ThreePartBarProps {
  readonly triple: Triple;
  /** Bookmakers' probabilities: two ticks where their parts would meet. */
  readonly market?: Triple | null;
  readonly isThick?: boolean;
}

/** Home, draw and away as one bar, always in that order and those colours. */
export function ThreePartBar({ triple, market = null, isThick = false }: ThreePartBarProps) {
  return (
    <span className={classes.bar} data-thick={isThick || undefined} role="img" aria-label={describeTriple(triple)}>
      {OUTCOMES.map((outcome) => (
        <span key={outcome} style={{ width: `${triple[outcome] * 100}%`, background: `var(--${outcome})` }} />
      ))}
      {market
        ? [market.home, market.home + market.draw].map((at, index) => (
            <i key={index} className={classes.tick} style={{ left: `${at * 100}%` }} />
          ))
        : null}
    </span>
  );
}

/** Three numbers above their bar; the most likely one in bold. Fits a table row. */
export function ThreePartCell({ triple, market = null }: ThreePartBarProps) {
  const top = likeliest(triple);
  return (
    <span className={classes.cell}>
      <span className={classes.numbers} aria-hidden>
        {OUTCOMES.map((outcome) => (
          <span key={outcome} className={outcome === top ? classes.top : undefined}>
            {formatPercentNumber(triple[outcome])}
          </span>
        ))}
      </span>
      <ThreePartBar triple={triple} market={market} />
    </span>
  );
}

/** What the three colours mean, once a page. */
export function OutcomeLegend() {
  return (
    <span className={classes.legend}>
      {OUTCOMES.map((outcome) => (
        <span key={outcome}>
          <i style={{ background: `var(--${outcome})` }} /> {outcome}
        </span>
      ))}
    </span>
  );
}
