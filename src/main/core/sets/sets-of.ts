import type { SetId } from '../words/sets';
import { BLENDS } from '../blending/blend';
import { impliedProbabilities, oddsProblem, type ImpliedProbabilities } from '../blending/odds-to-probability';
import { calibrate } from '../calibration/calibrator';
import { fixtureRates, type Pairing } from './fixture-rates';
import type { LeagueModel } from './league-model';
import type { OddsTriple, Triple } from '../words/outcomes';
import { goalMatrix, isRate, type MatchRates } from '../probabilities/goal-matrix';
import { outcomeProbabilities } from '../probabilities/outcome-integrator';
import { SETS, type SetBasis } from './registry';

/** Usable odds with what they imply. */
export type Market = ImpliedProbabilities & { readonly odds: OddsTriple };

/** What B and C are blended with: the market, or what past prices remember of it. */
export interface Voice {
  readonly probabilities: Triple;
  /** Null where it is past prices that speak. */
  readonly odds: OddsTriple | null;
}

/** The market of a fixture; null without odds, or where they are refused. */
export const marketOf = (odds: OddsTriple | null): Market | null =>
  odds && !oddsProblem(odds) ? { ...impliedProbabilities(odds), odds } : null;

/** What past prices say of a fixture; null where the model has no memory of them, or theirs are no rates of a match. */
export function memoryOf(model: LeagueModel, pairing: Pairing): Voice | null {
  if (!model.memory) return null;
  const { lambdaHome: lambda, lambdaAway: nu, rho } = fixtureRates({ ...model, ...model.memory }, pairing);
  if (!isRate(lambda) || !isRate(nu)) return null;
  const grid = goalMatrix(lambda, nu, rho, model.maxGoals ?? undefined);
  return { probabilities: outcomeProbabilities(grid), odds: null };
}

/** The market of a fixture, or what stands in for it. */
export const voiceOf = (model: LeagueModel, fixture: Pairing & { readonly odds: OddsTriple | null }): Voice | null =>
  marketOf(fixture.odds) ?? memoryOf(model, fixture);

/** The goal model alone, and the seven sets made from it. */
export interface FixtureSets {
  readonly model: Triple;
  readonly sets: Readonly<Record<SetId, Triple>>;
}

/** The way of a forecast to its sets. */
export interface FixtureStages {
  /** The goal model alone. */
  readonly model: Triple;
  /** A, B and C blended, not yet calibrated. */
  readonly blended: SetBasis;
  /** A, B and C as they are: what every set is made from. */
  readonly calibrated: SetBasis;
}

/**
 * From rates to what the seven sets are made from: goals, blend, calibration.
 *
 * @param day of the match
 * @param voice null: B and C are A
 * @throws {RangeError} when a calibrator has seen the day, or the rates leave some score impossible
 */
export function stagesOf(model: LeagueModel, day: number, voice: Voice | null, rates: MatchRates): FixtureStages {
  const goals = outcomeProbabilities(goalMatrix(rates.lambda, rates.nu, rates.rho, model.maxGoals ?? undefined));
  const { blend, calibrators, ensembleWeights, marketWeights } = model;
  const A = calibrate(calibrators.A, goals, day);
  if (!voice) {
    const common = { hasVoice: false, odds: null, ensembleWeights };
    return {
      model: goals,
      blended: { A: goals, B: goals, C: goals, ...common },
      calibrated: { A, B: A, C: A, ...common },
    };
  }
  const { mix } = BLENDS[blend ?? 'linear'];
  const common = { hasVoice: true, odds: voice.odds, ensembleWeights };
  const B = mix(goals, voice.probabilities, marketWeights.B);
  const C = mix(goals, voice.probabilities, marketWeights.C);
  return {
    model: goals,
    blended: { A: goals, B, C, ...common },
    calibrated: { A, B: calibrate(calibrators.B, B, day), C: calibrate(calibrators.C, C, day), ...common },
  };
}

/**
 * From rates to the seven sets: goals, blend, calibration, scenarios.
 *
 * @param voice null: B, C, F and G are A, and D and E are made from it
 * @throws as {@link stagesOf}
 */
export function setsOf(model: LeagueModel, day: number, voice: Voice | null, rates: MatchRates): FixtureSets {
  const { model: goals, calibrated } = stagesOf(model, day, voice, rates);
  const made = SETS.map(({ id, make }) => [id, make(calibrated)] as const);
  return { model: goals, sets: Object.fromEntries(made) as Record<SetId, Triple> };
}
