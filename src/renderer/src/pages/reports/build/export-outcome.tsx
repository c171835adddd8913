import { Button } from '@mantine/core';
import type { ReportResult } from '../../../contract-types';
import { useServices } from '../../../services/services-context';
import { placeText } from '../../../text/place';
import { Facts } from '../../../ui/facts';
import { HashText } from '../../../ui/hash-text';
import { ResultFrame } from '../result-frame';
import { ShowFolder } from '../show-folder';
import { whatItHolds } from './export-words';

/** What an export wrote and where, what it lacks and why, and what can be done next. */
export function ExportOutcome({ result }: { readonly result: ReportResult }) {
  const { actions } = useServices();
  const { name, version, contentHash, directory } = result;
  return (
    <ResultFrame
      state="steady"
      title={`Report of ${name}, version ${version}, exported`}
      actions={
        <>
          <ShowFolder path={directory} />
          <Button variant="default" onClick={() => void actions.verifyReport(directory)}>
            Verify it
          </Button>
        </>
      }
    >
      <Facts
        items={[
          ['Content hash', <HashText key="hash" hash={contentHash} full />],
          ['Folder', placeText(directory)],
          ['Holds', whatItHolds(result)],
        ]}
      />
    </ResultFrame>
  );
}
