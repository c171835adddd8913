import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeTests, threeWayTests, type CalibrationTest } from '../../../src/main/core/reliability/spiegelhalter';
import { happenedColumn, type ThreeWayColumns } from '../../../src/main/core/reliability/three-way';
import { columnsOf, expectNear, golden, outcomeNamed, type ForecastName } from './reference';

const threeWay = (name: ForecastName): ThreeWayColumns => {
  const { home, draw, away } = golden.forecasts[name];
  return {
    home: Float64Array.from(home),
    draw: Float64Array.from(draw),
    away: Float64Array.from(away),
    outcome: Uint8Array.from(golden.outcome),
  };
};

describe('tests of calibration by a sum', () => {
  for (const { forecast, binary, multiclass } of golden.spiegelhalter) {
    it(`are those of the reference for ${forecast}`, () => {
      for (const wanted of binary) {
        const columns = columnsOf(forecast, outcomeNamed(wanted.outcome));
        const tests = outcomeTests(columns.forecast, columns.happened);
        const pairs: [CalibrationTest, typeof wanted.log_score][] = [
          [tests.brier, wanted],
          [tests.logLoss, wanted.log_score],
          [tests.inTheLarge, wanted.in_the_large],
        ];
        for (const [test, { numerator, variance, z, p_two_sided }] of pairs) {
          expectNear(test.excess, numerator);
          expectNear(test.variance, variance);
          expectNear(test.z!, z);
          expectNear(test.p!, p_two_sided);
        }
      }
      const tests = threeWayTests(threeWay(forecast as ForecastName));
      for (const [test, wanted] of [
        [tests.brier, multiclass.brier],
        [tests.logLoss, multiclass.log_score],
        [tests.rps, multiclass.rps],
      ] as const) {
        expectNear(test.score, wanted.sum_score, 1e-9);
        expectNear(test.expected, wanted.sum_expected, 1e-9);
        expectNear(test.variance, wanted.sum_variance, 1e-9);
        expectNear(test.z!, wanted.z, 1e-9);
        expectNear(test.p!, wanted.p_two_sided, 1e-9);
      }
    });
  }

  it('have mean 0 and the variance they say, counted out over all outcomes', () => {
    const chances = fc.array(fc.double({ min: 0.02, max: 0.98, noNaN: true }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(chances, (p) => {
        for (const which of ['brier', 'logLoss', 'inTheLarge'] as const) {
          let [mean, square, variance] = [0, 0, 0];
          for (let code = 0; code < 2 ** p.length; code += 1) {
            const happened = p.map((_, i) => (code >> i) & 1);
            const chance = p.reduce((total, each, i) => total * (happened[i] ? each : 1 - each), 1);
            const test = outcomeTests(p, happened)[which];
            mean += chance * test.excess;
            square += chance * test.excess * test.excess;
            variance = test.variance;
          }
          expect(mean).toBeCloseTo(0, 10);
          expect(square).toBeCloseTo(variance, 10);
        }
      }),
    );
  });

  it('leave out what is certain, and say so where everything is', () => {
    expect(outcomeTests([0, 1], [0, 1]).brier).toEqual({ excess: 0, variance: 0, z: null, p: null });
    const wrong = outcomeTests([0, 0.4], [1, 0]);
    expect(wrong.logLoss).toMatchObject({ excess: Infinity, z: Infinity, p: 0 });
    expect(wrong.inTheLarge.excess).toBeCloseTo(0.6, 15);
    const certain = threeWayTests({
      home: Float64Array.of(1, 0.5),
      draw: Float64Array.of(0, 0.5),
      away: Float64Array.of(0, 0),
      outcome: Uint8Array.of(0, 1),
    });
    expect(certain.logLoss.score).toBeCloseTo(Math.LN2, 15);
    expect(certain.logLoss.expected).toBeCloseTo(Math.LN2, 15);
    expect(certain.logLoss).toMatchObject({ z: null, p: null });
    expect(() => outcomeTests([0.5], [])).toThrow('1 forecasts, but 0 outcomes');
  });

  it('read columns of one outcome off what came', () => {
    expect([...happenedColumn(Uint8Array.of(0, 1, 2, 1), 1)]).toEqual([0, 1, 0, 1]);
  });
});
