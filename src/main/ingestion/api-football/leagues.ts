import type { LeagueName } from '../leagues/league-name';
import { leagueNamed } from '../leagues/league-catalogue';

/** A league of the provider by its number, as an answer names it. */
export interface NamedLeague {
  readonly id: number;
  readonly named: { readonly name: string; readonly country: string };
}

/**
 * The leagues of football-data.co.uk that leagues of the provider are, by the provider's number: the country and the name
 * that any entry gives it mean that one and no other.
 */
export function findSiteLeagues(groups: readonly NamedLeague[]): ReadonlyMap<number, LeagueName> {
  const found = new Map<number, LeagueName>();
  const taken = new Set<string>();
  for (const { id, named } of [...groups].sort((a, b) => a.id - b.id)) {
    const [league, ...others] = leagueNamed(named.name, named.country);
    if (!league || others.length > 0 || found.has(id) || taken.has(league.code)) continue;
    taken.add(league.code);
    found.set(id, league);
  }
  return found;
}
