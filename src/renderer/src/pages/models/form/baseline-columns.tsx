import { MISSING, formatCount, formatFixed, formatPercentNumber, formatStrength } from '../../../text/format';
import type { Column } from '../../../ui/table/table-column';
import type { SeasonBaselines } from '../../../contract-types';

const share = (
  id: string,
  header: string,
  title: string,
  value: (row: SeasonBaselines) => number,
): Column<SeasonBaselines> => ({
  id,
  group: 'Share of matches, %',
  header,
  title,
  align: 'right',
  value,
  cell: (row) => formatPercentNumber(value(row)),
});
const goals = (id: string, header: string, value: (row: SeasonBaselines) => number): Column<SeasonBaselines> => ({
  id,
  group: 'Goals a match',
  header,
  title: 'Goals a match',
  align: 'right',
  value,
  cell: (row) => formatFixed(value(row), 2),
});

/** What a match of a season looked like before anything was known of its teams. */
export const BASELINE_COLUMNS: readonly Column<SeasonBaselines>[] = [
  { id: 'season', header: 'Season', value: (row) => row.season, isSticky: true },
  {
    id: 'matches',
    header: 'Matches',
    align: 'right',
    value: (row) => row.matches,
    cell: (row) => formatCount(row.matches),
  },
  share('home', 'Home', 'Share of home wins', (row) => row.rates.home),
  share('draw', 'Draw', 'Share of draws', (row) => row.rates.draw),
  share('away', 'Away', 'Share of away wins', (row) => row.rates.away),
  share('both', 'Both scored', 'Share of matches in which both sides scored', (row) => row.bothScored),
  share('over', 'Over 2.5', 'Share of matches with three goals or more', (row) => row.overTwoAndHalf),
  goals('home-goals', 'Home', (row) => row.homeGoals),
  goals('away-goals', 'Away', (row) => row.awayGoals),
  goals('total', 'Total', (row) => row.totalGoals),
  {
    id: 'advantage',
    header: 'Home adv. ± s.e.',
    title: 'Logarithm of home goals over away goals',
    align: 'right',
    value: (row) => row.homeAdvantage?.logRatio ?? null,
    cell: (row) =>
      row.homeAdvantage ? (
        formatStrength(row.homeAdvantage.logRatio, row.homeAdvantage.standardError)
      ) : (
        <span title="a side without a goal has no logarithm">{MISSING}</span>
      ),
  },
  {
    id: 'priced',
    header: 'With odds',
    align: 'right',
    value: (row) => row.prices.priced,
    cell: (row) => formatCount(row.prices.priced),
  },
  {
    id: 'overround',
    header: 'Margin, %',
    title: 'Mean margin of the odds: the sum of 1 / odds less 1',
    align: 'right',
    value: (row) => row.prices.meanOverround,
    cell: (row) =>
      row.prices.meanOverround === null ? (
        <span title="no odds in this season">{MISSING}</span>
      ) : (
        formatPercentNumber(row.prices.meanOverround)
      ),
  },
];
