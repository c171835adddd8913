import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, toIsoDate } from '../../../../src/main/core/numeric/calendar';
import { medianDay, seasonOf, seasonWindow } from '../../../../src/main/core/cleaning/seasons/season';

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

describe('the window of a split year', () => {
  it('leaves six weeks on either side, and room for the overrun of 2019-20', () => {
    const { from, to } = seasonWindow('2000-01');
    expect([from, to].map(toIsoDate)).toEqual(['2000-05-20', '2001-08-11']);
    expect(seasonWindow('2019-20').to).toBeGreaterThanOrEqual(dayOf('2020-08-07'));
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
