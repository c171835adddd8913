import { z } from 'zod';
import { Sha256 } from '../../../../contract';
import { ModelEvidence } from '../../../audit/model-evidence';
import { FixtureNumbers, LockedModel, Picks, ResolvedFixture } from '../../jackpot-content';
import { Anchor } from '../anchor';

/** A model in a report: its parameters, why they are what they are, and the data they came from. */
export const ReportModel = LockedModel.extend({ snapshot: Sha256, settings: Sha256, evidence: ModelEvidence });
export type ReportModel = z.infer<typeof ReportModel>;

/** Everything a report of the first format says. Frozen: such reports are read and rendered again, never written. */
export const ReportContent = z.strictObject({
  format: z.literal('football-jackpot-report/1'),
  application: z.strictObject({ name: z.string(), version: z.string(), engine: z.string(), schema: z.int() }),
  analyst: z.string(),
  jackpot: z.strictObject({ name: z.string(), version: z.int().positive(), hash: Sha256, release: Sha256 }),
  models: z.array(ReportModel),
  /** The pooled league, where a fixture needed it: its evidence are the members in its parameters. */
  pool: LockedModel.optional(),
  fixtures: z.array(ResolvedFixture),
  predictions: z.array(FixtureNumbers),
  picks: Picks.optional(),
  formulas: z.record(z.string(), z.string()),
  specification: z.record(z.string(), z.number()),
  warnings: z.array(z.string()),
  files: z.array(z.strictObject({ name: z.string(), sha256: Sha256, bytes: z.int().nonnegative() })),
});
type ReportContent = z.infer<typeof ReportContent>;
/** The content before the files that show it exist. */
export type ReportBody = Omit<ReportContent, 'files'>;

/** The anchor stood in the manifest. */
export const Manifest = z.strictObject({ content: ReportContent, contentHash: Sha256, anchor: Anchor });
export type Manifest = z.infer<typeof Manifest>;
