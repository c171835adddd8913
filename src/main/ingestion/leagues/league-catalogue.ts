import type { LeagueName } from './league-name';
import { extraLeagues, toKebab } from './extra-leagues';
import { COUNTRY_SPELLINGS, LEAGUE_SPELLINGS } from './league-spellings';

/** Country of the demo: no list or table ever means its leagues by a name. */
const FICTIONAL = 'Nowhere';

/** Main leagues of football-data.co.uk by the code in their files' `Div` column, and the two fictional ones of the demo. */
const LEAGUES: readonly LeagueName[] = [
  { code: 'E0', name: 'Premier League', country: 'England' },
  { code: 'E1', name: 'Championship', country: 'England' },
  { code: 'E2', name: 'League One', country: 'England' },
  { code: 'E3', name: 'League Two', country: 'England' },
  { code: 'EC', name: 'National League', country: 'England' },
  { code: 'SC0', name: 'Scottish Premiership', country: 'Scotland' },
  { code: 'SC1', name: 'Scottish Championship', country: 'Scotland' },
  { code: 'SC2', name: 'Scottish League One', country: 'Scotland' },
  { code: 'SC3', name: 'Scottish League Two', country: 'Scotland' },
  { code: 'D1', name: 'Bundesliga', country: 'Germany' },
  { code: 'D2', name: '2. Bundesliga', country: 'Germany' },
  { code: 'I1', name: 'Serie A', country: 'Italy' },
  { code: 'I2', name: 'Serie B', country: 'Italy' },
  { code: 'SP1', name: 'La Liga', country: 'Spain' },
  { code: 'SP2', name: 'Segunda División', country: 'Spain' },
  { code: 'F1', name: 'Ligue 1', country: 'France' },
  { code: 'F2', name: 'Ligue 2', country: 'France' },
  { code: 'N1', name: 'Eredivisie', country: 'Netherlands' },
  { code: 'B1', name: 'First Division A', country: 'Belgium' },
  { code: 'P1', name: 'Primeira Liga', country: 'Portugal' },
  { code: 'T1', name: 'Süper Lig', country: 'Turkey' },
  { code: 'G1', name: 'Super League', country: 'Greece' },
  { code: 'DEMO', name: 'Demo League', country: FICTIONAL },
  { code: 'DEMO2', name: 'Demo Second League', country: FICTIONAL },
];
const byCode: ReadonlyMap<string, LeagueName> = new Map(LEAGUES.map((league) => [league.code, league]));

/** Codes with a name of their own, in the order of the catalogue. */
export const knownLeagueCodes: readonly string[] = LEAGUES.map((league) => league.code);

/** Name and country of a league code; an unknown code is its own name, in the country `Unknown`. */
export function describeLeague(code: string): LeagueName {
  return byCode.get(code) ?? { code, name: code, country: 'Unknown' };
}

/**
 * The leagues of football-data.co.uk, main and further ones, that a name can mean, likeliest first: by their own names
 * and by those in `league-spellings.ts`, letters and digits only, also with the country before or behind it
 * (`ENG-Premier League`, `Serie A (Brazil)`). None for a cup, or for a league that the site does not have.
 *
 * @param country settles a name that several countries use; a name of another country's league then means none
 */
export function leagueNamed(name: string, country: string | null = null): readonly LeagueName[] {
  const found = leaguesByName().get(toKebab(name)) ?? [];
  if (country === null) return found;
  const key = toKebab(country);
  return found.filter((league) => countryKeys(league.country).includes(key));
}

let names: ReadonlyMap<string, readonly LeagueName[]> | null = null;

/** Made when it is first asked for: most files name leagues by their codes. */
const leaguesByName = (): ReadonlyMap<string, readonly LeagueName[]> => (names ??= indexByName());

function indexByName(): ReadonlyMap<string, readonly LeagueName[]> {
  const index = new Map<string, LeagueName[]>();
  const add = (key: string, league: LeagueName): void => {
    const known = index.get(key);
    if (!known) index.set(key, [league]);
    else if (!known.includes(league)) known.push(league);
  };
  const addWithCountry = (name: string, league: LeagueName): void => {
    const key = toKebab(name);
    add(key, league);
    for (const country of countryKeys(league.country)) {
      add(`${country}-${key}`, league);
      add(`${key}-${country}`, league);
    }
  };
  const main = LEAGUES.filter(({ country }) => country !== FICTIONAL).map((league) => ({ league, own: [league.name] }));
  const extra = extraLeagues.map(({ names: own, code, name, country }) => ({ league: { code, name, country }, own }));
  const all = [...main, ...extra];
  // A league's own names come before what others are called by as well.
  for (const { league, own } of all) for (const name of own) addWithCountry(name, league);
  for (const { league } of all) for (const name of LEAGUE_SPELLINGS[league.code] ?? []) addWithCountry(name, league);
  return index;
}

const countryKeys = (country: string): readonly string[] =>
  [country, ...(COUNTRY_SPELLINGS[country] ?? [])].map(toKebab);
