import { describe, expect, it } from 'vitest';
import {
  ALTERNATIVES,
  scoreAlternatives,
  type AlternativeMethod,
} from '../../../src/main/core/calibration/alternatives';
import { applyBeta, fitBeta, toBetaSample } from '../../../src/main/core/calibration/beta';
import { applyTemperature, fitTemperature, toTemperatureSample } from '../../../src/main/core/calibration/temperature';
import { CalibrationPool } from '../../../src/main/core/calibration/guarded-calibrator';
import { imageUnder, mix } from '../../../src/main/core/calibration/calibrator';
import type { WalkForecast } from '../../../src/main/core/calibration/walk-forecast';
import { pairedDifference } from '../../../src/main/core/scoring/paired-difference';
import { logLoss } from '../../../src/main/core/scoring/scores';
import { normalise, OUTCOMES, type Outcome, type Triple } from '../../../src/main/core/words/outcomes';

const SEASON_DAYS = 60;
const SAID: readonly Triple[] = [
  { home: 0.6, draw: 0.25, away: 0.15 },
  { home: 0.4, draw: 0.3, away: 0.3 },
  { home: 0.2, draw: 0.28, away: 0.52 },
];

/** Two matches a day of three kinds, which come out in turn by outcomes of their own. */
function played(seasons: number, came: (at: number) => Outcome = (at) => OUTCOMES[(at * 7 + (at >> 3)) % 3]!) {
  const forecasts = Array.from({ length: 2 * seasons * SEASON_DAYS }, (_, match): WalkForecast => {
    const day = match >> 1;
    const raw = SAID[match % 3]!;
    return {
      kind: 'blended walk-forward forecast',
      ...{ day, match, season: Math.floor(day / SEASON_DAYS), outcome: came(match) },
      ...{ market: null, memory: null, baseRates: raw, blended: { A: raw }, lambda: 1.5, nu: 1.2 },
    };
  });
  const starts = Array.from({ length: seasons }, (_, season) => season * SEASON_DAYS);
  return { forecasts, starts, pool: CalibrationPool.of(forecasts, 'A') };
}

function score({ forecasts, starts, pool }: ReturnType<typeof played>, use = (forecast: Triple): Triple => forecast) {
  const cases = forecasts.map((forecast) => ({ forecast, sets: { A: use(forecast.blended.A) } }));
  const maps = {
    plain: (day: number) => pool.mapsBefore(day, 'plain'),
    centred: (day: number) => pool.mapsBefore(day, 'centred'),
  };
  return scoreAlternatives(cases, 'A', maps, starts);
}
const of = (scores: ReturnType<typeof score>, method: AlternativeMethod) =>
  scores!.alternatives.find((each) => each.method === method)!;

