import type { SetId } from '../words/sets';
import { BLENDS } from '../blending/blend';
import { impliedProbabilities, oddsProblem, type ImpliedProbabilities } from '../blending/odds-to-probability';
import { calibrate } from '../calibration/calibrator';
import type { LeagueModel } from './league-model';
import type { OddsTriple, Triple } from '../words/outcomes';
import { goalMatrix, type MatchRates } from '../probabilities/goal-matrix';
import { outcomeProbabilities } from '../probabilities/outcome-integrator';
import { SETS } from './registry';

/** Usable odds with what they imply. */
export type Market = ImpliedProbabilities & { readonly odds: OddsTriple };

/** The market of a fixture; null without odds, or where they are refused. */
export const marketOf = (odds: OddsTriple | null): Market | null =>
  odds && !oddsProblem(odds) ? { ...impliedProbabilities(odds), odds } : null;

/** The goal model alone, and the seven sets made from it. */
export interface FixtureSets {
  readonly model: Triple;
  readonly sets: Readonly<Record<SetId, Triple>>;
}

/**
 * From rates to the seven sets: goals, blend, calibration, scenarios.
 *
 * @param day of the match
 * @param market null: B, C, F and G are A, and D and E are made from it
 * @throws {RangeError} when a calibrator has seen the day, or the rates leave some score impossible
 */
export function setsOf(model: LeagueModel, day: number, market: Market | null, rates: MatchRates): FixtureSets {
  const goals = outcomeProbabilities(goalMatrix(rates.lambda, rates.nu, rates.rho, model.maxGoals ?? undefined));
  const { calibrators, ensembleWeights } = model;
  const A = calibrate(calibrators.A, goals, day);
  const basis = market
    ? { A, ...blended(model, goals, market, day), odds: market.odds, ensembleWeights }
    : { A, B: A, C: A, odds: null, ensembleWeights };
  const made = SETS.map(({ id, make }) => [id, make(basis)] as const);
  return { model: goals, sets: Object.fromEntries(made) as Record<SetId, Triple> };
}

/** B and C: the goal model blended with the market, calibrated. */
function blended(
  { blend, calibrators, marketWeights }: LeagueModel,
  goals: Triple,
  market: Market,
  day: number,
): Record<'B' | 'C', Triple> {
  const { mix } = BLENDS[blend ?? 'linear'];
  const of = (set: 'B' | 'C') => calibrate(calibrators[set], mix(goals, market.probabilities, marketWeights[set]), day);
  return { B: of('B'), C: of('C') };
}
