import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, toIsoDate } from '../../../src/main/core/calendar';
import { medianDay, parseSeason, resolveDate, seasonOf, seasonWindow } from '../../../src/main/core/cleaning/season';

describe('seasonOf', () => {
  it('takes the season of the median date, July first', () => {
    expect(seasonOf([dayOf('2019-08-09')])).toBe('2019-20');
    expect(seasonOf(['2019-08-09', '2020-02-01', '2020-08-07'].map(dayOf))).toBe('2019-20');
    expect(seasonOf([dayOf('1999-12-26')])).toBe('1999-00');
    expect(seasonOf([dayOf('2020-06-30')])).toBe('2019-20');
    expect(seasonOf([dayOf('2020-07-01')])).toBe('2020-21');
  });
  it('does not depend on the order of the dates', () => {
    const days = fc.array(fc.integer({ min: 8000, max: 20_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(fc.property(days, (list) => seasonOf(list) === seasonOf([...list].reverse())));
  });
});

describe('resolveDate', () => {
  const window = seasonWindow('2000-01');

  it('leaves six weeks on either side, and room for the overrun of 2019-20', () => {
    expect([window.from, window.to].map(toIsoDate)).toEqual(['2000-05-20', '2001-08-11']);
    expect(resolveDate('20/05/00', window).status).toBe('good');
    expect(resolveDate('19/05/00', window).status).toBe('outside');
    expect(resolveDate('11/08/2001', window).status).toBe('good');
    expect(resolveDate('12/08/2001', window).status).toBe('outside');
    expect(resolveDate('07/08/2020', seasonWindow('2019-20')).status).toBe('good');
  });

  it('reads a date back that a spreadsheet turned round', () => {
    expect(resolveDate('2026-1-1', window)).toEqual({ status: 'repaired', day: dayOf('2001-01-26') });
    expect(resolveDate('1931-03-01', window)).toEqual({ status: 'repaired', day: dayOf('2001-03-31') });
  });

  it('repairs only into the season', () => {
    expect(resolveDate('2026-1-1', seasonWindow('2003-04')).status).toBe('unreadable');
    expect(resolveDate('2001-01-26', window).status).toBe('unreadable'); // would be 1 January 2026
    expect(resolveDate('2031-02-01', window).status).toBe('unreadable'); // 31 February
  });

  it('repairs every date of a season that a spreadsheet can have turned round', () => {
    const { from, to } = seasonWindow('2012-13');
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (day) => {
        const [year = '', month = '', date = ''] = toIsoDate(day).split('-');
        const damaged = `20${date}-${Number(month)}-${Number(year.slice(2))}`;
        expect(resolveDate(damaged, seasonWindow('2012-13'))).toEqual({ status: 'repaired', day });
      }),
    );
  });
});

describe('parseSeason', () => {
  it.each([
    ['2012/2013', '2012-13'],
    ['2012-13', '2012-13'],
    ['2012 / 13', '2012-13'],
    ['1999/2000', '1999-00'],
    ['2015', '2015'],
    ['2015.0', '2015'],
  ])('reads %s as %s', (text, season) => expect(parseSeason(text)).toBe(season));
  it.each([
    '',
    '15',
    '2012/2014',
    '2012/2012',
    '2012/14',
    '2012/3',
    '12/13',
    '1800',
    '2015.5',
    '2012/2013/2014',
    'x2015',
  ])('refuses "%s"', (text) => expect(parseSeason(text)).toBeNull());
  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2198 }), (year) => {
        const season = parseSeason(`${year}/${year + 1}`);
        expect(season).toBe(seasonOf([dayOf(`${year}-09-01`)]));
        expect(parseSeason(season!)).toBe(season);
      }),
    );
  });
});

describe('the window of a calendar year', () => {
  it('opens six weeks before it and closes a quarter of a year after', () => {
    const { from, to } = seasonWindow('2020');
    expect([from, to].map(toIsoDate)).toEqual(['2019-11-20', '2021-04-01']);
  });
});

describe('medianDay', () => {
  it('is the earlier of two middles, and of nothing an error', () => {
    expect(medianDay([4, 1, 3, 2])).toBe(2);
    expect(() => medianDay([])).toThrow(RangeError);
  });
});
