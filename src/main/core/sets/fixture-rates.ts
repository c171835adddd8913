import type { LeagueModel, ModelTeam } from './league-model';
import { clampRho, rhoIntervalOf } from '../models/rho-interval';
import { MoveRecord, type Strength } from '../models/neighbours';
import { shrinkageOf } from '../models/newcomers';
import { exp } from '../numeric/elementary';
import type { MatchRates } from '../probabilities/goal-matrix';

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

/** What the two log rates of a fixture are made of beside μ, and ρ as the model has it. */
export interface FixtureTerms {
  readonly homeAttack: number;
  readonly awayDefence: number;
  readonly awayAttack: number;
  readonly homeDefence: number;
  /** 0 on neutral ground. */
  readonly homeAdvantage: number;
  readonly rho: number;
}

/** The terms of a pairing with the teams they are of; those of a team the model has not seen are the prior's. */
export function fixtureTerms(
  model: LeagueModel,
  pairing: Pairing,
): { readonly home: ModelTeam | null; readonly away: ModelTeam | null; readonly terms: FixtureTerms } {
  const find = (name: string) => model.teams.find((each) => each.name === name) ?? null;
  const home = find(pairing.home);
  const away = find(pairing.away);
  const ours = home ?? expectedOf(model, pairing.from?.home);
  const theirs = away ?? expectedOf(model, pairing.from?.away);
  const terms = {
    homeAttack: ours.attack,
    awayDefence: theirs.defence,
    awayAttack: theirs.attack,
    homeDefence: ours.defence,
    homeAdvantage: pairing.neutral ? 0 : model.homeAdvantage,
    rho: model.rho,
  };
  return { home, away, terms };
}

/** Goal rates from their terms, and ρ moved into their interval where it lies outside. */
export function ratesOf(mu: number, terms: FixtureTerms): MatchRates & { readonly rhoClamped: boolean } {
  const lambda = exp(mu + terms.homeAdvantage + terms.homeAttack - terms.awayDefence);
  const nu = exp(mu + terms.awayAttack - terms.homeDefence);
  const { rho, clamped } = clampRho(terms.rho, rhoIntervalOf(lambda, nu));
  return { lambda, nu, rho, rhoClamped: clamped };
}

/** Goal rates of a pairing, and ρ moved into their interval where it lies outside. */
export function fixtureRates(model: LeagueModel, pairing: Pairing): FixtureRates {
  const { home, away, terms } = fixtureTerms(model, pairing);
  const { lambda, nu, rho, rhoClamped } = ratesOf(model.mu, terms);
  return { home, away, lambdaHome: lambda, lambdaAway: nu, rho, rhoClamped };
}

/** Strength of a club that the model has not seen: the prior's, or what it showed elsewhere, carried over as others have. */
function expectedOf({ newcomers, moves }: LeagueModel, origin: Origin | undefined): Strength {
  const known = origin && moves?.[origin.league];
  return known ? new MoveRecord(known).expect(origin, newcomers, shrinkageOf(newcomers)) : newcomers;
}
