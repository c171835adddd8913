import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLENDS } from '../../../src/main/core/blending/blend';
import { calibrate, identityCalibrator, type Calibrator } from '../../../src/main/core/calibration/calibrator';
import { explainFixture, GOAL_FACTORS, type SetStep } from '../../../src/main/core/explainability/explain-fixture';
import { exp } from '../../../src/main/core/numeric/elementary';
import { goalMatrix } from '../../../src/main/core/probabilities/goal-matrix';
import { outcomeProbabilities } from '../../../src/main/core/probabilities/outcome-integrator';
import type { LeagueModel } from '../../../src/main/core/sets/league-model';
import { predictFixture, type Fixture } from '../../../src/main/core/sets/predict-fixture';
import { setG } from '../../../src/main/core/sets/set-g';
import { OUTCOMES, type Outcome, type Triple } from '../../../src/main/core/words/outcomes';
import { SET_IDS } from '../../../src/main/core/words/sets';
import golden from '../../golden/shapley.json';

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
const identity = identityCalibrator('test');
const plain: LeagueModel = {
  engine: '1',
  league: 'X1',
  preset: 'fitted',
  asOf: DAY - 3,
  xi: 0.002,
  sigma: 0.3,
  maxGoals: null,
  mu: 0.1,
  homeAdvantage: 0.25,
  rho: -0.05,
  teams: [
    { name: 'Ash', attack: 0.2, defence: 0.1, effectiveMatches: 60, lastSeason: '2023-24' },
    { name: 'Birch', attack: -0.1, defence: -0.3, effectiveMatches: 60, lastSeason: '2023-24' },
  ],
  newcomers: { attack: -0.15, defence: -0.2, count: 10 },
  marketWeights: { B: 0.4, C: 0.7 },
  calibrators: { A: identity, B: identity, C: identity },
  ensembleWeights: { A: 0.2, B: 0.5, C: 0.3 },
};
const calibrated: LeagueModel = {
  ...plain,
  blend: 'log-pool',
  calibrators: { A: calibrator(0.5), B: calibrator(0.3), C: calibrator(1) },
};
const priced: Fixture = { day: DAY, home: 'Ash', away: 'Birch', odds: { home: 3.1, draw: 3, away: 2.75 } };

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const strength = number(-0.8, 0.8);
const price = number(2.7, 3.3);
const models: fc.Arbitrary<LeagueModel> = fc
  .record({
    base: fc.constantFrom(plain, calibrated, { ...calibrated, blend: 'linear' as const }),
    mu: number(-0.3, 0.4),
    homeAdvantage: number(-0.1, 0.5),
    rho: fc.oneof(number(-0.15, 0.1), number(-1, 1)),
    strengths: fc.tuple(strength, strength, strength, strength),
    maxGoals: fc.constantFrom(null, 8),
    weights: fc.tuple(number(0, 1), number(0, 1), number(0.01, 1)),
  })
  .map(({ base, strengths: [a, b, c, d], weights: [A, B, C], ...rest }) => ({
    ...base,
    ...rest,
    teams: [
      { ...base.teams[0]!, attack: a, defence: b },
      { ...base.teams[1]!, attack: c, defence: d },
    ],
    ensembleWeights: { A: A / (A + B + C), B: B / (A + B + C), C: C / (A + B + C) },
  }));
const fixtures: fc.Arbitrary<Fixture> = fc.record({
  day: fc.constant(DAY),
  home: fc.constantFrom('Ash', 'Nowhere'),
  away: fc.constantFrom('Birch', 'Elsewhere'),
  neutral: fc.boolean(),
  odds: fc.option(fc.record({ home: price, draw: price, away: price })),
});

const sumOf = ({ home, draw, away }: Triple) => home + draw + away;
const contributionOf = (explanation: ReturnType<typeof explainFixture>, factor: (typeof GOAL_FACTORS)[number]) =>
  explanation.goals.find((each) => each.factor === factor)!.contribution;

