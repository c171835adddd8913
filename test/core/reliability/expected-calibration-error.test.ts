import { describe, expect, it } from 'vitest';
import { expectedCalibrationError } from '../../../src/main/core/reliability/expected-calibration-error';
import { sortSample } from '../../../src/main/core/reliability/sorted-sample';
import { expectNear, golden, outcomeNamed, sampleOf } from './reference';

describe('expectedCalibrationError', () => {
  for (const wanted of golden.ece) {
    it(`is that of the reference with its null: ${wanted.forecast}, ${wanted.outcome}, ${wanted.bins} bins`, () => {
      const found = expectedCalibrationError(sampleOf(wanted.forecast, outcomeNamed(wanted.outcome)), wanted.bins);
      expectNear(found.error, wanted.ece);
      expectNear(found.nullMean, wanted.null_expectation);
      expectNear(found.nullSpread, wanted.null_sd);
      expectNear(found.largest, wanted.mce);
      expect(found.bins).toHaveLength(wanted.nonempty_bins);
      const rows = 'rows' in wanted ? (wanted.rows as number[][]) : [];
      rows.forEach(([bin, n, events, sum, gap, lowest, highest, atMost, atLeast], i) => {
        const row = found.bins[i]!;
        expect([row.low, row.n, row.events]).toEqual([bin! / wanted.bins, n, events]);
        expect([row.lowest, row.highest]).toEqual([lowest, highest]);
        expectNear(row.forecast * row.n, sum!);
        expectNear(row.expectedGap, gap!);
        expectNear(row.atMost, atMost!);
        expectNear(row.atLeast, atLeast!);
      });
    });
  }

  it('is its null on average, counted out', () => {
    const forecast = [0.1, 0.15, 0.3, 0.35, 0.72, 0.95, 1];
    let [mean, square] = [0, 0];
    let found = expectedCalibrationError(
      sortSample(
        forecast,
        forecast.map(() => 0),
      ),
      10,
    );
    for (let code = 0; code < 128; code += 1) {
      const happened = forecast.map((_, i) => (code >> i) & 1);
      const chance = forecast.reduce((total, p, i) => total * (happened[i] ? p : 1 - p), 1);
      found = expectedCalibrationError(sortSample(forecast, happened), 10);
      mean += chance * found.error;
      square += chance * found.error * found.error;
    }
    expect(found.nullMean).toBeCloseTo(mean, 13);
    expect(found.nullSpread).toBeCloseTo(Math.sqrt(square - mean * mean), 13);
    expect(found.bins.at(-1)).toMatchObject({ low: 0.9, high: 1, n: 2 });
  });

  it('is not asked of nothing', () => {
    expect(() => expectedCalibrationError(sortSample([], []), 10)).toThrow('a calibration error of no forecasts');
  });
});
