import { describe, expect, it } from 'vitest';
import type { BlendMethod, MarketWeightRule } from '../../../src/contract';
import { BLENDS } from '../../../src/main/core/blending/blend';
import { settingsOf, type TrainingSettings } from '../../../src/main/core/settings/settings';
import { walkLeague } from '../../../src/main/core/training/walk-league';
import { toGridWalk } from '../../../src/main/core/validation/select-settings';
import { backtest, type Backtest } from '../../../src/main/core/validation/backtest';
import type { PricedMatch } from '../../../src/main/core/models/league-sample';
import { demoMatches } from '../../support/leagues';

const quick = (blend: BlendMethod, marketWeight: MarketWeightRule): TrainingSettings => {
  const settings = settingsOf('fitted', { blend, marketWeight });
  return { ...settings, grid: [settings.fallback] };
};
const matches = demoMatches(4);
const settings = quick('linear', 'fixed');
const walk = walkLeague('DEMO', matches, settings);
const grid = toGridWalk(walk.sample, settings.grid, [walk.chosen]);
const FIRST = walk.seasonStart.map(() => ({ index: 0, profile: [] }));
const runOn = (sample: typeof walk.sample, given: TrainingSettings): Backtest =>
  backtest({ ...grid, sample }, null, FIRST, given);
const run = (blend: BlendMethod, marketWeight: MarketWeightRule): Backtest =>
  runOn(walk.sample, quick(blend, marketWeight));

/** What the forecasts before a day teach. */
function taught(forecasts: Backtest['forecasts'], day: number, blend: BlendMethod) {
  const learner = BLENDS[blend].weightLearner();
  for (const { day: played, blended, market, outcome } of forecasts) {
    if (played < day && market) learner.add({ model: blended.A, market, outcome });
  }
  return learner;
}

describe('the market’s weight in a backtest', () => {
  it('is the fixed one in every season unless asked otherwise, and what would be learned is kept beside it', () => {
    const { marketWeights, final, forecasts } = run('linear', 'fixed');
    expect(marketWeights).toEqual([0.4, 0.4, 0.4, 0.4]);
    expect(final).toMatchObject({ weight: 0.4, isLearned: false, samples: forecasts.length });
    expect(final.learned).toEqual(taught(forecasts, Infinity, 'linear').learned());
  });

  for (const blend of ['linear', 'log-pool'] as const) {
    it(`of the ${blend} blend is learned on the seasons before each, and on all for the model`, () => {
      const { marketWeights, final, forecasts } = run(blend, 'learned');
      // The first season is never forecast, so nothing is known when the second begins.
      expect(marketWeights.slice(0, 2)).toEqual([0.4, 0.4]);
      for (const season of [2, 3]) {
        const { weight } = taught(forecasts, walk.seasonStart[season]!, blend).learned()!;
        expect(marketWeights[season]).toBe(weight);
        expect(weight).not.toBe(0.4);
      }
      expect(final.isLearned).toBe(true);
      expect(final.weight).toBe(taught(forecasts, Infinity, blend).learned()!.weight);
      for (const { season, blended, market } of forecasts) {
        expect(blended.B).toEqual(BLENDS[blend].mix(blended.A, market!, marketWeights[season]!));
        expect(blended.C).toEqual(BLENDS[blend].mix(blended.A, market!, 0.7));
      }
    });
  }

  it('of a season cannot see that season or a later one', () => {
    const before = run('linear', 'learned');
    const turned = walk.sample.matches.map((match): PricedMatch => {
      const last = match.season === walk.sample.seasons[3];
      return last ? { ...match, odds: { home: 1.01, draw: 40, away: 60 } } : match;
    });
    const after = runOn({ ...walk.sample, matches: turned }, quick('linear', 'learned'));
    expect(after.marketWeights).toEqual(before.marketWeights);
    expect(after.final.weight).not.toBe(before.final.weight);
  });

  it('stays fixed below 100 priced forecasts, and says so', () => {
    const priced = (count: number) => {
      let left = count;
      const sparse = walk.sample.matches.map((match): PricedMatch => {
        if (match.season === walk.sample.seasons[0] || left === 0) return { ...match, odds: null };
        left -= 1;
        return match;
      });
      return runOn({ ...walk.sample, matches: sparse }, quick('linear', 'learned')).final;
    };
    expect(priced(99)).toMatchObject({ weight: 0.4, isLearned: false, samples: 99 });
    expect(priced(100)).toMatchObject({ isLearned: true, samples: 100 });
  });
});

it('a late match of an earlier season teaches nothing to the season that had begun', () => {
  const settings: TrainingSettings = {
    ...settingsOf('fitted', { blend: 'linear', marketWeight: 'learned' }),
    grid: [
      { xi: 0.001, sigma: 0.2 },
      { xi: 0.003, sigma: 0.6 },
    ],
  };
  const lastDay = Math.max(...matches.filter((match) => match.season === walk.sample.seasons[2]).map(({ day }) => day));
  const late = walk.seasonStart[3]! + 40;
  const withResult = (homeGoals: number) => {
    const moved = matches.map((match) =>
      match.day === lastDay && match.season === walk.sample.seasons[2] ? { ...match, day: late, homeGoals } : match,
    );
    return walkLeague('DEMO', moved, settings).backtest;
  };
  const [few, many] = [withResult(0), withResult(9)];
  expect(many.choices[3]).toEqual(few.choices[3]);
  expect(many.marketWeights[3]).toBe(few.marketWeights[3]);
  const before = ({ forecasts }: Backtest) => forecasts.filter(({ day }) => day <= late).map(({ blended }) => blended);
  expect(before(many)).toEqual(before(few));
  expect(many.forecasts.filter(({ day }) => day >= late).every(({ season }) => season === 3)).toBe(true);
});
