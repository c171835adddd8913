import exp from '@stdlib/math-base-special-exp';
import parameters from '../../../resources/demo/parameters.json';
import { noiseOf } from './demo-draw';

/** A match of the demo: all that its draws depend on besides the parameters. */
export interface DemoMatch {
  /** `2014-15`, and its number from 0. */
  readonly season: string;
  readonly seasonIndex: number;
  readonly league: string;
  readonly dayNumber: number;
  readonly home: string;
  readonly away: string;
}

export interface ScoringRates {
  /** Mean goals before the low-score correction. */
  readonly home: number;
  readonly away: number;
  readonly rho: number;
}
export interface Strength {
  readonly attack: number;
  readonly defence: number;
}

/** Where drift counts from: between the fifth season and the sixth. */
const MIDDLE_SEASON = 4.5;

/**
 * The rates that a match is drawn from: what the strengths of the clubs say, times how each side is on the day.
 *
 * The shape of the day is known to the bookmaker and to no model, which sees the clubs only.
 */
export function demoRates(match: Pick<DemoMatch, 'season' | 'seasonIndex' | 'home' | 'away'>): ScoringRates {
  const hosts = strengthOf(match.home, match.seasonIndex);
  const guests = strengthOf(match.away, match.seasonIndex);
  return {
    home: exp(parameters.mu + parameters.homeAdvantage + hosts.attack - guests.defence + shapeOf(match, 'home')),
    away: exp(parameters.mu + guests.attack - hosts.defence + shapeOf(match, 'away')),
    rho: parameters.rho,
  };
}

/** True log strengths of a club in season number `seasonIndex`, on one scale for both divisions. */
export function strengthOf(club: string, seasonIndex: number): Strength {
  const found = byName.get(club);
  if (!found) throw new Error(`the demo parameters name no club ${club}`);
  const seasons = seasonIndex - MIDDLE_SEASON;
  return {
    attack: found.attack + found.attackDrift * seasons,
    defence: found.defence + found.defenceDrift * seasons,
  };
}

/** Half the variance is taken off, so that the mean rate stays where the strengths have it. */
function shapeOf({ season, home, away }: Pick<DemoMatch, 'season' | 'home' | 'away'>, side: 'home' | 'away'): number {
  const { seed, dayShape } = parameters;
  return dayShape * noiseOf(seed, season, home, away, 'shape', side) - (dayShape * dayShape) / 2;
}

const byName = new Map(parameters.clubs.map((club) => [club.name, club]));
