import { useRead } from '../../services/reading/use-read';
import { DataTable } from '../../ui/table/data-table';
import { MISSING, formatOdds, plural } from '../../text/format';
import { Problem, Waiting } from '../../ui/states';
import type { Column } from '../../ui/table/table-column';
import type { ColumnMapping, MappedMatch } from '../../contract-types';
import classes from './mapping-preview.module.css';
import { Section } from './section';

const COLUMNS: readonly Column<MappedMatch>[] = [
  { id: 'line', header: 'Line', align: 'right', value: (match) => match.line },
  { id: 'league', header: 'League', value: (match) => match.league },
  { id: 'season', header: 'Season', value: (match) => match.season },
  { id: 'date', header: 'Date', value: (match) => match.date },
  { id: 'home', header: 'Home', value: (match) => match.home },
  {
    id: 'goals',
    header: 'Goals',
    align: 'center',
    value: ({ homeGoals, awayGoals }) =>
      homeGoals === null || awayGoals === null ? null : `${homeGoals}–${awayGoals}`,
  },
  { id: 'away', header: 'Away', value: (match) => match.away },
  {
    id: 'odds',
    header: 'Odds H / D / A',
    value: ({ odds }) => (odds ? [odds.home, odds.draw, odds.away].map(formatOdds).join(' / ') : null),
    cell: ({ odds }) =>
      odds ? (
        [odds.home, odds.draw, odds.away].map(formatOdds).join(' / ')
      ) : (
        <span title="no odds are mapped or the cells are empty">{MISSING}</span>
      ),
  },
  { id: 'neutral', header: 'Neutral', value: (match) => (match.neutral ? 'yes' : 'no') },
];

interface MappingPreviewProps {
  readonly path: string;
  /** Null while something is missing. */
  readonly mapping: ColumnMapping | null;
  readonly rows: number;
}

/** The first matches as the mapping understands them: the quickest way to see a date read backwards. */
export function MappingPreview({ path, mapping, rows }: MappingPreviewProps) {
  return (
    <Section name="understood" title="The first five matches as understood">
      {mapping ? (
        <Understood path={path} mapping={mapping} />
      ) : (
        <p>{plural(rows, 'row')} in the table; the first five are shown here once nothing is missing any more.</p>
      )}
    </Section>
  );
}

function Understood({ path, mapping }: { readonly path: string; readonly mapping: ColumnMapping }) {
  const { data, load } = useRead('data.previewMapping', { path, mapping }, { isLive: true, isFresh: true });
  if (data.status === 'failed')
    return <Problem what="Reading by this mapping failed" error={data.error} onRetry={() => void load()} />;
  if (data.status !== 'ready') return <Waiting what="Reading by this mapping" rows={5} />;
  const { matches, rows, issues } = data.value;
  return (
    <>
      <p>
        {plural(rows, 'row')} read
        {issues.length > 0 ? '; the first complaints are listed below' : ', without complaint'}.
      </p>
      <DataTable
        label="Matches as understood"
        columns={COLUMNS}
        rows={matches}
        rowKey={(match) => String(match.line)}
        hasToolbar={false}
      />
      {issues.length > 0 ? (
        <ul className={classes.complaints} aria-label="Complaints">
          {issues.map((issue) => (
            <li key={issue}>{issue}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
