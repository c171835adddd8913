import type { ReportExport } from '../../../contract-types';
import type { KnownState } from '../../../services/work/verification-store';
import { formatInstant } from '../../../text/format';
import { placeText } from '../../../text/place';
import { HashText } from '../../../ui/hash-text';
import { StateMark } from '../../../ui/state-mark';
import type { Column } from '../../../ui/table/table-column';
import { hasPdf, stateOfExport } from './export-words';

export const keyOfExport = ({ directory, exportedAt }: ReportExport): string => `${directory} ${exportedAt}`;

/** Of each exported report what it is of, what it holds and where it lies. */
export const exportColumns = (known: ReadonlyMap<string, KnownState>): readonly Column<ReportExport>[] => [
  { id: 'name', header: 'Jackpot', value: (report) => report.name, isSticky: true },
  { id: 'version', header: 'Version', align: 'right', value: (report) => report.version },
  {
    id: 'state',
    header: 'State',
    value: (report) => stateOfExport(report, known).word,
    cell: (report) => {
      const { state, word } = stateOfExport(report, known);
      return state === null ? word : <StateMark state={state} word={word} />;
    },
  },
  {
    id: 'contentHash',
    header: 'Content hash',
    value: (report) => report.contentHash,
    cell: (report) => <HashText hash={report.contentHash} />,
  },
  { id: 'pdf', header: 'PDF', value: (report) => (hasPdf(report) ? 'yes' : 'no') },
  { id: 'signed', header: 'Signed', value: (report) => (report.signed ? 'yes' : 'no') },
  { id: 'files', header: 'Files', align: 'right', value: (report) => report.files.length },
  {
    id: 'exportedAt',
    header: 'Exported (UTC)',
    value: (report) => report.exportedAt,
    cell: (report) => formatInstant(report.exportedAt),
  },
  { id: 'directory', header: 'Folder', value: (report) => placeText(report.directory) },
];
