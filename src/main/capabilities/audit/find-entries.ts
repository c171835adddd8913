import type { AuditColumns, AuditEntry, AuditFilter } from '../../../contract';
import { actionName, entryInWords, type NameOf } from '../../../text/audit-words';
import type { ReadableDb } from '../../db/connection';
import { auditLog, auditRepository, type EntryFilter, type StoredEntry } from '../../db/repositories/audit';
import { bodyOf } from './body-of';

/** The entries that are looked for, newest first, and how many there are. Cost: O(entries). */
export function findEntries(
  db: ReadableDb,
  filter: AuditFilter,
  limit = Infinity,
): { readonly matching: number; readonly columns: AuditColumns } {
  const columns: AuditColumns = { sequence: [], at: [], action: [], words: [], subject: [], analyst: [], hash: [] };
  const names = Object.keys(columns) as (keyof AuditColumns)[];
  const known = wordsIn(filter.text).length === 0 ? auditLog(db).count(toSql(filter)) : null;
  let count = 0;
  for (const entry of matching(db, filter)) {
    // Where no word has to be looked for, nothing is read that is not shown.
    if (count >= limit && known !== null) break;
    count += 1;
    if (count <= limit) for (const name of names) (columns[name] as unknown[]).push(entry[name]);
  }
  return { matching: known ?? count, columns };
}

/** The entries themselves with their words, newest first, one at a time. */
export function* matching(db: ReadableDb, filter: AuditFilter): Generator<AuditEntry> {
  const log = auditLog(db);
  const names = log.names();
  const nameOf: NameOf = (key) => names.get(key);
  const wanted = wordsIn(filter.text);
  for (const stored of log.matching(toSql(filter))) {
    const entry = toEntry(stored, nameOf);
    if (wanted.length === 0 || says(entry, wanted)) yield entry;
  }
}

/** Entries by their numbers, in that order; numbers that are not there are left out. */
export function entriesAt(db: ReadableDb, sequences: readonly number[]): AuditEntry[] {
  const { at } = auditRepository(db);
  const names = auditLog(db).names();
  return sequences.flatMap((sequence) => {
    const stored = at(sequence);
    return stored ? [toEntry(stored, (key) => names.get(key))] : [];
  });
}

function toEntry({ sequence, entry, previousHash, hash, at }: StoredEntry, nameOf: NameOf): AuditEntry {
  const body = bodyOf(entry);
  const { action, subject, analyst } = body;
  return { sequence, action, subject, analyst, words: entryInWords(body, nameOf), entry, previousHash, hash, at };
}

const toSql = ({ action, subject, analyst, from, to }: AuditFilter): EntryFilter => ({
  action: action ?? null,
  subject: subject ?? null,
  analyst: analyst ?? null,
  from: from ?? null,
  to: to ?? null,
});

const wordsIn = (text: string | undefined): readonly string[] => text?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];

function says({ action, words, subject, analyst, hash }: AuditEntry, wanted: readonly string[]): boolean {
  const text = `${actionName(action)}\n${words}\n${subject}\n${analyst}\n${hash}`.toLowerCase();
  return wanted.every((word) => text.includes(word));
}
