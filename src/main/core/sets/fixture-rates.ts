import type { LeagueModel, ModelTeam } from './league-model';
import { clampRho, rhoIntervalOf } from '../models/rho-interval';
import { exp } from '../numeric/elementary';

/** Who meets whom, and where. */
export interface Pairing {
  readonly home: string;
  readonly away: string;
  /** Played on neutral ground: without home advantage. */
  readonly neutral?: boolean;
}

/** What a model expects of a pairing. */
export interface FixtureRates {
  /** Null for a team that the model has not seen: its strength is the prior's. */
  readonly home: ModelTeam | null;
  readonly away: ModelTeam | null;
  readonly lambdaHome: number;
  readonly lambdaAway: number;
  /** Inside the interval in which every score of this fixture is possible. */
  readonly rho: number;
  readonly rhoClamped: boolean;
}

/** Goal rates of a pairing, and ρ moved into their interval where it lies outside. */
export function fixtureRates(model: LeagueModel, pairing: Pairing): FixtureRates {
  const find = (name: string) => model.teams.find((each) => each.name === name) ?? null;
  const home = find(pairing.home);
  const away = find(pairing.away);
  const ours = home ?? model.newcomers;
  const theirs = away ?? model.newcomers;
  const advantage = pairing.neutral ? 0 : model.homeAdvantage;
  const lambdaHome = exp(model.mu + advantage + ours.attack - theirs.defence);
  const lambdaAway = exp(model.mu + theirs.attack - ours.defence);
  const { rho, clamped } = clampRho(model.rho, rhoIntervalOf(lambdaHome, lambdaAway));
  return { home, away, lambdaHome, lambdaAway, rho, rhoClamped: clamped };
}
