import type { Degradation, SetId } from '../../../preload/contract';
import { impliedProbabilities, oddsProblem } from '../blending/odds-to-probability';
import { linearBlend } from '../blending/linear-blend';
import { calibrate } from '../calibration/calibrator';
import type { LeagueModel } from '../models/league-model';
import { clampRho, rhoIntervalOf } from '../models/rho-interval';
import { exp } from '../numeric/elementary';
import type { OddsTriple, Triple } from '../outcomes';
import { goalMatrix } from '../probabilities/goal-matrix';
import { outcomeProbabilities } from '../probabilities/outcome-integrator';
import { setD } from './set-d';
import { setE } from './set-e';
import { setF } from './set-f';
import { setG } from './set-g';

/** Decayed matches below which a strength rests mostly on its prior. */
export const THIN_HISTORY = 5;
/** Days after a model's data end beyond which its forecasts are flagged. */
export const STALE_DAYS = 120;

const ALL_SETS: readonly SetId[] = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];

export interface Fixture {
  /** Day number of the match. */
  readonly day: number;
  readonly home: string;
  readonly away: string;
  readonly odds: OddsTriple | null;
}

/** The numbers of one fixture, each fallback beside the sets it touched. */
export interface FixtureForecast {
  readonly lambdaHome: number;
  readonly lambdaAway: number;
  readonly rho: number;
  /** Σ 1 / odds; null without odds. */
  readonly overround: number | null;
  readonly market: Triple | null;
  /** The goal model alone, before calibration. */
  readonly model: Triple;
  readonly sets: Readonly<Record<SetId, Triple>>;
  readonly degradations: readonly Degradation[];
}

/**
 * The seven probability sets of one fixture.
 *
 * Pure: the same model and fixture give the same bits. Odds that are absent or refused leave B, C, F and G at A.
 * @throws {RangeError} when a calibrator has seen the day of the fixture
 */
export function predictFixture(model: LeagueModel, fixture: Fixture): FixtureForecast {
  const degradations: Degradation[] = [];
  const flag = (code: Degradation['code'], message: string, sets: readonly SetId[]) =>
    degradations.push({ code, message, sets: [...sets] });

  const strength = (name: string): { attack: number; defence: number } => {
    const team = model.teams.find((each) => each.name === name);
    if (!team) {
      flag('unseen-team', `${name} has not played in the data of this model: its strength is the prior's`, ALL_SETS);
      return model.newcomers;
    }
    if (team.effectiveMatches < THIN_HISTORY) {
      const seen = team.effectiveMatches.toFixed(1);
      flag('thin-history', `${name} counts ${seen} decayed matches: its strength rests mostly on the prior`, ALL_SETS);
    }
    return team;
  };
  const home = strength(fixture.home);
  const away = strength(fixture.away);
  const lambdaHome = exp(model.mu + model.homeAdvantage + home.attack - away.defence);
  const lambdaAway = exp(model.mu + away.attack - home.defence);
  const { rho, clamped } = clampRho(model.rho, rhoIntervalOf(lambdaHome, lambdaAway));
  if (clamped)
    flag('rho-clamped', `rho ${model.rho} leaves no positive probability here and was moved to ${rho}`, ALL_SETS);
  if (fixture.day - model.asOf > STALE_DAYS) {
    flag('stale-model', `the model's data end ${fixture.day - model.asOf} days before this fixture`, ALL_SETS);
  }
  const matrix = goalMatrix(lambdaHome, lambdaAway, rho, model.maxGoals ?? undefined);
  const goals = outcomeProbabilities(matrix);

  const { calibrators } = model;
  const setA = calibrate(calibrators.A, goals, fixture.day);
  const shared = { lambdaHome, lambdaAway, rho, model: goals, degradations };
  const refusal = fixture.odds
    ? oddsProblem(fixture.odds)
    : 'no odds: B, C, F and G follow A, D and E are made from it';
  if (!fixture.odds || refusal) {
    const code = fixture.odds ? 'odds-refused' : 'no-odds';
    flag(
      code,
      fixture.odds ? `odds refused (${refusal}): B, C, F and G follow A, D and E are made from it` : refusal!,
      ['B', 'C', 'D', 'E', 'F', 'G'],
    );
    const sets = { A: setA, B: setA, C: setA, D: setD(setA), E: setE(setA), F: setA, G: setA };
    return { ...shared, overround: null, market: null, sets };
  }
  const { probabilities: market, overround, method, problematic } = impliedProbabilities(fixture.odds);
  if (problematic) {
    const message = `the ${method} method has no solution for these odds: the market is 1/odds, normalised`;
    flag('margin-method', message, ['B', 'C', 'D', 'E', 'F', 'G']);
  }
  const setB = calibrate(calibrators.B, linearBlend(goals, market, model.marketWeights.B), fixture.day);
  const setC = calibrate(calibrators.C, linearBlend(goals, market, model.marketWeights.C), fixture.day);
  const sets = {
    A: setA,
    B: setB,
    C: setC,
    D: setD(setB),
    E: setE(setB),
    F: setF(setB, fixture.odds),
    G: setG({ A: setA, B: setB, C: setC }, model.ensembleWeights),
  };
  return { ...shared, overround, market, sets };
}
