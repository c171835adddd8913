import { Button, Group } from '@mantine/core';
import { useServices } from '../../services/services-context';
import { Facts } from '../../ui/facts';
import { formatBytes, formatInstant } from '../../text/format';
import { HashText } from '../../ui/hash-text';
import { DetailSection } from '../../ui/section/detail-section';
import type { ReportExport } from '../../contract-types';

interface ReportDetailProps {
  readonly report: ReportExport;
  readonly onVerify: () => void;
}

/** One exported report: its hash, its files, where it lies. */
export function ReportDetail({ report, onVerify }: ReportDetailProps) {
  const { actions } = useServices();
  return (
    <>
      <Group gap="xs" mb="md">
        <Button variant="default" onClick={onVerify}>
          Verify this report
        </Button>
        <Button variant="default" onClick={() => void actions.showInFolder(report.directory)}>
          Show in folder
        </Button>
      </Group>
      <Facts
        items={[
          ['Exported (UTC)', formatInstant(report.exportedAt)],
          ['Content hash', <HashText key="hash" hash={report.contentHash} full />],
          ['Folder', report.directory],
        ]}
      />
      <DetailSection title="Files">
        <Facts
          items={report.files.map((file) => [
            file.name,
            <span key={file.name}>
              {formatBytes(file.bytes)} · <HashText hash={file.sha256} />
            </span>,
          ])}
        />
      </DetailSection>
    </>
  );
}
