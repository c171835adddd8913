import type { ReadableDb } from '../db/connection';
import { toLeagueSample } from '../core/models/league-sample';
import { neighbourStrengths, type LinkedTeam } from '../core/models/neighbour-strengths';
import type { NeighbourStrength } from '../core/models/neighbours';
import { toIsoDate } from '../core/numeric/calendar';
import type { PricedMatch } from '../core/models/league-sample';
import { clubRepository } from '../db/repositories/clubs';
import type { LeagueRow } from '../db/repositories/leagues';
import { finishedMatches } from './finished-matches';

/**
 * What linked clubs had shown in other leagues before each season of a league: nothing where nobody has linked any.
 * @param asOf day number; no match of any league on or after it is looked at
 */
export function readNeighbours(
  db: ReadableDb,
  league: LeagueRow,
  matches: readonly PricedMatch[],
  asOf: number,
): NeighbourStrength[] {
  const clubs = clubRepository(db).all();
  const own = clubs.filter((each) => each.league === league.code);
  if (own.length === 0) return [];
  const links = new Map<string, LinkedTeam[]>();
  for (const { team, club, country } of own) {
    const others = clubs.filter((each) => each.club === club && each.country === country);
    links.set(
      team,
      others.filter((each) => each.league !== league.code).map((each) => ({ league: each.league, team: each.team })),
    );
  }
  const codes = new Set([...links.values()].flat().map((link) => link.league));
  const samples = [...codes]
    .sort()
    .map((code) => [code, toLeagueSample(finishedMatches(db, code, toIsoDate(asOf)))] as const);
  return neighbourStrengths(toLeagueSample(matches), links, new Map(samples));
}
