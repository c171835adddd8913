import { UserError } from '../words/errors';
import { fitDixonColes, type DixonColesFit } from './dixon-coles';
import type { LeagueSample } from './league-sample';
import type { NeighbourStrength } from './neighbours';
import { newcomersIn, playedInTime } from './newcomers';
import type { PriorShape } from './prior';

/** A team of another league that a person has said to be the same club. */
export interface LinkedTeam {
  readonly league: string;
  readonly team: string;
}

/** One decay and prior for every neighbour, so that its strengths do not depend on what is being chosen here. */
const NEIGHBOUR_PRIOR: PriorShape = { correlation: 0.7, rho: { mean: -0.05, sigma: 0.04 } };
const NEIGHBOUR_SETTINGS = { xi: 0.002, sigma: 0.3, prior: NEIGHBOUR_PRIOR };
/** A club that played elsewhere within this many days before a season began comes from there. */
const LATELY_DAYS = 400;
/** Matches it must have played there in that time. */
const FEWEST_MATCHES = 5;

/**
 * What linked newcomers had shown in other leagues of their country when each season of a league began.
 *
 * Only matches before the season's first day are looked at, in either league. A club that played in several other
 * leagues comes from the one where it played last.
 *
 * @param links by the team's name in this league
 * @param others samples of the other leagues by code
 * Cost: one fit for each other league and season with such a newcomer.
 */
export function neighbourStrengths(
  sample: LeagueSample,
  links: ReadonlyMap<string, readonly LinkedTeam[]>,
  others: ReadonlyMap<string, LeagueSample>,
): NeighbourStrength[] {
  const strengths: NeighbourStrength[] = [];
  const fits = new Map<string, DixonColesFit | null>();
  const fitOf = (league: string, asOf: number): DixonColesFit | null => {
    const key = `${league} ${asOf}`;
    let fit = fits.get(key);
    if (fit === undefined) fits.set(key, (fit = fitBefore(others.get(league)!, asOf)));
    return fit;
  };
  const playedIn = playedInTime(sample);
  for (let season = 1; season < sample.seasons.length; season += 1) {
    const asOf = sample.day[sample.season.indexOf(season)]!;
    for (const team of newcomersIn(playedIn, season)) {
      const from = lastLeagueOf(links.get(sample.teams[team]!) ?? [], others, asOf);
      const fit = from && fitOf(from.league, asOf);
      const place = fit ? fit.teams.indexOf(from!.team) : -1;
      if (!fit || place < 0) continue;
      strengths.push({
        season,
        team,
        from: from!.league,
        attack: fit.attack[place]!,
        defence: fit.defence[place]!,
      });
    }
  }
  return strengths;
}

function lastLeagueOf(
  links: readonly LinkedTeam[],
  others: ReadonlyMap<string, LeagueSample>,
  asOf: number,
): LinkedTeam | null {
  let best: { link: LinkedTeam; last: number } | null = null;
  for (const link of [...links].sort((a, b) => (a.league < b.league ? -1 : 1))) {
    const other = others.get(link.league);
    const team = other ? other.teams.indexOf(link.team) : -1;
    if (!other || team < 0) continue;
    let count = 0;
    let last = -Infinity;
    other.day.forEach((day, match) => {
      if (day >= asOf || day < asOf - LATELY_DAYS) return;
      if (other.home[match] !== team && other.away[match] !== team) return;
      count += 1;
      last = Math.max(last, day);
    });
    if (count >= FEWEST_MATCHES && last > (best?.last ?? -Infinity)) best = { link, last };
  }
  return best?.link ?? null;
}

function fitBefore(sample: LeagueSample, asOf: number): DixonColesFit | null {
  try {
    return fitDixonColes(sample, { asOf, ...NEIGHBOUR_SETTINGS });
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
