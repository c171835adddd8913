/**
 * The curated list of club names: which club a name means in a country. A list is no guess, since a person put every
 * name there; a name that could mean two clubs is in none.
 *
 * The data are `resources/spellings/<country>.json`, one club a line:
 * - `country`, as the league catalogue spells it; `leagues`, the codes of its leagues there;
 * - `clubs`: `name` is the club's spelling in the season files of football-data.co.uk, `also` holds other names that
 *   no other club of the country can be meant by: of fixture lists, data providers, bookmakers and people, in the
 *   country's language and in English. Case, accents, punctuation and spaces do not matter, nor `Utd` for `United` or
 *   `Saint` for `St`; a name with umlauts stands for its spelling with two letters (`Koeln`) too. A leading or
 *   trailing FC, AFC, SC … may be added by whoever types the name; it is left off a listed name only where that is
 *   listed too (`Randers FC`, but `Paris FC` is not Paris). Second, women's and youth teams are not in the list;
 * - `apart`: names that mean nothing here although they would be read as a club of the list, because another club bears
 *   them (`AFC Liverpool`) or might (`Leipzig`); this holds for the site's own spelling too.
 */
import { foldName } from '../core/cleaning/fold-name';
import { readingsOf, spellingKeys } from './spelling-keys';
import { spellingLists, type KnownClub, type SpellingList } from './spelling-lists';

/** A club with the country it plays in. */
export interface ClubOfCountry {
  readonly country: string;
  readonly name: string;
}

interface Lookup {
  readonly clubs: readonly KnownClub[];
  readonly byKey: ReadonlyMap<string, string>;
  readonly apart: ReadonlySet<string>;
}

const lists = new Map(spellingLists.map((list) => [list.country, list]));
const countryByLeague = new Map(
  spellingLists.flatMap(({ country, leagues }) => leagues.map((code) => [code, country])),
);
const lookups = new Map<string, Lookup>();

/**
 * The site's name of the club that `name` means in `country`; null where the list does not know it, or where it could
 * mean two.
 */
export function clubOf(country: string, name: string): string | null {
  const lookup = lookupOf(country);
  if (!lookup) return null;
  for (const level of readingsOf(name)) {
    if (level.some((key) => lookup.apart.has(key))) return null;
    const found = new Set(level.flatMap((key) => lookup.byKey.get(key) ?? []));
    if (found.size > 0) return found.size === 1 ? [...found][0]! : null;
  }
  return null;
}

/** The clubs of a country with their names; none where there is no list for it. */
export function knownSpellingsOf(country: string): readonly KnownClub[] {
  return lists.get(country)?.clubs ?? [];
}

/** The country of a league with a list: of the main leagues' codes, and of a second-layout code with its competitions. */
export function countryOfLeague(code: string): string | null {
  return countryByLeague.get(code) ?? countryByLeague.get(code.replace(/-.*$/, '')) ?? null;
}

/** The clubs that a name means, at most one a country: for a list that names no league. */
export function knownClubs(name: string): readonly ClubOfCountry[] {
  return spellingLists.flatMap(({ country }) => {
    const club = clubOf(country, name);
    return club === null ? [] : [{ country, name: club }];
  });
}

function lookupOf(country: string): Lookup | null {
  const list = lists.get(country);
  if (!list) return null;
  const made = lookups.get(country) ?? buildLookup(list);
  lookups.set(country, made);
  return made;
}

/** The first club to claim a key keeps it; that no two of the lists claim one is a test's business. */
function buildLookup({ clubs, apart }: SpellingList): Lookup {
  const byKey = new Map<string, string>();
  for (const { name, also } of clubs)
    for (const key of [name, ...also].flatMap(spellingKeys)) if (!byKey.has(key)) byKey.set(key, name);
  return { clubs, byKey, apart: new Set(apart.flatMap((name) => [foldName(name), ...spellingKeys(name)])) };
}
