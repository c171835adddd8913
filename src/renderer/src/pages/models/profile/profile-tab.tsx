import { useMemo } from 'react';
import { Chart } from '../../../ui/chart/chart';
import { Note } from '../../../ui/note/note';
import { DataTable } from '../../../ui/table/data-table';
import { MISSING, formatCount, formatParameter, formatScore } from '../../../text/format';
import type { Column } from '../../../ui/table/table-column';
import { formatPaired } from '../../../ui/chart/told-apart';
import type { ModelDetail, ProfilePoint } from '../../../contract-types';
import { intervalAlt, intervalHeight, intervalTraces } from '../interval-traces';
import { NO_COMPARISON } from '../model-types';
import { decayInWords } from '../parameters/parameter-words';
import { pointInWords, profileInWords } from './profile-words';

const nameOf = ({ xi, sigma }: ProfilePoint): string => `ξ ${formatParameter(xi)} · σ ${formatParameter(sigma, 2)}`;
const missing = <span title={NO_COMPARISON}>{MISSING}</span>;

const COLUMNS: readonly Column<ProfilePoint>[] = [
  { id: 'xi', header: 'ξ per day', align: 'right', value: ({ xi }) => xi, cell: ({ xi }) => formatParameter(xi) },
  {
    id: 'sigma',
    header: 'σ',
    align: 'right',
    value: ({ sigma }) => sigma,
    cell: ({ sigma }) => formatParameter(sigma, 2),
  },
  {
    id: 'logLoss',
    header: 'Log loss',
    align: 'right',
    value: (point) => point.logLoss,
    cell: (point) => formatScore(point.logLoss),
  },
  {
    id: 'difference',
    header: 'vs chosen',
    title: 'Mean log loss less that of the chosen point, ± 1.96 paired standard errors',
    align: 'right',
    value: (point) => point.difference,
    cell: (point) => (point.difference === null ? missing : point.chosen ? '0' : formatPaired(point)),
  },
  {
    id: 'error',
    header: 's.e.',
    title: 'Standard error of the difference, matches paired and clustered by match day',
    align: 'right',
    value: (point) => point.standardError,
    cell: (point) => (point.standardError === null ? missing : point.chosen ? '0' : formatScore(point.standardError)),
  },
  { id: 'n', header: 'n', align: 'right', value: (point) => point.n, cell: (point) => formatCount(point.n) },
  {
    id: 'words',
    header: 'In words',
    value: pointInWords,
    cell: (point) => (point.chosen ? <strong>{pointInWords(point)}</strong> : pointInWords(point)),
  },
];

/** How ξ and σ were chosen, and how much of the order of the others is noise. */
export function ProfileTab({ detail }: { readonly detail: ModelDetail }) {
  const { model, profile } = detail;
  const rows = useMemo(
    () =>
      profile.map((point) => ({
        name: nameOf(point),
        difference: point.difference,
        standardError: point.standardError,
        isReference: point.chosen,
        words: pointInWords(point),
      })),
    [profile],
  );
  const spec = useMemo(() => intervalTraces(rows, 'Log loss less that of the chosen point, nats a match'), [rows]);
  const hasPairs = profile.some((point) => !point.chosen && point.difference !== null);
  if (profile.length === 0) {
    return (
      <Note kind="instead">
        {MISSING}: ξ and σ were not chosen by a profile. {decayInWords(model.xi)}.
      </Note>
    );
  }
  return (
    <>
      <Note kind="finding">{profileInWords(profile)}</Note>
      {hasPairs ? (
        <>
          <Chart
            title="How much worse the other pairs of ξ and σ are than the chosen one"
            alt={intervalAlt(rows)}
            spec={spec}
            height={intervalHeight(rows.length)}
            file={`${model.version}-profile`}
            table={{ columns: COLUMNS, rows: profile, rowKey: nameOf }}
          />
          <Note kind="reading">
            ◆ chosen · ○ interval holds 0: not told apart · ● interval leaves 0 out. Lines: ± 1.96 standard errors of
            the difference, matches paired and clustered by match day.
          </Note>
        </>
      ) : null}
      <DataTable label="Profile of ξ and σ" columns={COLUMNS} rows={profile} rowKey={nameOf} />
    </>
  );
}
