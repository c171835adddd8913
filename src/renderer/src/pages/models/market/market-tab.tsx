import { useMemo } from 'react';
import { Chart } from '../../../ui/chart/chart';
import { Note } from '../../../ui/note/note';
import { Section } from '../../../ui/section/section';
import { DataTable } from '../../../ui/table/data-table';
import { Facts } from '../../../ui/facts';
import { MISSING, formatCount, formatScore } from '../../../text/format';
import type { Column } from '../../../ui/table/table-column';
import { formatPaired } from '../../../ui/chart/told-apart';
import type { ModelDetail, OddsMethodComparison } from '../../../contract-types';
import { intervalAlt, intervalHeight, intervalTraces } from '../interval-traces';
import { NO_COMPARISON } from '../model-types';
import { METHOD, USED, blendFacts, marketInWords, methodInWords, weightInWords } from './market-words';

type Row = OddsMethodComparison['methods'][number];

const score = (key: 'logLoss' | 'brier' | 'rps', header: string): Column<Row> => ({
  id: key,
  header,
  align: 'right',
  value: (row) => row[key],
  cell: (row) => formatScore(row[key]),
});
const columnsOf = (n: number): readonly Column<Row>[] => [
  { id: 'method', header: 'Method', value: (row) => METHOD[row.method], isSticky: true },
  score('logLoss', 'Log loss'),
  score('brier', 'Brier'),
  score('rps', 'RPS'),
  {
    id: 'difference',
    header: 'vs power',
    title: 'Mean log loss less that of the power method, ± 1.96 paired standard errors',
    align: 'right',
    value: (row) => row.difference,
    cell: (row) =>
      row.difference === null ? (
        <span title={NO_COMPARISON}>{MISSING}</span>
      ) : row.method === USED ? (
        '0'
      ) : (
        formatPaired(row)
      ),
  },
  {
    id: 'error',
    header: 's.e.',
    align: 'right',
    value: (row) => row.standardError,
    cell: (row) =>
      row.standardError === null ? (
        <span title={NO_COMPARISON}>{MISSING}</span>
      ) : row.method === USED ? (
        '0'
      ) : (
        formatScore(row.standardError)
      ),
  },
  {
    id: 'problematic',
    header: 'No solution',
    title: 'Matches on which it gave no probabilities and the multiplicative method stood in',
    align: 'right',
    value: (row) => row.problematic,
    cell: (row) => formatCount(row.problematic),
  },
  { id: 'words', header: 'In words', value: (row) => methodInWords(row, n) },
];

/** What the bookmakers' prices say once their margin is out, and how much of it goes into the forecast. */
export function MarketTab({ detail }: { readonly detail: ModelDetail }) {
  const { model, oddsMethods, blend } = detail;
  const words = weightInWords(blend);
  return (
    <>
      {oddsMethods ? (
        <Methods version={model.version} comparison={oddsMethods} />
      ) : (
        <Note kind="instead">
          {MISSING} No margin method could be scored: no forecast match had odds, or this model was trained before
          methods were compared.
        </Note>
      )}
      <Section title="How the market is blended in" isNarrow>
        <Facts items={blendFacts(blend)} />
        {words ? <Note kind="words">{words}</Note> : null}
      </Section>
    </>
  );
}

function Methods({ version, comparison }: { readonly version: string; readonly comparison: OddsMethodComparison }) {
  const { methods, n } = comparison;
  const columns = useMemo(() => columnsOf(n), [n]);
  const rows = useMemo(
    () =>
      methods.map((row) => ({
        name: METHOD[row.method],
        difference: row.difference,
        standardError: row.standardError,
        isReference: row.method === USED,
        words: methodInWords(row, n),
      })),
    [methods, n],
  );
  const spec = useMemo(() => intervalTraces(rows, 'Log loss less that of the power method, nats a match'), [rows]);
  return (
    <>
      <Note kind="finding">{marketInWords(comparison)}</Note>
      {methods.some((row) => row.method !== USED && row.difference !== null) ? (
        <Chart
          title={`Ways to take the margin out of the odds, on the same ${formatCount(n)} matches`}
          alt={intervalAlt(rows)}
          spec={spec}
          height={intervalHeight(rows.length)}
          file={`${version}-margin-methods`}
          table={{ columns, rows: methods, rowKey: (row) => row.method }}
        />
      ) : null}
      <DataTable label="Margin methods" columns={columns} rows={methods} rowKey={(row) => row.method} />
    </>
  );
}
