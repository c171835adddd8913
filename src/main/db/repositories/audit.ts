import type { ReadableDb, WritableDb } from '../connection';
import { brokenAt, chainEntry, GENESIS, type AuditBody, type ChainedEntry } from '../../audit/hash-chain';

const COLUMNS = 'sequence, entry, previous_hash AS previousHash, hash, at';

export function auditRepository(db: ReadableDb) {
  const last = db.prepare<[], ChainedEntry>(`SELECT ${COLUMNS} FROM audit_log ORDER BY sequence DESC LIMIT 1`);
  const all = db.prepare<[], ChainedEntry>(`SELECT ${COLUMNS} FROM audit_log ORDER BY sequence`);
  const newest = db.prepare<[number], ChainedEntry & { at: string }>(
    `SELECT ${COLUMNS} FROM audit_log ORDER BY sequence DESC LIMIT ?`,
  );
  const bySubject = db.prepare<[string, string], ChainedEntry>(`
    SELECT ${COLUMNS} FROM audit_log
     WHERE json_extract(entry, '$.action') = ? AND json_extract(entry, '$.subject') = ? ORDER BY sequence DESC LIMIT 1`);
  const bySequence = db.prepare<[number], ChainedEntry>(`SELECT ${COLUMNS} FROM audit_log WHERE sequence = ?`);
  return {
    last: (): ChainedEntry | null => last.get() ?? null,
    newest: (limit: number) => newest.all(limit),
    /** An entry by its number. */
    at: (sequence: number): ChainedEntry | null => bySequence.get(sequence) ?? null,
    /** The latest entry of an action on a subject. */
    find: (action: string, subject: string): ChainedEntry | null => bySubject.get(action, subject) ?? null,
    /** Number of the first entry that does not follow from the one before it; null where every link holds. */
    firstBroken: (): number | null => brokenAt(all.iterate()),
    /** Length and head of the chain, and whether every link holds. Cost: O(entries). */
    verify: (): { count: number; head: string; ok: boolean } => {
      const end = last.get();
      return { count: end?.sequence ?? 0, head: end?.hash ?? GENESIS, ok: brokenAt(all.iterate()) === null };
    },
  };
}

export function auditWriter(db: WritableDb) {
  const { last } = auditRepository(db);
  const insert = db.prepare<[number, string, string, string, string]>(
    'INSERT INTO audit_log (sequence, entry, previous_hash, hash, at) VALUES (?, ?, ?, ?, ?)',
  );
  return {
    /** Append one entry; call it inside the transaction of what it records. */
    append: (body: AuditBody): ChainedEntry => {
      const next = chainEntry(body, last());
      insert.run(next.sequence, next.entry, next.previousHash, next.hash, new Date().toISOString());
      return next;
    },
  };
}
