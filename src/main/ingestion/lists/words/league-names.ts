import { extraLeagues, toKebab } from '../../leagues/extra-leagues';
import { describeLeague, knownLeagueCodes, leagueNamed } from '../../leagues/league-catalogue';
import { countryNamed } from './countries';

export interface NamedLeague {
  readonly code: string;
  readonly country: string;
}

/** Leagues of other countries bear these names too, so that they need a country or clubs beside them. */
const ALSO_ELSEWHERE = new Set(
  ['premier league', 'super league', 'pro league', 'primera division', 'premiership', 'serie a', 'serie b', 'superliga']
    .concat(['championship', 'national league', 'segunda division', 'premier division', 'division 1', 'division 2'])
    .concat(['league 1', 'league 2', 'liga 1', 'first division a', 'bundesliga', 'conference', 'j league'])
    .map(toKebab),
);
const codes: ReadonlySet<string> = new Set([...knownLeagueCodes, ...extraLeagues.map(({ code }) => code)]);

/** Leagues by a name in kebab case; undefined where nobody calls one so. */
function leaguesByName(key: string): readonly NamedLeague[] | undefined {
  const leagues = leagueNamed(key);
  return leagues.length > 0 ? leagues : undefined;
}

/** The code when the text is one, in any case; null otherwise. */
export const leagueCodeOf = (text: string): string | null =>
  codes.has(text.toUpperCase()) ? text.toUpperCase() : null;
/** Codes that stand in the middle of a line; those of countries and the demo's would be taken from names. */
export const isPlainCode = (text: string): boolean =>
  /^(?:E[0-3C]|SC[0-3]|D[12]|I[12]|SP[12]|F[12]|[NBPTG]1)$/.test(text);

export interface LeagueReading {
  /** Leagues the text may mean. */
  readonly leagues: readonly NamedLeague[];
  /** The text alone leaves no doubt. */
  readonly isCertain: boolean;
  /** It names a country, catalogued or not. */
  readonly hasCountry: boolean;
}

/** The leagues that a heading, a prefix or a cell may mean: `Serie A`, `England - Championship`, `SERIE A (ITALY)`, `E0`. */
export function readLeague(text: string, country: string | null = null): LeagueReading {
  const code = leagueCodeOf(text.trim());
  if (code) return { leagues: [toNamed(code)], isCertain: true, hasCountry: true };
  const parts = text.split(/\s*[-–—|•·:,()[\]/>»]+\s*|\s{2,}/).filter((part) => part.trim() !== '');
  const countries = parts.map(countryNamed);
  const names = parts.filter((_, at) => countries[at] === null);
  const stated = [...countries.filter((each) => each !== null), ...(country ? [countryNamed(country) ?? country] : [])];
  if (names.length > 1) return readWhole(text, stated);
  const [name] = names;
  if (name === undefined) return { leagues: [], isCertain: false, hasCountry: stated.length > 0 };
  const direct = leaguesByName(toKebab(name));
  if (direct) return narrow(direct, toKebab(name), stated);
  const split = splitCountry(name);
  return split
    ? narrow(leaguesByName(split.name)!, split.name, [...stated, split.country])
    : { leagues: [], isCertain: false, hasCountry: stated.length > 0 };
}

function readWhole(text: string, stated: readonly string[]): LeagueReading {
  const whole = leaguesByName(toKebab(text));
  return whole
    ? narrow(whole, toKebab(text), stated)
    : { leagues: [], isCertain: false, hasCountry: stated.length > 0 };
}

function narrow(leagues: readonly NamedLeague[], name: string, stated: readonly string[]): LeagueReading {
  const hasCountry = stated.length > 0;
  const left = hasCountry ? leagues.filter(({ country }) => stated.includes(country)) : leagues;
  return { leagues: left, isCertain: left.length === 1 && (hasCountry || !ALSO_ELSEWHERE.has(name)), hasCountry };
}

/** `English Premier League`, `Serie A Italy`: a country before or after a league's name. */
function splitCountry(text: string): { country: string; name: string } | null {
  const words = text.split(/\s+/);
  for (const size of [1, 2]) {
    if (words.length <= size) continue;
    for (const [country, rest] of [
      [words.slice(0, size), words.slice(size)],
      [words.slice(-size), words.slice(0, -size)],
    ] as const) {
      const named = countryNamed(country.join(' '));
      const name = toKebab(rest.join(' '));
      if (named && leaguesByName(name)) return { country: named, name };
    }
  }
  return null;
}

const toNamed = (code: string): NamedLeague => ({
  code,
  country: extraLeagues.find((league) => league.code === code)?.country ?? describeLeague(code).country,
});

const LEAGUE_WORD =
  /(?<!\p{L})(?:leagues?|liga|ligue|lig|serie|série|bundesliga|\p{L}*liiga|\p{L}*ligaen|\p{L}*liga|division|divisi[oó]n|divisione|divisie|eredivisie|premiership|premier|championship|championnat|campeonato|cup|coupe|copa|coppa|taça|pokal|cupen|trophy|shield|ekstraklasa|allsvenskan|superettan|eliteserien|tippeligaen|obos|mls|usl|nwsl|friendl(?:y|ies)|qualif\p{L}*|play-?offs?|world cup|euro|u\d\d championship|nationalliga|regionalliga|brasileir[ãa]o|conference|epl|efl|fa cup|dfb|npfl|kpl|psl)(?!\p{L})/iu;

/** Whether a text without two clubs is the name of a competition, of the catalogue or not. */
export function isLeagueHeading(text: string): boolean {
  if (/[!?]|\d{3,}/.test(text) || text.split(/\s+/).length > 8) return false;
  const { leagues } = readLeague(text);
  if (leagues.length > 0) return true;
  if (LEAGUE_WORD.test(text)) return true;
  return countryNamed(text.replace(/[:\s]+$/, '')) !== null;
}
