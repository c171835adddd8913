import { z } from 'zod';

const Count = z.int().nonnegative();
/** A backup by its name in the list; what the name leads to, main decides. */
const BackupName = z.strictObject({ name: z.string().min(1).max(200) });

export const BackupReason = z.enum(['daily', 'asked', 'migration', 'copy']);
export type BackupReason = z.infer<typeof BackupReason>;

export const Backup = z.strictObject({
  name: z.string(),
  path: z.string(),
  reason: BackupReason,
  at: z.string(),
  bytes: Count,
});
export type Backup = z.infer<typeof Backup>;

/** A backup, made. */
export const BackupResult = z.strictObject({
  name: z.string(),
  path: z.string(),
  bytes: Count,
  sha256: z.string(),
  auditCount: Count,
  auditHead: z.string(),
  /** Daily backups that had had their time. */
  removed: z.array(z.string()),
  tookMs: z.number().nonnegative(),
});
export type BackupResult = z.infer<typeof BackupResult>;

/** What a file is found to be that should be a store. */
export const StoreJudgement = z.strictObject({
  /** What is wrong with it, in words; null where it is sound. */
  fault: z.string().nullable(),
  schema: Count.nullable(),
  matches: Count.nullable(),
  jackpots: Count.nullable(),
  /** Length, head and last instant of its audit log. */
  count: Count,
  head: z.string(),
  lastAt: z.string().nullable(),
});
export type StoreJudgement = z.infer<typeof StoreJudgement>;

/** A process that has a store open, or ended without closing it. */
const Opened = z.strictObject({ pid: z.int().positive(), host: z.string(), openedAt: z.string() });

export const storeChannels = {
  /** Every backup, the newest first, and what is kept of stores that were replaced. Nothing is opened. */
  'stores.backups': {
    request: z.strictObject({}),
    response: z.strictObject({ folder: z.string(), freeBytes: z.number().nullable(), backups: z.array(Backup) }),
  },
  /** Read a backup whole. */
  'stores.checkBackup': { request: BackupName, response: StoreJudgement },
  /** Start a backup; a daily one only where one is due. */
  'stores.backUp': {
    request: z.strictObject({ reason: z.enum(['daily', 'asked']).default('asked') }),
    response: z.strictObject({ jobId: z.string().nullable() }),
  },
  'stores.deleteBackup': { request: BackupName, response: z.strictObject({}) },
  /** Who else has the store open, and how it was left the last time. */
  'stores.opening': {
    request: z.strictObject({}),
    response: z.strictObject({
      alsoOpen: z.array(Opened),
      leftOpen: z.array(Opened),
      /** Jobs that were cut off. */
      interruptedJobs: Count,
    }),
  },
} as const;
