import { describe, expect, it } from 'vitest';
import { BLENDS } from '../../../src/main/core/blending/blend';
import { calibrate, type Calibrator } from '../../../src/main/core/calibration/calibrator';
import { explainFixture } from '../../../src/main/core/explainability/explain-fixture';
import { exp } from '../../../src/main/core/numeric/elementary';
import { packedIndex } from '../../../src/main/core/numeric/symmetric';
import { parameterCount } from '../../../src/main/core/models/parameters';
import { goalMatrix } from '../../../src/main/core/probabilities/goal-matrix';
import { outcomeProbabilities } from '../../../src/main/core/probabilities/outcome-integrator';
import type { LeagueModel } from '../../../src/main/core/sets/league-model';
import { predictFixture, type Fixture } from '../../../src/main/core/sets/predict-fixture';
import { fixtureCovariance, predictIntervals } from '../../../src/main/core/sets/predict-intervals';
import { setD } from '../../../src/main/core/sets/set-d';
import { setE } from '../../../src/main/core/sets/set-e';
import { setG } from '../../../src/main/core/sets/set-g';
import { OUTCOMES } from '../../../src/main/core/words/outcomes';
import { SET_IDS } from '../../../src/main/core/words/sets';

const DAY = 19_003;
const line = (forecast: readonly number[], value: readonly number[]) => ({ forecast, value });
const calibrator = (weight: number): Calibrator => ({
  weight,
  scope: 'league',
  samples: 2000,
  trainedOnEnd: DAY - 10,
  reason: 'test',
  maps: {
    home: line([0, 0.3, 1], [0, 0.35, 1]),
    draw: line([0, 0.6, 1], [0, 0.5, 1]),
    away: line([0, 1], [0.02, 0.9]),
  },
});
const team = (name: string, attack: number, defence: number) => ({
  ...{ name, attack, defence },
  effectiveMatches: 60,
  lastSeason: '2023-24',
});
const without: LeagueModel = {
  engine: 'test',
  league: 'X1',
  preset: 'fitted',
  asOf: DAY - 3,
  xi: 0.002,
  sigma: 0.3,
  maxGoals: null,
  mu: 0.1,
  homeAdvantage: 0.25,
  rho: -0.05,
  teams: [team('Ash', 0.2, 0.1), team('Birch', -0.1, -0.3)],
  newcomers: { attack: -0.15, defence: -0.2, count: 10, shrinkage: 2 },
  marketWeights: { B: 0.35, C: 0.7 },
  calibrators: { A: calibrator(0.5), B: calibrator(0.3), C: calibrator(0.8) },
  ensembleWeights: { A: 0.2, B: 0.5, C: 0.3 },
};
const memory = {
  mu: 0.05,
  homeAdvantage: 0.2,
  rho: -0.03,
  teams: [team('Ash', -0.1, 0), team('Birch', 0.3, 0.2)],
  newcomers: { attack: -0.3, defence: -0.4, count: 12, shrinkage: 2 },
};
const model: LeagueModel = { ...without, memory };
const odds = { home: 1.9, draw: 3.6, away: 4.2 };
const fixture: Fixture = { day: DAY, home: 'Ash', away: 'Birch', odds: null };

