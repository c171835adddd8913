import { describe, expect, it } from 'vitest';
import { calibrationLine } from '../../../src/main/core/reliability/calibration-line';
import { columnsOf, expectNear, golden, outcomeNamed, randomFrom } from './reference';

const fitted = (forecast: ArrayLike<number>, happened: ArrayLike<number>) => {
  const line = calibrationLine(forecast, happened);
  if (line.kind !== 'fitted') throw new Error(`refused: ${line.reason}`);
  return line;
};
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

describe('calibrationLine', () => {
  for (const wanted of golden.line) {
    it(`is that of the reference for ${wanted.forecast}, ${wanted.outcome}`, () => {
      const { forecast, happened } = columnsOf(wanted.forecast, outcomeNamed(wanted.outcome));
      const line = fitted(forecast, happened);
      expectNear(line.joint.intercept, wanted.joint.intercept);
      expectNear(line.joint.slope, wanted.joint.slope);
      expectNear(line.joint.interceptError, wanted.joint.se_intercept);
      expectNear(line.joint.slopeError, wanted.joint.se_slope);
      expectNear(line.joint.covariance, wanted.joint.cov_intercept_slope);
      expectNear(line.joint.logLikelihood, wanted.joint.log_likelihood);
      expectNear(line.interceptOnly.intercept, wanted.intercept_only_offset.intercept);
      expectNear(line.interceptOnly.error, wanted.intercept_only_offset.se);
      expectNear(line.interceptOnly.logLikelihood, wanted.intercept_only_offset.log_likelihood);
      expectNear(line.slopeOnly.slope, wanted.slope_only_no_intercept.slope);
      expectNear(line.slopeOnly.error, wanted.slope_only_no_intercept.se);
      expectNear(line.slopeOnly.logLikelihood, wanted.slope_only_no_intercept.log_likelihood);
      expectNear(line.logLikelihood, wanted.log_likelihood_uncalibrated);
      for (const [test, statistic, p] of [
        [line.likelihoodRatio, wanted.lr_joint_2df, wanted.p_lr_joint],
        [line.wald, wanted.wald_joint_2df, wanted.p_wald_joint],
        [line.interceptTest, wanted.lr_intercept_1df, wanted.p_lr_intercept],
        [line.slopeTest, wanted.lr_slope_given_intercept_1df, wanted.p_lr_slope],
      ] as const) {
        expectNear(test.statistic, statistic);
        expectNear(test.p, p);
      }
      expect([line.likelihoodRatio.degrees, line.wald.degrees]).toEqual([2, 2]);
      expect([line.interceptTest.degrees, line.slopeTest.degrees, line.n]).toEqual([1, 1, 380]);
      expectNear(line.slopeZ, wanted.z_slope_minus_1);
    });
  }

  it('finds the line that made the outcomes', () => {
    const random = randomFrom(3);
    const logits = Array.from({ length: 20_000 }, () => 3 * random() - 2);
    const happened = logits.map((x) => Number(random() < logistic(0.3 + 0.7 * x)));
    const { joint } = fitted(logits.map(logistic), happened);
    expect(Math.abs(joint.intercept - 0.3)).toBeLessThan(3 * joint.interceptError);
    expect(Math.abs(joint.slope - 0.7)).toBeLessThan(3 * joint.slopeError);
  });

  it('solves its score equations from forecasts far off', () => {
    const forecast = [1e-9, 1e-9, 1e-6, 0.999999, 0.5, 1 - 1e-9, 1e-3, 0.2];
    const happened = [1, 0, 1, 0, 1, 0, 0, 1];
    const { joint } = fitted(forecast, happened);
    const error = forecast.map(
      (p, i) => happened[i]! - logistic(joint.intercept + joint.slope * Math.log(p / (1 - p))),
    );
    expect(error.reduce((a, b) => a + b)).toBeCloseTo(0, 8);
    expect(error.reduce((total, each, i) => total + each * Math.log(forecast[i]! / (1 - forecast[i]!)), 0)).toBeCloseTo(
      0,
      7,
    );
  });

  it('climbs where forecasts are so bold that the likelihood has no curvature left', () => {
    const { joint, logLikelihood } = fitted([1e-320, 1e-320, 1 - 2e-16, 1 - 2e-16], [1, 0, 1, 0]);
    expectNear(logLikelihood, Math.log(1e-320) + Math.log(2e-16), 1e-3);
    expect(joint.intercept).toBeCloseTo(0, 8);
    expect(joint.slope).toBeCloseTo(0, 8);
  });

  it('refuses by name where there is no line', () => {
    const reason = (forecast: number[], happened: number[]) => calibrationLine(forecast, happened);
    expect(reason([], [])).toEqual({ kind: 'refused', reason: 'no-forecasts' });
    expect(reason([0.2, 0.3], [0, 0])).toEqual({ kind: 'refused', reason: 'one-outcome' });
    expect(reason([0.2, 0.3], [1, 1])).toEqual({ kind: 'refused', reason: 'one-outcome' });
    expect(reason([0, 0.3], [0, 1])).toEqual({ kind: 'refused', reason: 'certain-forecast' });
    expect(reason([0.5, 1], [0, 1])).toEqual({ kind: 'refused', reason: 'certain-forecast' });
    expect(reason([0.3, 0.3], [0, 1])).toEqual({ kind: 'refused', reason: 'equal-forecasts' });
    expect(reason([0.2, 0.3, 0.3], [0, 0, 1])).toEqual({ kind: 'refused', reason: 'separable' });
    expect(reason([0.2, 0.3, 0.4], [1, 0, 0])).toEqual({ kind: 'refused', reason: 'separable' });
    expect(() => calibrationLine([0.5], [])).toThrow('1 forecasts, but 0 outcomes');
  });
});
