import { SET_IDS, type SetId } from '../words/sets';
import type { LeagueModel } from './league-model';
import { clampRho, rhoIntervalOf } from '../models/rho-interval';
import type { MatchRates } from '../probabilities/goal-matrix';
import { parameterSlopes, rateSlopes, type RatePlace, type TripleSlopes } from '../probabilities/intervals';
import { fixtureRates } from './fixture-rates';
import type { Fixture } from './predict-fixture';
import { setsOf, voiceOf } from './sets-of';
import type { Outcome, Triple } from '../words/outcomes';

/** Three probabilities, and how they move with the rates of their match. */
export interface SlopedTriple {
  readonly probabilities: Triple;
  readonly slopes: TripleSlopes;
}

/** How the numbers of one fixture move with its rates. */
export interface FixtureSlopes {
  readonly place: RatePlace;
  /** Before calibration: the goal model alone. */
  readonly model: SlopedTriple;
  readonly sets: Readonly<Record<SetId, SlopedTriple>>;
}

/**
 * How every probability of a fixture moves with its rates, market, blend and calibrators held.
 *
 * ρ that had to be moved into its interval keeps that end as its value; it still follows the interval when the rates move.
 *
 * @throws {RangeError} when a calibrator has seen the day
 * Cost: seven forecasts.
 */
export function fixtureSlopes(model: LeagueModel, fixture: Fixture): FixtureSlopes {
  const { lambdaHome, lambdaAway, rho, rhoClamped } = fixtureRates(model, fixture);
  const voice = voiceOf(model, fixture);
  const evaluate = ({ lambda, nu, rho: wanted }: MatchRates) => {
    const inside = clampRho(wanted, rhoIntervalOf(lambda, nu)).rho;
    const { model: goals, sets } = setsOf(model, fixture.day, voice, { lambda, nu, rho: inside });
    return [goals, ...SET_IDS.map((id) => sets[id])];
  };
  const at = { lambda: lambdaHome, nu: lambdaAway, rho };
  // Where ρ is moved it is asked for as the model has it, so that it stays at the end that moves with the rates.
  const slopes = rateSlopes(rhoClamped ? { ...at, rho: model.rho } : at, evaluate);
  const [goals, ...sloped] = evaluate(at).map((triple, index) => ({ probabilities: triple, slopes: slopes[index]! }));
  const sets = SET_IDS.map((id, index) => [id, sloped[index]!] as const);
  return {
    place: { neutral: fixture.neutral ?? false, rhoClamped },
    model: goals!,
    sets: Object.fromEntries(sets) as Record<SetId, SlopedTriple>,
  };
}

/**
 * How the log of one pick's probability in one set moves with the fixture's seven parameters: μ, γ, ρ, α of home and away,
 * δ of home and away. All 0 for a pick that is impossible: it stays so.
 */
export function pickSlopes({ place, sets }: FixtureSlopes, set: SetId, pick: Outcome): Float64Array {
  const { probabilities, slopes } = sets[set];
  const p = probabilities[pick];
  return parameterSlopes(
    slopes[pick].map((slope) => (p > 0 ? slope / p : 0)),
    place,
  );
}
