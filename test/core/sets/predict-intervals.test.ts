import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/main/audit/canonical-json';
import { covarianceOf, type ParameterCovariance } from '../../../src/main/core/models/covariance';
import { fitDixonColes } from '../../../src/main/core/models/dixon-coles';
import type { LeagueModel } from '../../../src/main/core/sets/league-model';
import { toLeagueSample } from '../../../src/main/core/models/league-sample';
import { ATTACK, parameterCount } from '../../../src/main/core/models/parameters';
import { ln } from '../../../src/main/core/numeric/elementary';
import { packedIndex } from '../../../src/main/core/numeric/symmetric';
import { OUTCOMES } from '../../../src/main/core/words/outcomes';
import { NORMAL_QUANTILE, type TripleInterval } from '../../../src/main/core/probabilities/intervals';
import { predictFixture, type Fixture } from '../../../src/main/core/sets/predict-fixture';
import { fixtureCovariance, predictIntervals } from '../../../src/main/core/sets/predict-intervals';
import { demoMatches } from '../../support/leagues';
import { modelOfFit } from '../../support/models';

const [xi, sigma] = [0.002, 0.3];
const matches = demoMatches(2);
const asOf = Math.max(...matches.map(({ day }) => day)) + 1;
// A team of three matches beside those of two seasons.
const few = [1, 2, 3].map((number) => ({ ...matches[40 * number]!, day: asOf - number, away: 'Newtown' }));
const sample = toLeagueSample([...matches, ...few]);
const options = { asOf, xi, sigma };
const fit = fitDixonColes(sample, options);
const covariance = covarianceOf(sample, fit, options);
const plain = modelOfFit(fit, asOf, sigma);
const [home, away] = ['Dunmere Town', 'Kestrel City'];
// The home side is worth more than its price in every case, the others less: set F has a corner where the two are equal.
const odds = { home: 3.1, draw: 3, away: 2.75 };
const fixture: Fixture = { day: asOf + 3, home, away, odds };

const line = (forecast: readonly number[], value: readonly number[]) => ({ forecast, value });
const map = {
  home: line([0, 0.3, 1], [0, 0.35, 1]),
  draw: line([0, 0.6, 1], [0, 0.5, 1]),
  away: line([0, 1], [0.02, 0.9]),
};
const calibrator = {
  weight: 0.5,
  scope: 'league' as const,
  samples: 2000,
  trainedOnEnd: asOf - 1,
  reason: 'test',
  maps: map,
};
const calibrated: LeagueModel = { ...plain, calibrators: { A: calibrator, B: calibrator, C: calibrator } };

const intervalsOf = (model: LeagueModel, spread: ParameterCovariance, asked: Fixture) =>
  predictIntervals(model, fixtureCovariance(model, spread, asked), asked);

const widthOf = (interval: TripleInterval) =>
  OUTCOMES.reduce((total, outcome) => total + interval[outcome].high - interval[outcome].low, 0);
const widthFor = (changes: Partial<Fixture>, model = plain, spread = covariance) =>
  widthOf(intervalsOf(model, spread, { ...fixture, ...changes }).model);

/** The model whose parameter number `index` is moved. */
function moved(model: LeagueModel, index: number, by: number): LeagueModel {
  const teams = fit.teams.length;
  if (index < ATTACK) {
    const field = (['mu', 'homeAdvantage', 'rho'] as const)[index]!;
    return { ...model, [field]: model[field] + by };
  }
  const name = fit.teams[(index - ATTACK) % teams]!;
  const side = index < ATTACK + teams ? 'attack' : 'defence';
  return {
    ...model,
    teams: model.teams.map((team) => (team.name === name ? { ...team, [side]: team[side] + by } : team)),
  };
}

/** Half widths on the logit scale, by differences of the whole prediction along every one of the parameters. */
function halfWidths(model: LeagueModel, asked: Fixture): number[] {
  const step = 1e-4;
  const all = (each: LeagueModel) => {
    const { model: goals, sets } = predictFixture(each, asked);
    return [
      goals,
      ...Object.keys(sets)
        .sort()
        .map((id) => sets[id as 'A']),
    ].flatMap((t) => [t.home, t.draw, t.away]);
  };
  const n = parameterCount(fit.teams.length);
  const ends = Array.from({ length: n }, (_, i) => [all(moved(model, i, step)), all(moved(model, i, -step))] as const);
  return all(model).map((p, at) => {
    const slopes = ends.map(([up, down]) => (up[at]! - down[at]!) / (2 * step));
    let variance = 0;
    slopes.forEach((left, i) =>
      slopes.forEach((right, k) => (variance += left * right * covariance.values[packedIndex(i, k)]!)),
    );
    return (NORMAL_QUANTILE * Math.sqrt(variance)) / (p * (1 - p));
  });
}

