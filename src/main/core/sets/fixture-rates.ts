import type { LeagueModel, ModelTeam } from './league-model';
import { clampRho, rhoIntervalOf } from '../models/rho-interval';
import { MoveRecord, type Strength } from '../models/neighbours';
import { NEWCOMER_SHRINKAGE } from '../models/newcomers';
import { exp } from '../numeric/elementary';

/** Who meets whom, and where. */
export interface Pairing {
  readonly home: string;
  readonly away: string;
  /** Played on neutral ground: without home advantage. */
  readonly neutral?: boolean;
  /** Where a club comes from that the model has not seen: its strength is carried over from there. */
  readonly from?: { readonly home?: Origin | undefined; readonly away?: Origin | undefined } | undefined;
}

/** A club in another league of its country, with its strength there. */
export interface Origin extends Strength {
  readonly league: string;
  readonly team: string;
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
  const ours = home ?? expectedOf(model, pairing.from?.home);
  const theirs = away ?? expectedOf(model, pairing.from?.away);
  const advantage = pairing.neutral ? 0 : model.homeAdvantage;
  const lambdaHome = exp(model.mu + advantage + ours.attack - theirs.defence);
  const lambdaAway = exp(model.mu + theirs.attack - ours.defence);
  const { rho, clamped } = clampRho(model.rho, rhoIntervalOf(lambdaHome, lambdaAway));
  return { home, away, lambdaHome, lambdaAway, rho, rhoClamped: clamped };
}

/** Strength of a club that the model has not seen: the prior's, or what it showed elsewhere, carried over as others have. */
function expectedOf({ newcomers, moves }: LeagueModel, origin: Origin | undefined): Strength {
  const known = origin && moves?.[origin.league];
  return known ? new MoveRecord(known).expect(origin, newcomers, NEWCOMER_SHRINKAGE) : newcomers;
}
