import { describe, expect, it } from 'vitest';
import { blockOf, covarianceOf, observedInformationCovariance } from '../../../src/main/core/models/covariance';
import { SHOTS_AND_CORNERS } from '../../../src/main/core/models/channels';
import { fitDixonColes, type DixonColesOptions } from '../../../src/main/core/models/dixon-coles';
import { toLeagueSample } from '../../../src/main/core/models/league-sample';
import { parameterCount } from '../../../src/main/core/models/parameters';
import { INFORMED_PRIOR } from '../../../src/main/core/models/prior';
import { packedIndex } from '../../../src/main/core/numeric/symmetric';
import { counted } from '../../support/counted';
import { demoMatches } from '../../support/leagues';

const sample = toLeagueSample(counted(demoMatches(2)));
const asOf = sample.day.at(-1)! + 3;
const T = sample.teams.length;
const n = parameterCount(T);
const LEANING = [1, 4, 9];
const MEAN_VARIANCE = 0.08;
const priorMeansOf = (attack: number, defence: number, meanVariance: number) => ({
  attack: Float64Array.from(sample.teams, (_, team) => (LEANING.includes(team) ? attack : 0)),
  defence: Float64Array.from(sample.teams, (_, team) => (LEANING.includes(team) ? defence : 0)),
  variance: Float64Array.from(sample.teams, (_, team) => (LEANING.includes(team) ? [0.4, 0.6][team % 2]! : 1)),
  leans: Uint8Array.from(sample.teams, (_, team) => Number(LEANING.includes(team))),
  meanVariance,
});
const optionsOf = (xi: number, attack = -0.15, defence = -0.2, meanVariance = 0): DixonColesOptions => ({
  ...{ asOf, xi, sigma: 0.3, prior: INFORMED_PRIOR, channels: SHOTS_AND_CORNERS },
  priorMeans: priorMeansOf(attack, defence, meanVariance),
});
const covariance = (options: DixonColesOptions) => covarianceOf(sample, fitDixonColes(sample, options), options);
const information = (options: DixonColesOptions) =>
  observedInformationCovariance(sample, fitDixonColes(sample, options), options);
const parametersOf = (options: DixonColesOptions): number[] => {
  const { mu, homeAdvantage, rho, attack, defence } = fitDixonColes(sample, options);
  return [mu, homeAdvantage, rho, ...attack, ...defence];
};

describe('how far estimates lie from the truth', () => {
  it('is the inverse curvature where old matches are forgotten: weights are discounts then', () => {
    for (const xi of [0.0005, 0.002]) {
      expect(covariance(optionsOf(xi)).values).toEqual(information(optionsOf(xi)).values);
    }
  });

  it('is the sandwich where none is forgotten', () => {
    const [ours, plain] = [covariance(optionsOf(0)), information(optionsOf(0))];
    const ratios = Array.from(
      { length: n },
      (_, i) => ours.values[packedIndex(i, i)]! / plain.values[packedIndex(i, i)]!,
    );
    expect(ratios.every((ratio) => Math.abs(ratio - 1) > 1e-6)).toBe(true);
  });

  it('has no error of what is held', () => {
    const { values } = covariance({ ...optionsOf(0.002), fixed: { homeAdvantage: 0.3, rho: -0.1 } });
    expect([values[packedIndex(1, 1)], values[packedIndex(2, 2)]]).toEqual([0, 0]);
  });
});

describe.each([0, 0.002])('the error of the newcomers’ mean, at a decay of %s,', (xi) => {
  it('is added: the parameters move with the mean as refits show, and it errs as strengths lie', () => {
    const step = 1e-3;
    const along = (a: number, d: number) => {
      const up = parametersOf(optionsOf(xi, -0.15 + a, -0.2 + d));
      const down = parametersOf(optionsOf(xi, -0.15 - a, -0.2 - d));
      return up.map((value, i) => (value - down[i]!) / (2 * step));
    };
    const [byAttack, byDefence] = [along(step, 0), along(0, step)];
    const scale = MEAN_VARIANCE * 0.3 * 0.3;
    const [withMean, without] = [covariance(optionsOf(xi, -0.15, -0.2, MEAN_VARIANCE)), covariance(optionsOf(xi))];
    let largest = 0;
    for (let i = 0; i < n; i += 1) {
      for (let k = 0; k <= i; k += 1) {
        const both = byAttack[i]! * byDefence[k]! + byDefence[i]! * byAttack[k]!;
        const expected = scale * (byAttack[i]! * byAttack[k]! + byDefence[i]! * byDefence[k]! + 0.8 * both);
        const at = packedIndex(i, k);
        expect(Math.abs(withMean.values[at]! - without.values[at]! - expected)).toBeLessThan(1e-8);
        largest = Math.max(largest, Math.abs(expected));
      }
    }
    expect(largest).toBeGreaterThan(1e-4);
  });

  it('is told with the covariance, and is none without a prior or without clubs that lean on it', () => {
    expect(covariance(optionsOf(xi, 0, 0, MEAN_VARIANCE)).meanVariance).toBe(MEAN_VARIANCE);
    expect(covariance(optionsOf(xi)).meanVariance).toBeUndefined();
    const nobody = optionsOf(xi, 0, 0, MEAN_VARIANCE);
    const { leans: _, ...priorMeans } = nobody.priorMeans as ReturnType<typeof priorMeansOf>;
    expect(covariance({ ...nobody, priorMeans }).values).toEqual(covariance(optionsOf(xi, 0, 0)).values);
  });
});

describe('a pairing of clubs that the fit has not seen', () => {
  const spread = covariance(optionsOf(0.002, -0.15, -0.2, MEAN_VARIANCE));
  const at = (block: Float64Array, row: number, column: number) => block[7 * row + column]!;

  it('has a newcomer’s variance and that of the mean, worked by hand', () => {
    const block = blockOf(spread, sample.teams[0]!, 'Nowhere');
    for (const strength of [4, 6]) expect(at(block, strength, strength)).toBeCloseTo(0.09 * (0.4 + 0.08), 15);
    expect(at(block, 4, 6)).toBeCloseTo(0.8 * 0.09 * 0.48, 15);
    expect(at(block, 3, 4)).toBe(0);
  });

  it('shares the error of the mean where there are two of them', () => {
    const block = blockOf(spread, 'Elsewhere', 'Nowhere');
    for (const [row, column, expected] of [
      [3, 4, 0.09 * 0.08],
      [5, 6, 0.09 * 0.08],
      [3, 6, 0.8 * 0.09 * 0.08],
      [4, 5, 0.8 * 0.09 * 0.08],
    ] as const) {
      expect(at(block, row, column)).toBeCloseTo(expected, 15);
      expect(at(block, column, row)).toBeCloseTo(expected, 15);
    }
  });
});
