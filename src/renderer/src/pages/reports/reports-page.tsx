import { useCallback, useState } from 'react';
import type { ReportExport } from '../../contract-types';
import { useServices } from '../../services/services-context';
import type { ReportsTab } from '../../services/places/route';
import { Page } from '../../ui/page/page';
import { DataExportsTab } from './data/data-exports-tab';
import { ExportedTab } from './list/exported-tab';
import { keyOfExport } from './list/export-columns';
import { ReportDetail } from './list/report-detail';

import { ReportsTabs } from './reports-tabs';
import { ChooseReport } from './verify/choose-report';
import { VerifyTab } from './verify/verify-tab';

/** Reports that were exported, and a check of any report, whoever made it. */
export function ReportsPage({ tab }: { readonly tab: ReportsTab }) {
  const { actions } = useServices();
  const [open, setOpen] = useState<ReportExport | null>(null);
  const close = useCallback(() => setOpen(null), []);
  return (
    <Page
      title="Reports"
      lead="Which reports were exported, whether a report still says what was stored, and the data of the store as files."
      actions={<ChooseReport />}
      inspector={
        open && tab === 'exported'
          ? {
              title: `${open.name}, version ${open.version}`,
              body: <ReportDetail report={open} onVerify={() => void actions.verifyReport(open.directory)} />,
              onClose: close,
            }
          : null
      }
    >
      <ReportsTabs tab={tab}>
        {tab === 'verify' ? (
          <VerifyTab />
        ) : tab === 'data' ? (
          <DataExportsTab />
        ) : (
          <ExportedTab openKey={open && keyOfExport(open)} onOpen={setOpen} />
        )}
      </ReportsTabs>
    </Page>
  );
}
