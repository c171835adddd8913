import { describe, expect, it } from 'vitest';
import { reliabilityCurve } from '../../../src/main/core/reliability/corp';
import { excessDepth, sumForecasts } from '../../../src/main/core/reliability/lowest-point';
import { expectedMiscalibration } from '../../../src/main/core/reliability/mcb-null';
import { poolEqual, sortSample } from '../../../src/main/core/reliability/sorted-sample';
import { expectNear, golden, randomFrom } from './reference';

const nothing = (forecast: readonly number[]) => sortSample(forecast, new Uint8Array(forecast.length));

/** Mean MCB of outcomes drawn with the forecast chances, by brute force. */
function simulated(forecast: readonly number[], rounds: number): { brier: number; logLoss: number } {
  const random = randomFrom(forecast.length);
  const sample = nothing(forecast);
  const total = { brier: 0, logLoss: 0 };
  for (let round = 0; round < rounds; round += 1) {
    sample.forecast.forEach((p, i) => (sample.happened[i] = Number(random() < p)));
    const { brier, logLoss } = reliabilityCurve(sample);
    total.brier += brier.miscalibration / rounds;
    total.logLoss += logLoss.miscalibration / rounds;
  }
  return total;
}

describe('expectedMiscalibration', () => {
  for (const { id, p, brier, log } of golden.mcbNull) {
    it(`counts out what the reference counts out: ${id}`, () => {
      const found = expectedMiscalibration(nothing(p));
      expect(found.isExact).toBe(true);
      expectNear(found.brier, brier);
      expectNear(found.logLoss, log);
    });
  }

  it('is the variance of a share where all forecasts are equal, however many', () => {
    for (const n of [5, 4000]) {
      const found = expectedMiscalibration(nothing(Array.from({ length: n }, () => 0.3)));
      // Two sums of some 800 are subtracted: digits are lost.
      expectNear(found.brier, 0.21 / n, 1e-8);
      expect(found.isExact).toBe(true);
    }
  });

  it('goes over from counting to integrating without a step', () => {
    const spread = (n: number) => Array.from({ length: n }, (_, i) => 0.15 + (0.6 * (i + 0.5)) / n);
    const [exact, approximate] = [12, 13].map((n) => expectedMiscalibration(nothing(spread(n))));
    expect([exact!.isExact, approximate!.isExact]).toEqual([true, false]);
    expect((13 * approximate!.brier) / (12 * exact!.brier)).toBeGreaterThan(0.9);
    expect((13 * approximate!.brier) / (12 * exact!.brier)).toBeLessThan(1.1);
  });

  const random = randomFrom(1);
  const bell = () => random() + random() + random() + random() - 2;
  const kinds: Record<string, () => number> = {
    'home wins': () => 1 / (1 + Math.exp(0.2 - 1.3 * bell())),
    draws: () => Math.min(0.4, Math.max(0.03, 0.26 + 0.05 * bell())),
    'nearly equal ones': () => 0.3 + 0.001 * random(),
    'two digits': () => Math.round(20 + 60 * random()) / 100,
    'some far out': () => (random() < 0.02 ? 0.9 : 0.2) + 0.05 * random(),
  };
  for (const [kind, draw] of Object.entries(kinds)) {
    for (const [n, rounds] of [
      [200, 3000],
      [1000, 1000],
      [5000, 400],
    ] as const) {
      it(`is within 10 % of what ${rounds} samples of ${n} forecasts show: ${kind}`, () => {
        const forecast = Array.from({ length: n }, draw);
        const wanted = simulated(forecast, rounds);
        const found = expectedMiscalibration(nothing(forecast));
        expect(found.isExact).toBe(false);
        expect(Math.abs(found.brier / wanted.brier - 1)).toBeLessThan(0.1);
        expect(Math.abs(found.logLoss / wanted.logLoss - 1)).toBeLessThan(0.1);
      });
    }
  }

  it('grows as the limit law says', () => {
    // E n MCB ≈ 3 · 1.05424 · 2^(−2/3) Σ (σ² · slope)^(2/3), from E of the squared slope of the convex minorant of W(t) + t²
    // (Groeneboom 1989: 1.05424) and its number of vertices (2.10848): for forecasts even on [0.2, 0.8], slope 0.6/n.
    const n = 40_000;
    const even = Array.from({ length: n }, (_, i) => 0.2 + (0.6 * (i + 0.5)) / n);
    const law = even.reduce((total, p) => total + Math.cbrt(((p * (1 - p) * 0.6) / n) ** 2), 0) * 1.99239;
    const found = n * expectedMiscalibration(nothing(even)).brier;
    // The lowest point of steps lies less deep than that of the limit: about 2 ∫ (1 + min(a, 1 − a))/6 da.
    expect(found / (law - 0.27)).toBeGreaterThan(0.97);
    expect(found / (law - 0.27)).toBeLessThan(1.03);
  });

  it('does not change when events and non-events change places', () => {
    const forecast = Array.from({ length: 300 }, (_, i) => 0.1 + 0.5 * ((i + 0.5) / 300) ** 2);
    const [here, there] = [forecast, forecast.map((p) => 1 - p)].map((each) => expectedMiscalibration(nothing(each)));
    expectNear(there!.brier, here!.brier, 0.03);
    expectNear(there!.logLoss, here!.logLoss, 0.03);
  });

  it('takes forecasts of 0 and 1 and refuses none at all', () => {
    const certain = expectedMiscalibration(nothing([0, 0, 1]));
    expect(certain).toEqual({ brier: 0, logLoss: 0, isExact: true });
    const mixed = expectedMiscalibration(nothing([0, 1, ...Array.from({ length: 100 }, (_, i) => 0.2 + i / 250)]));
    expect(Number.isFinite(mixed.brier) && Number.isFinite(mixed.logLoss)).toBe(true);
    expect(() => expectedMiscalibration(nothing([]))).toThrow('a null of no forecasts');
  });
});

describe('excessDepth', () => {
  /** Mean depth beyond that of the mean path, over drawn walks; from the nearer end, where it varies less. */
  function drawn(forecast: readonly number[], a: number, rounds: number): number {
    const random = randomFrom(77);
    const isAbove = a > 0.5;
    const flat = forecast.reduce((total, p) => total + Math.max(0, isAbove ? p - a : a - p), 0);
    let total = 0;
    for (let round = 0; round < rounds; round += 1) {
      let [walk, lowest] = [0, 0];
      forecast.forEach((p, i) => {
        walk += Number(random() < p) - a;
        if (forecast[i + 1] !== p) lowest = Math.min(lowest, walk);
      });
      total += ((isAbove ? walk : 0) - lowest) / rounds;
    }
    return total - flat;
  }

  it('is that of drawn walks within, at the edge of and beyond the forecasts', () => {
    const even = Array.from({ length: 500 }, (_, i) => 0.25 + (0.5 * (i + 0.5)) / 500);
    const tied = Array.from({ length: 500 }, (_, i) => 0.25 + Math.floor(i / 10) / 100);
    for (const forecast of [even, tied]) {
      const groups = poolEqual(nothing(forecast));
      const sums = sumForecasts(groups.forecast, groups.cases);
      for (const a of [0.1, 0.2, 0.25, 0.4, 0.6, 0.75, 0.8, 0.9]) {
        const [found, wanted] = [excessDepth(sums, a), drawn(forecast, a, 4000)];
        expect(Math.abs(found - wanted), `at ${a}: ${found}, drawn ${wanted}`).toBeLessThan(0.05 + 0.1 * wanted);
      }
    }
  });
});
