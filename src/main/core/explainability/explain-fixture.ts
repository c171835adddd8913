import { goalMatrix } from '../probabilities/goal-matrix';
import { outcomeProbabilities } from '../probabilities/outcome-integrator';
import { fixtureTerms, ratesOf, type FixtureTerms } from '../sets/fixture-rates';
import type { LeagueModel } from '../sets/league-model';
import type { Fixture } from '../sets/predict-fixture';
import { SETS, type SetBasis, type SetDefinition } from '../sets/registry';
import { stagesOf, voiceOf, type FixtureStages } from '../sets/sets-of';
import type { Triple } from '../words/outcomes';
import type { SetId } from '../words/sets';
import { shapley } from './shapley';

/** What the goals of a fixture are put down to. */
export type GoalFactor = keyof FixtureTerms;
export const GOAL_FACTORS = [
  'homeAttack',
  'awayDefence',
  'awayAttack',
  'homeDefence',
  'homeAdvantage',
  'rho',
] as const satisfies readonly GoalFactor[];

/** What is done to the goal model's forecast, in this order. */
export type SetStep = 'market' | 'calibration' | 'set';

/** How far something moves each probability; the three sum to 0. */
export type Contribution = Triple;

/** The way of one set from the goal model to what is shown. */
export interface SetExplanation {
  readonly blended: Triple;
  readonly calibrated: Triple;
  readonly final: Triple;
  /** `set`: what makes a scenario of the set it alters; 0 for the others. */
  readonly steps: readonly { readonly step: SetStep; readonly contribution: Contribution }[];
}

/** One forecast taken apart: in every set baseline + six factors + three steps = final. */
export interface FixtureExplanation {
  /** Two average teams on neutral ground, ρ = 0. */
  readonly baseline: Triple;
  /** The goal model alone, before market and calibration. */
  readonly model: Triple;
  readonly goals: readonly { readonly factor: GoalFactor; readonly contribution: Contribution }[];
  readonly sets: Readonly<Record<SetId, SetExplanation>>;
}

/**
 * Why the probabilities of a fixture are what they are.
 *
 * The six terms of the goal rates share the way from the baseline to the goal model as exact Shapley values over 2⁶ goal
 * matrices; a term that is left out is 0, and ρ is kept in the interval of each combination's rates as in a forecast. What
 * follows is a chain, so each step is the difference it makes. The ensemble's stages are the weighted ones of A, B and C.
 * A contribution says what the model makes of its numbers, not what causes a result.
 *
 * @throws {RangeError} when a calibrator has seen the day of the fixture, or some combination of the terms leaves no goal
 *   rate that can be computed
 */
export function explainFixture(model: LeagueModel, fixture: Fixture): FixtureExplanation {
  const { terms } = fixtureTerms(model, fixture);
  const stages = stagesOf(model, fixture.day, voiceOf(model, fixture), ratesOf(model.mu, terms));
  const all = (1 << GOAL_FACTORS.length) - 1;
  const forecastOf = (coalition: number): Triple => {
    if (coalition === all) return stages.model;
    const { lambda, nu, rho } = ratesOf(model.mu, onlyOf(terms, coalition));
    return outcomeProbabilities(goalMatrix(lambda, nu, rho, model.maxGoals ?? undefined));
  };
  const contributions = shapley(GOAL_FACTORS.length, forecastOf);
  const sets = SETS.map((set) => [set.id, explainSet(set, stages)] as const);
  return {
    baseline: forecastOf(0),
    model: stages.model,
    goals: GOAL_FACTORS.map((factor, index) => ({ factor, contribution: contributions[index]! })),
    sets: Object.fromEntries(sets) as Record<SetId, SetExplanation>,
  };
}

function explainSet({ make, alters }: SetDefinition, stages: FixtureStages): SetExplanation {
  const stageOf = (basis: SetBasis) => (alters ? basis[alters] : make(basis));
  const blended = stageOf(stages.blended);
  const calibrated = stageOf(stages.calibrated);
  const final = make(stages.calibrated);
  return {
    blended,
    calibrated,
    final,
    steps: [
      { step: 'market', contribution: difference(blended, stages.model) },
      { step: 'calibration', contribution: difference(calibrated, blended) },
      { step: 'set', contribution: difference(final, calibrated) },
    ],
  };
}

/** The terms of a coalition; the others are 0. */
function onlyOf(terms: FixtureTerms, coalition: number): FixtureTerms {
  const kept = GOAL_FACTORS.map((factor, index) => [factor, (coalition >> index) & 1 ? terms[factor] : 0] as const);
  return Object.fromEntries(kept) as Record<GoalFactor, number>;
}

const difference = (after: Triple, before: Triple): Contribution => ({
  home: after.home - before.home,
  draw: after.draw - before.draw,
  away: after.away - before.away,
});
