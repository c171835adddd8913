import { expect, it } from 'vitest';
import { seasonOfDay } from '../../../src/main/core/cleaning/seasons/season-of-day';
import { dayOf } from '../../../src/main/core/numeric/calendar';

const season = (label: string, from: string, to: string) => ({ season: label, from: dayOf(from), to: dayOf(to) });

it('is the season under way on the day, else the one of the league’s calendar', () => {
  const split = [season('2018-19', '2018-08-10', '2019-05-12'), season('2019-20', '2019-08-09', '2020-07-26')];
  expect(seasonOfDay(split, dayOf('2019-01-01'))).toBe('2018-19');
  // July belongs to the season after, unless the one before has not ended.
  expect(seasonOfDay(split, dayOf('2020-07-26'))).toBe('2019-20');
  expect(seasonOfDay(split, dayOf('2020-07-27'))).toBe('2020-21');
  expect(seasonOfDay(split, dayOf('2021-06-30'))).toBe('2020-21');
  const years = [season('2019', '2019-03-01', '2019-12-08'), season('2018', '2018-03-01', '2018-12-02')];
  expect(seasonOfDay(years, dayOf('2020-09-01'))).toBe('2020');
  expect(seasonOfDay([], dayOf('2020-09-01'))).toBe('2020-21');
});
