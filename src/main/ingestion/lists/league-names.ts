import { describeLeague, knownLeagueCodes } from '../league-catalogue';
import { toKebab } from '../extra-leagues';
import { CATALOGUED_COUNTRIES, countryNamed } from './countries';

export interface NamedLeague {
  readonly code: string;
  readonly country: string;
}

/** Names of leagues by code, as coupons and sites write them; sponsors of the last years among them. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  E0: ['premier league', 'epl', 'barclays premier league', 'english premier league', 'prem'],
  E1: ['championship', 'efl championship', 'sky bet championship', 'the championship'],
  E2: ['league one', 'league 1', 'efl league one', 'efl league 1', 'sky bet league one'],
  E3: ['league two', 'league 2', 'efl league two', 'efl league 2', 'sky bet league two'],
  EC: ['national league', 'conference', 'conference premier', 'vanarama national league'],
  SC0: ['premiership', 'scottish premiership', 'spfl premiership', 'scottish premier league', 'spl'],
  SC1: ['championship', 'scottish championship', 'spfl championship'],
  SC2: ['league one', 'league 1', 'scottish league one', 'scottish league 1'],
  SC3: ['league two', 'league 2', 'scottish league two', 'scottish league 2'],
  D1: ['bundesliga', '1 bundesliga', 'bundesliga 1', 'fussball bundesliga', 'german bundesliga'],
  D2: ['2 bundesliga', 'bundesliga 2', 'zweite bundesliga', 'bundesliga ii'],
  I1: ['serie a', 'serie a tim', 'serie a enilive'],
  I2: ['serie b', 'serie bkt', 'serie b bkt'],
  SP1: [
    'la liga',
    'laliga',
    'primera division',
    'la liga santander',
    'laliga santander',
    'laliga ea sports',
    'liga bbva',
  ],
  SP2: ['segunda division', 'segunda', 'la liga 2', 'laliga 2', 'laliga2', 'laliga smartbank', 'laliga hypermotion'],
  F1: ['ligue 1', 'ligue 1 uber eats', 'ligue 1 mcdonalds', 'division 1'],
  F2: ['ligue 2', 'ligue 2 bkt', 'division 2'],
  N1: ['eredivisie', 'dutch eredivisie'],
  B1: ['first division a', 'jupiler pro league', 'jupiler league', 'pro league', 'belgian pro league'],
  P1: ['primeira liga', 'liga portugal', 'liga nos', 'liga bwin', 'liga portugal betclic', 'liga portugal 1'],
  T1: ['super lig', 'superlig', 'trendyol super lig'],
  G1: ['super league', 'super league 1', 'greek super league', 'stoiximan super league'],
  ARG: ['liga profesional', 'primera division', 'superliga', 'liga profesional argentina'],
  AUT: ['bundesliga', 'tipico bundesliga', 'admiral bundesliga', 'austrian bundesliga'],
  BRA: [
    'serie a',
    'brasileirao',
    'brasileirao serie a',
    'brasileiro serie a',
    'campeonato brasileiro',
    'serie a betano',
  ],
  CHN: ['super league', 'csl', 'chinese super league'],
  DNK: ['superliga', 'superligaen', '3f superliga', 'danish superliga'],
  FIN: ['veikkausliiga'],
  IRL: ['premier division', 'league of ireland', 'airtricity league'],
  JPN: ['j1 league', 'j league', 'j1', 'j1 100 year vision league'],
  MEX: ['liga mx', 'primera division'],
  NOR: ['eliteserien', 'tippeligaen'],
  POL: ['ekstraklasa'],
  ROU: ['superliga', 'liga 1', 'liga i'],
  RUS: ['premier league', 'russian premier league', 'rpl'],
  SWE: ['allsvenskan'],
  SWZ: ['super league', 'credit suisse super league', 'swiss super league'],
  USA: ['mls', 'major league soccer'],
};
/** Leagues of other countries bear these names too, so that they need a country or clubs beside them. */
const ALSO_ELSEWHERE = new Set(
  ['premier league', 'super league', 'pro league', 'primera division', 'premiership', 'serie a', 'serie b', 'superliga']
    .concat(['championship', 'national league', 'segunda division', 'premier division', 'division 1', 'division 2'])
    .concat(['league 1', 'league 2', 'liga 1', 'first division a', 'bundesliga', 'conference', 'j league'])
    .map(toKebab),
);
const byName = new Map<string, NamedLeague[]>();
for (const [code, names] of Object.entries(NAMES)) {
  const country = CATALOGUED_COUNTRIES[code] ?? describeLeague(code).country;
  const all = knownLeagueCodes.includes(code) ? [...names, describeLeague(code).name] : names;
  for (const name of new Set(all.map(toKebab))) byName.set(name, [...(byName.get(name) ?? []), { code, country }]);
}
const codes: ReadonlySet<string> = new Set([...knownLeagueCodes, ...Object.keys(NAMES)]);

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
  const direct = byName.get(toKebab(name));
  if (direct) return narrow(direct, toKebab(name), stated);
  const split = splitCountry(name);
  return split
    ? narrow(byName.get(split.name)!, split.name, [...stated, split.country])
    : { leagues: [], isCertain: false, hasCountry: stated.length > 0 };
}

function readWhole(text: string, stated: readonly string[]): LeagueReading {
  const whole = byName.get(toKebab(text));
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
      if (named && byName.has(name)) return { country: named, name };
    }
  }
  return null;
}

const toNamed = (code: string): NamedLeague => ({
  code,
  country: CATALOGUED_COUNTRIES[code] ?? describeLeague(code).country,
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
