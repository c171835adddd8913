import { describe, expect, it } from 'vitest';
import {
  MISSING,
  fileName,
  formatBytes,
  formatChance,
  formatCount,
  formatDate,
  formatDuration,
  formatInstant,
  formatLambda,
  formatOdds,
  formatOneIn,
  formatPercentNumber,
  formatPoints,
  formatProbability,
  formatRare,
  formatScore,
  formatScoreDifference,
  formatStrength,
  plural,
  shortHash,
} from '../../../src/renderer/src/text/format';

const THIN = '\u202f';

describe('probabilities', () => {
  it('have one decimal and their unit', () => {
    expect(formatProbability(0.5234)).toBe(`52.3${THIN}%`);
    expect(formatProbability(0)).toBe(`0.0${THIN}%`);
    expect(formatProbability(1)).toBe(`100.0${THIN}%`);
    expect(formatPercentNumber(0.0994)).toBe('9.9');
  });
  it('differ in percentage points with a sign, and a difference that rounds to nothing has none', () => {
    expect(formatPoints(0.018)).toBe(`+1.8${THIN}pp`);
    expect(formatPoints(-0.018)).toBe(`−1.8${THIN}pp`);
    expect(formatPoints(0.0001)).toBe(`0.0${THIN}pp`);
    expect(formatPoints(-0.0001)).toBe(`0.0${THIN}pp`);
  });
  it('are told as one in so many', () => {
    expect(formatOneIn(1 / 3912)).toBe(`1 in 3${THIN}912`);
    expect(formatOneIn(0.4)).toBe('1 in 2.5');
    expect(formatOneIn(0)).toBe(MISSING);
  });
  it('far below one percent keep two digits that say something, and stand behind their one in so many', () => {
    expect([0.25, 0.0123, 0.00999, 0.00026, 0.0000516, 0.000000049].map(formatRare)).toEqual(
      ['25.0', '1.2', '1.00', '0.026', '0.0052', '0.0000049'].map((text) => `${text}${THIN}%`),
    );
    expect([formatRare(0), formatRare(null)]).toEqual([`0.0${THIN}%`, MISSING]);
    expect(formatChance(1 / 3912)).toBe(`1 in 3${THIN}912 (0.026${THIN}%)`);
    expect([formatChance(0), formatChance(null)]).toEqual([`0.0${THIN}%`, MISSING]);
  });
});

describe('what is missing', () => {
  it.each([formatProbability, formatCount, formatScore, formatPoints, formatOdds, formatLambda, formatStrength])(
    'is an en dash, never 0 or NaN',
    (format) => {
      expect([null, undefined, Number.NaN, Number.POSITIVE_INFINITY].map((value) => format(value))).toEqual(
        Array(4).fill(MISSING),
      );
    },
  );
  it('is an en dash for dates and hashes too', () => {
    expect([formatDate(null), formatInstant(undefined), shortHash(null)]).toEqual([MISSING, MISSING, MISSING]);
  });
});

describe('other numbers', () => {
  it('group thousands by thin spaces', () => {
    expect(formatCount(21852)).toBe(`21${THIN}852`);
    expect(formatCount(1234567)).toBe(`1${THIN}234${THIN}567`);
    expect(formatCount(999)).toBe('999');
  });
  it('keep four decimals in scores, two in strengths and expected goals', () => {
    expect(formatScore(0.98137)).toBe('0.9814');
    expect(formatScoreDifference(-0.0321)).toBe('−0.0321');
    expect(formatScoreDifference(0.0192)).toBe('+0.0192');
    expect(formatStrength(0.123)).toBe('+0.12');
    expect(formatStrength(-0.1, 0.04)).toBe('−0.10 ± 0.04');
    expect(formatStrength(-0.001)).toBe('0.00');
    expect(formatLambda(1.456)).toBe('1.46');
  });
  it('leave odds as entered, with two decimals at least', () => {
    expect(formatOdds(2.1)).toBe('2.10');
    expect(formatOdds(1.005)).toBe('1.005');
    expect(formatOdds(12)).toBe('12.00');
  });
});

describe('words around numbers', () => {
  it('count one thing and many', () => {
    expect(plural(1, 'file')).toBe('1 file');
    expect(plural(2, 'match', 'matches')).toBe('2 matches');
  });
  it('shorten hashes so that both ends can be compared', () => {
    expect(shortHash(`9c1f${'0'.repeat(58)}e2`)).toBe('9c1f…e2');
  });
  it('name sizes, durations, instants and files', () => {
    expect(formatBytes(12_340_000)).toBe(`12.3${THIN}MB`);
    expect(formatDuration(840)).toBe(`840${THIN}ms`);
    expect(formatDuration(12_400)).toBe(`12.4${THIN}s`);
    expect(formatDuration(125_000)).toBe(`2${THIN}min 05${THIN}s`);
    expect(formatInstant('2024-05-20T08:00:11Z')).toBe('2024-05-20 08:00');
    expect([fileName('C:\\data\\E0.csv'), fileName('/data/E0.csv'), fileName('/data/')]).toEqual([
      'E0.csv',
      'E0.csv',
      'data',
    ]);
  });
});
