import { describe, expect, it } from 'vitest';
import type { TrainingSettings } from '../../../src/main/core/settings/settings';
import type { CalibratedLeague } from '../../../src/main/core/training/calibrate-leagues';
import { memoryEvidenceBefore } from '../../../src/main/core/validation/past-prices';
import { ensembleWeightsBefore, scoreSeasons } from '../../../src/main/core/validation/validate-league';
import { imageUnder, mix } from '../../../src/main/core/calibration/calibrator';
import { CalibrationPool, MIX_WEIGHTS } from '../../../src/main/core/calibration/guarded-calibrator';
import type { WalkForecast } from '../../../src/main/core/calibration/walk-forecast';
import { logLoss } from '../../../src/main/core/scoring/scores';
import { BLENDED_SETS, type BlendedSet } from '../../../src/main/core/words/sets';
import { cutAt, mapLeagues, PASTS, SETTINGS, trainTogether, WHOLE } from '../../support/hindsight';
import { DIVISIONS, firstDay, SEASONS } from '../../support/two-divisions';

/** Calibrators serve from the ninth season on. */
const DAYS = [firstDay('ONE', 8), firstDay('TWO', 8), firstDay('ONE', 9), firstDay('ONE', 9) + 30];
const PLAIN: TrainingSettings = { ...SETTINGS, calibration: 'plain', ensemble: 'inverse-brier', calibrationShare: 1 };

/** What served each season that began up to a day: maps, weights and scopes, the weights of the ensemble, evidence of memory. */
const servedBy = ({ walk, calibration, forecasts }: CalibratedLeague, last: number, settings: TrainingSettings) =>
  walk.seasonStart
    .filter((start) => start <= last)
    .map((start, season) => ({
      calibrators: calibration.calibratorsFor(start, season),
      ensemble: ensembleWeightsBefore(forecasts, season, settings.ensemble),
      memory: memoryEvidenceBefore(forecasts, season),
    }));

const calibratedOf = ({ walk: { sample }, forecasts }: CalibratedLeague, last: number) =>
  Object.fromEntries(
    forecasts
      .filter(({ forecast }) => forecast.day <= last)
      .map(({ forecast: { match, day }, sets, remembered }) => {
        const { home, away } = sample.matches[match]!;
        return [`${day} ${home} ${away}`, JSON.stringify({ sets, remembered })];
      }),
  );

/** Scores of the seasons that had ended by a day, late matches and all. */
function scoresOf({ walk, forecasts }: CalibratedLeague, last: number, settings: TrainingSettings) {
  const ended = walk.seasonStart.filter((start) => start <= last).length - 2;
  return scoreSeasons(walk.backtest, forecasts, settings, 0, ended);
}

describe.each([
  ['guarded', SETTINGS],
  ['plain', PLAIN],
])('%s calibration over two divisions, where a day and all later ones', (_, settings) => {
  const whole = trainTogether(WHOLE, settings);

  for (const { name, of, said } of PASTS) {
    it(`${name}: maps, weights, scopes, ensemble and scores before it are the same to the bit`, () => {
      for (const day of settings === SETTINGS ? DAYS : DAYS.slice(0, 1)) {
        const other = trainTogether(
          mapLeagues((matches) => of(matches, day)),
          settings,
        );
        other.forEach((league, index) => {
          const [where, last, same] = [`${league.walk.league} at ${day}`, said(day), whole[index]!];
          expect(servedBy(league, last, settings), where).toEqual(servedBy(same, last, settings));
          expect(calibratedOf(league, last), where).toEqual(calibratedOf(same, last));
          expect(scoresOf(league, last, settings), where).toEqual(scoresOf(same, last, settings));
        });
      }
    });
  }

  it('is what a training on the first day of a season would have put out for it', () => {
    for (const [index, division] of DIVISIONS.entries()) {
      const day = firstDay(division, 8);
      const { calibration, forecasts } = trainTogether(
        mapLeagues((matches) => cutAt(matches, day)),
        settings,
      )[index]!;
      const { calibration: later, forecasts: all } = whole[index]!;
      expect(calibration.calibratorsFor(day, 8)).toEqual(later.calibratorsFor(day, 8));
      const { ensemble } = settings;
      expect(ensembleWeightsBefore(forecasts, 8, ensemble)).toEqual(ensembleWeightsBefore(all, 8, ensemble));
    }
  });
});

