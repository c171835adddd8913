import { DataTable } from '../table/data-table';
import { formatCount, formatScore, formatScoreDifference } from '../../text/format';
import { compareInWords, skillRows, type SkillRow } from '../../text/skill';
import type { Column } from '../table/table-column';
import type { LeagueValidation, Scores } from '../../contract-types';

interface Row extends SkillRow {
  readonly validation: LeagueValidation;
}

const score = (key: keyof Scores, header: string): Column<Row> => ({
  id: key,
  group: 'Calibrated',
  header,
  align: 'right',
  value: (row) => row.scores[key],
  cell: (row) => formatScore(row.scores[key]),
});
const before = (key: keyof Scores, header: string): Column<Row> => ({
  id: `before-${key}`,
  group: 'Before calibration',
  header,
  align: 'right',
  value: (row) => row.uncalibrated?.[key] ?? null,
  cell: (row) => formatScore(row.uncalibrated?.[key]),
});
const against = (id: 'market' | 'baseRates', header: string): Column<Row> => {
  const difference = (row: Row): number | null =>
    row.uncalibrated === null ? null : row.scores.logLoss - row.validation[id].logLoss;
  return {
    id: `vs-${id}`,
    group: 'Log loss against',
    header,
    align: 'right',
    value: difference,
    cell: (row) => {
      const value = difference(row);
      return value === null ? formatScore(null) : `${formatScoreDifference(value)} ${compareInWords(value)}`;
    },
  };
};

const COLUMNS: readonly Column<Row>[] = [
  { id: 'league', header: 'League', value: (row) => row.validation.league },
  {
    id: 'name',
    header: 'Forecast',
    value: (row) => row.name,
    cell: (row) => (row.uncalibrated ? <strong>{row.name}</strong> : row.name),
  },
  score('logLoss', 'Log loss'),
  score('brier', 'Brier'),
  score('rps', 'RPS'),
  before('logLoss', 'Log loss'),
  before('brier', 'Brier'),
  before('rps', 'RPS'),
  against('baseRates', 'Base rates'),
  against('market', 'Market'),
  { id: 'n', header: 'n', align: 'right', value: (row) => row.n, cell: (row) => formatCount(row.n) },
  { id: 'seasons', header: 'Seasons', value: (row) => `${row.validation.from} to ${row.validation.to}` },
];

interface ScoreTableProps {
  readonly label: string;
  readonly validations: readonly LeagueValidation[];
}

/** Walk-forward scores of every set, before and after calibration, beside market and base rates on the same matches. */
export function ScoreTable({ label, validations }: ScoreTableProps) {
  const rows = validations.flatMap((validation) => skillRows(validation).map((row) => ({ ...row, validation })));
  return (
    <DataTable
      label={label}
      columns={COLUMNS}
      rows={rows}
      rowKey={(row) => `${row.validation.league} ${row.name}`}
      hasFilter={validations.length > 1}
    />
  );
}
