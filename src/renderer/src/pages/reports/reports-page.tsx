import { Button } from '@mantine/core';
import { IconFileCertificate, IconShieldCheck } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { Page } from '../../ui/page/page';
import { useServices } from '../../services/services-context';
import { useRead } from '../../services/use-read';
import { DataTable } from '../../ui/table/data-table';
import { formatInstant } from '../../text/format';
import { HashText } from '../../ui/hash-text';
import { Loaded } from '../../ui/loaded';
import { StateMark } from '../../ui/state-mark';
import { Empty } from '../../ui/states';
import type { Column } from '../../ui/table/table-column';
import type { ReportExport } from '../../contract-types';
import { IDLE, LOADING, settled, type Loadable } from '../../services/loadable';
import type { VerifyResult } from '../../contract-types';
import type { ReportsTab } from '../../services/route';
import { ReportsTabs } from './data/reports-tabs';
import { ReportDetail } from './report-detail';
import { VerifyOutcome } from './verify-outcome';

/** Reports that were exported, and a check of any report, whoever made it. */
export function ReportsPage({ tab }: { readonly tab: ReportsTab }) {
  const { actions, api } = useServices();
  const reports = useRead('reports.list', {});
  const [open, setOpen] = useState<ReportExport | null>(null);
  const [verification, setVerification] = useState<Loadable<VerifyResult>>(IDLE);
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, boolean>>(new Map());

  const verify = useCallback(
    async (directory: string): Promise<void> => {
      setVerification(LOADING);
      const reply = await api['reports.verify']({ directory });
      setVerification(settled(reply));
      if (reply.ok) setVerdicts((before) => new Map(before).set(directory, reply.value.ok));
    },
    [api],
  );
  const chooseAndVerify = async (): Promise<void> => {
    const directory = await actions.chooseReport();
    if (directory) await verify(directory);
  };
  const columns = useMemo(() => columnsWith(verdicts), [verdicts]);
  return (
    <Page
      title="Reports"
      lead="Which reports were exported, whether a report still says what was stored, and the data of the store as files."
      actions={
        <Button leftSection={<IconShieldCheck size={16} aria-hidden />} onClick={() => void chooseAndVerify()}>
          Verify a report…
        </Button>
      }
      inspector={
        open && tab === 'exported'
          ? {
              title: `${open.name}, version ${open.version}`,
              body: <ReportDetail report={open} onVerify={() => void verify(open.directory)} />,
              onClose: () => setOpen(null),
            }
          : null
      }
    >
      <ReportsTabs tab={tab}>
        <VerifyOutcome verification={verification} onClose={() => setVerification(IDLE)} />
        <Loaded what="the reports" resource={reports}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty
                title="No report exported yet"
                icon={<IconFileCertificate size={40} stroke={1.2} color="var(--ink-soft)" aria-hidden />}
              >
                A report holds every number of a finalised jackpot with the hashes it rests on. Finalise a jackpot, then
                export its report; or verify a report somebody gave you.
              </Empty>
            ) : (
              <DataTable
                label="Exported reports"
                columns={columns}
                rows={rows}
                rowKey={(report) => `${report.directory} ${report.exportedAt}`}
                initialSort={{ id: 'exportedAt', desc: true }}
                onOpen={setOpen}
                openKey={open ? `${open.directory} ${open.exportedAt}` : null}
                hasFilter
              />
            )
          }
        </Loaded>
      </ReportsTabs>
    </Page>
  );
}

const columnsWith = (verdicts: ReadonlyMap<string, boolean>): readonly Column<ReportExport>[] => {
  const verdict = (report: ReportExport): string => {
    const ok = verdicts.get(report.directory);
    return ok === undefined ? 'not checked here' : ok ? 'verified' : 'does not verify';
  };
  return [
    { id: 'name', header: 'Jackpot', value: (report) => report.name },
    { id: 'version', header: 'Version', align: 'right', value: (report) => report.version },
    {
      id: 'state',
      header: 'State',
      value: verdict,
      cell: (report) =>
        verdicts.has(report.directory) ? (
          <StateMark state={verdicts.get(report.directory) ? 'steady' : 'degraded'} word={verdict(report)} />
        ) : (
          verdict(report)
        ),
    },
    {
      id: 'contentHash',
      header: 'Content hash',
      value: (report) => report.contentHash,
      cell: (report) => <HashText hash={report.contentHash} />,
    },
    { id: 'files', header: 'Files', align: 'right', value: (report) => report.files.length },
    {
      id: 'exportedAt',
      header: 'Exported (UTC)',
      value: (report) => report.exportedAt,
      cell: (report) => formatInstant(report.exportedAt),
    },
    { id: 'directory', header: 'Folder', value: (report) => report.directory },
  ];
};
