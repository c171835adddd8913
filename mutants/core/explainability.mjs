import { mutantsOf } from '../list.mjs';

const EXPLAIN = ['test/core/explainability/explain-fixture.test.ts'];

export default [
  ...mutantsOf(
    'src/main/core/explainability/shapley.ts',
    ['test/core/explainability/shapley.test.ts'],
    [
      ['factorial[players - before - 1]!', 'factorial[players - before]!', 'all orders weigh alike'],
      ['if (coalition & bit) return;', '', 'a player adds only where it was missing'],
      ['weights[sizeOf(coalition)]!', 'weights[0]!', 'a coalition weighs by its size'],
      ['players <= MOST_PLAYERS', 'players <= 20', 'more than ten players are refused'],
    ],
  ),
  ...mutantsOf('src/main/core/explainability/explain-fixture.ts', EXPLAIN, [
    ['(coalition >> index) & 1 ? terms[factor] : 0', 'terms[factor]', 'a term that is left out is 0'],
    ['alters ? basis[alters] : make(basis)', 'make(basis)', 'a scenario is a step from the set that it alters'],
    ['difference(blended, stages.model)', 'difference(calibrated, stages.model)', 'the market is a step of its own'],
    ['voiceOf(model, fixture), ratesOf', 'null, ratesOf', 'the market is in it'],
    [
      'voiceOf(model, fixture), ratesOf',
      'voiceOf({ ...model, memory: undefined }, fixture), ratesOf',
      'past prices are in it where the market is silent',
      { tests: ['test/core/sets/past-prices.test.ts'] },
    ],
    ['model.maxGoals ?? undefined', 'undefined', 'every combination has the grid of the forecast'],
    ['baseline: forecastOf(0)', 'baseline: stages.blended.A', 'the baseline is of average teams'],
  ]),
  ...mutantsOf('src/main/core/sets/registry.ts', EXPLAIN, [
    ["make: ({ B }) => setE(B),\n    alters: 'B',", "make: ({ B }) => setE(B),\n    alters: 'A',", 'set E alters B'],
  ]),
  ...mutantsOf(
    'src/main/core/probabilities/score-summary.ts',
    ['test/core/probabilities/score-summary.test.ts'],
    [
      ['Math.min(awayGoals, SHOWN_GOALS + 1)', 'Math.min(awayGoals, SHOWN_GOALS)', 'more has its own place'],
      ['homeGoals > 0 && awayGoals > 0', 'homeGoals > 0 || awayGoals > 0', 'both sides are two'],
      ['overs[goals + 1]!', 'overs[goals]!', 'over a line is more than it'],
      ['goals < 0 : one.homeGoals', 'goals > 0 : one.homeGoals', 'of equal scores the one with fewer goals is first'],
      ['one.homeGoals < other.homeGoals', 'one.homeGoals > other.homeGoals', 'then the one with fewer at home'],
      ['one.probability > other.probability', 'one.probability < other.probability', 'the likeliest are the likeliest'],
    ],
  ),
];
