import { z } from 'zod';
import { AUDIT_ACTIONS } from '../main/core/words/audit-actions';
import { IsoDate, Sha256 } from './common';

export type { AuditAction } from '../main/core/words/audit-actions';

const Count = z.int().nonnegative();
/** So many entries are read at once: a screenful many times over. */
const MOST_ENTRIES = 500;

/** Which entries of the log are looked at; what is left out narrows nothing. */
const AuditFilter = z.strictObject({
  action: z.enum(AUDIT_ACTIONS).optional(),
  /** Whole, as in the entry: a hash, a version, a name. */
  subject: z.string().min(1).max(500).optional(),
  analyst: z.string().min(1).max(500).optional(),
  /** First and last day, both included, in UTC. */
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  /** Words that all occur in what the entry says, in its subject or among its names. */
  text: z.string().max(500).optional(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

export const AuditEntry = z.strictObject({
  sequence: z.int().positive(),
  /** One of ours, or of a later application. */
  action: z.string(),
  subject: z.string(),
  analyst: z.string(),
  /** What was done, with names for hashes. */
  words: z.string(),
  /** The text that was hashed. */
  entry: z.string(),
  previousHash: z.string(),
  hash: z.string(),
  at: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Entries column by column, which takes a third of the time that a list of objects does on its way to the window. */
export const AuditColumns = z.strictObject({
  sequence: z.array(z.int().positive()),
  at: z.array(z.string()),
  action: z.array(z.string()),
  words: z.array(z.string()),
  subject: z.array(z.string()),
  analyst: z.array(z.string()),
  hash: z.array(z.string()),
});
export type AuditColumns = z.infer<typeof AuditColumns>;

/** What contradicts the log, and what it says of it. */
export const AuditFinding = z.strictObject({
  where: z.enum(['chain', 'checkpoint', 'report', 'jackpot', 'settings']),
  /** The entry it is about. */
  sequence: z.int().nullable(),
  /** A sentence that names the entry and what is wrong. */
  message: z.string(),
});
export type AuditFinding = z.infer<typeof AuditFinding>;

export const AuditCheck = z.strictObject({
  count: Count,
  head: Sha256,
  /** Nothing contradicts it. */
  ok: z.boolean(),
  /** The first broken entry first. */
  findings: z.array(AuditFinding),
  /** Heads that were kept outside the store. */
  checkpoints: z.strictObject({
    path: z.string(),
    kept: Count,
    signed: Count,
    /** Up to which entry and when the newest was kept; null where there is none. */
    newest: z.strictObject({ count: Count, at: z.string() }).nullable(),
  }),
  /** Finalised jackpots and exported reports whose entries were looked for. */
  jackpots: Count,
  reports: Count,
});
export type AuditCheck = z.infer<typeof AuditCheck>;

export const auditChannels = {
  /** The entries that are looked for, newest first: all of them, and short enough for a hundred thousand. */
  'audit.find': {
    request: AuditFilter.extend({ limit: z.int().positive().optional() }),
    response: z.strictObject({
      /** Of the whole log. */
      total: Count,
      /** Of those looked for, also where a limit leaves some out. */
      matching: Count,
      /** Everybody who is in the log. */
      analysts: z.array(z.string()),
      columns: AuditColumns,
    }),
  },
  /** Entries by their numbers, in the order asked. */
  'audit.entries': {
    request: z.strictObject({ sequences: z.array(z.int().positive()).max(MOST_ENTRIES) }),
    response: z.array(AuditEntry),
  },
  /** Whether the log is the one that was written, and which entry first is not. Reads all of it. */
  'audit.check': { request: z.strictObject({}), response: AuditCheck },
  /** The entries as a text to keep, oldest first. */
  'audit.text': {
    request: AuditFilter.extend({ format: z.enum(['csv', 'jsonl']) }),
    response: z.strictObject({ name: z.string(), text: z.string(), entries: Count }),
  },
} as const;