describe('alternatives to a calibration', () => {
  it('are scored on seasons with four behind them, and on none where there is none', () => {
    expect(score(played(4))).toBeNull();
    const scores = score(played(6))!;
    expect(scores).toMatchObject({ seasons: [4, 5], n: 4 * SEASON_DAYS });
    expect(scores.alternatives.map(({ method }) => method)).toEqual(ALTERNATIVES);
  });

  it('are compared with what is in use on the same matches, clustered by match day', () => {
    const data = played(6);
    const flat: Triple = { home: 0.4, draw: 0.3, away: 0.3 };
    const scores = score(data, () => flat)!;
    const later = data.forecasts.filter(({ season }) => season >= 4);
    const losses = (use: (forecast: WalkForecast) => Triple) => later.map((each) => logLoss(use(each), each.outcome));
    const [raw, used] = [losses(({ blended }) => blended.A), losses(() => flat)];
    const days = later.map(({ day }) => day);
    expect(scores.inUse).toBeCloseTo(used.reduce((a, b) => a + b) / used.length, 12);
    expect(of(scores, 'identity').logLoss).toBeCloseTo(raw.reduce((a, b) => a + b) / raw.length, 12);
    const { mean, standardError } = pairedDifference(raw, used, days) as { mean: number; standardError: number };
    expect(of(scores, 'identity')).toMatchObject({ difference: mean, standardError });
    expect(of(score(data), 'identity')).toMatchObject({ difference: 0, standardError: 0 });
  });

  it('take the isotonic maps of the days before a season at full weight', () => {
    const data = played(5);
    const later = data.forecasts.filter(({ season }) => season === 4);
    for (const method of ['plain', 'centred'] as const) {
      const maps = data.pool.mapsBefore(data.starts[4]!, method);
      const losses = later.map(({ blended, outcome }) =>
        logLoss(mix(blended.A, imageUnder(blended.A, maps), 1), outcome),
      );
      expect(of(score(data), method).logLoss).toBeCloseTo(losses.reduce((a, b) => a + b) / losses.length, 12);
    }
  });

  it('lose less than the identity where all that is said is too bold, and show what they would be today', () => {
    // Of ten alike: four the side said to be the likelier, three draws, three the other.
    const bold = played(8, (at) => {
      const turn = Math.floor(at / 3) % 10;
      return turn < 3 ? 'draw' : turn < 6 === (at % 3 === 2) ? 'home' : 'away';
    });
    const scores = score(bold);
    const identity = of(scores, 'identity').logLoss;
    for (const method of ['beta', 'temperature'] as const) {
      expect(of(scores, method).logLoss, method).toBeLessThan(identity);
      expect(of(scores, method)).toMatchObject({ unfitted: 0, reason: null });
    }
    expect(of(scores, 'beta').parameters.map(({ name, outcome }) => `${outcome} ${name}`)).toEqual([
      ...['home a', 'home b', 'home c', 'draw a', 'draw b', 'draw c', 'away a', 'away b', 'away c'],
    ]);
    expect(of(scores, 'temperature').parameters).toEqual([
      { name: 't', outcome: null, value: expect.any(Number) as number },
    ]);
    expect(of(scores, 'plain').parameters).toEqual([]);
  });

  it('let the identity stand in where nothing can be fitted, and say why', () => {
    const never = played(6, (at) => (at % 2 === 0 ? 'home' : 'away'));
    const scores = score(never);
    const { logLoss: asItIs } = of(scores, 'identity');
    expect(of(scores, 'beta')).toMatchObject({ unfitted: 2, reason: 'one-outcome', logLoss: asItIs, parameters: [] });
    // A draw in the last season only: it can be fitted today, and could not be before.
    const late = score(
      played(6, (at) => (at > 11 * SEASON_DAYS ? OUTCOMES[(at >> 2) % 3]! : at % 2 === 0 ? 'home' : 'away')),
    );
    expect(of(late, 'beta')).toMatchObject({ unfitted: 2, reason: 'one-outcome' });
    expect(of(late, 'beta').parameters).toHaveLength(9);
  });

  it('are the same in any order of the forecasts', () => {
    const data = played(6);
    const reversed = { ...data, forecasts: [...data.forecasts].reverse() };
    score(reversed)!.alternatives.forEach((each, at) => {
      const other = score(data)!.alternatives[at]!;
      expect(each.logLoss).toBeCloseTo(other.logLoss, 12);
      expect(each.parameters).toEqual(other.parameters);
    });
  });
});

describe('no later season moves an earlier score', () => {
  const usual = (at: number): Outcome => OUTCOMES[(at * 7 + (at >> 3)) % 3]!;
  const cut = played(6, usual);
  const past = cut.forecasts.map(({ blended }) => blended.A);
  const outcomes = cut.forecasts.map(({ outcome }) => outcome);
  const betaOf = (outcome: Outcome) => {
    const said = past.map((forecast) => forecast[outcome]);
    const fit = fitBeta(
      toBetaSample(
        said,
        outcomes.map((each) => Number(each === outcome)),
      ),
    );
    return (forecast: number) => (fit.kind === 'fitted' ? applyBeta(fit.map, forecast) : NaN);
  };
  const [home, draw, away] = OUTCOMES.map(betaOf) as [
    (p: number) => number,
    (p: number) => number,
    (p: number) => number,
  ];
  const temperature = fitTemperature(toTemperatureSample(past, outcomes));
  const underMaps = (method: 'plain' | 'centred') => {
    const maps = cut.pool.mapsBefore(Infinity, method);
    return (forecast: Triple) => mix(forecast, imageUnder(forecast, maps), 1);
  };
  /** Every way as fitted on six seasons, by its definition. */
  const FITTED: Readonly<Record<AlternativeMethod, (forecast: Triple) => Triple>> = {
    identity: (forecast) => forecast,
    plain: underMaps('plain'),
    centred: underMaps('centred'),
    beta: (forecast) => normalise(home(forecast.home), draw(forecast.draw), away(forecast.away)),
    temperature: (forecast) => applyTemperature(temperature.kind === 'fitted' ? temperature.exponent : NaN, forecast),
  };

  it.each(ALTERNATIVES)(
    'of %s: whatever comes in the seventh, it adds what six seasons would have said of it',
    (method) => {
      for (const last of OUTCOMES) {
        const seven = played(7, (at) => (at < 12 * SEASON_DAYS ? usual(at) : at % 5 === 0 ? 'draw' : last));
        const [before, after] = [score(cut)!, score(seven)!];
        const added = seven.forecasts
          .filter(({ season }) => season === 6)
          .reduce((total, { blended, outcome }) => total + logLoss(FITTED[method](blended.A), outcome), 0);
        expect(of(after, method).logLoss * after.n - of(before, method).logLoss * before.n).toBeCloseTo(added, 8);
      }
    },
  );
});
