import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../../src/main/core/numeric/calendar';
import { seasonOf } from '../../../../src/main/core/cleaning/seasons/season';
import { parseSeasonLabel, readLabels, type Calendar } from '../../../../src/main/core/cleaning/seasons/season-label';

const seasonsOf = (text: string): string[] => parseSeasonLabel(text).map(({ kind, season }) => `${kind} ${season}`);

describe('parseSeasonLabel', () => {
  it.each([
    ['2012/2013', '2012-13'],
    ['2012-13', '2012-13'],
    ['2012 / 13', '2012-13'],
    ['1999/2000', '1999-00'],
    ['99/00', '1999-00'],
    ['15/16', '2015-16'],
    ['2015–16', '2015-16'],
    ['2015—2016', '2015-16'],
    ['2015_16', '2015-16'],
    ['Season 2015/16', '2015-16'],
  ])('reads %s as %s', (text, season) => expect(seasonsOf(text)).toEqual([`both-years ${season}`]));

  it.each([
    ['2015', ['year 2015', 'first-year 2015-16', 'last-year 2014-15']],
    ['2015.0', ['year 2015', 'first-year 2015-16', 'last-year 2014-15']],
    ['2021', ['year 2021', 'first-year 2021-22', 'last-year 2020-21', 'two-digit-years 2020-21']],
    ['1516', ['two-digit-years 2015-16']],
    ['9900', ['two-digit-years 1999-00']],
    ['1819', ['two-digit-years 2018-19']],
  ])('sees in %s %j', (text, readings) => expect(seasonsOf(text)).toEqual(readings));

  it.each([
    '',
    '15',
    '2012/2014',
    '2012/2012',
    '2012/14',
    '2012/3',
    '1800',
    '2015.5',
    '2012/2013/2014',
    'x2015',
    '1517',
  ])('refuses "%s"', (text) => expect(seasonsOf(text)).toEqual([]));

  it('reads back what it writes, with any dash', () => {
    const dash = fc.constantFrom('/', '-', '–', '—', '‑', ' - ');
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2198 }), dash, (year, between) => {
        const season = seasonOf([dayOf(`${year}-09-01`)]);
        expect(seasonsOf(`${year}${between}${year + 1}`)).toEqual([`both-years ${season}`]);
        expect(seasonsOf(season)).toEqual([`both-years ${season}`]);
      }),
    );
  });
});

describe('readLabels', () => {
  const read = (calendar: Calendar | null, uses: Readonly<Record<string, readonly string[]>>): string =>
    [
      ...readLabels(
        Object.entries(uses).map(([label, dates]) => {
          return { label, days: new Map(dates.map((date) => [dayOf(date), 1])), calendar };
        }),
      ),
    ]
      .map(([label, reading]) => `${label}=${reading?.season ?? 'none'}`)
      .join(' ');
  const season = ['2020-08-12', '2020-12-26', '2021-03-03', '2021-05-15'];

  it.each([
    ['the first year', null, { 2020: season }, '2020=2020-21'],
    ['the last year', null, { 2021: [...season, '2020-09-19'] }, '2021=2020-21'],
    ['two two-digit years', null, { 2021: season, 2122: ['2021-09-01'] }, '2021=2020-21 2122=2021-22'],
    ['a calendar year', null, { 2021: ['2021-03-03', '2021-10-10'] }, '2021=2021'],
    ['a calendar year that ran over', 'year', { 2020: ['2020-08-12', '2021-02-25'] }, '2020=2020'],
    ['an autumn of a league of split years', 'split', { 2020: ['2020-08-12'] }, '2020=2020-21'],
    ['an autumn of nobody knows which', null, { 2020: ['2020-08-12'] }, '2020=2020'],
    ['both years, whatever the calendar', 'year', { '2020/21': season }, '2020/21=2020-21'],
    ['no label', 'split', { next: season }, 'next=none'],
    ['no date', 'split', { 2020: [] }, '2020=2020-21'],
  ] as const)('understands %s', (_, calendar, uses, expected) => expect(read(calendar, uses)).toBe(expected));
});