describe.each(['linear', 'log-pool'] as const)(
  'a fixture without odds where the model remembers prices: %s',
  (blend) => {
    const asked = { ...model, blend };
    const forecast = predictFixture(asked, fixture);
    const { sets, model: goals } = forecast;

    it('is told what past prices say: the rates of strengths that learnt of them, worked by hand', () => {
      const [lambda, nu] = [exp(0.05 + 0.2 - 0.1 - 0.2), exp(0.05 + 0.3 - 0)];
      const said = outcomeProbabilities(goalMatrix(lambda, nu, -0.03));
      for (const outcome of OUTCOMES) expect(forecast.memory![outcome]).toBeCloseTo(said[outcome], 14);
      expect([forecast.market, forecast.overround]).toEqual([null, null]);
    });

    it('has B and C blended with them at the market’s weights, calibrated; D, E, F and G are made from those', () => {
      const { mix } = BLENDS[blend];
      expect(sets.B).toEqual(calibrate(asked.calibrators.B, mix(goals, forecast.memory!, 0.35), DAY));
      expect(sets.C).toEqual(calibrate(asked.calibrators.C, mix(goals, forecast.memory!, 0.7), DAY));
      expect(sets.D).toEqual(setD(sets.B));
      expect(sets.E).toEqual(setE(sets.B));
      // Without a price there is no edge.
      expect(sets.F).toEqual(sets.B);
      expect(sets.G).toEqual(setG({ A: sets.A, B: sets.B, C: sets.C }, asked.ensembleWeights));
      for (const outcome of OUTCOMES) expect(sets.B[outcome]).not.toBe(sets.A[outcome]);
    });

    it('has set A to the bit as without a memory, and rates and goals with it', () => {
      const plain = predictFixture({ ...without, blend }, fixture);
      const { memory: _, sets: __, degradations: ___, ...rest } = forecast;
      const { sets: ____, degradations: _____, ...others } = plain;
      expect(rest).toEqual(others);
      expect(sets.A).toEqual(plain.sets.A);
      expect(plain.sets.B).toEqual(plain.sets.A);
      expect('memory' in plain).toBe(false);
    });

    it('gives past prices no more than the cap', () => {
      const greedy = { ...asked, marketWeights: { B: 0.4, C: 0.71 } };
      expect(() => predictFixture(greedy, fixture)).toThrow(/0\.7/);
    });

    it('is taken apart to the last: in every set baseline, factors and steps add up', () => {
      const explanation = explainFixture(asked, fixture);
      for (const id of SET_IDS) {
        const { steps, final, blended } = explanation.sets[id];
        expect(final).toEqual(sets[id]);
        for (const outcome of OUTCOMES) {
          const parts = [...explanation.goals, ...steps].map(({ contribution }) => contribution[outcome]);
          const total = parts.reduce((sum, part) => sum + part, explanation.baseline[outcome]);
          expect(total).toBeCloseTo(sets[id][outcome], 12);
        }
        const step = steps.find((each) => each.step === 'market')!.contribution;
        if (id === 'A') expect(step).toEqual({ home: 0, draw: 0, away: 0 });
        else expect(Math.abs(step.home)).toBeGreaterThan(0.01);
        if (id === 'B') expect(blended).toEqual(BLENDS[blend].mix(goals, forecast.memory!, 0.35));
      }
    });

    it('has finite intervals around every set, of B narrower than of A: past prices are taken as given', () => {
      const n = parameterCount(2);
      const values = new Float64Array((n * (n + 1)) / 2);
      for (let i = 0; i < n; i += 1) values[packedIndex(i, i)] = 0.01;
      const covariance = { teams: ['Ash', 'Birch'], sigma: 0.3, correlation: 0.8, meanVariance: 0.03, values };
      const at = { ...fixture };
      const { sets: intervals, model: ofGoals } = predictIntervals(asked, fixtureCovariance(asked, covariance, at), at);
      for (const id of SET_IDS) {
        for (const outcome of OUTCOMES) {
          const { low, high } = intervals[id][outcome];
          expect(0 < low && low < sets[id][outcome] && sets[id][outcome] < high && high < 1).toBe(true);
        }
      }
      expect(intervals.B.home.high - intervals.B.home.low).toBeLessThan(ofGoals.home.high - ofGoals.home.low);
    });
  },
);

describe('what is said of it', () => {
  const told = (asked: LeagueModel, prices: Fixture['odds']) =>
    predictFixture(asked, { ...fixture, odds: prices }).degradations;
  const refused = { home: 2.4, draw: 1.02, away: 3 };

  it('is that past prices speak where there are no odds, of every set but A', () => {
    const [only, ...others] = told(model, null);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ code: 'no-odds', sets: SET_IDS.filter((id) => id !== 'A') });
    expect(only!.message).toMatch(/^no odds: past prices: /);
  });

  it('is the same of odds that are refused, under their own code', () => {
    const [only] = told(model, refused);
    expect(only!.code).toBe('odds-refused');
    expect(only!.message).toMatch(/^odds refused \(.+\): past prices: /);
    const { sets, memory: said } = predictFixture(model, { ...fixture, odds: refused });
    expect([sets, said]).toEqual([predictFixture(model, fixture).sets, predictFixture(model, fixture).memory]);
  });

  it('is what it always was without a memory', () => {
    expect(told(without, null)[0]!.message).toBe('no odds: B, C, F and G follow A, D and E are made from it');
    expect(told(without, refused)[0]!.message).toMatch(/: B, C, F and G follow A, D and E are made from it$/);
  });
});

it('where there are odds a memory changes no bit of forecast, explanation and slopes', () => {
  const priced = { ...fixture, odds };
  expect(predictFixture(model, priced)).toEqual(predictFixture(without, priced));
  expect(explainFixture(model, priced)).toEqual(explainFixture(without, priced));
  expect(predictFixture(model, priced).degradations).toEqual([]);
});

describe('a club that the model has not seen', () => {
  const unseen = { ...fixture, away: 'Cedar' };
  it('has the newcomers’ strength of the memory in what past prices say', () => {
    const [lambda, nu] = [exp(0.05 + 0.2 - 0.1 + 0.4), exp(0.05 - 0.3 - 0)];
    const said = outcomeProbabilities(goalMatrix(lambda, nu, -0.03));
    for (const outcome of OUTCOMES)
      expect(predictFixture(model, unseen).memory![outcome]).toBeCloseTo(said[outcome], 14);
  });

  it('keeps the ground in mind: no home advantage of either where it is neutral', () => {
    const { memory: here } = predictFixture(model, { ...fixture, neutral: true });
    const said = outcomeProbabilities(goalMatrix(exp(0.05 - 0.1 - 0.2), exp(0.05 + 0.3 - 0), -0.03));
    for (const outcome of OUTCOMES) expect(here![outcome]).toBeCloseTo(said[outcome], 14);
  });
});

it('a memory whose rates are those of no match says nothing: the model speaks alone', () => {
  const wild = { ...without, memory: { ...memory, mu: 5 } };
  expect(predictFixture(wild, fixture)).toEqual(predictFixture(without, fixture));
});
