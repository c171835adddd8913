import { describe, expect, it } from 'vitest';
import { calibrate, identityCalibrator, imageUnder, mix } from '../../../src/main/core/calibration/calibrator';
import {
  CalibrationPool,
  ForwardChain,
  MIX_WEIGHTS,
  plainCalibrator,
} from '../../../src/main/core/calibration/guarded-calibrator';
import type { WalkForecast } from '../../../src/main/core/calibration/walk-forecast';
import type { Outcome, Triple } from '../../../src/main/core/words/outcomes';

const RAW: Triple = { home: 0.7, draw: 0.2, away: 0.1 };
const SEASON_DAYS = 40;

/** Seasons of forecasts that say 0.7 of what happens six times in ten, one a day. */
function overconfident(
  seasons: number,
  outcomeOf = (at: number): Outcome => ['home', 'draw', 'away'][at % 10 < 6 ? 0 : 1 + (at % 2)] as Outcome,
) {
  const forecasts = Array.from({ length: seasons * SEASON_DAYS }, (_, match): WalkForecast => ({
    kind: 'blended walk-forward forecast',
    day: match,
    season: Math.floor(match / SEASON_DAYS),
    outcome: outcomeOf(match),
    market: null,
    memory: null,
    baseRates: RAW,
    blended: { A: RAW },
    lambda: 1.5,
    nu: 1.2,
    match,
  }));
  const starts = Array.from({ length: seasons }, (_, season) => season * SEASON_DAYS);
  return { forecasts, starts, pool: CalibrationPool.of(forecasts, 'A') };
}

function chainOf(seasons: number, { minSamples = 30, share = 0.5, pooled = seasons } = {}) {
  const own = overconfident(seasons);
  const pools = { league: own.pool, pooled: overconfident(pooled).pool };
  return new ForwardChain(own.forecasts, 'A', pools, own.starts, minSamples, share);
}
const weightAt = (seasons: number, season = seasons): number =>
  chainOf(seasons).calibratorFor(season * SEASON_DAYS, season).weight;

describe('the forward chain', () => {
  it('needs three links, each with four seasons of forecasts behind it, and says how many there are', () => {
    expect([5, 6, 7].map((seasons) => weightAt(seasons) > 0)).toEqual([false, false, true]);
    expect(chainOf(6).calibratorFor(6 * SEASON_DAYS, 6).reason).toBe(
      'identity: 2 seasons have 4 seasons of forecasts before them, 3 needed',
    );
    expect(chainOf(4).calibratorFor(4 * SEASON_DAYS, 4).reason).toMatch(/^identity: 0 seasons/);
  });

  it('counts for a season only what lies before it', () => {
    expect(weightAt(8, 7)).toBe(weightAt(7));
    expect(weightAt(8, 6)).toBe(0);
  });

  it('needs as many forecasts as it is told', () => {
    const samples = 7 * SEASON_DAYS;
    const reason = (minSamples: number) => chainOf(7, { minSamples }).calibratorFor(samples, 7).reason;
    expect(reason(samples)).toMatch(/^weight/);
    expect(reason(samples + 1)).toBe(`identity: ${samples} forecasts, ${samples + 1} needed`);
  });

  it('uses its share of the weight that would have served best, on maps of earlier days', () => {
    const [half, all] = [0.5, 1].map((share) => chainOf(8, { share }).calibratorFor(8 * SEASON_DAYS, 8));
    expect(half!.weight).toBe(all!.weight / 2);
    expect(half).toMatchObject({ samples: 8 * SEASON_DAYS, trainedOnEnd: 8 * SEASON_DAYS - 1, scope: 'league' });
    expect(chainOf(8).calibratorFor(8 * SEASON_DAYS - 3, 8)).toMatchObject({
      samples: 8 * SEASON_DAYS - 3,
      trainedOnEnd: 8 * SEASON_DAYS - 4,
    });
  });

  it('shows the table it chose by, and what it chose', () => {
    const chain = chainOf(8);
    const { weight, scope } = chain.calibratorFor(8 * SEASON_DAYS, 8);
    const { rows, best, ...rest } = chain.tableFor(8 * SEASON_DAYS, 8);
    expect(rest).toEqual({ seasons: [4, 5, 6, 7], n: 4 * SEASON_DAYS, share: 0.5 });
    expect(best).toEqual({ scope, weight: 2 * weight });
    expect(rows.map((row) => row.scope)).toEqual(['league', 'pooled']);
    // Without a map: 0.7 of what happened six times in ten, 0.2 and 0.1 of the rest in equal parts.
    const raw = -0.6 * Math.log(0.7) - 0.2 * Math.log(0.2) - 0.2 * Math.log(0.1);
    for (const { losses } of rows) {
      expect(losses).toHaveLength(MIX_WEIGHTS.length);
      expect(losses[0]).toBeCloseTo(raw, 12);
    }
    const least = rows.flatMap(({ losses }) => losses).reduce((a, b) => Math.min(a, b));
    expect(rows[0]!.losses[MIX_WEIGHTS.findIndex((each) => each === best!.weight)]).toBe(least);
  });

  it('shows what there is where too little lay behind to choose, and nothing later', () => {
    expect(chainOf(4).tableFor(4 * SEASON_DAYS, 4)).toMatchObject({ seasons: [], n: 0, rows: [], best: null });
    expect(chainOf(6).tableFor(6 * SEASON_DAYS, 6)).toMatchObject({ seasons: [4, 5], best: null });
    expect(chainOf(7, { minSamples: 281 }).tableFor(7 * SEASON_DAYS, 7)).toMatchObject({ best: null });
    expect(chainOf(7, { minSamples: 280 }).tableFor(7 * SEASON_DAYS, 7).best).not.toBeNull();
    expect(chainOf(9).tableFor(7 * SEASON_DAYS, 7)).toEqual(chainOf(7).tableFor(7 * SEASON_DAYS, 7));
  });

  it('takes in a tie the own league, and identity where no weight lowers the loss', () => {
    // Own and pooled forecasts are the same, so that either scope loses as much.
    expect(chainOf(8).calibratorFor(8 * SEASON_DAYS, 8).scope).toBe('league');
    const right = overconfident(8, (at) => (at % 10 < 7 ? 'home' : at % 10 < 9 ? 'draw' : 'away'));
    const chain = new ForwardChain(
      right.forecasts,
      'A',
      { league: right.pool, pooled: right.pool },
      right.starts,
      30,
      0.5,
    );
    expect(chain.calibratorFor(8 * SEASON_DAYS, 8)).toMatchObject({ weight: 0, maps: null });
  });

  it('takes the pooled map where the leagues together know better', () => {
    // The own league was lucky in its first seasons and is as the others since.
    const own = overconfident(9, (at) =>
      at < 4 * SEASON_DAYS || at % 10 < 6 ? 'home' : at % 2 === 0 ? 'draw' : 'away',
    );
    const pools = { league: own.pool, pooled: overconfident(9).pool };
    const chain = new ForwardChain(own.forecasts, 'A', pools, own.starts, 30, 1);
    const calibrator = chain.calibratorFor(9 * SEASON_DAYS, 9);
    expect(calibrator.scope).toBe('pooled');
    expect(calibrator.maps).toEqual(pools.pooled.mapsBefore(9 * SEASON_DAYS, 'centred'));
  });
});

