import { z } from 'zod';
import {
  CalibrationVerdict,
  CoveragePlan,
  Diagram,
  FixtureResult,
  JackpotChange,
  ModelDoubt,
  Outcome,
  SeasonLabel,
  SelectionFacts,
  SetDistribution,
  SetSettlement,
  Sha256,
  VoiceComparison,
  VoiceId,
  VoiceScores,
} from '../../../contract';
import { ChosenSettings } from '../../../contract/chosen-settings';
import { ReportLayout } from '../../../contract/reports';
import { hashOf } from '../../audit/canonical-json';
import { DataDecisions } from '../../audit/data-decisions';
import { CovarianceDocument } from '../../audit/covariance-document';
import { ModelEvidence } from '../../audit/model-evidence';
import { FixtureNumbers, LockedModel, Picks, ResolvedFixture } from '../jackpot-content';
import { FixtureParts } from '../jackpot-figures';

const Count = z.int().nonnegative();
export const FORMAT = 'football-jackpot-report/2';

/** A model in a report: its parameters, why they are what they are, what it was trained on and by. */
export const ReportModel = LockedModel.extend({
  snapshot: Sha256,
  /** Hash of the settings, and the settings themselves. */
  settings: Sha256,
  settingsUsed: z.json(),
  evidence: ModelEvidence,
  /** Open when it was trained. */
  doubts: z.array(ModelDoubt),
  /** Four hexadecimal digits a match, season by season in their order: they find the match that differs elsewhere. */
  digests: z.array(z.strictObject({ season: SeasonLabel, matches: z.string().regex(/^([0-9a-f]{4})*$/) })),
  /** Of the parameters that the fixtures rest on; null where the model was stored without. */
  covariance: CovarianceDocument.nullable(),
});
export type ReportModel = z.infer<typeof ReportModel>;

/** How past forecasts of a model did: figures that the raw files prove, not the report. */
export const ReportReliability = z.strictObject({
  version: z.string(),
  facts: SelectionFacts,
  voices: z.array(VoiceScores),
  comparisons: z.array(VoiceComparison),
  threshold: z.strictObject({ value: z.number(), set: z.number().nullable(), baseRates: z.number().nullable() }),
  diagrams: z.array(
    z.strictObject({
      voice: VoiceId,
      outcome: Outcome,
      verdict: CalibrationVerdict,
      words: z.string(),
      diagram: Diagram.nullable(),
    }),
  ),
});
export type ReportReliability = z.infer<typeof ReportReliability>;

/** A file that matches of the models came from. */
export const ReportSource = z.strictObject({
  name: z.string(),
  sha256: Sha256,
  bytes: Count,
  encoding: z.string(),
  groups: z.array(z.strictObject({ league: z.string(), season: SeasonLabel, rows: Count })),
  issues: Count,
});
export type ReportSource = z.infer<typeof ReportSource>;

const VersionBefore = z.strictObject({
  version: z.int().positive(),
  hash: Sha256.nullable(),
  /** Why the next one was made of it, and what changed. */
  reason: z.string().nullable(),
  changes: z.array(JackpotChange),
});

/** Everything a report says. Its hash names the report; no time of day and no path is in it. */
export const ReportContent = z.strictObject({
  format: z.literal(FORMAT),
  application: z.strictObject({ name: z.string(), version: z.string(), engine: z.string(), schema: z.int() }),
  title: z.string(),
  note: z.string(),
  analyst: z.string(),
  /** What was chosen otherwise than the application would when the report was made; absent where that was nothing. */
  settings: ChosenSettings.optional(),
  layout: ReportLayout,
  jackpot: z.strictObject({ name: z.string(), version: z.int().positive(), hash: Sha256, release: Sha256 }),
  /** Every model of the release, used or not: their ids make that of the release. */
  release: z.array(z.strictObject({ league: z.string(), version: z.string(), id: Sha256 })),
  models: z.array(ReportModel),
  /** The pooled league, where a fixture needed it: its evidence are the members in its parameters. */
  pool: LockedModel.extend({ covariance: CovarianceDocument.nullable() }).optional(),
  fixtures: z.array(ResolvedFixture),
  predictions: z.array(FixtureNumbers),
  picks: Picks,
  explanations: z.array(FixtureParts),
  distributions: z.array(SetDistribution),
  plan: CoveragePlan,
  reliability: z.array(ReportReliability),
  data: z.strictObject({ files: z.array(ReportSource), decisions: DataDecisions }),
  /** Versions of the jackpot before this one, the oldest first. */
  history: z.array(VersionBefore),
  results: z.strictObject({ latest: z.array(FixtureResult.nullable()), sets: z.array(SetSettlement) }).nullable(),
  formulas: z.record(z.string(), z.string()),
  specification: z.record(z.string(), z.number()),
  warnings: z.array(z.string()),
  files: z.array(z.strictObject({ name: z.string(), sha256: Sha256, bytes: Count })),
});
export type ReportContent = z.infer<typeof ReportContent>;
/** The content before the files that show it exist. */
export type ReportBody = Omit<ReportContent, 'files'>;

export const Manifest = z.strictObject({ content: ReportContent, contentHash: Sha256 });
export type Manifest = z.infer<typeof Manifest>;

/** Every model of a report, the pooled league among them, in the order of their leagues. */
export const allModelsOf = <M extends LockedModel>({
  models,
  pool,
}: {
  readonly models: readonly M[];
  readonly pool?: LockedModel | undefined;
}): readonly LockedModel[] =>
  [...models, ...(pool ? [pool] : [])].sort((a, b) => (a.document.league < b.document.league ? -1 : 1));

export const contentHashOf = (content: unknown): string => hashOf(content);
