import { Button, Group } from '@mantine/core';
import type { ReportExport } from '../../../contract-types';
import { useServices } from '../../../services/services-context';
import { formatBytes, formatInstant } from '../../../text/format';
import { placeText } from '../../../text/place';
import { Facts } from '../../../ui/facts';
import { HashText } from '../../../ui/hash-text';
import { DetailSection } from '../../../ui/section/detail-section';
import { ShowFolder } from '../show-folder';
import { hasPdf } from './export-words';

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
        <ShowFolder path={report.directory} />
        <Button variant="default" onClick={() => actions.buildReport(report.jackpotId)}>
          Export again…
        </Button>
      </Group>
      <Facts
        items={[
          ['Exported (UTC)', formatInstant(report.exportedAt)],
          ['Content hash', <HashText key="hash" hash={report.contentHash} full />],
          ['PDF', hasPdf(report) ? 'yes' : 'no'],
          ['Signed', report.signed ? 'yes' : 'no'],
          ['Folder', placeText(report.directory)],
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
