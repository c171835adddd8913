import { z } from 'zod';
import { CELL_KINDS, EXPORT_FILTERS, EXPORT_FORMATS, EXPORT_TABLES } from '../main/core/words/export-tables';
import { Called, IsoDate, MOST_ASKED, Place, SeasonLabel, Sha256 } from './common';
import { Taken as TakenOver } from './taken-over';

const Count = z.int().nonnegative();

export const ExportTableId = z.enum(EXPORT_TABLES);
export type ExportTableId = z.infer<typeof ExportTableId>;
export const ExportFormat = z.enum(EXPORT_FORMATS);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** Which rows of a table: all of them where nothing is said. A table that knows no such filter refuses it. */
export const ExportFilter = z.strictObject({
  leagues: z.array(Called).max(MOST_ASKED).readonly().default([]),
  seasons: z.array(SeasonLabel).max(MOST_ASKED).readonly().default([]),
  /** First and last day, both included. */
  from: IsoDate.nullable().default(null),
  to: IsoDate.nullable().default(null),
  /** Versions of models; the active ones where none is named. */
  models: z.array(Called).max(MOST_ASKED).readonly().default([]),
});
export type ExportFilter = z.output<typeof ExportFilter>;

export const ExportColumn = z.strictObject({
  name: z.string(),
  kind: z.enum(CELL_KINDS),
  /** What it is counted in; null where the value speaks for itself. */
  unit: z.string().nullable(),
  about: z.string(),
});
export type ExportColumn = z.infer<typeof ExportColumn>;

/** One table that can be exported, with what each of its columns means. */
export const ExportTableInfo = z.strictObject({
  id: ExportTableId,
  title: z.string(),
  about: z.string(),
  /** Columns by which rows are ordered: the same content of a store gives the same bytes. */
  order: z.array(z.string()),
  filters: z.array(z.enum(EXPORT_FILTERS)),
  columns: z.array(ExportColumn),
});
export type ExportTableInfo = z.infer<typeof ExportTableInfo>;

/** In the order of the table's columns. */
export const ExportRow = z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]));
export type ExportRow = z.infer<typeof ExportRow>;

/** A table written to a file. */
export const ExportResult = z.strictObject({
  table: ExportTableId,
  format: ExportFormat,
  path: z.string(),
  rows: Count,
  bytes: Count,
  sha256: Sha256,
  tookMs: z.number().nonnegative(),
});
export type ExportResult = z.infer<typeof ExportResult>;

/** A copy of the whole store, checked. */
export const StoreCopyResult = z.strictObject({
  path: z.string(),
  bytes: Count,
  sha256: Sha256,
  /** Length and head of the audit log in the copy. */
  auditCount: Count,
  auditHead: z.string(),
  tookMs: z.number().nonnegative(),
});
export type StoreCopyResult = z.infer<typeof StoreCopyResult>;

const JobStarted = z.strictObject({ jobId: z.string() });
/** A file, or with `intoFolder` a folder, in which the file gets a name that says what it holds. */
const Target = { path: Place, intoFolder: z.boolean().default(false) };
const Document = z.strictObject({ name: z.string(), text: z.string() });
const TakeRequest = z.strictObject({
  text: z.string().max(50_000_000),
  /** Say what would become of each entry, and write nothing. */
  dryRun: z.boolean().default(false),
});

export const exportChannels = {
  'exports.tables': { request: z.strictObject({}), response: z.array(ExportTableInfo) },
  /** The first rows a filter leaves, and how many there are. */
  'exports.preview': {
    request: z.strictObject({
      table: ExportTableId,
      filter: ExportFilter.prefault({}),
      limit: z.int().positive().max(1000).default(20),
    }),
    response: z.strictObject({ total: Count, rows: z.array(ExportRow) }),
  },
  'exports.write': {
    request: z.strictObject({
      table: ExportTableId,
      filter: ExportFilter.prefault({}),
      format: ExportFormat.default('csv'),
      ...Target,
      /** Put it in the place of a file of that name; refused otherwise. */
      overwrite: z.boolean().default(false),
    }),
    response: JobStarted,
  },
  'exports.copyStore': { request: z.strictObject(Target), response: JobStarted },
  /** What people have decided about names, as a file for another store. */
  'exports.names': { request: z.strictObject({}), response: Document },
  /** Take such a file in: what is new is added, what is known left, what contradicts the store named and left. */
  'exports.takeNames': { request: TakeRequest, response: TakenOver },
  /** Settings of trainings and the meanings of other tables’ columns, as a file for another store. */
  'exports.settings': { request: z.strictObject({}), response: Document },
  'exports.takeSettings': { request: TakeRequest, response: TakenOver },
} as const;
