import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayOf, parseIsoDate, toDayNumber, toIsoDate } from '../../../src/main/core/numeric/calendar';

it('agrees with the platform’s calendar from year 0 to 9999 and reads its own dates back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_468, max: 2_932_896 }), (day) => {
      const iso = new Date(day * 86_400_000).toISOString();
      fc.pre(!iso.startsWith('-') && !iso.startsWith('+'));
      expect(toIsoDate(day)).toBe(iso.slice(0, 10));
      expect(parseIsoDate(toIsoDate(day))).toBe(day);
    }),
  );
});

it('refuses what is no calendar date', () => {
  for (const text of ['2023-02-29', '2024-13-01', '2024-00-10', '24-01-01', '2024-1-1', ''])
    expect(parseIsoDate(text)).toBeNull();
  expect(() => dayOf('2023-02-29')).toThrow('not a calendar date: 2023-02-29');
  expect(toDayNumber(1970, 1, 1)).toBe(0);
});