it('calibration is looked at by data that can see: weights above 0, of one league and of both, and an uneven ensemble', () => {
  const served = trainTogether(WHOLE).flatMap(({ walk, calibration, forecasts }) =>
    [8, 9].map((season) => {
      const { A, B, C } = ensembleWeightsBefore(forecasts, season, 'log-loss');
      for (const weight of [A, B, C]) expect(Math.abs(weight - 1 / 3)).toBeGreaterThan(0.01);
      return calibration.calibratorsFor(walk.seasonStart[season]!, season);
    }),
  );
  const calibrators = served.flatMap((sets) => BLENDED_SETS.map((set) => sets[set]));
  const inUse = calibrators.filter(({ weight }) => weight > 0);
  expect(inUse.length).toBeGreaterThan(calibrators.length / 2);
  expect(new Set(inUse.map(({ scope }) => scope))).toEqual(new Set(['league', 'pooled']));
  expect(WHOLE.ONE.filter(({ season }) => season === '2010-11')).toHaveLength(56);
  expect(SEASONS).toBe(10);
});

it('a calibrator rests on the forecasts of its scope, and takes the weight that served later seasons best', () => {
  const leagues = trainTogether(WHOLE);
  const all = leagues.flatMap(({ walk }) => walk.backtest.forecasts);
  const scopes = new Set<string>();
  for (const { walk, calibration } of leagues) {
    for (const season of [8, 9, SEASONS]) {
      const day = walk.seasonStart[season] ?? 20_000;
      const calibrators = calibration.calibratorsFor(day, season);
      for (const set of BLENDED_SETS) {
        const { weight, scope, samples } = calibrators[set];
        const best = bestSoFar(walk.backtest.forecasts, all, walk.seasonStart, set, season);
        expect([scope, weight]).toEqual([best.scope, SETTINGS.calibrationShare * best.weight]);
        if (weight === 0) continue;
        scopes.add(scope);
        const pool = scope === 'pooled' ? all : walk.backtest.forecasts;
        expect(samples).toBe(pool.filter((forecast) => forecast.day < day).length);
      }
    }
  }
  expect(scopes).toEqual(new Set(['league', 'pooled']));
});

/** Scope and weight with the least loss over the seasons before, each by maps of what lay before it: the definition. */
function bestSoFar(
  own: readonly WalkForecast[],
  all: readonly WalkForecast[],
  starts: readonly number[],
  set: BlendedSet,
  season: number,
) {
  const seasons = [...new Set(own.map((forecast) => forecast.season))].slice(4).filter((each) => each < season);
  let best = { scope: 'league', weight: 0, loss: Infinity };
  for (const [scope, forecasts] of [
    ['league', own],
    ['pooled', all],
  ] as const) {
    const pool = CalibrationPool.of(forecasts, set);
    const tried = seasons.flatMap((each) => {
      const maps = pool.mapsBefore(starts[each]!, 'centred');
      return own
        .filter((forecast) => forecast.season === each)
        .map(({ blended, outcome }) => ({ raw: blended[set]!, image: imageUnder(blended[set]!, maps), outcome }));
    });
    for (const weight of MIX_WEIGHTS) {
      const loss = tried.reduce((sum, { raw, image, outcome }) => sum + logLoss(mix(raw, image, weight), outcome), 0);
      if (loss < best.loss - 1e-9) best = { scope, weight, loss };
    }
  }
  return best;
}

it('neither division nor their order changes a bit of the other’s calibration', () => {
  const [one, two] = trainTogether(WHOLE);
  const [again] = trainTogether({ ONE: [...WHOLE.ONE].reverse(), TWO: [...WHOLE.TWO].reverse() });
  expect(again!.calibration.calibratorsFor(20_000, SEASONS)).toEqual(one!.calibration.calibratorsFor(20_000, SEASONS));
  expect(two!.calibration.calibratorsFor(20_000, SEASONS)).not.toEqual(
    one!.calibration.calibratorsFor(20_000, SEASONS),
  );
});
