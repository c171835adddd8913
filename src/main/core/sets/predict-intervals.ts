import { SET_IDS, type SetId } from '../words/sets';
import { blockOf, type ParameterCovariance } from '../models/covariance';
import type { LeagueModel } from './league-model';
import { outcomeIntervals, rateCovariance } from '../probabilities/intervals';
import type { Pairing } from './fixture-rates';
import { fixtureSlopes } from './fixture-slopes';
import type { Fixture } from './predict-fixture';
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
 * The market, the blend's weights and the calibrators are taken as given; see {@link fixtureSlopes} for a ρ that had to be
 * moved.
 *
 * @param block covariance of the fixture's seven parameters, row-major 7 × 7, from {@link fixtureCovariance}
 * @throws {RangeError} when a calibrator has seen the day
 */
export function predictIntervals(model: LeagueModel, block: Float64Array, fixture: Fixture): FixtureIntervals {
  const { place, model: goals, sets } = fixtureSlopes(model, fixture);
  const all = [goals, ...SET_IDS.map((id) => sets[id])];
  const [ofGoals, ...intervals] = outcomeIntervals(
    all.map(({ probabilities }) => probabilities),
    all.map(({ slopes }) => slopes),
    rateCovariance(block, place),
  );
  const ofSets = SET_IDS.map((id, index) => [id, intervals[index]!] as const);
  return { model: ofGoals!, sets: Object.fromEntries(ofSets) as Record<SetId, TripleInterval> };
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