describe('an explanation', () => {
  it('adds up, outcome by outcome and over the outcomes, to the forecast itself', () => {
    fc.assert(
      fc.property(models, fixtures, (model, fixture) => {
        const { baseline, model: goals, goals: factors, sets } = explainFixture(model, fixture);
        const forecast = predictFixture(model, fixture);
        expect(goals).toEqual(forecast.model);
        expect(factors.map(({ factor }) => factor)).toEqual(GOAL_FACTORS);
        for (const id of SET_IDS) {
          const { final, steps } = sets[id];
          expect(final).toEqual(forecast.sets[id]);
          expect(steps.map(({ step }) => step)).toEqual(['market', 'calibration', 'set']);
          const parts = [...factors, ...steps].map(({ contribution }) => contribution);
          for (const outcome of OUTCOMES) {
            const total = parts.reduce((sum, part) => sum + part[outcome], 0);
            expect(Math.abs(total - (final[outcome] - baseline[outcome]))).toBeLessThan(1e-12);
          }
          for (const part of parts) expect(Math.abs(sumOf(part))).toBeLessThan(1e-12);
        }
      }),
    );
  });

  it('agrees with Shapley values of 40 digits', () => {
    const names = ['homeAttack', 'awayDefence', 'awayAttack', 'homeDefence', 'homeAdvantage', 'rho'] as const;
    const close = (ours: Triple, expected: readonly number[]) =>
      OUTCOMES.forEach((outcome, i) => expect(ours[outcome]).toBeCloseTo(expected[i]!, 11));
    for (const { parameters: p, baseline, full, contributions } of golden.cases) {
      const model = {
        ...plain,
        mu: p.mu,
        homeAdvantage: p.home_advantage,
        rho: p.rho,
        teams: [
          { ...plain.teams[0]!, attack: p.home_attack, defence: p.home_defence },
          { ...plain.teams[1]!, attack: p.away_attack, defence: p.away_defence },
        ],
      };
      const explanation = explainFixture(model, priced);
      close(explanation.baseline, baseline);
      close(explanation.model, full);
      golden.players.forEach((player, i) =>
        close(contributionOf(explanation, names[i]!), contributions[player as keyof typeof contributions]),
      );
    }
  });

  it('moves nothing for a home advantage on neutral ground, an average team or a rho of 0', () => {
    const nothing = { home: 0, draw: 0, away: 0 };
    const neutral = explainFixture(calibrated, { ...priced, neutral: true });
    expect(contributionOf(neutral, 'homeAdvantage')).toEqual(nothing);
    expect(contributionOf(neutral, 'homeAttack').home).toBeGreaterThan(0);
    expect(contributionOf(explainFixture(calibrated, priced), 'homeAdvantage').home).toBeGreaterThan(0);
    const average = { ...plain, rho: 0, teams: [{ ...plain.teams[0]!, attack: 0 }, plain.teams[1]!] };
    expect(contributionOf(explainFixture(average, priced), 'homeAttack')).toEqual(nothing);
    expect(contributionOf(explainFixture(average, priced), 'rho')).toEqual(nothing);
  });

  it('gives a club the model has not seen the strengths of newcomers', () => {
    const newcomers = { ...plain.teams[0]!, ...plain.newcomers, name: 'Nowhere' };
    const named = { ...plain, teams: [...plain.teams, newcomers] };
    for (const sides of [{ home: 'Nowhere' }, { away: 'Nowhere' }]) {
      const fixture = { ...priced, ...sides };
      expect(explainFixture(plain, fixture)).toEqual(explainFixture(named, fixture));
    }
  });

  it('keeps rho in the interval of every combination', () => {
    const model = { ...plain, rho: -0.9 };
    expect(predictFixture(model, priced).rho).toBeGreaterThan(-0.9);
    expect(sumOf(contributionOf(explainFixture(model, priced), 'rho'))).toBeCloseTo(0, 12);
  });

  it('takes every combination from the grid of the forecast', () => {
    const model = { ...plain, mu: 1, maxGoals: 8 };
    const rate = exp(1);
    expect(explainFixture(model, priced).baseline).toEqual(outcomeProbabilities(goalMatrix(rate, rate, 0, 8)));
    const [all, kept] = [null, 8].map((maxGoals) => explainFixture({ ...model, maxGoals }, priced).baseline);
    expect(all!.draw).not.toBeCloseTo(kept!.draw, 5);
  });

  it('goes through blend, calibration and set', () => {
    const { model: goals, sets } = explainFixture(calibrated, priced);
    const market = predictFixture(calibrated, priced).market!;
    const { mix } = BLENDS['log-pool'];
    expect(sets.A.blended).toEqual(goals);
    expect(sets.B.blended).toEqual(mix(goals, market, 0.4));
    expect(sets.C.blended).toEqual(mix(goals, market, 0.7));
    for (const set of ['A', 'B', 'C'] as const) {
      expect(sets[set].calibrated).toEqual(calibrate(calibrated.calibrators[set], sets[set].blended, DAY));
      expect(sets[set].final).toEqual(sets[set].calibrated);
    }
    for (const scenario of ['D', 'E', 'F'] as const) {
      expect(sets[scenario].blended).toEqual(sets.B.blended);
      expect(sets[scenario].calibrated).toEqual(sets.B.calibrated);
      expect(sets[scenario].final).not.toEqual(sets.B.final);
    }
  });

  it('puts the ensemble together from the steps of its members', () => {
    const { sets } = explainFixture(calibrated, priced);
    const weights = calibrated.ensembleWeights;
    const stage = (of: 'blended' | 'calibrated') => setG({ A: sets.A[of], B: sets.B[of], C: sets.C[of] }, weights);
    expect(sets.G.blended).toEqual(stage('blended'));
    expect(sets.G.calibrated).toEqual(stage('calibrated'));
    const move = (set: 'A' | 'B' | 'C' | 'G', step: SetStep, outcome: Outcome) =>
      sets[set].steps.find((each) => each.step === step)!.contribution[outcome];
    for (const step of ['market', 'calibration'] as const) {
      for (const outcome of OUTCOMES) {
        const weighted = (['A', 'B', 'C'] as const).map((set) => weights[set] * move(set, step, outcome));
        expect(move('G', step, outcome)).toBeCloseTo(weighted[0]! + weighted[1]! + weighted[2]!, 14);
      }
    }
    for (const outcome of OUTCOMES) expect(move('G', 'set', outcome)).toBe(0);
  });

  it('has no market step without odds, nor with odds that are refused', () => {
    fc.assert(
      fc.property(models, fixtures, (model, fixture) => {
        for (const odds of [null, { home: 1.2, draw: 1.2, away: 1.2 }]) {
          const { sets } = explainFixture(model, { ...fixture, odds });
          for (const id of SET_IDS) {
            expect(sets[id].steps[0]!.contribution).toEqual({ home: 0, draw: 0, away: 0 });
          }
        }
      }),
    );
  });

  it('refuses a day that a calibrator has seen', () => {
    expect(() => explainFixture(calibrated, { ...priced, day: DAY - 10 })).toThrow(RangeError);
  });
});
