import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { studentTwoSided, studentUpperQuantile } from '../../../src/main/core/numeric/student';
import { compareLosses } from '../../../src/main/core/reliability/diebold-mariano';
import { holm } from '../../../src/main/core/reliability/holm';
import { skillScore } from '../../../src/main/core/reliability/skill';
import { clustersOf, pairedDifference } from '../../../src/main/core/scoring/paired-difference';
import { SCORES } from '../../../src/main/core/scoring/scores';
import type { ScoreId } from '../../../src/main/core/words/scores';
import { OUTCOMES } from '../../../src/main/core/words/outcomes';
import { expectNear, golden, randomFrom, type ForecastName } from './reference';

const lossesOf = (name: string, score: string): number[] => {
  const { home, draw, away } = golden.forecasts[name as ForecastName];
  const id = (score === 'log_loss' ? 'logLoss' : score) as ScoreId;
  return golden.outcome.map((which, i) =>
    SCORES[id]({ home: home[i]!, draw: draw[i]!, away: away[i]! }, OUTCOMES[which]!),
  );
};
const measured = <T extends { kind: string }>(result: T): Extract<T, { kind: 'measured' }> => {
  if (result.kind !== 'measured') throw new Error(result.kind);
  return result as Extract<T, { kind: 'measured' }>;
};

describe('compareLosses', () => {
  // Of the reference's variants the product offers those of independent days: clustered, with and without Harvey,
  // Leybourne and Newbold's factor, and matches on days of their own. Serial correlation is not offered.
  for (const wanted of golden.dieboldMariano) {
    it(`is the reference's: ${wanted.first} against ${wanted.second}, ${wanted.loss}`, () => {
      const [first, second] = [lossesOf(wanted.first, wanted.loss), lossesOf(wanted.second, wanted.loss)];
      const days = clustersOf(golden.day);
      const plain = measured(compareLosses(first, second, days, { smallSample: false }));
      const careful = measured(compareLosses(first, second, days));
      const { clustered, iid } = wanted;
      expectNear(plain.mean, wanted.mean, 1e-9);
      expectNear(plain.standardError, clustered.se);
      expectNear(plain.t, clustered.t_hln, 1e-9);
      expectNear(plain.p, clustered.p_t, 1e-9);
      expectNear((plain.high - plain.low) / 2, clustered.half_width_95);
      expectNear(plain.detectable, clustered.mde_2_8);
      expect([plain.degrees, plain.clusters, plain.n]).toEqual([clustered.df, 108, 380]);
      expectNear(careful.t, clustered.t_with_hln_n, 1e-9);
      expectNear(careful.p, clustered.p_t_with_hln_n_df_G_minus_1, 1e-9);
      const alone = measured(
        compareLosses(first, second, clustersOf(golden.day.map((_, i) => i)), { smallSample: false }),
      );
      expectNear(alone.t, iid.t_hln, 1e-9);
      expectNear(alone.p, iid.p_t, 1e-9);
    });
  }

  it('gives the numbers worked by hand for two days', () => {
    // As in paired-difference.test.ts: mean 1, error 4/3, z 3/4. One degree of freedom: p = 1 − 2 atan(|t|)/π.
    const days = clustersOf([10, 10, 12]);
    const result = measured(compareLosses([2, 4, 1], [1, 1, 2], days));
    const t = 0.75 * Math.sqrt(2 / 3);
    expect(result.t).toBeCloseTo(t, 14);
    expect(result.p).toBeCloseTo(1 - (2 * Math.atan(t)) / Math.PI, 12);
    // The 97.5 % quantile of one degree of freedom: tan(0.475 π).
    const reach = (Math.tan(0.475 * Math.PI) * (4 / 3)) / Math.sqrt(2 / 3);
    expect(result.high).toBeCloseTo(1 + reach, 9);
    expect(result.low).toBeCloseTo(1 - reach, 9);
    expect(result.detectable).toBeCloseTo(2.8 * (4 / 3), 14);
    const wide = measured(compareLosses([2, 4, 1], [1, 1, 2], days, { alpha: 0.5 }));
    expect(wide.high).toBeCloseTo(1 + 4 / 3 / Math.sqrt(2 / 3), 9);
  });

  it('holds 0 in its interval exactly where the test does not reject', () => {
    const random = randomFrom(9);
    for (let round = 0; round < 50; round += 1) {
      const first = Array.from({ length: 30 }, () => random());
      const second = first.map((loss) => loss + 0.6 * random() - 0.28);
      const result = measured(compareLosses(first, second, clustersOf(first.map((_, i) => i >> 1))));
      expect(result.low <= 0 && result.high >= 0).toBe(result.p >= 0.05);
    }
  });

  it('says what cannot be judged', () => {
    const apart = clustersOf([1, 2, 3]);
    expect(compareLosses([1, 2, 3], [1, 2, 3], apart)).toEqual({ kind: 'no-spread', n: 3, clusters: 3, mean: 0 });
    expect(compareLosses([], [], clustersOf([])).kind).toBe('no-matches');
    expect(compareLosses([1, 2], [2, 2], clustersOf([7, 7])).kind).toBe('one-day');
    expect(compareLosses([Infinity, 2, 3], [1, 2, 3], apart).kind).toBe('not-finite');
    expect(() => compareLosses([1], [1], apart)).toThrow('paired losses differ in length: 1, 1, 3 days');
  });

  it('numbers days as they come in time, whatever the order of the matches', () => {
    expect(clustersOf([5, 3, 3, 5, 9])).toEqual({ count: 3, of: Uint32Array.of(1, 0, 0, 1, 2) });
    expect(pairedDifference([1, 2, 4, 3], [0, 0, 0, 0], [2, 1, 2, 1])).toMatchObject({ clusters: 2, mean: 2.5 });
  });

  it('takes t quantiles from tables', () => {
    expectNear(studentUpperQuantile(0.025, 10), 2.228138851986274, 1e-11); // scipy 1.17.1: t.ppf(0.975, 10)
    expectNear(studentTwoSided(-2.228138851986274, 10), 0.05, 1e-11);
  });
});

