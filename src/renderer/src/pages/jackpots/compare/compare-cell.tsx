import { memo, type CSSProperties } from 'react';
import { OUTCOMES } from '../../../../../contract/words';
import { formatFixed, formatPercentNumber, formatPoints, formatProbability } from '../../../text/format';
import { OUTCOME_LETTER, likeliest } from '../../../ui/probability/three-part-bar';
import type { Outcome, Triple, TripleInterval } from '../../../contract-types';
import classes from './compare-cell.module.css';
import type { CompareView } from './compare-view';

interface CompareCellProps {
  readonly view: CompareView;
  readonly triple: Triple;
  /** How far it is from what it is compared with, where differences are shown. */
  readonly difference: Triple | null;
  readonly interval: TripleInterval | null;
  /** The outcome picked; null for the market. */
  readonly pick: Outcome | null;
  /** What the numbers are of, where they stand in for something else. */
  readonly instead?: string | null;
}

/**
 * One forecast in a cell: three numbers, the likeliest bold, the pick underlined, and what the view draws of them; words in place of
 * the bar where they stand in for something else. Few
 * elements, since a table has hundreds of these: the bar is the cell's background.
 */
export const CompareCell = memo(function CompareCell(props: CompareCellProps) {
  const { view, triple, difference, interval, pick, instead = null } = props;
  const top = likeliest(triple);
  return (
    <span
      className={classes.cell}
      data-view={view}
      data-instead={instead !== null || undefined}
      data-reaches={(interval && view === 'bars') || undefined}
      role="img"
      aria-label={`${instead ? `${instead}: ` : ''}${describe({ triple, difference, interval, pick })}`}
      style={view === 'bars' && instead === null ? barOf(triple) : undefined}
    >
      {OUTCOMES.map((outcome) => (
        <span
          key={outcome}
          data-top={outcome === top || undefined}
          data-pick={outcome === pick || undefined}
          data-outcome={outcome}
          style={view === 'heat' ? shadeOf(triple[outcome]) : undefined}
        >
          {difference ? signedPoints(difference[outcome]) : formatPercentNumber(triple[outcome])}
        </span>
      ))}
      {instead ? <small className={classes.range}>{instead}</small> : null}
      {interval && view === 'bars' ? <Whiskers interval={interval} /> : null}
      {interval && (view === 'numbers' || view === 'heat') ? (
        <small className={classes.range}>
          {OUTCOME_LETTER[pick ?? top]} {formatPercentNumber(interval[pick ?? top].low)}–
          {formatPercentNumber(interval[pick ?? top].high)}
        </small>
      ) : null}
    </span>
  );
});

/** Where home ends and away begins. */
const barOf = ({ home, draw }: Triple) =>
  ({ '--home-to': `${home * 100}%`, '--draw-to': `${(home + draw) * 100}%` }) as CSSProperties;

/** Where the end of home and the start of away may lie: two lines under the bar. */
function Whiskers({ interval: { home, away } }: { readonly interval: TripleInterval }) {
  const reaches = [
    [home.low, home.high],
    [1 - away.high, 1 - away.low],
  ] as const;
  return (
    <small className={classes.whiskers}>
      {reaches.map(([low, high], index) => (
        <i key={index} style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }} />
      ))}
    </small>
  );
}

/** From pale at a tenth to full at four fifths: outside of that a football match seldom is. */
const shadeOf = (probability: number) => {
  const share = Math.max(0, Math.min(1, (probability - 0.1) / 0.7));
  return { '--share': share.toFixed(3) } as CSSProperties;
};

const signedPoints = (difference: number): string => {
  const text = formatFixed(difference * 100, 1);
  return difference > 0 && /[1-9]/.test(text) ? `+${text}` : text;
};

function describe({ triple, difference, interval, pick }: Omit<CompareCellProps, 'view' | 'instead'>): string {
  const numbers = OUTCOMES.map((outcome) => {
    const range = interval
      ? ` (${formatPercentNumber(interval[outcome].low)} to ${formatPercentNumber(interval[outcome].high)})`
      : '';
    return `${outcome} ${difference ? formatPoints(difference[outcome]) : `${formatProbability(triple[outcome])}${range}`}`;
  });
  return `${numbers.join(', ')}${pick ? `; pick ${pick}` : ''}`;
}
