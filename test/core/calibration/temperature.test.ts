import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyTemperature, fitTemperature, toTemperatureSample } from '../../../src/main/core/calibration/temperature';
import { logLoss } from '../../../src/main/core/scoring/scores';
import { normalise, OUTCOMES, type Outcome, type Triple } from '../../../src/main/core/words/outcomes';
import { triples } from '../../support/triples';

/** The same forecast many times, with counts of what came. */
function cameOf(forecast: Triple, counts: Readonly<Record<Outcome, number>>) {
  const outcomes = OUTCOMES.flatMap((outcome) => Array.from({ length: counts[outcome] }, () => outcome));
  return toTemperatureSample(
    outcomes.map(() => forecast),
    outcomes,
  );
}
/** 4 : 2 : 1, raised to t: 4^t : 2^t : 1. */
const FORECAST = normalise(4, 2, 1);

describe('temperature', () => {
  it('fits the exponents worked by hand', () => {
    // At the maximum the forecast's mean log ratio is that of what came. With r = 2^t and ratios in units of ln 2:
    // (2r² + r)/(r² + r + 1) = (3·2 + 1·1 + 1·0)/5, so that 0.6 r² − 0.4 r − 1.4 = 0.
    const root = (0.4 + Math.sqrt(0.16 + 4 * 0.6 * 1.4)) / 1.2;
    for (const forecast of [FORECAST, { ...FORECAST, home: FORECAST.away, away: FORECAST.home }]) {
      const counts = forecast === FORECAST ? { home: 3, draw: 1, away: 1 } : { home: 1, draw: 1, away: 3 };
      const fit = fitTemperature(cameOf(forecast, counts));
      expect(fit).toMatchObject({ kind: 'fitted', isAtBound: false });
      expect(fit.kind === 'fitted' && fit.exponent).toBeCloseTo(Math.log2(root), 9);
    }
  });

  it('is 1 where forecasts came as often as they said, above where they were timid, below where they were bold', () => {
    const exponent = (home: number, draw: number, away: number) => {
      const fit = fitTemperature(cameOf(FORECAST, { home, draw, away }));
      return fit.kind === 'fitted' ? fit : null;
    };
    expect(exponent(4, 2, 1)!.exponent).toBeCloseTo(1, 9);
    expect(exponent(60, 20, 5)!.exponent).toBeGreaterThan(1);
    expect(exponent(36, 22, 14)!.exponent).toBeLessThan(1);
    expect(exponent(9, 0, 0)).toEqual({ kind: 'fitted', exponent: 2, isAtBound: true });
    expect(exponent(0, 0, 9)).toEqual({ kind: 'fitted', exponent: 0.5, isAtBound: true });
  });

  it('says by name where there is no one maximum', () => {
    const reasonOf = (forecasts: Triple[], outcomes: Outcome[]) => {
      const fit = fitTemperature(toTemperatureSample(forecasts, outcomes));
      return fit.kind === 'refused' ? fit.reason : fit.kind;
    };
    const even = { home: 1 / 3, draw: 1 / 3, away: 1 / 3 };
    expect(reasonOf([], [])).toBe('no-forecasts');
    expect(reasonOf([{ home: 0.6, draw: 0.4, away: 0 }], ['home'])).toBe('certain-forecast');
    expect(reasonOf([even, even], ['home', 'away'])).toBe('even-forecasts');
    expect(reasonOf([even, FORECAST], ['home', 'away'])).toBe('fitted');
    expect(() => toTemperatureSample([even], [])).toThrow(RangeError);
  });

  it('of 1 is the identity, keeps the order of the three and their sum', () => {
    fc.assert(
      fc.property(triples, fc.double({ min: 0.5, max: 2, noNaN: true }), (forecast, exponent) => {
        expect(applyTemperature(1, forecast)).toEqual(forecast);
        const { home, draw, away } = applyTemperature(exponent, forecast);
        expect(home + draw + away).toBeCloseTo(1, 12);
        if (forecast.home > forecast.away) expect(home).toBeGreaterThanOrEqual(away);
      }),
    );
    expect(applyTemperature(2, { home: 0.5, draw: 0.5, away: 0 }).away).toBe(0);
  });

  it('is never worse in sample than the identity or any other exponent, wherever it begins', () => {
    const exponents = fc.double({ min: 0.5, max: 2, noNaN: true });
    const cases = fc.array(fc.record({ forecast: triples, outcome: fc.constantFrom(...OUTCOMES) }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(cases, exponents, exponents, (played, other, start) => {
        const outcomes = played.map(({ outcome }) => outcome);
        const sample = toTemperatureSample(
          played.map(({ forecast }) => forecast),
          outcomes,
        );
        const fit = fitTemperature(sample);
        fc.pre(fit.kind === 'fitted');
        const loss = (exponent: number) =>
          played.reduce(
            (total, { forecast, outcome }) => total + logLoss(applyTemperature(exponent, forecast), outcome),
            0,
          );
        for (const each of [1, other]) expect(loss(fit.exponent)).toBeLessThanOrEqual(loss(each) + 1e-9);
        const again = fitTemperature(sample, start);
        expect(again.kind === 'fitted' && again.exponent).toBeCloseTo(fit.exponent, 6);
      }),
    );
  });
});
