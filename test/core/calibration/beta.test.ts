import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyBeta,
  betaLogLikelihood,
  fitBeta,
  IDENTITY_BETA,
  toBetaSample,
  type BetaMap,
} from '../../../src/main/core/calibration/beta';

/** Cases at a few forecasts: how often each was said, and how often it happened. */
function sampleOf(groups: readonly { forecast: number; cases: number; events: number }[]) {
  const each = groups.flatMap(({ forecast, cases, events }) =>
    Array.from({ length: cases }, (_, at) => ({ forecast, happened: at < events ? 1 : 0 })),
  );
  return toBetaSample(
    each.map(({ forecast }) => forecast),
    each.map(({ happened }) => happened),
  );
}
function fitted(sample: Parameters<typeof fitBeta>[0], start?: BetaMap): BetaMap {
  const fit = fitBeta(sample, start);
  if (fit.kind !== 'fitted') throw new Error(fit.reason);
  return fit.map;
}

describe('beta calibration', () => {
  it('goes through the frequencies of three forecasts, as worked by hand', () => {
    // Three parameters for three frequencies: logit f = a ln p − b ln(1 − p) + c at each. With p = 1/4, 1/2, 3/4 and
    // logit f = −L, 0, L for L = ln 3 that is the identity; with L = ln 2 it is a = b = ln 2 / ln 3, c = 0.
    const [third, half, twoThirds] = [
      { forecast: 0.25, cases: 12, events: 4 },
      { forecast: 0.5, cases: 8, events: 4 },
      { forecast: 0.75, cases: 12, events: 8 },
    ];
    const { a, b, c } = fitted(sampleOf([third!, half!, twoThirds!]));
    expect(a).toBeCloseTo(Math.LN2 / Math.log(3), 9);
    expect(b).toBeCloseTo(Math.LN2 / Math.log(3), 9);
    expect(c).toBeCloseTo(0, 9);
  });

  it('is the identity where forecasts came as often as they said', () => {
    const map = fitted(
      sampleOf([
        { forecast: 0.25, cases: 12, events: 3 },
        { forecast: 0.5, cases: 8, events: 4 },
        { forecast: 0.75, cases: 12, events: 9 },
      ]),
    );
    (['a', 'b', 'c'] as const).forEach((name) => expect(map[name]).toBeCloseTo(IDENTITY_BETA[name], 9));
  });

  it('stays on the edge where the maximum would turn the order round, and is flat where all of it does', () => {
    // The more was said, the less came: only the constant is left, the logit of 12 in 24.
    const reversed = fitted(
      sampleOf([
        { forecast: 0.2, cases: 8, events: 7 },
        { forecast: 0.5, cases: 8, events: 4 },
        { forecast: 0.8, cases: 8, events: 1 },
      ]),
    );
    expect(reversed).toMatchObject({ a: 0, b: 0 });
    expect(reversed.c).toBeCloseTo(0, 9);
    // Rising, then falling: the free maximum has a > 0 > b, so that b is left out; rising late, a is.
    const rising = sampleOf([
      { forecast: 0.1, cases: 10, events: 1 },
      { forecast: 0.5, cases: 10, events: 8 },
      { forecast: 0.9, cases: 10, events: 6 },
    ]);
    expect(fitted(rising)).toMatchObject({ b: 0 });
    expect(fitted(rising).a).toBeGreaterThan(0.1);
    const late = sampleOf([
      { forecast: 0.1, cases: 10, events: 4 },
      { forecast: 0.5, cases: 10, events: 2 },
      { forecast: 0.9, cases: 10, events: 9 },
    ]);
    expect(fitted(late)).toMatchObject({ a: 0 });
    expect(fitted(late).b).toBeGreaterThan(0.1);
  });

  it('says by name where there is no one maximum', () => {
    const reasonOf = (forecast: number[], happened: number[]) => {
      const fit = fitBeta(toBetaSample(forecast, happened));
      return fit.kind === 'refused' ? fit.reason : fit.kind;
    };
    expect(reasonOf([], [])).toBe('no-forecasts');
    expect(reasonOf([0, 0.5, 0.7], [0, 1, 0])).toBe('certain-forecast');
    expect(reasonOf([0.3, 0.5, 1], [0, 1, 0])).toBe('certain-forecast');
    expect(reasonOf([0.3, 0.5, 0.7], [1, 1, 1])).toBe('one-outcome');
    expect(reasonOf([0.3, 0.5, 0.7], [0, 0, 0])).toBe('one-outcome');
    expect(reasonOf([0.3, 0.3, 0.7, 0.7], [0, 1, 0, 1])).toBe('few-forecasts');
    expect(reasonOf([0.3, 0.4, 0.5], [0, 0, 1])).toBe('separable');
    expect(reasonOf([0.3, 0.4, 0.4, 0.5], [0, 0, 1, 1])).toBe('separable');
    expect(reasonOf([0.3, 0.4, 0.5], [1, 0, 0])).toBe('fitted');
    expect(() => toBetaSample([0.5], [])).toThrow(RangeError);
  });

  const forecasts = fc.array(
    fc.record({ forecast: fc.double({ min: 0.02, max: 0.98, noNaN: true }), happened: fc.boolean() }),
    { minLength: 4, maxLength: 60 },
  );
  const toSample = (cases: readonly { forecast: number; happened: boolean }[]) =>
    toBetaSample(
      cases.map(({ forecast }) => forecast),
      cases.map(({ happened }) => Number(happened)),
    );

  it('is never worse in sample than the identity or any other map, and keeps the order', () => {
    const parameter = fc.double({ min: 0, max: 3, noNaN: true });
    fc.assert(
      fc.property(forecasts, parameter, parameter, fc.double({ min: -2, max: 2, noNaN: true }), (cases, a, b, c) => {
        const sample = toSample(cases);
        const fit = fitBeta(sample);
        fc.pre(fit.kind === 'fitted');
        const best = betaLogLikelihood(sample, fit.map);
        expect(best).toBeGreaterThanOrEqual(betaLogLikelihood(sample, IDENTITY_BETA) - 1e-9);
        expect(best).toBeGreaterThanOrEqual(betaLogLikelihood(sample, { a, b, c }) - 1e-9);
        expect(applyBeta(fit.map, 0.3)).toBeLessThanOrEqual(applyBeta(fit.map, 0.6));
      }),
    );
  });

  it('ends where it ends wherever it begins and in whatever order', () => {
    fc.assert(
      fc.property(forecasts, (cases) => {
        const fit = fitBeta(toSample(cases));
        fc.pre(fit.kind === 'fitted');
        const sample = toSample(cases);
        const other = fitted(toSample([...cases].reverse()), { a: 0.7, b: 1.4, c: 0.2 });
        expect(betaLogLikelihood(sample, other)).toBeCloseTo(betaLogLikelihood(sample, fit.map), 7);
      }),
    );
  });

  it('takes forecasts that differ by rounding alone for no direction of their own', () => {
    const cases = [
      { forecast: 0.02, happened: true },
      { forecast: 0.020000000000000007, happened: false },
      { forecast: 0.02, happened: true },
      { forecast: 0.9796187401353832, happened: false },
    ];
    for (const ordered of [cases, [...cases].reverse()])
      for (const start of [undefined, { a: 0.7, b: 1.4, c: 0.2 }, { a: 0, b: 1, c: 0 }]) {
        const map = fitted(toSample(ordered), start);
        expect([map.a, map.b]).toEqual([0, 0]);
        expect(betaLogLikelihood(toSample(cases), map)).toBeCloseTo(4 * Math.log(0.5), 12);
      }
  });

  it('finds the maximum also where a full step from the identity leads to where every forecast is certain', () => {
    const sample = toBetaSample(
      [0.02045103404717867, 0.07240509803909345, 0.07129482982389924, 0.02, 0.06956707155106799],
      [1, 1, 0, 0, 1],
    );
    const likelihoods = [undefined, { a: 0.7, b: 1.4, c: 0.2 }, { a: 0, b: 3, c: -1 }, { a: 0, b: 0, c: 0 }].map(
      (start) => betaLogLikelihood(sample, fitted(sample, start)),
    );
    // On a grid of a and b, c by bisection, nothing is higher.
    let highest = -Infinity;
    for (let a = 0; a <= 3; a += 0.05)
      for (let b = 0; b <= 30; b += 0.5) {
        let [low, high] = [-60, 60];
        for (let halving = 0; halving < 60; halving += 1) {
          const c = (low + high) / 2;
          const mean = Array.from(
            sample.logs,
            (log, i) => 1 / (1 + Math.exp(-(a * log + b * sample.complements[i]! + c))),
          );
          if (mean.reduce((sum, each) => sum + each, 0) < 3) low = c;
          else high = c;
        }
        highest = Math.max(highest, betaLogLikelihood(sample, { a, b, c: low }));
      }
    for (const likelihood of likelihoods) {
      expect(likelihood).toBeCloseTo(likelihoods[0]!, 7);
      expect(likelihood).toBeGreaterThanOrEqual(highest - 1e-9);
      expect(likelihood).toBeLessThan(highest + 1e-3);
    }
  });

  it('puts what is certain where it was, and a flat map everywhere at its one value', () => {
    expect(applyBeta({ a: 0.5, b: 0.5, c: 1 }, 0)).toBe(0);
    expect(applyBeta({ a: 0.5, b: 0.5, c: 1 }, 1)).toBe(1);
    expect(applyBeta(IDENTITY_BETA, 0.3)).toBeCloseTo(0.3, 15);
    expect([0, 0.4, 1].map((p) => applyBeta({ a: 0, b: 0, c: 0 }, p))).toEqual([0.5, 0.5, 0.5]);
  });
});
