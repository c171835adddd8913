import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/main/core/words/outcomes';
import { bandAt, calibrationBand, uncrossed, yangBarberBand } from '../../../src/main/core/reliability/bands';
import { logUpperTail, lowerBound, upperBound } from '../../../src/main/core/reliability/binomial-bound';
import { curveAt, reliabilityCurve } from '../../../src/main/core/reliability/corp';
import { poolEqual, sortSample, type SortedSample } from '../../../src/main/core/reliability/sorted-sample';
import { expectAllNear, expectNear, golden, randomFrom, sampleOf, ungroup } from './reference';

const samples = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 60 }).map((k) => k / 60),
      fc.boolean(),
    ),
    { minLength: 1, maxLength: 90 },
  )
  .map((rows) =>
    sortSample(
      rows.map(([p]) => p),
      rows.map(([, y]) => Number(y)),
    ),
  );

/** Both bounds over every block of neighbours, as the definition has it. */
function bruteForce(sample: SortedSample, alpha: number) {
  const { forecast, cases, events } = poolEqual(sample);
  const groups = forecast.length;
  const tail = alpha / (groups * groups + groups);
  const lower = new Float64Array(groups);
  const upper = new Float64Array(groups).fill(1);
  for (let start = 0; start < groups; start += 1) {
    let [n, k] = [0, 0];
    for (let end = start; end < groups; end += 1) {
      n += cases[end]!;
      k += events[end]!;
      const low = lowerBound(k, n, tail);
      const high = k === n ? 1 : upperBound(k, n, tail);
      for (let at = end; at < groups; at += 1) lower[at] = Math.max(lower[at]!, low);
      for (let at = 0; at <= start; at += 1) upper[at] = Math.min(upper[at]!, high);
    }
  }
  return { forecast, lower, upper };
}

