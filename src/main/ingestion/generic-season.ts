import type { ColumnMapping } from '../../preload/contract';
import { toIsoDate } from '../core/calendar';
import { canonicalize } from '../core/cleaning/canonicalize';
import { unreadableDate } from '../core/cleaning/clean-date';
import { parseDate } from '../core/cleaning/date-format';
import type { CleaningIssue } from '../core/cleaning/issue';
import { seasonOf } from '../core/cleaning/season';
import type { CsvRows } from './csv-rows';
import type { GenericHeader } from './generic-header';
import { readStatedSeason } from './new-leagues-csv';

/**
 * The season of a row, or null when it has none, with the reason reported. A season told by dates is that of each match
 * alone, so that one which ran into July counts its last matches with the next: state the season where that matters.
 */
export function createGenericSeasonReader(
  { season, dateFormat }: ColumnMapping,
  header: Pick<GenericHeader, 'date' | 'season'>,
  report: (issue: CleaningIssue) => void,
): (rows: CsvRows) => string | null {
  if (season.kind === 'fixed') return () => season.season;
  if (header.season) {
    const read = readStatedSeason(header.season);
    return (rows) => read(rows, report);
  }
  const byYear = season.kind === 'from-dates' && season.firstMonth === 'january';
  const known = new Map<string, string | null>();
  return (rows) => {
    const text = rows.cell(header.date.index);
    let label = known.get(text);
    if (label === undefined) {
      const day = parseDate(canonicalize(text), dateFormat);
      known.set(text, (label = day === null ? null : byYear ? toIsoDate(day).slice(0, 4) : seasonOf([day])));
    }
    if (label === null) report(unreadableDate(rows.line, header.date.name, text, dateFormat));
    return label;
  };
}
