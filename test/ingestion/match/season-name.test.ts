import { expect, it } from 'vitest';
import { dayOf } from '../../../src/main/core/numeric/calendar';
import { createSeasonNamer } from '../../../src/main/ingestion/match/season-name';
import { twoLeagues } from '../../support/memory-store';

const days = (...dates: readonly string[]): number[] => dates.map(dayOf);
const seasonsOf = (db: ReturnType<typeof twoLeagues>['db']) =>
  db.prepare('SELECT DISTINCT season FROM matches WHERE league_id = 1 ORDER BY 1').pluck().all();

it('a year that a season begins in means that season where it is there in full, two months around it', () => {
  const { db, play } = twoLeagues();
  play('2022-08-13 Ash-Birch 1-0', { season: '2022-23' });
  const name = createSeasonNamer(db);
  expect(name(1, '2022', days('2022-04-30', '2023-08-31'))).toBe('2022-23');
  expect(name(1, '2022', days('2022-04-29'))).toBe('2022');
  expect(name(1, '2022', days('2022-08-13', '2023-09-01'))).toBe('2022');
  expect(name(1, '2021', days('2021-08-13'))).toBe('2021');
  expect(name(2, '2022', days('2022-08-13'))).toBe('2022');
});

it('a season in full takes over what stands under its first year, unless that is a season of a calendar year', () => {
  const whole = (...dates: readonly string[]) => {
    const { db, play } = twoLeagues();
    for (const date of dates) play(`${date} Ash-Birch 1-0`, { season: '2022' });
    expect(createSeasonNamer(db)(1, '2022-23', days('2022-08-13'))).toBe('2022-23');
    return seasonsOf(db);
  };
  expect(whole('2022-04-30', '2023-08-31')).toEqual(['2022-23']);
  expect(whole('2022-04-29', '2022-12-01')).toEqual(['2022']);
  expect(whole('2022-08-01', '2023-09-01')).toEqual(['2022']);
});

it('a season of several years keeps its name, and so does one under a name of no year', () => {
  const { db, play } = twoLeagues();
  play('2022-08-13 Ash-Birch 1-0', { season: '2022' });
  expect(createSeasonNamer(db)(1, '2022-24', days('2022-08-13'))).toBe('2022-24');
  expect(seasonsOf(db)).toEqual(['2022']);
});
