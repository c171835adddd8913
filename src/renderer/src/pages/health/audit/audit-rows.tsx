import { actionName } from '../../../../../text/audit-words';
import type { AuditColumns } from '../../../contract-types';
import { formatCount, formatInstant } from '../../../text/format';
import { HashText } from '../../../ui/hash-text';
import type { Column } from '../../../ui/table/table-column';
import classes from './audit-rows.module.css';

/** One entry as the table shows it. */
export type AuditRow = { readonly [K in keyof AuditColumns]: AuditColumns[K][number] };

/** Rows of what came column by column. */
export const rowsOf = ({ sequence, at, action, words, subject, analyst, hash }: AuditColumns): AuditRow[] =>
  sequence.map((number, index) => ({
    sequence: number,
    at: at[index]!,
    action: action[index]!,
    words: words[index]!,
    subject: subject[index]!,
    analyst: analyst[index]!,
    hash: hash[index]!,
  }));

export const AUDIT_COLUMNS: readonly Column<AuditRow>[] = [
  {
    id: 'sequence',
    header: 'No.',
    align: 'right',
    width: 'number',
    value: (row) => row.sequence,
    cell: (row) => formatCount(row.sequence),
  },
  { id: 'at', header: 'When (UTC)', width: 'instant', value: (row) => row.at, cell: (row) => formatInstant(row.at) },
  { id: 'action', header: 'Action', width: 'action', value: (row) => actionName(row.action) },
  { id: 'analyst', header: 'Analyst', width: 'name', value: (row) => row.analyst },
  {
    id: 'words',
    header: 'What',
    value: (row) => row.words,
    cell: ({ words }) => (
      <span className={classes.words} title={words}>
        {words}
      </span>
    ),
  },
  { id: 'subject', header: 'Subject', value: (row) => row.subject, isHidden: true },
  { id: 'hash', header: 'Hash', width: 'name', value: (row) => row.hash, cell: (row) => <HashText hash={row.hash} /> },
];
