import type { ReportResult } from '../../../contract-types';
import { formatBytes, plural } from '../../../text/format';

type Holds = Pick<ReportResult, 'files' | 'withoutPdf' | 'withoutSignature'>;

/** What was written, and what of it is missing with the reason: `8 files, 2.5 MB; a PDF; not signed: …`. */
export function whatItHolds({ files, withoutPdf, withoutSignature }: Holds): string {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return [
    `${plural(files.length, 'file')}, ${formatBytes(bytes)}`,
    withoutPdf === null ? 'a PDF' : `no PDF: ${withoutPdf}`,
    withoutSignature === null ? 'signed' : `not signed: ${withoutSignature}`,
  ].join('; ');
}
