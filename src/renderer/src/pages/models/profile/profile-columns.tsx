import { MISSING, formatCount, formatFixed, formatParameter, formatScore } from '../../../text/format';
import { formatPaired } from '../../../ui/chart/told-apart';
import type { Column } from '../../../ui/table/table-column';
import type { ModelDetail } from '../../../contract-types';
import { NO_COMPARISON } from '../model-types';
import type { ProfileRow } from './profile-words';

const missing = <span title={NO_COMPARISON}>{MISSING}</span>;

const multiple = (id: 'omega' | 'kappa', header: string, title: string): Column<ProfileRow> => ({
  id,
  header,
  title,
  align: 'right',
  value: (row) => row[id] ?? 1,
  cell: (row) => formatFixed(row[id] ?? 1, 1),
});

/** Constants that were tried, their scores, and what these say of them; weights of channels only where they vary. */
export function profileColumns(
  rows: readonly ProfileRow[],
  against: ModelDetail['profileAgainst'],
): Column<ProfileRow>[] {
  const other = against === 'chosen' ? 'chosen' : 'defaults';
  const hasMultiples = rows.some(({ omega, kappa }) => omega !== undefined || kappa !== undefined);
  return [
    ...(against === 'defaults' ? [{ id: 'name', header: 'Tried', value: (row: ProfileRow) => row.name }] : []),
    { id: 'xi', header: 'ξ per day', align: 'right', value: ({ xi }) => xi, cell: ({ xi }) => formatParameter(xi) },
    {
      id: 'sigma',
      header: 'σ',
      align: 'right',
      value: ({ sigma }) => sigma,
      cell: ({ sigma }) => formatParameter(sigma, 2),
    },
    ...(hasMultiples
      ? [
          multiple('omega', 'ω ×', 'What the weights of all channels are multiplied by'),
          multiple('kappa', 'κ ×', 'What the shares of all channels are multiplied by'),
        ]
      : []),
    {
      id: 'logLoss',
      header: 'Log loss',
      align: 'right',
      value: (row) => row.logLoss,
      cell: (row) => formatScore(row.logLoss),
    },
    {
      id: 'difference',
      header: `vs ${other}`,
      title: `Mean log loss less that of the ${against === 'chosen' ? 'chosen point' : 'defaults'}, ± 1.96 paired standard errors`,
      align: 'right',
      value: (row) => row.difference,
      cell: (row) => (row.difference === null ? missing : row.isReference ? '0' : formatPaired(row)),
    },
    {
      id: 'error',
      header: 's.e.',
      title: 'Standard error of the difference, matches paired and clustered by match day',
      align: 'right',
      value: (row) => row.standardError,
      cell: (row) => (row.standardError === null ? missing : row.isReference ? '0' : formatScore(row.standardError)),
    },
    { id: 'n', header: 'n', align: 'right', value: (row) => row.n, cell: (row) => formatCount(row.n) },
    {
      id: 'words',
      header: 'In words',
      value: (row) => row.words,
      cell: (row) => (row.chosen ? <strong>{row.words}</strong> : row.words),
    },
  ];
}
