import type { LeagueName } from '../leagues/league-name';
import type { TableDelimiter } from '../../../contract';
import { canonicalize } from '../../core/cleaning/canonicalize';
import { rejectRow, type CleaningIssue } from '../../core/cleaning/issue';
import { isTeamName } from '../../core/cleaning/team-names';
import { parseEitherPrice, parsePrice } from '../../core/cleaning/validation';
import type { CsvRows } from '../table/csv-rows';
import { describeCompetition } from '../leagues/extra-leagues';
import { describeLeague, leagueNamed } from '../leagues/league-catalogue';
import type { MatchTable, Report } from '../table/match-table';
import type { TableHeader } from '../table/header';
import { skipToHeader } from '../table/delimiter';
import { toCells, toNames } from '../table/rows';

const ORIGINAL = 'Download the file again from football-data.co.uk and import it as it came.';
/** `E0`, `SC3`, `EC`: what stands in `Div`, and never what stands there in the rest of a broken row. */
const DIVISION = /^[A-Z][A-Z0-9]{0,9}$/;

/** A table of one of the layouts of football-data.co.uk, whatever separates its cells. */
export function siteTable(text: string, name: string, delimiter: TableDelimiter, header: TableHeader): MatchTable {
  const { goals, season } = header;
  return {
    name,
    delimiter,
    open: () => skipToHeader(text, delimiter),
    header,
    dateFormat: null,
    season: season ? { kind: 'column', column: season } : { kind: 'dates', firstMonth: 'july' },
    leagueReader: (report) => createLeagueReader(header, report),
    division: header.division,
    hasScore: (rows) =>
      goals !== null && [goals.home, goals.away].every(({ index }) => canonicalize(rows.cell(index)) !== ''),
    toCells: (rows) => toCells(rows, header),
    names: toNames(header),
    sources: header.prices,
    statistics: header.statistics,
    parsePrice: delimiter === ',' ? parsePrice : parseEitherPrice,
    hint: ORIGINAL,
  };
}

/** Each spelling is looked up once. A division counts where the row has a club and a date, of whatever order. */
function createLeagueReader(
  header: TableHeader,
  report: Report,
): (rows: CsvRows, hasDate: boolean) => LeagueName | null {
  const known = new Map<string, LeagueName | null>();
  const { division, competition, home } = header;
  return (rows, hasDate) => {
    const first = rows.cell((competition?.country ?? division!).index);
    const second = competition && rows.cell(competition.league.index);
    const text = second === null ? first : `${first},${second}`;
    let league = known.get(text);
    if (league === undefined) known.set(text, (league = toLeague(first, second)));
    const isMatch = competition !== null || (hasDate && canonicalize(rows.cell(home.index)) !== '');
    if (league && isMatch) return league;
    report(noLeague(rows, second === null ? [first] : [first, second], competition?.league.name ?? 'Div'));
    return null;
  };
}

function toLeague(first: string, second: string | null): LeagueName | null {
  if (second === null) {
    const code = canonicalize(first).toUpperCase();
    return DIVISION.test(code) ? describeLeague(code) : null;
  }
  const isName = (cell: string): boolean => isTeamName(canonicalize(cell)) && /\p{L}/u.test(cell);
  if (!isName(first) || !isName(second)) return null;
  const [named, ...others] = leagueNamed(second, first);
  return named && others.length === 0 ? named : describeCompetition(first, second);
}

function noLeague(rows: CsvRows, cells: readonly string[], column: string): CleaningIssue {
  const text = cells.join(',');
  return cells.some((cell) => canonicalize(cell) === '')
    ? rejectRow(rows.line, column, 'competition-missing', text, 'the row does not say which league it belongs to')
    : rejectRow(rows.line, column, 'competition-invalid', text, `no league's name: ${text}`);
}
