import { SET_IDS, type SetId } from '../words/sets';
import { blockOf, type ParameterCovariance } from '../models/covariance';
import type { LeagueModel } from './league-model';
import { clampRho, rhoIntervalOf } from '../models/rho-interval';
import type { MatchRates } from '../probabilities/goal-matrix';
import { outcomeIntervals, rateCovariance } from '../probabilities/intervals';
import { fixtureRates, type Pairing } from './fixture-rates';
import type { Fixture } from './predict-fixture';
import { marketOf, setsOf } from './sets-of';
import type { TripleInterval } from '../words/outcomes';

/** 95 % intervals of one fixture's numbers: the error of the parameters alone. */
export interface FixtureIntervals {
  /** Before calibration: the goal model alone. */
  model: TripleInterval;
  sets: Record<SetId, TripleInterval>;
}

/**
 * How far the probabilities of a fixture may be off because its parameters are estimates.
 *
 * The market, the blend's weights and the calibrators are taken as given. ρ that had to be moved into its interval keeps
 * that end as its value; it still follows the interval when the rates move.
 *
 * @param block covariance of the fixture's seven parameters, row-major 7 × 7, from {@link fixtureCovariance}
 * @throws {RangeError} when a calibrator has seen the day
 */
export function predictIntervals(model: LeagueModel, block: Float64Array, fixture: Fixture): FixtureIntervals {
  const { lambdaHome, lambdaAway, rho, rhoClamped } = fixtureRates(model, fixture);
  const market = marketOf(fixture.odds);
  const evaluate = ({ lambda, nu, rho: wanted }: MatchRates) => {
    const inside = clampRho(wanted, rhoIntervalOf(lambda, nu)).rho;
    const { model: goals, sets } = setsOf(model, fixture.day, market, { lambda, nu, rho: inside });
    return [goals, ...SET_IDS.map((id) => sets[id])];
  };
  const at = { lambda: lambdaHome, nu: lambdaAway, rho };
  const neutral = fixture.neutral ?? false;
  const spread = rateCovariance(block, { neutral, rhoClamped });
  // Where ρ is moved it is asked for as the model has it, so that it stays at the end that moves with the rates.
  const asked = rhoClamped ? { ...at, rho: model.rho } : at;
  const [goals, ...intervals] = outcomeIntervals(asked, evaluate(at), evaluate, spread);
  const sets = SET_IDS.map((id, index) => [id, intervals[index]!] as const);
  return { model: goals!, sets: Object.fromEntries(sets) as Record<SetId, TripleInterval> };
}

/**
 * Covariance of the seven parameters behind a fixture, row-major 7 × 7, in the order of `blockOf`.
 *
 * @param covariance of the fit behind `model`
 * @throws {RangeError} when model and covariance know different teams
 */
export function fixtureCovariance(
  model: LeagueModel,
  covariance: ParameterCovariance,
  { home, away }: Pairing,
): Float64Array {
  for (const name of [home, away]) {
    if (model.teams.some((team) => team.name === name) !== covariance.teams.includes(name)) {
      throw new RangeError(`model and covariance are of different fits: only one of them knows ${name}`);
    }
  }
  return blockOf(covariance, home, away);
}
