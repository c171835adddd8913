import { z } from 'zod';
import { IsoDate, OddsTriple, Place, SeasonLabel, Sha256 } from './common';
import { ColumnMapping, DraftMapping, TableDescription } from './mapping';

const Path = z.strictObject({ path: Place });

/** A match as a mapping understands one row of a table; nothing of it is stored. */
export const MappedMatch = z.strictObject({
  line: z.int().positive(),
  league: z.string(),
  season: SeasonLabel,
  date: IsoDate,
  home: z.string(),
  away: z.string(),
  neutral: z.boolean(),
  homeGoals: z.int().nonnegative().nullable(),
  awayGoals: z.int().nonnegative().nullable(),
  odds: OddsTriple.nullable(),
});
export type MappedMatch = z.infer<typeof MappedMatch>;

/** A mapping that is remembered for every table with this header: who said so, and when. */
export const StoredMapping = z.strictObject({
  headerHash: Sha256,
  header: z.array(z.string()),
  mapping: ColumnMapping,
  analyst: z.string(),
  createdAt: z.string(),
});
export type StoredMapping = z.infer<typeof StoredMapping>;

export const mappingChannels = {
  /** A table no reader knows: its header and first rows, what its columns probably mean, and what still is missing. */
  'data.describeTable': {
    request: Path,
    response: z.strictObject({
      ...TableDescription.shape,
      name: z.string(),
      suggestion: DraftMapping,
      missing: z.array(z.string()),
    }),
  },
  /** Read a table by a mapping without storing anything: the first five matches and the first ten complaints. */
  'data.previewMapping': {
    request: z.strictObject({ ...Path.shape, mapping: ColumnMapping }),
    response: z.strictObject({
      matches: z.array(MappedMatch).max(5),
      rows: z.int().nonnegative(),
      issues: z.array(z.string()).max(10),
    }),
  },
  'data.mappings': { request: z.strictObject({}), response: z.array(StoredMapping) },
  /** Remember a mapping by its header; the newest for a header is the one in use. Recorded in the audit log. */
  'data.saveMapping': {
    request: z.strictObject({ header: z.array(z.string().max(1000)).min(1).max(1000), mapping: ColumnMapping }),
    response: StoredMapping,
  },
} as const;
