import { describe, expect, it } from 'vitest';
import { fitDixonColes, type DixonColesOptions } from '../../../src/main/core/models/dixon-coles';
import { toLeagueSample, type FinishedMatch } from '../../../src/main/core/models/league-sample';
import { ln } from '../../../src/main/core/numeric/elementary';

const match = (home: string, away: string, homeGoals: number, awayGoals: number, day = 100): FinishedMatch => ({
  ...{ day, season: '2001-02', home, away, homeGoals, awayGoals },
});
const BOTH_KINDS = [match('A', 'B', 1, 0), match('B', 'A', 1, 1), match('A', 'B', 0, 2), match('B', 'A', 3, 1)];
const fit = (matches: readonly FinishedMatch[], options: Partial<DixonColesOptions> = {}) =>
  fitDixonColes(toLeagueSample(matches), { asOf: 101, xi: 0, sigma: 0.3, ...options });
const refusal = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

describe('a league is fitted', () => {
  it('from days before the as-of day alone', () => {
    expect(fit([...BOTH_KINDS, match('A', 'B', 9, 0, 101)]).matches).toBe(4);
    expect(fit([...BOTH_KINDS, match('A', 'B', 9, 0, 101)], { asOf: 102 }).matches).toBe(5);
    expect(refusal(() => fit(BOTH_KINDS, { asOf: 100 }))).toBe('too-few-matches');
  });

  it('as long as its matches have not decayed to less than one, as of that day', () => {
    // Four matches a day old weigh 4 exp(-xi): one at xi = ln 4.
    expect(fit(BOTH_KINDS, { xi: ln(4) - 1e-9 }).effectiveMatches).toBeCloseTo(1, 6);
    expect(refusal(() => fit(BOTH_KINDS, { xi: ln(4) + 1e-6 }))).toBe('too-few-matches');
  });

  it('without a prior only from as many goals as parameters: four matches of two teams, not two', () => {
    const free = { sigma: Infinity };
    expect(refusal(() => fit(BOTH_KINDS, free))).toBe('none');
    expect(refusal(() => fit(BOTH_KINDS.slice(1, 3), free))).toBe('too-few-matches');
    // Eight free parameters of four teams need five matches, ten numbers of goals for nine.
    const four = [match('A', 'B', 1, 0), match('B', 'C', 1, 1), match('C', 'D', 2, 1), match('D', 'A', 1, 2)];
    expect(refusal(() => fit(four, free))).toBe('too-few-matches');
    expect(refusal(() => fit([...four, match('A', 'C', 2, 2)], free))).not.toBe('too-few-matches');
  });

  it('only where its clubs have met, directly or by way of others', () => {
    const other = [match('C', 'D', 1, 0), match('D', 'C', 1, 1)];
    expect(refusal(() => fit([...BOTH_KINDS, ...other]))).toBe('disconnected');
    expect(refusal(() => fit([...BOTH_KINDS, ...other, match('B', 'C', 2, 2)]))).toBe('none');
    expect(refusal(() => fit([match('A', 'A', 1, 1)]))).toBe('too-few-matches');
  });

  it('with rho only where low scores of both kinds bound it, or a prior does', () => {
    const draws = [match('A', 'B', 1, 1), match('B', 'A', 0, 0), match('A', 'B', 2, 3), match('B', 'A', 3, 1)];
    const wins = [match('A', 'B', 1, 0), match('B', 'A', 0, 1), match('A', 'B', 2, 3), match('B', 'A', 3, 1)];
    for (const kind of [draws, wins]) {
      expect(() => fit(kind)).toThrow(/so nothing bounds rho/);
      expect(refusal(() => fit(kind, { prior: { correlation: 0, rho: { mean: 0, sigma: 0.1 } } }))).toBe('none');
      expect(refusal(() => fit(kind, { fixed: { rho: 0 } }))).toBe('none');
    }
    expect(refusal(() => fit(BOTH_KINDS))).toBe('none');
  });
});
