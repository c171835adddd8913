import { z } from 'zod';

const Count = z.int().nonnegative();

/**
 * What becomes of an entry of another store: it is new here, said here already, contradicts what is said here, or is
 * about a league or team that this store does not have.
 */
export const EntryFate = z.enum(['added', 'known', 'conflict', 'missing']);
export type EntryFate = z.infer<typeof EntryFate>;

export const TakenEntry = z.strictObject({
  kind: z.enum(['spelling', 'two-clubs', 'link', 'new-club', 'competition', 'known-spellings', 'settings', 'mapping']),
  /** The league it is about; empty where it is about none. */
  league: z.string(),
  /** What it says, in words. */
  says: z.string(),
  fate: EntryFate,
  /** Why it was not added; empty where it was. */
  why: z.string(),
});
export type TakenEntry = z.infer<typeof TakenEntry>;

/** What became, or with a dry run would become, of every entry of a file. */
export const Taken = z.strictObject({
  dryRun: z.boolean(),
  counts: z.strictObject({ added: Count, known: Count, conflict: Count, missing: Count }),
  entries: z.array(TakenEntry),
});

export type Taken = z.infer<typeof Taken>;
