import type { AuditEntry } from '../../../contract';
import { actionName } from '../../../text/audit-words';

const HEADER = ['number', 'at', 'action', 'what', 'subject', 'analyst', 'hash', 'previous hash'];

/** A table for a spreadsheet: a sentence an entry. */
export const entriesAsCsv = (entries: readonly AuditEntry[]): string =>
  [
    HEADER,
    ...entries.map(({ sequence, at, action, words, subject, analyst, hash, previousHash }) => [
      ...[String(sequence), at, actionName(action), words, subject, analyst, hash, previousHash],
    ]),
  ]
    .map((cells) => `${cells.map(cell).join(',')}\r\n`)
    .join('');

/** Quoted where needed, with an apostrophe before what a spreadsheet would take for a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@|\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One JSON document a line, with the very text that was hashed, so that the chain can be followed outside. */
export const entriesAsJsonLines = (entries: readonly AuditEntry[]): string =>
  entries
    .map(
      ({ sequence, at, words, entry, previousHash, hash }) =>
        `${JSON.stringify({ sequence, at, words, entry, previousHash, hash })}\n`,
    )
    .join('');