describe('skillScore', () => {
  it('gives the numbers worked by hand', () => {
    // R = 3/6 of the reference; residuals s − R r: 0, −1 | 1: days −1 and 1; error √(2/1 · 2)/3 / 2 = 1/3.
    const result = measured(skillScore([1, 0, 2], [2, 2, 2], clustersOf([1, 1, 2])));
    expect(result).toMatchObject({ n: 3, clusters: 2, score: 1, reference: 2, skill: 0.5 });
    expect(result.standardError).toBeCloseTo(1 / 3, 14);
    expect(result.high - result.low).toBeCloseTo((2 * Math.tan(0.475 * Math.PI)) / 3, 9);
  });

  it('is 0 for the reference itself, and does not see the scale of the losses', () => {
    const losses = fc.array(
      fc.tuple(fc.double({ min: 0.1, max: 3, noNaN: true }), fc.double({ min: 0.1, max: 3, noNaN: true })),
      {
        minLength: 2,
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(losses, (rows) => {
        const [s, r] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
        const days = clustersOf(s.map((_, i) => i));
        const own = measured(skillScore(r, r, days));
        expect(own.skill).toBeCloseTo(0, 14);
        expect(own.standardError).toBeCloseTo(0, 14);
        const [once, scaled] = [s, s.map((each) => 7 * each)].map((each, i) =>
          measured(skillScore(each, i === 0 ? r : r.map((loss) => 7 * loss), days)),
        );
        expect(scaled!.skill).toBeCloseTo(once!.skill, 12);
        expect(scaled!.standardError).toBeCloseTo(once!.standardError, 12);
      }),
    );
  });

  it('has an error that many samples show', () => {
    const random = randomFrom(21);
    const found = Array.from({ length: 400 }, () => {
      const r = Array.from({ length: 200 }, () => 1 + random());
      return measured(
        skillScore(
          r.map((each) => 0.8 * each + 0.5 * random()),
          r,
          clustersOf(r.map((_, i) => i)),
        ),
      );
    });
    const mean = found.reduce((total, { skill }) => total + skill, 0) / 400;
    const spread = Math.sqrt(found.reduce((total, { skill }) => total + (skill - mean) ** 2, 0) / 399);
    expect(found[0]!.standardError / spread).toBeGreaterThan(0.85);
    expect(found[0]!.standardError / spread).toBeLessThan(1.15);
    expect(found.filter(({ low, high }) => low <= mean && mean <= high).length).toBeGreaterThan(365);
  });

  it('says what cannot be measured', () => {
    const apart = clustersOf([1, 2]);
    expect(skillScore([], [], clustersOf([])).kind).toBe('no-matches');
    expect(skillScore([1, 1], [1, 1], clustersOf([4, 4])).kind).toBe('one-day');
    expect(skillScore([1, Infinity], [1, 1], apart).kind).toBe('not-finite');
    expect(skillScore([1, 1], [1, Infinity], apart).kind).toBe('not-finite');
    expect(skillScore([1, 1], [0, 0], apart).kind).toBe('no-loss');
    expect(() => skillScore([1], [1, 1], apart)).toThrow('paired losses differ in length: 1, 2, 2 days');
  });
});

describe('holm', () => {
  it('adjusts as the reference', () => {
    for (const { p, holm: wanted } of golden.holm) holm(p).forEach((each, i) => expectNear(each, wanted[i]!, 1e-15));
  });

  it('never falls below a p value, keeps their order and does not see how they came', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (p) => {
        const adjusted = holm(p);
        p.forEach((each, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(each);
          expect(adjusted[i]).toBeLessThanOrEqual(Math.min(1, p.length * each));
          p.forEach((other, j) => {
            if (each < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!);
          });
        });
        expect(holm([...p].reverse()).reverse()).toEqual(adjusted);
      }),
    );
    expect(() => holm([0.1, 1.2])).toThrow('a p value must lie in [0, 1], got 1.2');
    expect(() => holm([NaN])).toThrow(RangeError);
  });
});
