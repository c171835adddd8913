import type { LeagueName } from './league-name';
import { canonicalize } from '../../core/cleaning/canonicalize';
import { medianDay } from '../../core/cleaning/seasons/season';
import type { Calendar } from '../../core/cleaning/seasons/season-label';
import { toIsoDate } from '../../core/numeric/calendar';

type Period = readonly [from: string, to: string];

/** A country of football-data.co.uk's second layout, under the code its file is called by (`ARG.csv`). */
interface ExtraCountry {
  readonly code: string;
  readonly country: string;
  /** The main league under its present name, then under names it bore in earlier files. */
  readonly mainLeague: readonly [string, ...string[]];
  /** First and last date, both included, between which a season was one calendar year; elsewhere it spans two. */
  readonly calendarYears: readonly Period[];
}

const EVER = '0000-01-01';
const ALWAYS = '9999-12-31';
const YEARS: readonly Period[] = [[EVER, ALWAYS]];
const SPLIT: readonly Period[] = [];

/**
 * The sixteen countries of the second layout. A country's main league goes by the country's code whatever its sponsor
 * calls it; any other competition by the code and its own name: `ARG-copa-de-la-liga-profesional`.
 */
const COUNTRIES: readonly ExtraCountry[] = [
  {
    code: 'ARG',
    country: 'Argentina',
    mainLeague: ['Liga Profesional', 'Primera Division', 'Superliga'],
    calendarYears: [
      ['2014-07-01', '2016-06-30'],
      ['2020-07-01', ALWAYS],
    ],
  },
  { code: 'AUT', country: 'Austria', mainLeague: ['Bundesliga', 'Tipico Bundesliga'], calendarYears: SPLIT },
  { code: 'BRA', country: 'Brazil', mainLeague: ['Serie A'], calendarYears: YEARS },
  { code: 'CHN', country: 'China', mainLeague: ['Super League'], calendarYears: YEARS },
  { code: 'DNK', country: 'Denmark', mainLeague: ['Superliga', 'Superligaen'], calendarYears: SPLIT },
  { code: 'FIN', country: 'Finland', mainLeague: ['Veikkausliiga'], calendarYears: YEARS },
  { code: 'IRL', country: 'Ireland', mainLeague: ['Premier Division'], calendarYears: YEARS },
  {
    code: 'JPN',
    country: 'Japan',
    mainLeague: ['J1 League', 'J-League', 'J. League'],
    calendarYears: [[EVER, '2026-06-30']],
  },
  { code: 'MEX', country: 'Mexico', mainLeague: ['Liga MX'], calendarYears: SPLIT },
  { code: 'NOR', country: 'Norway', mainLeague: ['Eliteserien', 'Tippeligaen'], calendarYears: YEARS },
  { code: 'POL', country: 'Poland', mainLeague: ['Ekstraklasa'], calendarYears: SPLIT },
  { code: 'ROU', country: 'Romania', mainLeague: ['Superliga', 'Liga 1', 'Liga I'], calendarYears: SPLIT },
  { code: 'RUS', country: 'Russia', mainLeague: ['Premier League'], calendarYears: SPLIT },
  { code: 'SWE', country: 'Sweden', mainLeague: ['Allsvenskan'], calendarYears: YEARS },
  { code: 'SWZ', country: 'Switzerland', mainLeague: ['Super League'], calendarYears: SPLIT },
  {
    code: 'USA',
    country: 'USA',
    mainLeague: ['MLS', 'Major League Soccer'],
    calendarYears: [[EVER, '2027-06-30']],
  },
];

/** Letters and digits in lower case without accents, everything else a hyphen: `Primera División` → `primera-division`. */
export function toKebab(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}

/** The main leagues of these countries, each with all names it bore. */
export const extraLeagues: readonly (LeagueName & { readonly names: readonly string[] })[] = COUNTRIES.map(
  ({ code, country, mainLeague }) => ({ code, country, name: mainLeague[0], names: mainLeague }),
);

const byCountry = new Map(COUNTRIES.map((entry) => [toKebab(entry.country), entry]));
const byCode = new Map(COUNTRIES.map((entry) => [entry.code, entry]));

/**
 * The league that `Country` and `League` of a second-layout row name. A country that is not in the table gives a code
 * from both names, `iceland-besta-deild`, since nobody has said which of its leagues is the main one.
 */
export function describeCompetition(countryCell: string, leagueCell: string): LeagueName {
  const [country, league] = [canonicalize(countryCell), canonicalize(leagueCell)];
  const known = byCountry.get(toKebab(country));
  const kebab = toKebab(league);
  if (!known) return { code: `${toKebab(country)}-${kebab}`, name: league, country };
  const isMain = known.mainLeague.some((name) => toKebab(name) === kebab);
  return isMain
    ? { code: known.code, name: known.mainLeague[0], country: known.country }
    : { code: `${known.code}-${kebab}`, name: league, country: known.country };
}

/**
 * How the country of a competition counted its seasons on a day: by calendar years, or from summer to summer. Null for a
 * code of no country of the table.
 */
export function calendarOfCompetition(code: string, day: number): Calendar | null {
  const known = byCode.get(/^[A-Z]{3}(?=-|$)/.exec(code)?.[0] ?? '');
  if (!known) return null;
  const date = toIsoDate(day);
  return known.calendarYears.some(([from, to]) => date >= from && date <= to) ? 'year' : 'split';
}

/**
 * Season of matches of a league of the site of which a provider tells the first year only: `2022` is `2022-23` where a
 * season spans two years, as in all main leagues, and `2022` where the country plays by calendar years.
 *
 * @param days day numbers of the matches, at least one: a country may have changed its ways within the year
 */
export function seasonOfFirstYear(code: string, year: number, days: readonly number[]): string {
  const isCalendarYear = byCode.has(code) && calendarOfCompetition(code, medianDay(days)) === 'year';
  return isCalendarYear ? String(year) : `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}
