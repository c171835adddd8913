import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalTwoSided, normalUpperQuantile } from '../../../src/main/core/numeric/normal-quantile';
import { normalUpperTail } from '../../../src/main/core/numeric/normal';
import { logFactorials } from '../../../src/main/core/numeric/log-factorials';
import { logUpperTail, lowerBound } from '../../../src/main/core/reliability/binomial-bound';
import { clopperPearson, wilson } from '../../../src/main/core/reliability/intervals';
import { eventCount } from '../../../src/main/core/reliability/event-count';
import { expectAllNear, expectNear, golden } from './reference';

describe('intervals of a chance', () => {
  it('are those of the reference', () => {
    for (const [level, events, cases, wilsonLow, wilsonHigh, low, high] of golden.intervals) {
      const exact = clopperPearson(events!, cases!, level);
      const approximate = wilson(events!, cases!, level);
      expectNear(exact.low, low!);
      expectNear(exact.high, high!);
      expectNear(approximate.low, wilsonLow!);
      expectNear(approximate.high, wilsonHigh!);
    }
  });

  it('hold the truth often enough whatever it is, counted out for 12 cases', () => {
    for (let chance = 0.02; chance < 1; chance += 0.02) {
      const { first, probabilities } = eventCount(Array.from({ length: 12 }, () => chance));
      let covered = 0;
      probabilities.forEach((probability, index) => {
        const { low, high } = clopperPearson(first + index, 12);
        if (low <= chance && chance <= high) covered += probability;
      });
      expect(covered).toBeGreaterThanOrEqual(0.95);
    }
  });

  it('grow with the events and turn round with what counts as one', () => {
    const counts = fc
      .integer({ min: 1, max: 400 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([k, n]) => {
        for (const interval of [clopperPearson, wilson]) {
          const { low, high } = interval(k, n);
          const turned = interval(n - k, n);
          expect(low).toBeLessThanOrEqual(k / n);
          expect(high).toBeGreaterThanOrEqual(k / n);
          expect(turned.low).toBeCloseTo(1 - high, 12);
          if (k < n) expect(interval(k + 1, n).low).toBeGreaterThan(low);
        }
      }),
    );
  });

  it('end at 0 and 1 exactly where nothing or everything came', () => {
    for (let n = 1; n < 40; n += 1) {
      for (const interval of [clopperPearson, wilson])
        expect([interval(0, n).low, interval(n, n).high]).toEqual([0, 1]);
    }
  });

  it('refuse counts that are none and levels that mean nothing', () => {
    for (const [k, n] of [
      [-1, 3],
      [4, 3],
      [0, 0],
      [0.5, 3],
      [1, 2.5],
    ] as const) {
      expect(() => clopperPearson(k, n)).toThrow(RangeError);
      expect(() => wilson(k, n)).toThrow(`no interval for ${k} events in ${n} cases`);
    }
    for (const level of [0, 1, NaN]) expect(() => clopperPearson(1, 2, level)).toThrow('a level must lie');
  });
});

describe('lowerBound', () => {
  it('is the beta quantile of the reference', () => {
    let seen = 0;
    for (const [p, a, b, quantile] of golden.betaQuantiles) {
      if (!Number.isInteger(a) || !Number.isInteger(b) || p! > 0.5) continue;
      expectNear(lowerBound(a!, a! + b! - 1, p!), quantile!);
      seen += 1;
    }
    expect(seen).toBeGreaterThan(8);
  });

  it('is the beta quantile of another library, from any start', () => {
    const cases = fc
      .integer({ min: 1, max: 3000 })
      .chain((n) => fc.tuple(fc.integer({ min: 1, max: n }), fc.constant(n)));
    const tail = fc.integer({ min: 1, max: 9 }).map((digits) => 0.4 * 10 ** -digits);
    const from = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(cases, tail, from, ([k, n], delta, start) => {
        const bound = lowerBound(k, n, delta);
        expectNear(bound, betaQuantile(delta, k, n - k + 1), 1e-8);
        expectNear(lowerBound(k, n, delta, (start * k) / n), bound, 1e-11);
        if (k < n) expect(logUpperTail(k, n, bound)).toBeCloseTo(Math.log(delta), 8);
      }),
    );
  });
});

describe('what intervals are made of', () => {
  it('are the normal quantiles of the reference', () => {
    for (const [p, z] of golden.normalQuantiles) {
      if (p! < 0.5) expectNear(-normalUpperQuantile(p!), z!);
      else expectNear(normalUpperQuantile(1 - p!) + 0, z!, 1e-9);
    }
    expect(normalUpperQuantile(0.5)).toBe(0);
    expect(normalUpperQuantile(0.75)).toBe(-normalUpperQuantile(0.25));
    expectNear(normalUpperQuantile(1 - 2 ** -40), -normalUpperQuantile(2 ** -40), 1e-14);
    expect(() => normalUpperQuantile(0)).toThrow('a tail must lie between 0 and 1, got 0');
    expect(() => normalUpperQuantile(1)).toThrow(RangeError);
  });

  it('come back through the tail, far out too', () => {
    for (const z of [0.1, 1, 2, 4, 8, 20]) expectNear(normalUpperQuantile(normalUpperTail(z)), z, 1e-11);
    expect(normalTwoSided(0)).toBe(1);
    expectNear(normalTwoSided(-1.959963984540054), 0.05, 1e-12);
  });

  it('are logarithms of factorials, the same whatever was asked before', () => {
    expect(logFactorials(3)[0]).toBe(0);
    const few = logFactorials(30).slice(0, 31);
    expectNear(few[20]!, Math.log(2432902008176640000), 1e-15);
    // ln 10^5! by Stirling's series.
    expectNear(logFactorials(100_000)[100_000]!, 1051299.2218991218, 1e-15);
    expect(logFactorials(30).slice(0, 31)).toEqual(few);
  });

  it('are numbers of events as the reference counts them', () => {
    for (const { id, p, pmf } of golden.poissonBinomial) {
      const { first, probabilities } = eventCount(p);
      const whole = pmf.map((_, k) => probabilities[k - first] ?? 0);
      if (id !== 'pb17_tiny_and_large') expectAllNear(whole, pmf, 1e-12);
    }
    expect(() => eventCount([0.5, 1.5])).toThrow('a chance must lie in [0, 1], got 1.5');
    expect(eventCount([])).toEqual({ first: 0, probabilities: Float64Array.of(1) });
  });

  it('lose nothing that shows where ends are cut', () => {
    const { first, probabilities } = eventCount(Array.from({ length: 5000 }, (_, i) => 0.2 + (i % 7) / 50));
    expect(first).toBeGreaterThan(500);
    expect(probabilities.length).toBeLessThan(1000);
    const total = probabilities.reduce((sum, each) => sum + each, 0);
    const mean = probabilities.reduce((sum, each, i) => sum + each * (first + i), 0);
    expect(total).toBeCloseTo(1, 13);
    expect(mean).toBeCloseTo(
      Array.from({ length: 5000 }, (_, i) => 0.2 + (i % 7) / 50).reduce((a, b) => a + b),
      8,
    );
  });
});
