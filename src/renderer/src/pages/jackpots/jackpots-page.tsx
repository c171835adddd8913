import { Button, Group } from '@mantine/core';
import { IconChartBar, IconListNumbers, IconPlus } from '@tabler/icons-react';
import { Page } from '../../ui/page/page';
import { useGo, useServices } from '../../services/services-context';
import { useRead } from '../../services/reading/use-read';
import { DataTable } from '../../ui/table/data-table';
import { formatChance, formatInstant } from '../../text/format';
import { HashText } from '../../ui/hash-text';
import { Loaded } from '../../ui/loaded';
import { Missing } from '../../ui/missing/missing';
import { Empty } from '../../ui/states';
import type { Column } from '../../ui/table/table-column';
import type { JackpotSummary } from '../../contract-types';
import { formatRoute } from '../../services/places/route';
import { isOneText, useDropClaim } from '../../services/importing/drop-claims';
import { handList } from '../../services/work/handed-list';
import { supersededBy } from './versions/version-chain';

const columnsOf = (all: readonly JackpotSummary[]): readonly Column<JackpotSummary>[] => [
  { id: 'name', header: 'Name', value: (row) => row.name, cell: (row) => <strong>{row.name}</strong>, isSticky: true },
  { id: 'version', header: 'Version', align: 'right', value: (row) => row.version },
  {
    id: 'status',
    header: 'Status',
    value: (row) => statusOf(row, all),
  },
  { id: 'fixtures', header: 'Fixtures', align: 'right', value: (row) => row.fixtures },
  {
    id: 'all',
    header: 'All right, set B',
    title: 'Probability that the pick of set B is right in every fixture',
    align: 'right',
    value: (row) => row.probabilityAll,
    cell: (row) =>
      row.probabilityAll === null ? <Missing reason="not forecast yet" /> : formatChance(row.probabilityAll),
  },
  {
    id: 'results',
    header: 'Results',
    align: 'right',
    value: (row) => row.results,
    cell: (row) => (row.status === 'draft' ? 'after finalising' : `${row.results} of ${row.fixtures}`),
  },
  {
    id: 'createdAt',
    header: 'Made (UTC)',
    value: (row) => row.createdAt,
    cell: (row) => formatInstant(row.createdAt),
  },
  {
    id: 'finalisedAt',
    header: 'Finalised (UTC)',
    value: (row) => row.finalisedAt,
    cell: (row) => (row.finalisedAt ? formatInstant(row.finalisedAt) : 'not yet'),
  },
  {
    id: 'release',
    header: 'Release',
    title: 'Hash of the models it was locked to',
    isHidden: true,
    value: (row) => row.release,
    cell: (row) => <HashText hash={row.release} />,
  },
];

/** Draft, finalised, or what has taken its place. */
function statusOf({ id, status }: JackpotSummary, all: readonly JackpotSummary[]): string {
  const newer = supersededBy(all, id);
  return newer ? `superseded by version ${newer.version}` : status;
}

/** Every jackpot, draft or finalised. */
export function JackpotsPage() {
  const { actions } = useServices();
  const go = useGo();
  const jackpots = useRead('jackpots.list', {});
  useDropClaim(
    'Drop a fixture list to begin a jackpot with it; folders and archives of seasons are imported',
    ([file]) => {
      if (!file) return;
      handList(file);
      actions.createJackpot();
    },
    isOneText,
  );
  return (
    <Page
      title="Jackpots"
      lead="Which fixture lists were forecast, by which version, and how likely it is that every likeliest outcome is right."
      actions={
        <Group gap="xs" wrap="nowrap">
          <Button
            component="a"
            variant="default"
            href={`#${formatRoute({ page: 'jackpots', id: null, tab: 'fixtures', view: 'record' })}`}
            leftSection={<IconChartBar size={16} aria-hidden />}
          >
            Record
          </Button>
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => actions.createJackpot()}>
            New jackpot
          </Button>
        </Group>
      }
    >
      <Loaded what="the jackpots" resource={jackpots}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty
              title="No jackpot yet"
              actions={
                <>
                  <Button variant="default" onClick={() => actions.createJackpot()}>
                    Type or paste fixtures
                  </Button>
                  <Button variant="default" onClick={() => void actions.beginWithList()}>
                    Load a fixture list…
                  </Button>
                </>
              }
              icon={<IconListNumbers size={40} stroke={1.2} color="var(--ink-soft)" aria-hidden />}
            >
              A jackpot is a list of up to 50 fixtures. Type them, paste them from a spreadsheet or load a CSV file;
              each gets seven sets of probabilities to compare, finalise and export. Press N for a new one.
            </Empty>
          ) : (
            <DataTable
              label="All jackpots"
              columns={columnsOf(rows)}
              rows={rows}
              rowKey={(row) => row.id}
              initialSort={{ id: 'createdAt', desc: true }}
              hasFilter
              onOpen={(row) =>
                go({ page: 'jackpots', id: row.id, tab: row.status === 'draft' ? 'fixtures' : 'compare' })
              }
            />
          )
        }
      </Loaded>
    </Page>
  );
}
