import { Button, Group } from '@mantine/core';
import { IconDatabaseExport } from '@tabler/icons-react';
import { reasonInWords } from '../../../../../text/backup-words';
import { bytesText, plural } from '../../../../../text/counts';
import { useServices } from '../../../services/services-context';
import { useRead } from '../../../services/reading/use-read';
import { formatInstant } from '../../../text/format';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/note/note';
import { Empty } from '../../../ui/states';
import { DataTable } from '../../../ui/table/data-table';
import type { Column } from '../../../ui/table/table-column';
import type { Backup } from '../../../contract-types';
import { BackupFindings } from './backup-findings';
import { DeleteBackup, RestoreBackup } from './backup-buttons';

const COLUMNS: readonly Column<Backup>[] = [
  { id: 'at', header: 'Made (UTC)', value: ({ at }) => at, cell: ({ at }) => formatInstant(at), isSticky: true },
  { id: 'reason', header: 'Why', value: ({ reason }) => reasonInWords(reason) },
  { id: 'bytes', header: 'Size', value: ({ bytes }) => bytes, cell: ({ bytes }) => bytesText(bytes), align: 'right' },
  {
    id: 'found',
    header: 'Read whole',
    value: () => null,
    cell: ({ name }) => <BackupFindings name={name} />,
    wrap: true,
  },
  { id: 'restore', header: 'Restore', value: () => null, cell: (backup) => <RestoreBackup backup={backup} /> },
  { id: 'delete', header: 'Delete', value: () => null, cell: (backup) => <DeleteBackup backup={backup} /> },
  { id: 'name', header: 'Name', value: ({ name }) => name },
];

/** Copies of the store to go back to: one a day by itself, and one whenever somebody asks. */
export function BackupsTab() {
  const { actions } = useServices();
  // Files come and go without the store.
  const backups = useRead('stores.backups', {}, { isFresh: true });
  const backUp = (
    <Button
      variant="default"
      leftSection={<IconDatabaseExport size={16} aria-hidden />}
      onClick={() => void actions.stores.backUp()}
    >
      Back up now
    </Button>
  );
  return (
    <Loaded what="the backups" resource={backups}>
      {({ folder, freeBytes, backups: rows }) =>
        rows.length === 0 ? (
          <Empty title="No backup yet" actions={backUp}>
            <p>
              Once a day the window copies the store into {folder}, reads the copy back, and keeps the last seven days
              and four weeks before them.
            </p>
          </Empty>
        ) : (
          <>
            <Note kind="lead">
              {plural(rows.length, 'backup')} in {folder} and beside the store
              {freeBytes === null ? '' : `; ${bytesText(freeBytes)} free`}. Daily ones stay for seven days, then one a
              week for four weeks; those you ask for stay until you delete them.
            </Note>
            <Group mb="md">{backUp}</Group>
            <DataTable label="Backups" columns={COLUMNS} rows={rows} rowKey={({ name }) => name} />
          </>
        )
      }
    </Loaded>
  );
}
