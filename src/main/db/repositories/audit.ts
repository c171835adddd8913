import type { ReadableDb, WritableDb } from '../connection';
import { chainEntry, faultIn, type AuditBody, type ChainedEntry, type ChainFault } from '../../audit/hash-chain';

/** An entry as it stands in the store, with the time it was written at. */
export type StoredEntry = ChainedEntry & { readonly at: string };

/** Null narrows nothing. */
export interface EntryFilter {
  readonly action: string | null;
  readonly subject: string | null;
  readonly analyst: string | null;
  /** First and last day. */
  readonly from: string | null;
  readonly to: string | null;
}

const COLUMNS = 'sequence, entry, previous_hash AS previousHash, hash, at';
/** A part of an entry; nothing of one that was damaged so that it is no JSON any more: it must be listed all the same. */
const part = (name: string): string => `iif(json_valid(entry), json_extract(entry, '$.${name}'), NULL)`;
const FILTER = `
  WHERE (@action IS NULL OR ${part('action')} = @action)
    AND (@subject IS NULL OR ${part('subject')} = @subject)
    AND (@analyst IS NULL OR ${part('analyst')} = @analyst)
    AND (@from IS NULL OR at >= @from) AND (@to IS NULL OR at < date(@to, '+1 day'))`;

export function auditRepository(db: ReadableDb) {
  const last = db.prepare<[], StoredEntry>(`SELECT ${COLUMNS} FROM audit_log ORDER BY sequence DESC LIMIT 1`);
  const all = db.prepare<[], ChainedEntry>(`SELECT ${COLUMNS} FROM audit_log ORDER BY sequence`);
  const bySequence = db.prepare<[number], StoredEntry>(`SELECT ${COLUMNS} FROM audit_log WHERE sequence = ?`);
  const bySubject = db.prepare<[string, string], ChainedEntry>(`
    SELECT ${COLUMNS} FROM audit_log
     WHERE json_extract(entry, '$.action') = ? AND json_extract(entry, '$.subject') = ? ORDER BY sequence DESC LIMIT 1`);
  const byAction = db.prepare<[string], StoredEntry>(
    `SELECT ${COLUMNS} FROM audit_log WHERE json_extract(entry, '$.action') = ? ORDER BY sequence`,
  );
  return {
    last: (): StoredEntry | null => last.get() ?? null,
    at: (sequence: number): StoredEntry | null => bySequence.get(sequence) ?? null,
    /** The latest entry of an action on a subject. */
    find: (action: string, subject: string): ChainedEntry | null => bySubject.get(action, subject) ?? null,
    /** All entries of an action, oldest first. */
    ofAction: (action: string): readonly StoredEntry[] => byAction.all(action),
    /** The first entry that is not what was written; null where every link holds. Cost: O(entries). */
    firstFault: (): ChainFault | null => faultIn(all.iterate()),
  };
}

/** The log as a person looks at it. */
export function auditLog(db: ReadableDb) {
  const matching = db.prepare<[EntryFilter], StoredEntry>(
    `SELECT ${COLUMNS} FROM audit_log ${FILTER} ORDER BY sequence DESC`,
  );
  const count = db.prepare<[EntryFilter], number>(`SELECT count(*) FROM audit_log ${FILTER}`).pluck();
  const analysts = db
    .prepare<[], string>(
      `SELECT DISTINCT ${part('analyst')} AS analyst FROM audit_log WHERE analyst IS NOT NULL ORDER BY analyst`,
    )
    .pluck();
  const files = db.prepare<[], [string, string]>('SELECT sha256, name FROM source_files').raw();
  const jackpots = db
    .prepare<[], [id: string, hash: string | null, name: string, version: number]>(
      'SELECT id, content_hash, name, version FROM jackpots',
    )
    .raw();
  return {
    /** Newest first, one at a time. */
    matching: (filter: EntryFilter): Iterable<StoredEntry> => matching.iterate(filter),
    count: (filter: EntryFilter): number => count.get(filter)!,
    analysts: (): readonly string[] => analysts.all(),
    /** Names behind the hashes and ids that entries speak of: files, jackpots of every analyst with their version. */
    names: (): ReadonlyMap<string, string> => {
      const names = new Map(files.all());
      for (const [id, hash, name, version] of jackpots.all()) {
        for (const key of [id, hash]) if (key !== null) names.set(key, `${name} v${version}`);
      }
      return names;
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
