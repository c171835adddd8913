import type { CleaningIssue } from '../core/cleaning/issue';
import { seasonOf } from '../core/cleaning/season';
import { UserError } from '../core/errors';
import { competitionSeasonOf } from './extra-leagues';
import { readGroups, type GroupedTable, type TableSurvey } from './grouped-table';
import { readStatedSeason } from './new-leagues-csv';
import type { TableHeader } from './table-header';

/**
 * Read a list of matches to come, in either layout: one group per league, its season stated or else told by the dates
 * of its matches. Every match is scheduled; a score is reported and not used, since a list is no place for results.
 * Prices are never closing ones: the site collects them days before.
 *
 * @throws {UserError} `bad-file` when no date can be read or no row is a match
 */
export function readFixtureList(
  text: string,
  name: string,
  header: TableHeader,
  survey: TableSurvey,
  headerIssues: readonly CleaningIssue[],
): GroupedTable {
  if (header.season) {
    const stated = readStatedSeason(header.season);
    return readGroups(text, name, header, survey, {
      seasonOf: (rows, _league, report) => stated(rows, report),
      seasonIsStated: true,
      isFixtureList: true,
      headerIssues,
    });
  }
  const seasons = seasonsByDates(
    survey,
    name,
    header.competition ? competitionSeasonOf : (_code, days) => seasonOf(days),
  );
  return readGroups(text, name, header, survey, {
    seasonOf: (_rows, league) => seasons.get(league.code) ?? null,
    seasonIsStated: false,
    isFixtureList: true,
    headerIssues,
  });
}

/** A league none of whose dates can be read takes the dates of the whole list, so that its rows are reported one by one. */
function seasonsByDates(
  { leagues }: TableSurvey,
  name: string,
  toSeason: (code: string, days: readonly number[]) => string,
): Map<string, string> {
  const all = [...leagues.values()].flatMap(({ days }) => days);
  if (all.length === 0) {
    throw new UserError('bad-file', `${name}: no row of a league with a date as day/month/year, so no season is known`);
  }
  return new Map([...leagues].map(([code, { days }]) => [code, toSeason(code, days.length > 0 ? days : all)]));
}