describe('a calibrator', () => {
  const maps = overconfident(3).pool.mapsBefore(100, 'centred');
  const trained = { ...identityCalibrator('test', 100), maps, weight: 0.25, trainedOnEnd: 99 };

  it('mixes a forecast with its image under the maps, and not at all with weight 0', () => {
    const image = imageUnder(RAW, maps);
    expect(calibrate(trained, RAW, 100)).toEqual(mix(RAW, image, 0.25));
    const third = { home: 0.1 + 0.2, draw: 0.3, away: 0.4 };
    expect(calibrate({ ...trained, weight: 0 }, third, 100)).toBe(third);
    const { home, draw, away } = mix(RAW, { home: 0.5, draw: 0.5, away: 0.3 }, 0.5);
    for (const [p, expected] of [[home, 0.6], [draw, 0.35], [away, 0.2]] as const) expect(p).toBeCloseTo(expected / 1.15, 14); // prettier-ignore
  });

  it('serves the day after its last and none before', () => {
    expect(() => calibrate(trained, RAW, 99)).toThrow(/trained up to day 99 cannot serve day 99/);
    expect(() => calibrate(trained, RAW, 100)).not.toThrow();
  });
});

describe('a pool of forecasts', () => {
  const { pool } = overconfident(3);

  it('is cut before a day, which is not in it', () => {
    expect(pool.before(50)).toEqual({ samples: 50, lastDay: 49 });
    expect(pool.before(0)).toEqual({ samples: 0, lastDay: null });
    const until = overconfident(3).forecasts.filter(({ day }) => day < 50);
    expect(pool.mapsBefore(50, 'centred')).toEqual(CalibrationPool.of(until, 'A').mapsBefore(1e6, 'centred'));
  });

  it('calibrates plainly from as many forecasts as it is told, with all of them at full weight', () => {
    expect(plainCalibrator(pool, 29, 30)).toMatchObject({ weight: 0, reason: 'identity: 29 forecasts, 30 needed' });
    expect(plainCalibrator(pool, 30, 30)).toMatchObject({ weight: 1, samples: 30, trainedOnEnd: 29 });
  });
});
