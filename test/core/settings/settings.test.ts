import { expect, it } from 'vitest';
import { settingsOf, SPECIFICATION } from '../../../src/main/core/settings/settings';

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
  const { grid, fallback, calibrationShare, minCalibrationSamples, prior } = settingsOf('fitted');
  expect(grid).toHaveLength(20);
  expect([...new Set(grid.map(({ xi }) => xi))]).toEqual([0.001, 0.0015, 0.002, 0.0025, 0.003]);
  expect([...new Set(grid.map(({ sigma }) => sigma))]).toEqual([0.2, 0.3, 0.4, 0.6]);
  expect(fallback).toEqual({ xi: 0.002, sigma: 0.3 });
  expect([calibrationShare, minCalibrationSamples, SPECIFICATION.MIN_VALIDATION_SAMPLES]).toEqual([0.5, 30, 100]);
  expect(prior).toEqual({
    correlation: 0.7,
    rho: { mean: -0.05, sigma: 0.04 },
    newcomers: { shrinkage: 2, variance: 0.4, youngSeasons: 2, youngVariance: 0.6 },
  });
  const specification = settingsOf('specification');
  expect(specification).toMatchObject({
    ...{ grid: [{ xi: 0.0065, sigma: 0.3 }], fixed: { homeAdvantage: 0.35, rho: -0.13 }, maxGoals: 8 },
    ...{ calibration: 'plain', calibrationShare: 1, ensemble: 'inverse-brier', minCalibrationSamples: 30 },
  });
});
