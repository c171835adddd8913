import { z } from 'zod';
import { PAPERS, REPORT_SECTIONS } from '../main/core/words/report';
import { Called, Place, Places, Sha256, WrittenOrEmpty } from './common';

export const ReportSection = z.enum(REPORT_SECTIONS);
export type ReportSection = z.infer<typeof ReportSection>;
export const Paper = z.enum(PAPERS);
export type Paper = z.infer<typeof Paper>;

/** What the pages of a report show, and the paper they are laid out for; the manifest has everything all the same. */
export const ReportLayout = z.strictObject({ sections: z.array(ReportSection), paper: Paper });
export type ReportLayout = z.infer<typeof ReportLayout>;

/** What a person chooses for one report. */
export const ReportOptions = z.strictObject({
  /** In place of the jackpot's name; empty for that. */
  title: WrittenOrEmpty(200).default(''),
  note: WrittenOrEmpty(5000).default(''),
  sections: z
    .array(ReportSection)
    .max(100)
    .default([...REPORT_SECTIONS]),
  paper: Paper.default('a4'),
  /** Lines of the coverage plan. */
  planLines: z.int().min(1).max(4_000_000).default(16),
});
export type ReportOptions = z.infer<typeof ReportOptions>;

export const ReportFileEntry = z.strictObject({ name: z.string(), sha256: Sha256, bytes: z.int().nonnegative() });

export const ReportExport = z.strictObject({
  jackpotId: z.string(),
  name: z.string(),
  version: z.int().positive(),
  directory: z.string(),
  /** Hash of everything the report says; the same inputs give the same hash on every machine. */
  contentHash: Sha256,
  files: z.array(ReportFileEntry),
  /** Whether its seal carries a signature. */
  signed: z.boolean(),
  exportedAt: z.string(),
});
export type ReportExport = z.infer<typeof ReportExport>;

/** What a job that exports a report brings. */
export const ReportResult = ReportExport.extend({
  /** Why there is no PDF, or no signature; null where there is one. */
  withoutPdf: z.string().nullable(),
  withoutSignature: z.string().nullable(),
});
export type ReportResult = z.infer<typeof ReportResult>;

/** What came of a check: not checked is what cannot be judged here, and the detail says why. */
export const VerifyVerdict = z.enum(['passed', 'failed', 'not-checked']);
export type VerifyVerdict = z.infer<typeof VerifyVerdict>;
/** One thing the verifier looked at. */
export const VerifyCheck = z.strictObject({
  name: z.string(),
  verdict: VerifyVerdict,
  detail: z.string(),
  /** What a check takes that no report has in itself: the raw files, the store, a signature; null for all others. */
  needs: z.string().nullable(),
});
export type VerifyCheck = z.infer<typeof VerifyCheck>;
export const VerifyResult = z.strictObject({
  directory: z.string(),
  /** No check failed; those that could not be made are listed as such. */
  ok: z.boolean(),
  contentHash: Sha256.nullable(),
  /** What the report says it is; null where that cannot be read. */
  about: z.strictObject({ title: z.string(), analyst: z.string(), format: z.string(), engine: z.string() }).nullable(),
  probabilities: z.int().nonnegative(),
  maxDifference: z.number(),
  checks: z.array(VerifyCheck),
});
export type VerifyResult = z.infer<typeof VerifyResult>;

/** Where a reproduction first comes to something else than the report. */
export const Difference = z.strictObject({
  what: z.enum(['file', 'match', 'model', 'fixture', 'report']),
  subject: z.string(),
  message: z.string(),
});
export type Difference = z.infer<typeof Difference>;
export const ReproduceResult = z.strictObject({
  report: z.string(),
  /** The same bits from the raw files. */
  same: z.boolean(),
  /** Hash of the report as told, and as made again; null where that was not reached. */
  contentHash: Sha256,
  again: Sha256.nullable(),
  files: z.int().nonnegative(),
  matches: z.int().nonnegative(),
  models: z.array(z.strictObject({ version: z.string(), same: z.boolean() })),
  predictions: z.strictObject({ fixtures: z.int().nonnegative(), same: z.boolean() }).nullable(),
  /** In the order in which they were met; none where all is the same. */
  differences: z.array(Difference),
});
export type ReproduceResult = z.infer<typeof ReproduceResult>;

const JobStarted = z.strictObject({ jobId: z.string() });
const ExpectedHash = z
  .string()
  .trim()
  .max(64, 'a content hash is 8 to 64 hexadecimal digits')
  .regex(/^[0-9a-f]{8,64}$/i, 'a content hash is 8 to 64 hexadecimal digits');
export const reportChannels = {
  /** A job: it builds, prints and writes; its result is an {@link ReportResult}. */
  'reports.export': {
    request: z.strictObject({
      jackpotId: Called,
      directory: Place,
      /** Write into a folder of the report's own inside `directory`. */
      ownFolder: z.boolean().default(false),
      options: ReportOptions.default(ReportOptions.parse({})),
      /** Print the PDF, where there is something to print it with. */
      pdf: z.boolean().default(true),
      /** Sign with the analyst's key, where there is one. */
      sign: z.boolean().default(true),
    }),
    response: JobStarted,
  },
  /** The page as it would be, without writing anything. */
  'reports.preview': {
    request: z.strictObject({
      jackpotId: Called,
      options: ReportOptions.default(ReportOptions.parse({})),
    }),
    response: z.strictObject({ html: z.string(), bytes: z.int().nonnegative() }),
  },
  /** Whose key a report would be signed with; else why with none. */
  'reports.signer': {
    request: z.strictObject({}),
    response: z.strictObject({ publicKey: z.string().nullable(), why: z.string().nullable() }),
  },
  /** A folder or a zip, with nothing but itself. */
  'reports.verify': {
    request: z.strictObject({ directory: Place, expect: ExpectedHash.optional() }),
    response: VerifyResult,
  },
  /** What the open store knows of a report: whether its anchor stands in the log, the jackpot is what the store holds, and whose key signed it. */
  'reports.compareWithStore': {
    request: z.strictObject({ directory: Place }),
    response: z.strictObject({ checks: z.array(VerifyCheck) }),
  },
  /** A job: everything from the raw files again, in a store of its own; its result is a {@link ReproduceResult}. */
  'reports.reproduce': {
    request: z.strictObject({ report: Place, data: Place }),
    response: JobStarted,
  },
  /** Which of these paths are reports, folders or archives, by the manifest in them; what cannot be read is none. */
  'reports.recognise': {
    request: z.strictObject({ paths: Places }),
    response: z.strictObject({ reports: z.array(z.string()) }),
  },
  'reports.list': { request: z.strictObject({}), response: z.array(ReportExport) },
} as const;
