import { describe, expect, it } from 'vitest';
import { calibrate, identityCalibrator, type Calibrator } from '../../../src/main/core/calibration/calibrator';
import { settingsOf } from '../../../src/main/core/settings';
import { calibrateLeagues } from '../../../src/main/core/training/calibrate-leagues';
import { walkLeague } from '../../../src/main/core/training/walk-league';
import { demoMatches } from '../../support/leagues';

const even = { home: 0.4, draw: 0.3, away: 0.3 };
const line = { forecast: [0, 0.5, 1], value: [0, 0.6, 1] };
const trained: Calibrator = {
  weight: 0.5,
  scope: 'league',
  samples: 2000,
  trainedOnEnd: 20_000,
  reason: 'test',
  maps: { home: line, draw: line, away: line },
};

describe('calibrate', () => {
  it('refuses to serve a day it was trained on', () => {
    expect(() => calibrate(trained, even, 20_000)).toThrow(/trained up to day 20000 cannot serve day 20000/);
    expect(calibrate(trained, even, 20_001).home).toBeGreaterThan(0);
  });

  it('mixes with the identity and sums to one', () => {
    const { home, draw, away } = calibrate(trained, even, 20_001);
    expect(home + draw + away).toBeCloseTo(1, 15);
    // Each p below ½ maps to 1.2 p; halfway to the identity is 1.1 p for all three, which renormalises to p.
    expect(home).toBeCloseTo(0.4, 12);
  });

  it('is the identity without a map', () => {
    expect(calibrate(identityCalibrator('none'), even, 1)).toEqual(even);
  });
});

describe('the forward chain', () => {
  const settings = { ...settingsOf('fitted'), grid: [settingsOf('fitted').fallback] };
  const [league] = calibrateLeagues([walkLeague('DEMO', demoMatches(), settings)], settings);

  it('is the identity until three seasons each have four seasons of forecasts before them, with the reason', () => {
    const next = league!.walk.sample.seasons.length;
    for (const calibrator of Object.values(league!.calibration.calibratorsFor(30_000, next))) {
      expect(calibrator.weight).toBe(0);
      expect(calibrator.reason).toMatch(/^identity: 0 seasons have 4 seasons of forecasts before them, 3 needed/);
    }
  });

  it('uses no forecast of the season it serves', () => {
    for (const [season, start] of league!.walk.seasonStart.entries()) {
      for (const { trainedOnEnd } of Object.values(league!.calibration.calibratorsFor(start, season))) {
        expect(trainedOnEnd === null || trainedOnEnd < start).toBe(true);
      }
    }
  });
});
