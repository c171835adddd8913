import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packedIndex } from '../../../src/main/core/numeric/symmetric';
import { predictFixture } from '../../../src/main/core/sets/predict-fixture';
import { fixtureCovariance, predictIntervals } from '../../../src/main/core/sets/predict-intervals';
import type { PoolMember } from '../../../src/main/core/sets/league-model';
import { poolOf } from '../../../src/main/core/training/pooled-league';

const member = (changes: Partial<PoolMember> = {}): PoolMember => ({
  id: 'a'.repeat(64),
  version: 'E0-2024-05-20-aaaaaaaa',
  league: 'E0',
  asOf: 19_000,
  weight: 400,
  mu: 0.1,
  homeAdvantage: 0.25,
  rho: -0.05,
  errors: [0.001, 0, 0.001, 0, 0, 0.0004],
  attack: 0.09,
  defence: 0.03,
  both: 0.03,
  ...changes,
});
const finite = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const members = fc.array(
  fc.record({ weight: finite(1, 900), mu: finite(-0.3, 0.5), homeAdvantage: finite(0, 0.5), rho: finite(-0.12, 0.03) }),
  { minLength: 1, maxLength: 12 },
);

describe('the pooled league', () => {
  it('is the mean of its members by their matches, worked by hand', () => {
    const other = {
      league: 'D1',
      asOf: 19_100,
      weight: 100,
      mu: 0.3,
      homeAdvantage: 0.15,
      rho: 0,
      attack: 0.04,
      both: 0.01,
    };
    const { document, covariance } = poolOf('2', [member(), member(other)]);
    expect(document).toMatchObject({ league: 'POOL', asOf: 19_100, teams: [], newcomers: { attack: 0, defence: 0 } });
    const { mu, homeAdvantage, rho, sigma } = document;
    expect([mu, homeAdvantage, rho]).toEqual([0.14, 0.23, -0.04].map((x) => expect.closeTo(x, 12)));
    // Attack 0.8 · 0.09 + 0.2 · 0.04, defence 0.03: their mean is the variance of a strength.
    expect(sigma).toBeCloseTo(Math.sqrt((0.08 + 0.03) / 2), 12);
    expect(covariance.correlation).toBeCloseTo(0.026 / 0.055, 12);
    // Between leagues (2 (0.8 · 0.04² + 0.2 · 0.16²) + 5 typical) / 6, and the error (0.8² + 0.2²) · 0.001 of the mean.
    const seen = 2 * (0.8 * 0.0016 + 0.2 * 0.0256);
    const typical = ((covariance.values[0]! - 0.68 * 0.001) * 6 - seen) / 5;
    expect(Math.sqrt(typical)).toBeGreaterThan(0.05);
    expect(Math.sqrt(typical)).toBeLessThan(0.2);
  });

  it('knows no club and calibrates nothing: any two meet as average clubs, and it says so', () => {
    const { document } = poolOf('2', [member()]);
    const of = (home: string) =>
      predictFixture(document, { day: 19_100, league: 'FA Cup', home, away: 'B', odds: null });
    expect(of('A').sets).toEqual(of('C').sets);
    expect(of('A').degradations.map(({ code }) => code)).toEqual(['no-model', 'no-odds']);
    expect(of('A').degradations[0]!.message).toMatch(/^FA Cup has no model of its own: an average match of E0,/);
    expect(of('A').sets.A).toEqual(of('A').model);
    const neutral = predictFixture(document, { day: 19_100, home: 'A', away: 'B', odds: null, neutral: true });
    expect(neutral.model.home).toBeCloseTo(neutral.model.away, 12);
    expect(neutral.degradations[0]!.message).toMatch(/^no league is named/);
  });

  it('is less sure the more its leagues differ', () => {
    const width = (...all: PoolMember[]) => {
      const { document, covariance } = poolOf('2', all);
      const fixture = { day: 19_200, home: 'A', away: 'B', odds: null };
      const { model } = predictIntervals(document, fixtureCovariance(document, covariance, fixture), fixture);
      return model.home.high - model.home.low;
    };
    expect(width(member())).toBeGreaterThan(0.3);
    const apart = [member({ homeAdvantage: 0 }), member(), member({ homeAdvantage: 0.5 })];
    expect(width(...apart)).toBeGreaterThan(width(member(), member(), member()));
  });

  it('lies between its members, and its covariance is one, whatever they are', () => {
    fc.assert(
      fc.property(members, (all) => {
        const { document, covariance } = poolOf(
          '2',
          all.map((each) => member(each)),
        );
        for (const key of ['mu', 'homeAdvantage', 'rho'] as const) {
          const own = all.map((each) => each[key]);
          expect(document[key]).toBeGreaterThanOrEqual(Math.min(...own) - 1e-12);
          expect(document[key]).toBeLessThanOrEqual(Math.max(...own) + 1e-12);
        }
        const at = (i: number, k: number) => covariance.values[packedIndex(i, k)]!;
        for (const [i, k] of [
          [1, 0],
          [2, 0],
          [2, 1],
        ] as const)
          expect(at(i, k) * at(i, k)).toBeLessThanOrEqual(at(i, i) * at(k, k));
      }),
    );
  });
});