describe('calibrationBand', () => {
  for (const wanted of golden.bands.full) {
    it(`is that of the reference for ${wanted.outcome}, whole and rounded`, () => {
      const sample = sampleOf('oos', wanted.outcome as Outcome);
      const band = calibrationBand(sample);
      expect([band.lowerGroups, band.upperGroups]).toEqual([wanted.groups, wanted.groups]);
      expectAllNear(band.lower, wanted.lower);
      expectAllNear(band.upper, wanted.upper);
      const simple = yangBarberBand(sample, reliabilityCurve(sample).blocks);
      expectAllNear(simple.lower, wanted.yangBarberLower);
      expectAllNear(simple.upper, wanted.yangBarberUpper);
      for (const digits of [2, 3] as const) {
        const rounded = wanted[`digits${digits}`];
        if (!rounded) continue;
        const band = calibrationBand(sample, { digits });
        expect([band.lowerGroups, band.upperGroups]).toEqual([rounded.lowerGroups, rounded.upperGroups]);
        expectAllNear(band.forecast, rounded.forecast);
        expectAllNear(band.lower, rounded.lower);
        expectAllNear(band.upper, rounded.upper);
      }
    });
  }

  for (const wanted of golden.bands.small) {
    it(`is that of the reference: ${wanted.id}`, () => {
      const sample = ungroup(wanted.x, wanted.n, wanted.k);
      const { blocks } = reliabilityCurve(sample);
      const band = calibrationBand(sample, { alpha: wanted.alpha });
      expectAllNear(band.forecast, wanted.x);
      expectAllNear(band.lower, wanted.lwr);
      expectAllNear(band.upper, wanted.upr);
      const drawn = uncrossed(band, (p) => curveAt(blocks, p));
      expectAllNear(drawn.lower, wanted.nc_lwr);
      expectAllNear(drawn.upper, wanted.nc_upr);
      const simple = yangBarberBand(sample, blocks, wanted.alpha);
      expectAllNear(simple.lower, wanted.yb_lwr);
      expectAllNear(simple.upper, wanted.yb_upr);
      expect([...band.lower].filter((low, i) => low > band.upper[i]!)).toHaveLength(wanted.crossings);
    });
  }

  it('is what all blocks give when each is solved for, up to 40 distinct forecasts', () => {
    const random = randomFrom(5);
    for (let groups = 1; groups <= 40; groups += 1) {
      const cases = Array.from({ length: groups }, () => 1 + Math.floor(30 * random() * random()));
      const events = cases.map((n, i) => Math.floor((n + 1) * random() * ((i + 1) / groups)));
      const sample = ungroup(
        Array.from({ length: groups }, (_, i) => (i + 0.5) / groups),
        cases,
        events,
      );
      const wanted = bruteForce(sample, 0.05);
      const band = calibrationBand(sample);
      expectAllNear(band.lower, [...wanted.lower], 1e-11);
      expectAllNear(band.upper, [...wanted.upper], 1e-11);
    }
  });

  it('is as narrow as its definition allows and no narrower', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const { forecast, cases, events } = poolEqual(sample);
        const band = calibrationBand(sample);
        const tail = 0.05 / (forecast.length * (forecast.length + 1));
        expect(band.forecast).toEqual(forecast);
        for (let end = 0; end < forecast.length; end += 1) {
          const low = band.lower[end]!;
          let [n, k, isReached] = [0, 0, low === 0 || low === band.lower[end - 1]];
          for (let start = end; start >= 0; start -= 1) {
            n += cases[start]!;
            k += events[start]!;
            if (k === 0 || low === 0 || low >= k / n) continue;
            // P(K ≥ k) at the bound: at least the tail for every block, equal to it for one.
            const reached = k === n ? n * Math.log(low) : logUpperTail(k, n, low);
            expect(reached).toBeGreaterThan(Math.log(tail) - 1e-9);
            isReached ||= Math.abs(reached - Math.log(tail)) < 1e-9;
          }
          expect(isReached).toBe(true);
        }
      }),
    );
  });

  it('rises, turns round with what counts as an event, and does not see the order', () => {
    fc.assert(
      fc.property(samples, fc.constantFrom(null, 2, 3), (sample, digits) => {
        const band = calibrationBand(sample, { digits });
        for (let i = 1; i < band.forecast.length; i += 1) {
          expect(band.lower[i]).toBeGreaterThanOrEqual(band.lower[i - 1]!);
          expect(band.upper[i]).toBeGreaterThanOrEqual(band.upper[i - 1]!);
        }
        const backwards = sortSample(sample.forecast.slice().reverse(), sample.happened.slice().reverse());
        expect(calibrationBand(backwards, { digits })).toEqual(band);
        if (digits !== null) return;
        const turned = calibrationBand(
          sortSample(
            sample.forecast.map((p) => 60 - Math.round(60 * p)).map((k) => k / 60),
            sample.happened.map((y) => 1 - y),
          ),
        );
        expectAllNear(
          turned.lower.reverse(),
          [...band.upper].map((bound) => 1 - bound),
          1e-9,
        );
      }),
    );
  });

  it('holds every rising curve of chances often enough, counted out for eight cases', () => {
    const forecast = [0.1, 0.3, 0.5, 0.8];
    const cases = [2, 2, 2, 2];
    for (const truth of [
      [0.1, 0.3, 0.5, 0.8],
      [0.5, 0.5, 0.5, 0.5],
      [0.01, 0.02, 0.97, 0.99],
      [0, 0.4, 0.4, 1],
    ]) {
      let covered = 0;
      for (let code = 0; code < 81; code += 1) {
        const events = [1, 3, 9, 27].map((power) => Math.floor(code / power) % 3);
        const chance = events.reduce((total, k, i) => {
          const p = truth[i]!;
          return total * (k === 0 ? (1 - p) * (1 - p) : k === 1 ? 2 * p * (1 - p) : p * p);
        }, 1);
        const band = calibrationBand(ungroup(forecast, cases, events), { alpha: 0.2 });
        const holds = truth.every((p, i) => band.lower[i]! <= p + 1e-12 && p <= band.upper[i]! + 1e-12);
        if (holds) covered += chance;
      }
      expect(covered).toBeGreaterThanOrEqual(0.8);
    }
  });

  it('moves its steps outwards where forecasts are grouped', () => {
    // Rounding moves a bound outwards: the lower one to its group's largest forecast, the upper to its smallest.
    const sample = sortSample([0.101, 0.104, 0.109, 0.201], [1, 1, 1, 1]);
    const band = calibrationBand(sample, { digits: 2 });
    expect([...band.forecast]).toEqual([0.101, 0.109, 0.201]);
    expect(band.lower[0]).toBe(0);
    expect(band.lower[1]).toBeGreaterThan(0);
    expect([...band.upper]).toEqual([1, 1, 1]);
    // On the grid itself 0.1 goes down with 0.105, and 0.11 up with it.
    const failures = calibrationBand(sortSample([0.1, 0.105, 0.11], [0, 0, 0]), { digits: 2 });
    expect([...failures.forecast]).toEqual([0.1, 0.11]);
    expect(failures.upper[0]).toBeLessThan(failures.upper[1]!);
    expect([failures.lowerGroups, failures.upperGroups]).toEqual([2, 2]);
    const events = calibrationBand(sortSample([0.1, 0.105, 0.11], [1, 1, 1]), { digits: 2 });
    expect(events.lower[0]).toBeLessThan(events.lower[1]!);
  });

  it('can be read at any forecast', () => {
    const band = calibrationBand(ungroup([0.2, 0.4, 0.7], [40, 40, 40], [10, 20, 30]));
    const [l0, l1, l2] = band.lower;
    const [u0, u1, u2] = band.upper;
    expect([0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 0.8].map((p) => bandAt(band, p).lower)).toEqual([0, l0, l0, l1, l1, l2, l2]);
    expect([0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 0.8].map((p) => bandAt(band, p).upper)).toEqual([u0, u0, u1, u1, u2, u2, 1]);
  });

  it('is not asked of nothing', () => {
    const none = sortSample([], []);
    expect(() => calibrationBand(none)).toThrow('a calibration band of no forecasts');
    expect(() => yangBarberBand(none, [])).toThrow(RangeError);
  });

  it('is narrower with more matches', () => {
    const wide = calibrationBand(ungroup([0.2, 0.4], [20, 20], [5, 10]));
    const narrow = calibrationBand(ungroup([0.2, 0.4], [2000, 2000], [500, 1000]));
    expect(narrow.upper[0]! - narrow.lower[0]!).toBeLessThan(0.2 * (wide.upper[0]! - wide.lower[0]!));
    expectNear(narrow.alpha, 0.05);
  });
});

describe('yangBarberBand', () => {
  it('is what all blocks of the fit give', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const { forecast, cases } = poolEqual(sample);
        const { blocks } = reliabilityCurve(sample);
        const groups = forecast.length;
        const reach = Math.log((groups * groups + groups) / 0.05) / 2;
        const fit = Array.from(forecast, (p) => curveAt(blocks, p));
        const [lower, upper] = [new Array<number>(groups).fill(0), new Array<number>(groups).fill(1)];
        for (let start = 0; start < groups; start += 1) {
          let [n, total] = [0, 0];
          for (let end = start; end < groups; end += 1) {
            n += cases[end]!;
            total += cases[end]! * fit[end]!;
            for (let at = end; at < groups; at += 1) lower[at] = Math.max(lower[at]!, total / n - Math.sqrt(reach / n));
            for (let at = 0; at <= start; at += 1) upper[at] = Math.min(upper[at]!, total / n + Math.sqrt(reach / n));
          }
        }
        const band = yangBarberBand(sample, blocks);
        lower.forEach((bound, i) => expect(band.lower[i]).toBeCloseTo(bound, 10));
        upper.forEach((bound, i) => expect(band.upper[i]).toBeCloseTo(bound, 10));
      }),
    );
  });
});
