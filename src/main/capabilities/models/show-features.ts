import type { ResponseOf } from '../../../contract';
import { table } from '../command/table';
import { fixed, withError } from './figures';

export function showForm({ league, asOf, teams }: ResponseOf<'features.form'>): string {
  const rows = teams.map((form) =>
    form.history === 'none'
      ? [form.team, '–', '–', '–', '–', '–']
      : [
          form.team,
          form.results.map(({ result }) => result).join(''),
          form.totals.points,
          `${form.totals.goalsFor}-${form.totals.goalsAgainst}`,
          `${form.weighted.goalsFor.toFixed(2)}-${form.weighted.goalsAgainst.toFixed(2)}`,
          form.restDays,
        ],
  );
  const header = ['team', 'newest first', 'points', 'goals', 'weighted', 'rest days'];
  return [`${league} as of ${asOf}`, table(header, rows)].join('\n');
}

export function showBaselines({ seasons, all }: ResponseOf<'features.baselines'>): string {
  const rows = [...seasons, ...(all ? [{ season: 'all', ...all }] : [])].map((each) => [
    each.season,
    each.matches,
    each.homeGoals.toFixed(3),
    each.awayGoals.toFixed(3),
    each.rates.home.toFixed(3),
    each.rates.draw.toFixed(3),
    each.rates.away.toFixed(3),
    each.homeAdvantage ? withError(each.homeAdvantage.logRatio, each.homeAdvantage.standardError, 3) : '–',
    fixed(each.prices.meanOverround, 4),
  ]);
  const header = [
    'season',
    'matches',
    'home goals',
    'away goals',
    'home',
    'draw',
    'away',
    'home advantage',
    'overround',
  ];
  return table(header, rows);
}

export const showRebuilt = ({ version, snapshots, rows, differences }: ResponseOf<'features.rebuild'>): string =>
  differences.length === 0
    ? `${version}: ${snapshots} snapshots, ${rows} rows made again, every bit the same`
    : `${version}: ${differences.length} of ${rows} rows differ; the first: ${differences[0]}`;