describe('predictIntervals', () => {
  const logit = (p: number) => ln(p / (1 - p));
  for (const [name, model, asked] of [
    ['uncalibrated', plain, fixture],
    ['calibrated', calibrated, fixture],
    ['without odds', calibrated, { ...fixture, odds: null }],
    ['on neutral ground', calibrated, { ...fixture, neutral: true }],
    ['of a team with three matches', calibrated, { ...fixture, away: 'Newtown' }],
    ['with ρ clamped', { ...plain, rho: -0.9 }, fixture],
  ] as const) {
    it(`agree with differences of the whole prediction along every parameter: ${name}`, () => {
      const { model: goals, sets } = intervalsOf(model, covariance, asked);
      const ours = [
        goals,
        ...Object.keys(sets)
          .sort()
          .map((id) => sets[id as 'A']),
      ].flatMap((interval) => OUTCOMES.map((outcome) => interval[outcome]));
      const expected = halfWidths(model, asked);
      expect(ours).toHaveLength(24);
      ours.forEach(({ low, high }, at) => {
        // Steps of 0.05 in a log rate are not quite derivatives.
        expect(Math.abs((logit(high) - logit(low)) / 2 / expected[at]! - 1)).toBeLessThan(2e-3);
      });
    });
  }

  it('contain every probability of the prediction, and more than nothing beside it', () => {
    const { model: goals, sets } = predictFixture(calibrated, fixture);
    const intervals = intervalsOf(calibrated, covariance, fixture);
    const pairs = [
      [goals, intervals.model] as const,
      ...Object.entries(sets).map(([id, p]) => [p, intervals.sets[id as 'A']] as const),
    ];
    for (const [triple, interval] of pairs) {
      for (const outcome of OUTCOMES) {
        expect(interval[outcome].low).toBeLessThan(triple[outcome]);
        expect(interval[outcome].high).toBeGreaterThan(triple[outcome]);
      }
    }
  });

  it('are wider for a team of few matches, widest for one without, and the wider the larger sigma', () => {
    const known = widthFor({});
    const thin = widthFor({ away: 'Newtown' });
    const unseen = widthFor({ away: 'Nowhere' });
    expect(thin).toBeGreaterThan(1.2 * known);
    expect(unseen).toBeGreaterThan(thin);
    expect(widthFor({ away: 'Nowhere', home: 'Elsewhere' })).toBeGreaterThan(unseen);
    expect(widthFor({ away: 'Nowhere' }, plain, { ...covariance, sigma: 0.6 })).toBeGreaterThan(1.3 * unseen);
  });

  it('are everything for a team without matches and without a prior', () => {
    const free: ParameterCovariance = { ...covariance, sigma: Infinity };
    const { model: goals, sets } = intervalsOf(plain, free, { ...fixture, home: 'Nowhere' });
    for (const interval of [goals, ...Object.values(sets)]) {
      for (const outcome of OUTCOMES) expect(interval[outcome]).toEqual({ low: 0, high: 1 });
    }
  });

  it('are narrower for the sets that lean on the market, which is taken as given', () => {
    const { sets } = intervalsOf(plain, covariance, fixture);
    expect(widthOf(sets.B)).toBeLessThan(widthOf(sets.A));
    expect(widthOf(sets.C)).toBeLessThan(widthOf(sets.B));
  });

  it('give equal bits for equal input', () => {
    const once = intervalsOf(calibrated, covariance, fixture);
    expect(hashOf(intervalsOf(structuredClone(calibrated), structuredClone(covariance), { ...fixture }))).toBe(
      hashOf(once),
    );
  });

  it('refuse a covariance of other teams', () => {
    const other = { ...covariance, teams: covariance.teams.map((name) => (name === home ? 'Somebody' : name)) };
    expect(() => intervalsOf(plain, other, fixture)).toThrow(/only one of them knows/);
  });
});
