import { expect, it } from 'vitest';
import { SPECIFICATION } from '../../../src/main/core/settings/constants';
import { isSamePoint, settingsOf } from '../../../src/main/core/settings/settings';

it('blends linearly with a fixed weight unless asked otherwise', () => {
  expect(settingsOf('fitted')).toMatchObject({
    blend: 'linear',
    marketWeight: 'fixed',
    marketWeights: { B: 0.4, C: 0.7 },
  });
  expect(settingsOf('fitted')).toEqual(settingsOf('fitted', { blend: 'linear', marketWeight: 'fixed' }));
  expect(settingsOf('fitted', { blend: 'log-pool', marketWeight: 'learned' })).toEqual({
    ...settingsOf('fitted'),
    blend: 'log-pool',
    marketWeight: 'learned',
  });
});

it('refuses another blend for the specification preset, naming what it was given', () => {
  expect(() => settingsOf('specification', { blend: 'log-pool', marketWeight: 'fixed' })).toThrow(
    'the specification preset blends linearly with a fixed market weight, got blend log-pool and market weight fixed',
  );
  expect(() => settingsOf('specification', { blend: 'linear', marketWeight: 'learned' })).toThrow(/learned/);
  expect(settingsOf('specification', { blend: 'linear', marketWeight: 'fixed' }).preset).toBe('specification');
});

it('trains by the grid and the numbers that the documents state', () => {
  const { grid, fallback, calibrationShare, minCalibrationSamples, prior, channels, memory } = settingsOf('fitted');
  expect(grid).toHaveLength(9);
  expect([...new Set(grid.map(({ xi }) => xi))]).toEqual([0.002, 0.001, 0.003]);
  expect([...new Set(grid.map(({ sigma }) => sigma))]).toEqual([0.3, 0.2, 0.4]);
  expect([...new Set(grid.map(({ omega }) => omega ?? 1))]).toEqual([1, 0.5, 2]);
  expect([...new Set(grid.map(({ kappa }) => kappa ?? 1))]).toEqual([1, 0.8, 1.2]);
  expect(grid.filter((point) => isSamePoint(point, fallback))).toHaveLength(1);
  expect(channels).toEqual({
    channels: [
      { channel: 'shotsOnTarget', omega: 3, kappa: 0.6, xi: 0.01 },
      { channel: 'shots', omega: 1.5, kappa: 0.4, xi: 0.008 },
      { channel: 'corners', omega: 1.5, kappa: 0.35, xi: 0.008 },
    ],
    redCardWeight: 0.7,
  });
  expect(memory).toEqual({ channel: 'prices', omega: 20, kappa: 1, xi: 0.03 });
  expect(fallback).toEqual({ xi: 0.002, sigma: 0.3 });
  expect([calibrationShare, minCalibrationSamples, SPECIFICATION.MIN_VALIDATION_SAMPLES]).toEqual([0.5, 30, 100]);
  expect(prior).toEqual({
    correlation: 0.8,
    rho: { mean: -0.08, sigma: 0.04 },
    newcomers: { shrinkage: 2, variance: 0.4, youngSeasons: 2, youngVariance: 0.6 },
  });
  const specification = settingsOf('specification');
  expect(specification).toMatchObject({
    ...{ grid: [{ xi: 0.0065, sigma: 0.3 }], fixed: { homeAdvantage: 0.35, rho: -0.13 }, maxGoals: 8 },
    ...{ calibration: 'plain', calibrationShare: 1, ensemble: 'inverse-brier', minCalibrationSamples: 30 },
    ...{ channels: null, memory: null, prior: { correlation: 0, rho: null } },
  });
});
