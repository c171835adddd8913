import { z } from 'zod';
import { readStatistics, STATISTIC_PAIRS, type StatisticColumns } from '../../core/cleaning/statistics';
import type { CleaningIssue, MatchStatistics } from '../../core/cleaning/issue';
import { toText, type FixtureEntry } from './entry';

/** The provider's names for what the site's columns hold. */
const TYPES: Readonly<Record<string, string>> = {
  HS: 'Total Shots',
  HST: 'Shots on Goal',
  HC: 'Corner Kicks',
  HR: 'Red Cards',
};
/** The cells of an entry, numbered: those of the home side first. */
const COLUMNS: readonly StatisticColumns[] = STATISTIC_PAIRS.map((pair, index) => {
  const name = `statistics.${TYPES[pair.columns[0]]}`;
  return { pair, home: index, away: index + STATISTIC_PAIRS.length, names: [name, name] };
});

const Counted = z.object({ type: z.unknown(), value: z.unknown() });
const Sides = z.array(z.object({ team: z.object({ id: z.unknown() }), statistics: z.array(Counted) }));

/**
 * What an entry of a finished match counts beside its goals: half-time and, where the entry carries them, the statistics
 * of both clubs, which are told apart by their numbers and not by their order.
 */
export function readApiStatistics(
  line: number,
  { teams, statistics, fixture }: FixtureEntry,
  halfTime: readonly [home: number, away: number] | null,
  report: (issue: CleaningIssue) => void,
): MatchStatistics | null {
  const sides = Sides.safeParse(statistics).data ?? [];
  const [home, away] = [teams.home.id, teams.away.id].map((id) =>
    sides.find(({ team }) => id !== null && id !== undefined && toText(team.id) === toText(id)),
  );
  const isOfNinety = fixture.status.short.toUpperCase() === 'FT';
  const texts = [home, away].flatMap((side) =>
    STATISTIC_PAIRS.map(({ columns: [key] }) =>
      toText(side?.statistics.find(({ type }) => type === TYPES[key])?.value),
    ),
  );
  const columns = isOfNinety && home && away ? COLUMNS : [];
  return readStatistics(line, columns, (column) => texts[column] ?? '', halfTime, report);
}
