import { formatCount, plural } from '../../text/format';
import type { Coverage } from '../../contract-types';

const isSplit = (season: string): boolean => season.includes('-');
const startYear = (season: string): number => Number(season.slice(0, 4));
const label = (year: number, split: boolean): string =>
  split ? `${year}-${String((year + 1) % 100).padStart(2, '0')}` : String(year);

const byTime = (a: string, b: string): number => startYear(a) - startYear(b) || Number(isSplit(a)) - Number(isSplit(b));

/** Every season from the first to the last of a kind, so that one no league has is seen to be missing. */
function throughout(seasons: readonly string[], split: boolean): readonly string[] {
  const years = seasons.filter((season) => isSplit(season) === split).map(startYear);
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => label(first + index, split));
}

/** The columns of the coverage map: seasons over two years and seasons of one, in the order they began. */
export const seasonColumns = ({ cells }: Pick<Coverage, 'cells'>): readonly string[] => {
  const seasons = cells.map((cell) => cell.season);
  return [...throughout(seasons, true), ...throughout(seasons, false)].sort(byTime);
};

/** Seasons a league lacks between its first and its last, by league. */
export function missingSeasons({ leagues, cells }: Pick<Coverage, 'leagues' | 'cells'>) {
  const missing = new Map<string, readonly string[]>();
  for (const { code } of leagues) {
    const has = cells.filter((cell) => cell.league === code).map((cell) => cell.season);
    const known = new Set(has);
    const gaps = [true, false].flatMap((split) => throughout(has, split)).filter((season) => !known.has(season));
    if (gaps.length > 0) missing.set(code, gaps);
  }
  return missing;
}

/** What the map marks, in words: one line a league. */
export function gapLines(coverage: Pick<Coverage, 'leagues' | 'cells'>): readonly string[] {
  const missing = missingSeasons(coverage);
  return coverage.leagues.flatMap(({ code, name }) => {
    const overdue = coverage.cells.filter((cell) => cell.league === code && cell.overdue > 0);
    const parts = [
      ...(missing.has(code) ? [`no data of ${missing.get(code)!.join(', ')}`] : []),
      ...overdue.map((cell) => `${plural(cell.overdue, 'match', 'matches')} without a result in ${cell.season}`),
    ];
    return parts.length > 0 ? [`${name} (${code}): ${parts.join('; ')}.`] : [];
  });
}

/** So many lines are shown; the map shows the rest. */
export const shortened = (lines: readonly string[], most = 4): readonly string[] =>
  lines.length > most + 1
    ? [...lines.slice(0, most), `And ${formatCount(lines.length - most)} more leagues, marked in the map.`]
    : lines;
