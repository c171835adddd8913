import { valueOf } from '../../../services/reading/loadable';
import { useRead } from '../../../services/reading/use-read';
import { useGo } from '../../../services/services-context';
import type { JackpotDetail, JackpotSummary } from '../../../contract-types';
import { formatInstant } from '../../../text/format';
import { HashText } from '../../../ui/hash-text';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/note/note';
import { DataTable } from '../../../ui/table/data-table';
import type { Column } from '../../../ui/table/table-column';
import { Notes } from './notes';
import { VersionDiff } from './version-diff';
import { versionChain } from './version-chain';

/** Every version of a jackpot, who made it when and why, what differs between two, and what was noted. */
export function VersionsTab({ detail }: { readonly detail: JackpotDetail }) {
  const go = useGo();
  const { id } = detail.jackpot;
  const jackpots = useRead('jackpots.list', {});
  const analyst = valueOf(useRead('data.status', {}).data)?.analyst ?? null;
  return (
    <>
      <Loaded what="the versions" resource={jackpots}>
        {(all) => {
          const chain = versionChain(all, id);
          return (
            <>
              <DataTable
                label="Versions"
                columns={columnsOf(analyst)}
                rows={chain}
                rowKey={(row) => row.id}
                openKey={null}
                onOpen={(row) => go({ page: 'jackpots', id: row.id, tab: 'versions' })}
              />
              {detail.contentHash ? (
                <Note kind="reading">
                  Content hash of version {detail.jackpot.version}: <HashText hash={detail.contentHash} />
                </Note>
              ) : null}
              <VersionDiff key={id} chain={chain} id={id} />
            </>
          );
        }}
      </Loaded>
      <Notes detail={detail} />
    </>
  );
}

const columnsOf = (analyst: string | null): readonly Column<JackpotSummary>[] => [
  { id: 'version', header: 'Version', align: 'right', value: (row) => row.version },
  { id: 'name', header: 'Name', value: (row) => row.name },
  { id: 'status', header: 'Status', value: (row) => row.status },
  {
    id: 'reason',
    header: 'Why it was made',
    wrap: true,
    value: (row) => row.reason,
    cell: (row) => row.reason ?? 'the first version',
  },
  { id: 'by', header: 'By', value: () => analyst },
  { id: 'created', header: 'Made (UTC)', value: (row) => row.createdAt, cell: (row) => formatInstant(row.createdAt) },
  {
    id: 'finalised',
    header: 'Finalised (UTC)',
    value: (row) => row.finalisedAt,
    cell: (row) => (row.finalisedAt ? formatInstant(row.finalisedAt) : 'not yet'),
  },
  {
    id: 'results',
    header: 'Results',
    align: 'right',
    value: (row) => row.results,
    cell: (row) => (row.status === 'draft' ? 'after finalising' : `${row.results} of ${row.fixtures}`),
  },
];
