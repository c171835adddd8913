import { z } from 'zod';
import {
  Degradation,
  FixtureDetails,
  FixtureIntervals,
  IsoDate,
  OddsTriple,
  Outcome,
  SetId,
  Sha256,
  Triple,
} from '../../contract';
import { canonicalJson, hashOf, sha256 } from '../audit/canonical-json';
import { ModelDocument } from '../audit/model-document';
import { dayOf } from '../core/numeric/calendar';
import type { LeagueModel } from '../core/sets/league-model';
import { unpackLower } from '../core/numeric/symmetric';
import type { Origin } from '../core/sets/fixture-rates';
import { predictFixture, type Fixture } from '../core/sets/predict-fixture';
import { predictIntervals } from '../core/sets/predict-intervals';

/** Where a club comes from that is new to the league: another league of the country, and the model that knows it there. */
const OriginRef = z.strictObject({ league: z.string(), team: z.string(), model: Sha256 });

/** A fixture as typed and as resolved: what was meant is never lost behind what was understood. */
export const ResolvedFixture = z.strictObject({
  order: z.int().positive(),
  date: IsoDate,
  league: z.string(),
  home: z.string(),
  away: z.string(),
  odds: OddsTriple.nullable(),
  ...FixtureDetails,
  from: z.strictObject({ home: OriginRef.optional(), away: OriginRef.optional() }).optional(),
  typed: z.strictObject({ league: z.string(), home: z.string(), away: z.string() }),
});
export type ResolvedFixture = z.infer<typeof ResolvedFixture>;

/** The numbers of one fixture, in full precision. */
export const FixtureNumbers = z.strictObject({
  order: z.int().positive(),
  lambdaHome: z.number().positive(),
  lambdaAway: z.number().positive(),
  rho: z.number(),
  overround: z.number().nullable(),
  market: Triple.nullable(),
  /** What past prices say in place of a market; absent where there is one, or no memory of them. */
  memory: Triple.optional(),
  model: Triple,
  sets: z.record(SetId, Triple),
  /** Absent where the model has no covariance: it was stored before that was kept. */
  uncertainty: FixtureIntervals.extend({
    /** Of mu, home advantage, rho, attack of home and away, defence of home and away: the lower triangle, row by row. */
    covariance: z.array(z.number()).length(28),
  }).optional(),
  degradations: z.array(Degradation),
});
export type FixtureNumbers = z.infer<typeof FixtureNumbers>;

/** A model as a jackpot refers to it: identity, and everything a prediction needs. */
export const LockedModel = z.strictObject({ id: Sha256, version: z.string(), document: ModelDocument });
export type LockedModel = z.infer<typeof LockedModel>;

/** The model that forecasts a fixture: that of its league, else the pooled league. */
export const modelFor = <M extends { readonly document: LeagueModel }>(
  models: readonly M[],
  league: string,
): M | undefined =>
  models.find(({ document }) => document.league === league && !document.pool) ??
  models.find(({ document }) => document.pool);

/** A fixture as core takes it. @throws {RangeError} when the model that knows where a club comes from is not among them */
export function toCoreFixture(
  models: readonly Pick<LockedModel, 'id' | 'document'>[],
  { date, league, home, away, odds, neutral, from }: ResolvedFixture,
): Fixture {
  const origin = (ref: z.infer<typeof OriginRef> | undefined): Origin | undefined => {
    if (!ref) return undefined;
    const team = models.find(({ id }) => id === ref.model)?.document.teams.find(({ name }) => name === ref.team);
    if (!team) throw new RangeError(`no model that knows ${ref.team} of ${ref.league}`);
    return { league: ref.league, team: ref.team, attack: team.attack, defence: team.defence };
  };
  const fixture = { day: dayOf(date), league, home, away, odds, ...(neutral ? { neutral } : {}) };
  return from ? { ...fixture, from: { home: origin(from.home), away: origin(from.away) } } : fixture;
}

/** Lower triangle of the covariance of a fixture's seven parameters; none when the model has none. */
export type CovarianceFor = (fixture: ResolvedFixture) => readonly number[] | undefined;

/**
 * The numbers of every fixture, from the models and their covariances alone. The window, the report and the verifier all
 * call this.
 * @throws {RangeError} when a fixture's league has no model among `models` (a bug in the caller)
 */
export function predictJackpot(
  models: readonly Pick<LockedModel, 'id' | 'document'>[],
  fixtures: readonly ResolvedFixture[],
  covarianceFor: CovarianceFor,
): FixtureNumbers[] {
  return fixtures.map((resolved) => {
    const model = modelFor(models, resolved.league)?.document;
    if (!model) throw new RangeError(`no model for league ${resolved.league}`);
    const { order } = resolved;
    const fixture = toCoreFixture(models, resolved);
    const forecast = predictFixture(model, fixture);
    const covariance = covarianceFor(resolved);
    const uncertainty = covariance && {
      ...predictIntervals(model, unpackLower(covariance), fixture),
      covariance: [...covariance],
    };
    return { order, ...forecast, ...(uncertainty && { uncertainty }), degradations: [...forecast.degradations] };
  });
}

/** The outcome picked in each fixture, by set, in the order of the fixtures. */
export const Picks = z.record(SetId, z.array(Outcome));
export type Picks = z.infer<typeof Picks>;

/** Hashes of what a model was trained on and by, and of the evidence for it. */
export const ModelOrigin = z.strictObject({ snapshot: Sha256, settings: Sha256, evidence: Sha256 });
export type ModelOrigin = z.infer<typeof ModelOrigin>;

export interface JackpotContent {
  readonly name: string;
  readonly version: number;
  readonly release: string;
  /** Origins are absent in what was finalised before they were sealed with it. */
  readonly models: readonly (LockedModel & { readonly origin?: ModelOrigin | undefined })[];
  readonly fixtures: readonly ResolvedFixture[];
  readonly predictions: readonly FixtureNumbers[];
  /** Absent in what was finalised before there was a choice. */
  readonly picks?: Picks | undefined;
}

/** What a finalised jackpot says, as it is kept: models stand in it by the hash of their parameters. */
export const SealedJackpot = z.strictObject({
  name: z.string(),
  version: z.int().positive(),
  release: z.string(),
  models: z.array(
    z.strictObject({ id: Sha256, version: z.string(), document: Sha256, ...ModelOrigin.partial().shape }),
  ),
  fixtures: z.array(ResolvedFixture),
  predictions: z.array(FixtureNumbers),
  picks: Picks.optional(),
});
export type SealedJackpot = z.infer<typeof SealedJackpot>;

/** A jackpot as the canonical JSON that its hash is of: its fixtures, the models with all their parameters, the numbers. */
export function sealJackpot(content: JackpotContent): string {
  const { name, version, release, fixtures, predictions, picks } = content;
  const models = content.models.map(({ id, version: modelVersion, document, origin }) => ({
    id,
    version: modelVersion,
    document: hashOf(document),
    ...origin,
  }));
  return canonicalJson({ name, version, release, models, fixtures, predictions, picks });
}

/** What a finalised jackpot is, in one hash. */
export const jackpotHash = (content: JackpotContent): string => sha256(sealJackpot(content));
