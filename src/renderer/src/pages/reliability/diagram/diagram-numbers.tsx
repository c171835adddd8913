import type { ReactNode } from 'react';
import type { Diagram } from '../../../contract-types';
import { MISSING, formatFixed, formatProbability, formatScore } from '../../../text/format';
import { Missing } from '../../../ui/missing/missing';
import { DataTable } from '../../../ui/table/data-table';
import type { Column } from '../../../ui/table/table-column';
import classes from './diagram-numbers.module.css';

interface Explained {
  readonly name: string;
  readonly value: ReactNode;
  readonly meaning: string;
}

/** One summand of a score. */
interface Part {
  readonly name: string;
  readonly brier: number;
  readonly logLoss: number;
}
const PARTS: readonly Column<Part>[] = [
  { id: 'name', header: 'Part', value: ({ name }) => name },
  {
    id: 'brier',
    header: 'Brier',
    align: 'right',
    value: ({ brier }) => brier,
    cell: ({ brier }) => formatScore(brier),
  },
  {
    id: 'logLoss',
    header: 'Log loss',
    align: 'right',
    value: ({ logLoss }) => logLoss,
    cell: ({ logLoss }) => formatScore(logLoss),
  },
];

const withError = (value: number, error: number): string => `${formatFixed(value, 2)} ± ${formatFixed(error, 2)}`;

function explained({ spiegelhalter, line, ece }: Diagram): readonly Explained[] {
  const none = <Missing reason="Not enough data: the forecasts or the outcomes are all the same." />;
  return [
    {
      name: 'Spiegelhalter’s z',
      value:
        spiegelhalter.z === null
          ? none
          : `${formatFixed(spiegelhalter.z, 2)}, p = ${spiegelhalter.p === null ? MISSING : formatFixed(spiegelhalter.p, 3)}`,
      meaning: 'How far the Brier score lies from what the forecasts expect of themselves; within ±1.96 it is luck.',
    },
    {
      name: 'Slope',
      value: line === null ? none : withError(line.slope, line.slopeError),
      meaning:
        '1 is ideal, on log odds; below 1 the forecasts are too extreme, above 1 too timid. ± one standard error.',
    },
    {
      name: 'Intercept',
      value: line === null ? none : withError(line.intercept, line.interceptError),
      meaning: '0 is ideal; above 0 the forecasts are too low, below 0 too high. ± one standard error.',
    },
    {
      name: 'ECE',
      value: `${formatScore(ece.error)}; by luck ${formatScore(ece.nullMean)} ± ${formatScore(ece.nullSpread)}`,
      meaning:
        'Mean distance from the diagonal over 20 bins. It is never 0: calibrated forecasts would show that much.',
    },
  ];
}

/** What the diagram comes to in numbers, each with what it means. */
export function DiagramNumbers({ diagram }: { readonly diagram: Diagram }) {
  const { brier, logLoss, expectedMiscalibration: luck } = diagram;
  const rows: readonly Part[] = [
    { name: 'Miscalibration, MCB', brier: brier.miscalibration, logLoss: logLoss.miscalibration },
    { name: 'of it by luck alone', brier: luck.brier, logLoss: luck.logLoss },
    { name: '− Discrimination, DSC', brier: brier.discrimination, logLoss: logLoss.discrimination },
    { name: '+ Uncertainty, UNC', brier: brier.uncertainty, logLoss: logLoss.uncertainty },
    { name: '= Score', brier: brier.score, logLoss: logLoss.score },
  ];
  return (
    <section aria-label="The diagram in numbers">
      <DataTable label="The score and its parts" columns={PARTS} rows={rows} rowKey={({ name }) => name} />
      <p className={classes.reading}>
        Score = MCB − DSC + UNC. MCB is what the best rising recalibration would save; calibrated forecasts show as much
        as stands below it by luck alone{luck.isExact ? '' : ', worked out approximately for so many'}. DSC is what the
        forecasts tell apart, UNC what the share of the outcome alone scores.
      </p>
      <dl className={classes.numbers}>
        {explained(diagram).map(({ name, value, meaning }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
            <dd className={classes.meaning}>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.reading}>Of all forecasts together {formatProbability(diagram.events / diagram.n)} came.</p>
    </section>
  );
}
