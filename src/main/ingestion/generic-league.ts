import type { ColumnMapping } from '../../preload/contract';
import { canonicalize } from '../core/cleaning/canonicalize';
import { rejectRow, type CleaningIssue } from '../core/cleaning/issue';
import { isTeamName } from '../core/cleaning/team-names';
import type { CsvRows } from './csv-rows';
import { describeCompetition, toKebab } from './extra-leagues';
import type { GenericHeader } from './generic-header';
import { describeLeague, knownLeagueCodes, type LeagueName } from './league-catalogue';

/** A text that is a code already: `E0`, `MLS`. */
const CODE = /^[A-Z][A-Z0-9]{0,9}$/;
const catalogue: ReadonlySet<string> = new Set(knownLeagueCodes);

/**
 * The league that a text means. A code of the catalogue is that league; with a country it is a competition of that
 * country, `BRA` or `iceland-besta-deild`; otherwise a code stays as it is and a name becomes one: `premier-league`.
 * Null for what can be no league's name.
 */
export function leagueOfText(text: string, country: string | null): LeagueName | null {
  const code = text.toUpperCase();
  if (catalogue.has(code)) return describeLeague(code);
  const kebab = toKebab(text);
  if (!isTeamName(text) || kebab === '') return null;
  if (country === null) return { code: CODE.test(text) ? text : kebab, name: text, country: 'Unknown' };
  return isTeamName(country) && toKebab(country) !== '' ? describeCompetition(country, text) : null;
}

/** The league of a row, or null when it names none, with the reason reported. Each spelling is looked up once. */
export function createGenericLeagueReader(
  mapping: ColumnMapping,
  header: Pick<GenericHeader, 'league' | 'country'>,
  report: (issue: CleaningIssue) => void,
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
      known.set(key, (league = rename(leagueOfText(canonicalize(text), country && canonicalize(country)), mapping)));
    }
    if (!league) report(noLeague(rows.line, header.league?.name ?? null, text, country));
    return league;
  };
}

/** A fixed league may have a name of its own; one of the catalogue keeps that of the catalogue. */
function rename(league: LeagueName | null, mapping: ColumnMapping): LeagueName | null {
  if (!league || mapping.league.kind !== 'fixed' || mapping.leagueName === null) return league;
  return catalogue.has(league.code) ? league : { ...league, name: mapping.leagueName };
}

function noLeague(line: number, column: string | null, league: string, country: string | null): CleaningIssue {
  const text = country === null ? league : `${country},${league}`;
  return [league, country ?? league].some((cell) => canonicalize(cell) === '')
    ? rejectRow(line, column, 'competition-missing', text, 'the row does not say which league it belongs to')
    : rejectRow(line, column, 'competition-invalid', text, `no league's name: ${text}`);
}
