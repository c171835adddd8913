import { describe, expect, it } from 'vitest';
import { calibrate } from '../../../src/main/core/calibration/calibrator';
import { meanScores } from '../../../src/main/core/scoring/scores';
import { EQUAL_WEIGHTS, inverseBrierWeights, logLossWeights, setG } from '../../../src/main/core/sets/set-g';
import type { PricedMatch } from '../../../src/main/core/models/league-sample';
import { ensembleWeightsBefore, scoreSeasons } from '../../../src/main/core/validation/validate-league';
import { BLENDED_SETS } from '../../../src/main/core/words/sets';
import { mapLeagues, SETTINGS, trainTogether } from '../../support/hindsight';
import { SEASONS } from '../../support/two-divisions';

/** Every third match without prices. */
const [league] = trainTogether(
  mapLeagues((matches) => matches.map((match, at): PricedMatch => (at % 3 === 0 ? { ...match, odds: null } : match))),
);
const { walk, forecasts } = league!;
const priced = forecasts.filter(({ forecast }) => forecast.market);
const casesBefore = (season: number) =>
  priced
    .filter(({ forecast }) => forecast.season < season)
    .map(({ forecast: { outcome }, sets }) => ({ A: sets.A!, B: sets.B!, C: sets.C!, outcome }));

describe('the weights of the ensemble', () => {
  it('are learned on the priced forecasts of the seasons before, alike without any', () => {
    for (const season of [2, 5, SEASONS]) {
      expect(ensembleWeightsBefore(forecasts, season, 'log-loss')).toEqual(logLossWeights(casesBefore(season)));
      expect(ensembleWeightsBefore(forecasts, season, 'inverse-brier')).toEqual(
        inverseBrierWeights(casesBefore(season)),
      );
    }
    for (const method of ['log-loss', 'inverse-brier'] as const) {
      expect(ensembleWeightsBefore(forecasts, 1, method)).toEqual(EQUAL_WEIGHTS);
    }
  });

  it('by Brier scores favour the set with the smaller one', () => {
    const { A, B, C } = inverseBrierWeights([
      {
        A: { home: 1, draw: 0, away: 0 },
        B: { home: 0.8, draw: 0.1, away: 0.1 },
        C: { home: 0, draw: 0, away: 1 },
        outcome: 'home',
      },
      {
        A: { home: 0.5, draw: 0.5, away: 0 },
        B: { home: 0.2, draw: 0.2, away: 0.6 },
        C: { home: 1, draw: 0, away: 0 },
        outcome: 'draw',
      },
    ]);
    // Mean Brier scores 1/4, (0.06 + 1.04)/2 and 2: weights 4, 20/11 and 1/2 over their sum.
    const total = 4 + 20 / 11 + 1 / 2;
    expect([A, B, C]).toEqual([4, 20 / 11, 1 / 2].map((weight) => expect.closeTo(weight / total, 12)));
  });
});

describe('a forecast of a backtest', () => {
  it('is calibrated by what served its season', () => {
    const served = walk.seasonStart.map((start, season) => league!.calibration.calibratorsFor(start, season));
    let moved = 0;
    for (const { forecast, sets } of forecasts) {
      for (const set of BLENDED_SETS) {
        const raw = forecast.blended[set];
        const calibrator = served[forecast.season]![set];
        expect(sets[set]).toEqual(raw && calibrate(calibrator, raw, forecast.day));
        if (raw && calibrator.weight > 0) moved += 1;
      }
    }
    expect(moved).toBeGreaterThan(50);
  });

  it('is calibrated plainly by the specification: all earlier forecasts of the league, at full weight', () => {
    const plain = { ...SETTINGS, calibration: 'plain' as const };
    const [one] = trainTogether(
      mapLeagues((matches) => matches),
      plain,
    );
    const start = one!.walk.seasonStart[5]!;
    const before = one!.walk.backtest.forecasts.filter(({ day }) => day < start);
    expect(one!.calibration.calibratorsFor(start, 5).A).toMatchObject({
      ...{ weight: 1, scope: 'league', samples: before.length, trainedOnEnd: before.at(-1)!.day },
    });
  });
});

describe('scores of some seasons', () => {
  const [from, to] = [3, 6];
  const scores = scoreSeasons(walk.backtest, forecasts, SETTINGS, from, to)!;
  const inside = forecasts.filter(({ forecast: { season } }) => [3, 4, 5, 6].includes(season));
  const scored = inside.filter(({ forecast }) => forecast.market);
  const outcomes = scored.map(({ forecast }) => forecast.outcome);

  it('are of the priced matches of these seasons, the first and the last among them', () => {
    expect([scores.n, scores.withoutOdds]).toEqual([scored.length, inside.length - scored.length]);
    expect(scores.withoutOdds).toBeGreaterThan(20);
    expect(scores.market).toEqual(meanScores(scored.map(({ forecast }) => forecast.market!), outcomes)); // prettier-ignore
    for (const set of ['A', 'B', 'C'] as const) {
      const { uncalibrated, ...calibrated } = scores.sets[set];
      expect(calibrated).toEqual(meanScores(scored.map(({ sets }) => sets[set]!), outcomes)); // prettier-ignore
      expect(uncalibrated).toEqual(meanScores(scored.map(({ forecast }) => forecast.blended[set]!), outcomes)); // prettier-ignore
    }
  });

  it('of the ensemble are by the weights that each season had', () => {
    const mixed = scored.map(({ forecast: { season }, sets }) =>
      setG({ A: sets.A!, B: sets.B!, C: sets.C! }, ensembleWeightsBefore(forecasts, season, 'log-loss')),
    );
    const { uncalibrated: _, ...ensemble } = scores.sets.G;
    expect(ensemble).toEqual(meanScores(mixed, outcomes));
  });

  it('are none where no match was priced', () => {
    expect(scoreSeasons(walk.backtest, forecasts, SETTINGS, 0, 0)).toBeNull();
  });
});
