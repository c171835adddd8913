import type { Estimate } from '../../../contract-types';
import {
  formatFixed,
  formatLambda,
  formatPercentNumber,
  formatScore,
  formatScoreDifference,
} from '../../../text/format';
import { Missing } from '../../../ui/missing/missing';
import type { Column } from '../../../ui/table/table-column';
import classes from './estimate-column.module.css';

const NO_VALUE = 'Not enough data, or something called impossible came.';

type Kind = 'score' | 'skill' | 'difference' | 'goals';
const WRITE: Record<Kind, (value: number | null) => string> = {
  score: formatScore,
  skill: formatPercentNumber,
  difference: formatScoreDifference,
  goals: formatLambda,
};

/** A value and its 95 % interval, in one line: `0.9712 [0.9601, 0.9823]`. */
export function formatEstimate({ value, low, high }: Estimate, kind: Kind): string {
  const write = WRITE[kind];
  return low === null || high === null ? write(value) : `${write(value)} [${write(low)}, ${write(high)}]`;
}

interface EstimateColumnOptions<T> {
  readonly id: string;
  readonly header: string;
  readonly title?: string;
  readonly group?: string;
  readonly isHidden?: boolean;
  readonly kind: Kind;
  readonly of: (row: T) => Estimate;
  /** Why there may be none. */
  readonly reason?: (row: T) => string;
}

/** A column of values with intervals: sorts by the value, is copied as three numbers. */
export const estimateColumn = <T,>({ of, kind, reason, ...rest }: EstimateColumnOptions<T>): Column<T> => ({
  ...rest,
  align: 'right',
  value: (row) => of(row).value,
  cell: (row) => {
    const { value, low, high } = of(row);
    if (value === null) return <Missing reason={reason?.(row) ?? NO_VALUE} isStop={false} />;
    const write = WRITE[kind];
    return (
      <>
        {write(value)}
        {low === null || high === null ? null : (
          <span className={classes.interval}>
            [{write(low)}, {write(high)}]
          </span>
        )}
      </>
    );
  },
  copies: [
    { header: rest.header, value: (row) => of(row).value },
    { header: `${rest.header} low`, value: (row) => of(row).low },
    { header: `${rest.header} high`, value: (row) => of(row).high },
  ],
});

/** The largest distance from 0 that a comparison could have seen, or why it has none. */
export const formatDetectable = (detectable: number | null): string => formatFixed(detectable, 4);
