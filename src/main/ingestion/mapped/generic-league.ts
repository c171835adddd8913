import type { LeagueName } from '../leagues/league-name';
import type { ColumnMapping } from '../../../contract';
import { canonicalize } from '../../core/cleaning/canonicalize';
import { rejectRow, type CleaningIssue } from '../../core/cleaning/issue';
import { isTeamName } from '../../core/cleaning/team-names';
import type { CsvRows } from '../table/csv-rows';
import { describeCompetition, toKebab } from '../leagues/extra-leagues';
import type { GenericHeader } from './generic-header';
import { describeLeague, knownLeagueCodes, leagueNamed } from '../leagues/league-catalogue';
import { NO_EVIDENCE, type LeagueEvidence } from './league-evidence';

/** A text that is a code already: `E0`, `MLS`. */
const CODE = /^[A-Z][A-Z0-9]{0,9}$/;
const catalogue: ReadonlySet<string> = new Set(knownLeagueCodes);

/**
 * The league that a text means. A code of the catalogue is that league; with a country it is the league of that country
 * that bears the name, `E0` or `BRA`, or else a competition of it: `iceland-besta-deild`. Without a country a name
 * means a league of the catalogue only where its clubs say so; otherwise a code stays as it is and a name becomes one:
 * `premier-league`. Null for what can be no league's name.
 */
export function leagueOfText(
  text: string,
  country: string | null,
  isLeagueOf: LeagueEvidence = NO_EVIDENCE,
): LeagueName | null {
  const code = text.toUpperCase();
  if (catalogue.has(code)) return describeLeague(code);
  const kebab = toKebab(text);
  if (!isTeamName(text) || kebab === '') return null;
  if (country === null) {
    const known = leagueNamed(text).find((league) => isLeagueOf(text, league.country));
    return known ?? { code: CODE.test(text) ? text : kebab, name: text, country: 'Unknown' };
  }
  if (!isTeamName(country) || toKebab(country) === '') return null;
  const [named, ...others] = leagueNamed(text, country);
  return named && others.length === 0 ? named : describeCompetition(country, text);
}

/** The league of a row, or null when it names none, with the reason reported. Each spelling is looked up once. */
export function createGenericLeagueReader(
  mapping: ColumnMapping,
  header: Pick<GenericHeader, 'league' | 'country'>,
  report: (issue: CleaningIssue) => void,
  isLeagueOf: LeagueEvidence = NO_EVIDENCE,
): (rows: CsvRows) => LeagueName | null {
  const known = new Map<string, LeagueName | null>();
  const read = (rule: ColumnMapping['country'], column: GenericHeader['league'], rows: CsvRows): string | null =>
    rule && (column ? rows.cell(column.index) : rule.kind === 'fixed' ? rule.text : '');
  return (rows) => {
    const text = read(mapping.league, header.league, rows) ?? '';
    const country = read(mapping.country, header.country, rows);
    const key = `${country ?? ''}\n${text}`;
    let league = known.get(key);
    if (league === undefined) {
      const named = leagueOfText(canonicalize(text), country && canonicalize(country), isLeagueOf);
      known.set(key, (league = rename(named, mapping)));
    }
    if (!league) report(noLeague(rows.line, header.league?.name ?? null, text, country));
    return league;
  };
}

/** A fixed league may have a name of its own; one of the catalogue keeps that of the catalogue. */
function rename(league: LeagueName | null, mapping: ColumnMapping): LeagueName | null {
  if (!league || mapping.league.kind !== 'fixed' || mapping.leagueName === null) return league;
  const isNamed = catalogue.has(league.code) || leagueNamed(league.name, league.country).length > 0;
  return isNamed ? league : { ...league, name: mapping.leagueName };
}

function noLeague(line: number, column: string | null, league: string, country: string | null): CleaningIssue {
  const text = country === null ? league : `${country},${league}`;
  return [league, country ?? league].some((cell) => canonicalize(cell) === '')
    ? rejectRow(line, column, 'competition-missing', text, 'the row does not say which league it belongs to')
    : rejectRow(line, column, 'competition-invalid', text, `no league's name: ${text}`);
}
