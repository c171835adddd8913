import { expect, it } from 'vitest';
import { Conversion, CONVERSION_MATCHES } from '../../../src/main/core/models/conversion';

it('is goals over counts in the first season, and nothing before the first count', () => {
  const conversion = new Conversion();
  expect(conversion.rate).toBe(0);
  conversion.add(2, 5);
  conversion.add(1, 7);
  expect(conversion.rate).toBe(3 / 12);
});

it('weighs a new season against 80 matches of the last one, as worked by hand', () => {
  const conversion = new Conversion();
  conversion.add(2, 5);
  conversion.add(1, 7);
  conversion.endSeason();
  // Last season: R = 0.25, 6 counts a match; 80 such matches are 480 counts and 120 goals.
  expect(CONVERSION_MATCHES).toBe(80);
  expect(conversion.rate).toBe(0.25);
  conversion.add(4, 20);
  expect(conversion.rate).toBe(124 / 500);
});

it('takes the frozen rate of the last season, and the mean of its own counts, to the next', () => {
  const conversion = new Conversion();
  conversion.add(3, 12);
  conversion.endSeason();
  conversion.add(4, 20);
  conversion.endSeason();
  const frozen = (4 + 80 * 0.25 * 12) / (20 + 80 * 12);
  conversion.add(0, 10);
  expect(conversion.rate).toBeCloseTo((80 * frozen * 20) / (10 + 80 * 20), 15);
});

it('keeps the last rate over a season in which nobody counted', () => {
  const conversion = new Conversion();
  conversion.add(3, 12);
  conversion.endSeason();
  conversion.endSeason();
  expect(conversion.rate).toBe(0.25);
  conversion.add(1, 0);
  conversion.endSeason();
  expect(conversion.rate).toBe(0.25);
});
