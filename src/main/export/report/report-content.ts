import { z } from 'zod';
import { Sha256 } from '../../../contract';
import { hashOf } from '../../audit/canonical-json';
import { describeSets } from '../../core/sets/registry';
import type { LeagueModel } from '../../core/sets/league-model';
import { SPECIFICATION } from '../../core/settings/settings';
import { ModelEvidence } from '../../audit/model-evidence';
import { channelFormulas } from './channel-formulas';
import { FixtureNumbers, LockedModel, Picks, ResolvedFixture } from '../jackpot-content';

/** A model in a report: its parameters, why they are what they are, and the data they came from. */
export const ReportModel = LockedModel.extend({ snapshot: Sha256, settings: Sha256, evidence: ModelEvidence });
export type ReportModel = z.infer<typeof ReportModel>;

/** Everything a report says. Its hash names the report; no time of day and no path is in it. */
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
export type ReportContent = z.infer<typeof ReportContent>;
/** The content before the files that show it exist. */
export type ReportBody = Omit<ReportContent, 'files'>;

/** Every model of a report, the pooled league among them, in the order of their leagues. */
export const allModelsOf = ({ models, pool }: Pick<ReportContent, 'models' | 'pool'>): readonly LockedModel[] =>
  [...models, ...(pool ? [pool] : [])].sort((a, b) => (a.document.league < b.document.league ? -1 : 1));

/** Where the report stands in the audit log: the entry that finalised the jackpot, and the hash before it. */
export const Anchor = z.strictObject({
  count: z.int().positive(),
  head: Sha256,
  entry: z.string(),
  previousHash: Sha256,
});
export type Anchor = z.infer<typeof Anchor>;

export const Manifest = z.strictObject({ content: ReportContent, contentHash: Sha256, anchor: Anchor });
export type Manifest = z.infer<typeof Manifest>;

export const contentHashOf = (content: ReportContent): string => hashOf(content);

const BLEND_FORMULAS = {
  linear: '(1 - w) * model + w * market, w never above 0.7',
  'log-pool': 'model^(1 - w) * market^w, divided by the sum of the three, w never above 0.7',
} as const;

/** How every number of a report on these models is made, in words that can be checked against it. */
export const formulasOf = (models: readonly LeagueModel[]): Record<string, string> => ({
  rates:
    'log lambda_home = mu + homeAdvantage + attack[home] - defence[away]; log lambda_away = mu + attack[away] - defence[home]',
  scores:
    'P(x, y) = Poisson(x; lambda_home) * Poisson(y; lambda_away) * tau(x, y) / mass; tau(0,0) = 1 - lambda_home*lambda_away*rho, tau(0,1) = 1 + lambda_home*rho, tau(1,0) = 1 + lambda_away*rho, tau(1,1) = 1 - rho, else 1',
  market: 'p = (1/odds)^k with k such that the three sum to 1 (power method)',
  blend: [...new Set(models.map(({ blend = 'linear' }) => blend))]
    .map((blend) => `${blend}: ${BLEND_FORMULAS[blend]}`)
    .join('; '),
  calibration:
    'q = (1 - c) * p + c * iso(p) per outcome, divided by the sum of the three; iso is linear between the knots of the model',
  ...channelFormulas(models),
  intervals:
    '95 %: logit p -/+ 1.96 * sqrt(g V g) / (p * (1 - p)); g by central differences in log lambda (0.05) and rho (0.01), V from the covariance stated with each fixture; none where the model has none',
  ...Object.fromEntries(
    describeSets(models).map((set) => [`set ${set.id}`, `${set.name} (${set.kind}): ${set.definition}`]),
  ),
});

export const SPECIFICATION_CONSTANTS: Readonly<Record<string, number>> = { ...SPECIFICATION };
