import { z } from 'zod';
import { GoalFactor, SetId, SetStep, Triple, type CoveragePlan, type SetDistribution } from '../../contract';
import { explainFixture } from '../core/explainability/explain-fixture';
import { allInterval, type LeaguePicks, type SlopedPick } from '../core/jackpot/all-interval';
import { describePicks } from '../core/jackpot/correct-picks';
import { coveragePlan, planFrontier } from '../core/jackpot/coverage-plan';
import { likeliestOutcome } from '../core/jackpot/picks';
import type { ParameterCovariance } from '../core/models/covariance';
import { fixtureSlopes, pickSlopes, type FixtureSlopes } from '../core/sets/fixture-slopes';
import { OUTCOMES, type Interval, type Outcome } from '../core/words/outcomes';
import { SET_IDS } from '../core/words/sets';
import { modelFor, toCoreFixture, type JackpotContent, type LockedModel, type Picks } from './jackpot-content';

/** Alternatives beside a plan go up to this many times its lines. */
const LOOK_AHEAD = 4;

type Figured = Pick<JackpotContent, 'models' | 'fixtures' | 'predictions'>;
/** Covariance of the parameters of a model by its id; none where it was stored without. */
export type CovarianceOfModel = (id: string) => ParameterCovariance | undefined;

/** How far something moves each probability; the three sum to 0. */
const Contribution = z.strictObject({ home: z.number(), draw: z.number(), away: z.number() });
/** One fixture taken apart: baseline + six factors + three steps = the probabilities of the set. */
export const FixtureParts = z.strictObject({
  order: z.int().positive(),
  baseline: Triple,
  goals: z.array(z.strictObject({ factor: GoalFactor, contribution: Contribution })),
  sets: z.record(
    SetId,
    z.strictObject({
      blended: Triple,
      calibrated: Triple,
      steps: z.array(z.strictObject({ step: SetStep, contribution: Contribution })),
    }),
  ),
});
export type FixtureParts = z.infer<typeof FixtureParts>;

/** Why the numbers of every fixture are what they are. @throws {RangeError} as `explainFixture` */
export function explainJackpot({ models, fixtures }: Pick<Figured, 'models' | 'fixtures'>): FixtureParts[] {
  return fixtures.map((fixture): FixtureParts => {
    const { baseline, goals, sets } = explainFixture(
      modelFor(models, fixture.league)!.document,
      toCoreFixture(models, fixture),
    );
    const ofSet = (set: SetId) => {
      const { blended, calibrated, steps } = sets[set];
      return { blended, calibrated, steps: steps.map((step) => ({ ...step })) };
    };
    return {
      order: fixture.order,
      baseline,
      goals: goals.map((goal) => ({ ...goal })),
      sets: Object.fromEntries(SET_IDS.map((set) => [set, ofSet(set)])) as FixtureParts['sets'],
    };
  });
}

/** How many picks of each set come right, exactly, and how far the chance of all may be off. */
export function distributionsOf(content: Figured, picks: Picks, covarianceOf: CovarianceOfModel): SetDistribution[] {
  const { fixtures, predictions } = content;
  const slopes = slopesOf(content, covarianceOf);
  return SET_IDS.map((set): SetDistribution => {
    const own = fixtures.map(({ order }, index) => {
      const outcome = picks[set]![index]!;
      const triple = predictions[index]!.sets[set];
      return { order, outcome, probability: triple[outcome], isChanged: outcome !== likeliestOutcome(triple) };
    });
    const { distribution, atLeast, ...rest } = describePicks(own.map(({ probability }) => probability));
    return {
      set,
      picks: own,
      ...rest,
      distribution: [...distribution],
      atLeast: [...atLeast],
      interval: slopes && intervalOf(slopes, set, picks[set]!, rest.all),
    };
  });
}

interface ModelSlopes {
  readonly covariance: ParameterCovariance;
  readonly fixtures: readonly {
    readonly index: number;
    readonly home: string;
    readonly away: string;
    readonly slopes: FixtureSlopes;
  }[];
}

/** How every fixture moves with the parameters of its model; null where a model was stored without their covariance. */
function slopesOf(
  { models, fixtures }: Pick<Figured, 'models' | 'fixtures'>,
  covarianceOf: CovarianceOfModel,
): readonly ModelSlopes[] | null {
  const byModel = new Map<LockedModel, ModelSlopes['fixtures'][number][]>();
  fixtures.forEach((fixture, index) => {
    const model = modelFor(models, fixture.league)!;
    const slopes = fixtureSlopes(model.document, toCoreFixture(models, fixture));
    const { home, away } = fixture;
    byModel.set(model, [...(byModel.get(model) ?? []), { index, home, away, slopes }]);
  });
  const all = [...byModel].flatMap(([{ id }, own]) => {
    const covariance = covarianceOf(id);
    return covariance ? [{ covariance, fixtures: own }] : [];
  });
  return all.length === byModel.size ? all : null;
}

function intervalOf(models: readonly ModelSlopes[], set: SetId, picks: readonly Outcome[], all: number): Interval {
  const leagues = models.map(({ covariance, fixtures }): LeaguePicks => ({
    covariance,
    fixtures: fixtures.map(({ index, home, away, slopes }): SlopedPick => ({
      home,
      away,
      slope: pickSlopes(slopes, set, picks[index]!),
    })),
  }));
  return allInterval(all, leagues);
}

/** The best singles, doubles and trebles of one set for a number of lines, with what other numbers would cover. */
export function planOf(
  { fixtures, predictions }: Pick<Figured, 'fixtures' | 'predictions'>,
  picks: Picks,
  set: SetId,
  lines: number,
): CoveragePlan {
  const planned = predictions.map(({ sets }, index) => {
    const pick = picks[set]![index]!;
    const others = OUTCOMES.filter((each) => each !== pick);
    others.sort((a, b) => sets[set][b] - sets[set][a]);
    return { order: [pick, ...others], probabilities: sets[set] };
  });
  const plan = coveragePlan(planned, lines);
  return {
    set,
    asked: lines,
    lines: plan.lines,
    choices: plan.choices.map((outcomes, index) => ({
      order: fixtures[index]!.order,
      outcomes: [...outcomes],
      covered: Math.min(
        1,
        outcomes.reduce((sum, outcome) => sum + predictions[index]!.sets[set][outcome], 0),
      ),
    })),
    covered: plan.covered,
    gain: plan.gain,
    distribution: [...plan.distribution],
    alternatives: planFrontier(planned, lines * LOOK_AHEAD).map((each) => ({ ...each })),
  };
}
