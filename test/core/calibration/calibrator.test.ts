import type { WalkForecast } from '../../../src/main/core/calibration/walk-forecast';
import { describe, expect, it } from 'vitest';
import { calibrate, identityCalibrator, type Calibrator } from '../../../src/main/core/calibration/calibrator';
import { CalibrationPool, ForwardChain } from '../../../src/main/core/calibration/guarded-calibrator';
import type { Outcome } from '../../../src/main/core/words/outcomes';
import { settingsOf } from '../../../src/main/core/settings/settings';
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
  const [league] = calibrateLeagues([walkLeague('DEMO', demoMatches(5), settings)], settings);

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

  it('uses the share it is told of the weight that would have served best', () => {
    // Overconfident by a known amount: what is called 0.7 happens six times in ten.
    const seasons = 8;
    const raw = { home: 0.7, draw: 0.2, away: 0.1 };
    const outcomes: Outcome[] = [...Array<Outcome>(6).fill('home'), 'draw', 'draw', 'away', 'away'];
    const forecasts = Array.from({ length: seasons * 400 }, (_, match): WalkForecast => ({
      kind: 'blended walk-forward forecast',
      day: match,
      season: Math.floor(match / 400),
      outcome: outcomes[match % 10]!,
      market: null,
      memory: null,
      baseRates: raw,
      blended: { A: raw },
      lambda: 1.5,
      nu: 1.2,
      match,
    }));
    const pool = CalibrationPool.of(forecasts, 'A');
    const starts = Array.from({ length: seasons }, (_, season) => season * 400);
    const chain = new ForwardChain(forecasts, 'A', { league: pool, pooled: pool }, starts, 30, 0.5);
    const calibrator = chain.calibratorFor(seasons * 400, seasons);
    expect(calibrator.weight).toBe(0.5);
    expect(calibrator.reason).toMatch(/^weight 1 of the league map .*; 0\.5 of it is used$/);
    expect(calibrate(calibrator, raw, seasons * 400).home).toBeCloseTo(0.65, 3);
  });
});
