import { IconFileCertificate } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { ReportExport } from '../../../contract-types';
import { useServices } from '../../../services/services-context';
import { useRead } from '../../../services/reading/use-read';
import { Loaded } from '../../../ui/loaded';
import { Empty } from '../../../ui/states';
import { DataTable } from '../../../ui/table/data-table';
import { exportColumns, keyOfExport } from './export-columns';

interface ExportedTabProps {
  readonly openKey: string | null;
  readonly onOpen: (report: ReportExport) => void;
}

/** Every report that was exported from this store, with how it held when it was last looked at. */
export function ExportedTab({ openKey, onOpen }: ExportedTabProps) {
  const { verification } = useServices();
  const { known } = useStore(verification);
  const reports = useRead('reports.list', {});
  const columns = useMemo(() => exportColumns(known), [known]);
  return (
    <Loaded what="the reports" resource={reports}>
      {(rows) =>
        rows.length === 0 ? (
          <Empty
            title="No report exported yet"
            icon={<IconFileCertificate size={40} stroke={1.2} color="var(--ink-soft)" aria-hidden />}
          >
            A report holds every number of a finalised jackpot with the hashes it rests on. Finalise a jackpot, then
            export its report; or verify a report somebody gave you: drop it here.
          </Empty>
        ) : (
          <DataTable
            label="Exported reports"
            columns={columns}
            rows={rows}
            rowKey={keyOfExport}
            initialSort={{ id: 'exportedAt', desc: true }}
            onOpen={onOpen}
            openKey={openKey}
            hasFilter
          />
        )
      }
    </Loaded>
  );
}
