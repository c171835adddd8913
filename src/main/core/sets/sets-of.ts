import type { SetId } from '../words/sets';
import { BLENDS } from '../blending/blend';
import { impliedProbabilities, oddsProblem, type ImpliedProbabilities } from '../blending/odds-to-probability';
import { calibrate } from '../calibration/calibrator';
import type { LeagueModel } from './league-model';
import type { OddsTriple, Triple } from '../words/outcomes';
import { goalMatrix, type MatchRates } from '../probabilities/goal-matrix';
import { outcomeProbabilities } from '../probabilities/outcome-integrator';
import { setD } from './set-d';
import { setE } from './set-e';
import { setF } from './set-f';
import { setG } from './set-g';

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
  const { calibrators } = model;
  const setA = calibrate(calibrators.A, goals, day);
  if (!market) {
    return {
      model: goals,
      sets: { A: setA, B: setA, C: setA, D: setD(setA), E: setE(setA), F: setA, G: setA },
    };
  }
  const { mix } = BLENDS[model.blend ?? 'linear'];
  const blend = (weight: number) => mix(goals, market.probabilities, weight);
  const setB = calibrate(calibrators.B, blend(model.marketWeights.B), day);
  const setC = calibrate(calibrators.C, blend(model.marketWeights.C), day);
  return {
    model: goals,
    sets: {
      A: setA,
      B: setB,
      C: setC,
      D: setD(setB),
      E: setE(setB),
      F: setF(setB, market.odds),
      G: setG({ A: setA, B: setB, C: setC }, model.ensembleWeights),
    },
  };
}
