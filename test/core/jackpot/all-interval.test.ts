import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { identityCalibrator } from '../../../src/main/core/calibration/calibrator';
import { allInterval, type LeaguePicks, type SlopedPick } from '../../../src/main/core/jackpot/all-interval';
import { blockOf, type ParameterCovariance } from '../../../src/main/core/models/covariance';
import { ATTACK, parameterCount } from '../../../src/main/core/models/parameters';
import { rhoIntervalOf } from '../../../src/main/core/models/rho-interval';
import { ln } from '../../../src/main/core/numeric/elementary';
import { packLower } from '../../../src/main/core/numeric/symmetric';
import { NORMAL_QUANTILE } from '../../../src/main/core/probabilities/intervals';
import { fixtureRates } from '../../../src/main/core/sets/fixture-rates';
import { fixtureSlopes, pickSlopes } from '../../../src/main/core/sets/fixture-slopes';
import type { LeagueModel } from '../../../src/main/core/sets/league-model';
import { predictFixture, type Fixture } from '../../../src/main/core/sets/predict-fixture';
import { fixtureCovariance, predictIntervals } from '../../../src/main/core/sets/predict-intervals';
import { OUTCOMES, type Interval, type Outcome } from '../../../src/main/core/words/outcomes';
import { SET_IDS } from '../../../src/main/core/words/sets';
import { shuffled } from '../../support/leagues';

const TEAMS = ['Ash', 'Birch', 'Cedar', 'Dale'];
const N = parameterCount(TEAMS.length);
const DAY = 19_003;
const identity = identityCalibrator('test');
const model: LeagueModel = {
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
  teams: TEAMS.map((name, team) => ({
    name,
    attack: 0.3 - 0.2 * team,
    defence: 0.1 * team - 0.1,
    effectiveMatches: 60,
    lastSeason: '2023-24',
  })),
  newcomers: { attack: -0.15, defence: -0.2, count: 10 },
  marketWeights: { B: 0.4, C: 0.7 },
  calibrators: { A: identity, B: identity, C: identity },
  ensembleWeights: { A: 0.2, B: 0.5, C: 0.3 },
};
const fixture: Fixture = { day: DAY, home: 'Ash', away: 'Birch', odds: { home: 2.1, draw: 3.3, away: 3.6 } };

/** With a variance of newcomers of their own, and an error of their mean. */
const withNewcomers = (each: ParameterCovariance, unseenVariance = 0.4, meanVariance = 0.15): ParameterCovariance => ({
  ...each,
  unseenVariance,
  meanVariance,
});

/** Any covariance: a matrix times its transpose. */
const covariances: fc.Arbitrary<ParameterCovariance> = fc
  .array(fc.double({ min: -0.06, max: 0.06, noNaN: true }), { minLength: N * N, maxLength: N * N })
  .map((numbers) => {
    const root = Matrix.from1DArray(N, N, numbers);
    const values = packLower(Float64Array.from(root.mmul(root.transpose()).to1DArray()), N);
    return { teams: TEAMS, sigma: 0.3, correlation: 0.7, values };
  });
const [covariance] = fc.sample(covariances, { numRuns: 1, seed: 4 }) as [ParameterCovariance];

const slopes = fc.array(fc.double({ min: -1.5, max: 1.5, noNaN: true }), { minLength: 7, maxLength: 7 });
const clubs = fc.constantFrom(...TEAMS, 'Nowhere', 'Elsewhere');
const picks: fc.Arbitrary<SlopedPick> = fc
  .record({ home: clubs, away: clubs, slope: slopes })
  .filter(({ home, away }) => home !== away);

const logit = (p: number) => ln(p / (1 - p));
/** Var(log P) that an interval around P stands for. */
function varianceIn({ low, high }: Interval, all: number): number {
  const error = ((logit(high) - logit(low)) / 2 / NORMAL_QUANTILE) * (1 - all);
  return error * error;
}

/** gᵀ V g over all parameters, those of unseen clubs behind them, as whole matrices. */
function denseVariance({ covariance: spreadOf, fixtures }: LeaguePicks): number {
  const { teams, sigma, correlation, unseenVariance = 1, meanVariance = 0, values } = spreadOf;
  const unseen = [...new Set(fixtures.flatMap(({ home, away }) => [home, away]))].filter(
    (name) => !teams.includes(name),
  );
  const known = parameterCount(teams.length);
  const n = known + 2 * unseen.length;
  const spread = Matrix.zeros(n, n);
  for (let i = 0; i < known; i += 1) {
    for (let k = 0; k <= i; k += 1) {
      spread.set(i, k, values[(i * (i + 1)) / 2 + k]!);
      spread.set(k, i, values[(i * (i + 1)) / 2 + k]!);
    }
  }
  // Of two strengths of unseen clubs: what is a club's own, and what is wrong with the newcomers' mean for all of them.
  for (let i = known; i < n; i += 1) {
    for (let k = known; k < n; k += 1) {
      const isOwn = (i - known) >> 1 === (k - known) >> 1;
      const kinds = (i - known) % 2 === (k - known) % 2 ? 1 : correlation;
      spread.set(i, k, kinds * sigma * sigma * ((isOwn ? unseenVariance : 0) + meanVariance));
    }
  }
  const at = (name: string) => {
    const team = teams.indexOf(name);
    const first = known + 2 * unseen.indexOf(name);
    return team >= 0 ? [ATTACK + team, ATTACK + teams.length + team] : [first, first + 1];
  };
  const gradient = Matrix.zeros(n, 1);
  for (const { home, away, slope } of fixtures) {
    const [homeAttack, homeDefence] = at(home);
    const [awayAttack, awayDefence] = at(away);
    const places = [0, 1, 2, homeAttack!, awayAttack!, homeDefence!, awayDefence!];
    places.forEach((place, i) => gradient.set(place, 0, gradient.get(place, 0) + slope[i]!));
  }
  return gradient.transpose().mmul(spread).mmul(gradient).get(0, 0);
}

const close = (ours: Interval, expected: Interval, digits = 12) => {
  expect(ours.low).toBeCloseTo(expected.low, digits);
  expect(ours.high).toBeCloseTo(expected.high, digits);
};

describe('the interval of all picks', () => {
  it('is for one fixture that of its pick, in every set and for every outcome', () => {
    const { lambdaHome, lambdaAway } = fixtureRates(model, fixture);
    const { low } = rhoIntervalOf(lambdaHome, lambdaAway);
    const cases: [LeagueModel, Fixture][] = [
      [model, fixture],
      [model, { ...fixture, neutral: true }],
      [model, { ...fixture, odds: null }],
      [model, { ...fixture, home: 'Nowhere' }],
      [model, { ...fixture, home: 'Nowhere', away: 'Elsewhere' }],
      [{ ...model, rho: -0.9 }, fixture],
      // So little outside its interval that a step of the differences leads back in.
      [{ ...model, rho: low - 0.001 }, fixture],
    ];
    for (const [each, asked] of cases) {
      const { home, away } = asked;
      const expected = predictIntervals(each, fixtureCovariance(each, covariance, asked), asked);
      const { sets } = predictFixture(each, asked);
      const sloped = fixtureSlopes(each, asked);
      for (const set of SET_IDS) {
        for (const pick of OUTCOMES) {
          const league = { covariance, fixtures: [{ home, away, slope: pickSlopes(sloped, set, pick) }] };
          close(allInterval(sets[set][pick], [league]), expected.sets[set][pick]);
        }
      }
    }
  });

  it('agrees with whole matrices for any picks of one league', () => {
    fc.assert(
      fc.property(covariances, fc.array(picks, { minLength: 1, maxLength: 12 }), (spread, fixtures) => {
        const league = { covariance: spread, fixtures };
        const variance = denseVariance(league);
        fc.pre(variance > 1e-9 && variance < 100);
        expect(varianceIn(allInterval(0.02, [league]), 0.02) / variance).toBeCloseTo(1, 9);
      }),
    );
  });

  it('adds the variances of leagues', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(covariances, fc.array(picks, { maxLength: 4 })), { maxLength: 4 }), (many) => {
        const leagues = many.map(([spread, fixtures]) => ({ covariance: spread, fixtures }));
        const variance = leagues.reduce((total, league) => total + denseVariance(league), 0);
        fc.pre(variance > 1e-9 && variance < 100);
        expect(varianceIn(allInterval(0.02, leagues), 0.02) / variance).toBeCloseTo(1, 9);
      }),
    );
  });

  it('carries the newcomers’ own variance and the error of their mean, over leagues that share clubs nobody has seen', () => {
    const error = fc.double({ min: 0.01, max: 1, noNaN: true });
    const league = fc
      .tuple(covariances, error, error, fc.array(picks, { minLength: 1, maxLength: 6 }))
      .map(([spread, own, mean, fixtures]) => ({ covariance: withNewcomers(spread, own, mean), fixtures }));
    fc.assert(
      fc.property(fc.tuple(league, league), (leagues) => {
        const variance = leagues.reduce((total, each) => total + denseVariance(each), 0);
        fc.pre(variance > 1e-9 && variance < 100);
        expect(varianceIn(allInterval(0.02, leagues), 0.02) / variance).toBeCloseTo(1, 9);
      }),
    );
  });

  it('gives a club without matches the prior that the intervals of its own fixture have', () => {
    fc.assert(
      fc.property(covariances, picks, fc.constantFrom(0, 0.05, 0.3), (spread, pick, mean) => {
        const each = withNewcomers(spread, 0.4, mean);
        const block = blockOf(each, pick.home, pick.away);
        let variance = 0;
        for (let row = 0; row < 7; row += 1)
          for (let column = 0; column < 7; column += 1)
            variance += pick.slope[row]! * pick.slope[column]! * block[7 * row + column]!;
        fc.pre(variance > 1e-9 && variance < 100);
        const told = varianceIn(allInterval(0.02, [{ covariance: each, fixtures: [pick] }]), 0.02);
        expect(told / variance).toBeCloseTo(1, 9);
      }),
    );
    const slope = [0, 0, 0, 1, 0, 0, 0];
    const pick = (home: string) => ({ home, away: 'Ash', slope });
    const told = (...fixtures: SlopedPick[]) =>
      varianceIn(allInterval(0.02, [{ covariance: withNewcomers(covariance), fixtures }]), 0.02);
    // One club twice, two clubs, and by how much the two hang together: the error of their mean, 0.15 · 0.3².
    expect(told(pick('Nowhere'))).toBeCloseTo(0.55 * 0.09, 12);
    expect(told(pick('Nowhere'), pick('Nowhere'))).toBeCloseTo(4 * 0.55 * 0.09, 12);
    expect(told(pick('Nowhere'), pick('Elsewhere'))).toBeCloseTo((2 * 0.55 + 2 * 0.15) * 0.09, 12);
  });

  it('differs within a league from that by twice what the fixtures share', () => {
    const second: Fixture = { ...fixture, home: 'Cedar', away: 'Dale' };
    const pickOf = (asked: Fixture, pick: Outcome): SlopedPick => ({
      home: asked.home,
      away: asked.away,
      slope: pickSlopes(fixtureSlopes(model, asked), 'B', pick),
    });
    const [one, two] = [pickOf(fixture, 'home'), pickOf(second, 'draw')];
    const variance = (leagues: SlopedPick[][]) =>
      varianceIn(
        allInterval(
          0.1,
          leagues.map((fixtures) => ({ covariance, fixtures })),
        ),
        0.1,
      );
    const apart = variance([[one], [two]]);
    expect(apart).toBeCloseTo(variance([[one]]) + variance([[two]]), 12);
    const shared = (denseVariance({ covariance, fixtures: [one, two] }) - apart) / 2;
    expect(Math.abs(shared)).toBeGreaterThan(1e-4);
    expect(variance([[one, two]])).toBeCloseTo(apart + 2 * shared, 12);
  });

  it('agrees with differences of the whole forecast along every parameter', () => {
    const asked = [fixture, { ...fixture, home: 'Cedar', away: 'Ash' }, { ...fixture, home: 'Dale', away: 'Birch' }];
    const chosen: Outcome[] = ['home', 'draw', 'away'];
    const logAll = (each: LeagueModel) =>
      asked.reduce((total, which, i) => total + ln(predictFixture(each, which).sets.B[chosen[i]!]), 0);
    const moved = (index: number, by: number): LeagueModel => {
      if (index < ATTACK) {
        const field = (['mu', 'homeAdvantage', 'rho'] as const)[index]!;
        return { ...model, [field]: model[field] + by };
      }
      const side = index < ATTACK + TEAMS.length ? 'attack' : 'defence';
      const name = TEAMS[(index - ATTACK) % TEAMS.length];
      return { ...model, teams: model.teams.map((t) => (t.name === name ? { ...t, [side]: t[side] + by } : t)) };
    };
    const gradient = Array.from({ length: N }, (_, i) => (logAll(moved(i, 1e-4)) - logAll(moved(i, -1e-4))) / 2e-4);
    let variance = 0;
    gradient.forEach((left, i) =>
      gradient.forEach((right, k) => {
        const [row, column] = [Math.max(i, k), Math.min(i, k)];
        variance += left * right * covariance.values[(row * (row + 1)) / 2 + column]!;
      }),
    );
    const fixtures = asked.map(({ home, away }, i) => ({
      home,
      away,
      slope: pickSlopes(fixtureSlopes(model, asked[i]!), 'B', chosen[i]!),
    }));
    // Steps of 0.05 in a log rate are not quite derivatives.
    expect(varianceIn(allInterval(0.05, [{ covariance, fixtures }]), 0.05) / variance).toBeCloseTo(1, 2);
  });

  it('knows an unseen club again', () => {
    const slope = [0, 0, 0, 1, 0, 0, 0];
    const twice = (second: string) =>
      varianceIn(
        allInterval(0.1, [
          {
            covariance,
            fixtures: [
              { home: 'Nowhere', away: 'Ash', slope },
              { home: second, away: 'Birch', slope },
            ],
          },
        ]),
        0.1,
      );
    expect(twice('Nowhere')).toBeCloseTo(4 * 0.09, 12);
    expect(twice('Elsewhere')).toBeCloseTo(2 * 0.09, 12);
  });

  it('is everything where nothing is known of a club, and no wider than P where P is certain', () => {
    const free = { ...covariance, sigma: Infinity };
    const of = (home: string, slope: number[]) => [{ covariance: free, fixtures: [{ home, away: 'Birch', slope }] }];
    const moving = [0.1, 0.1, 0, 0.2, -0.1, 0.3, -0.2];
    expect(allInterval(0.2, of('Nowhere', moving))).toEqual({ low: 0, high: 1 });
    expect(allInterval(0.2, of('Nowhere', [0, 0, 0, 0, 0, 0, 0]))).toEqual({ low: 0, high: 1 });
    expect(allInterval(0.2, of('Ash', moving)).low).toBeGreaterThan(0);
    for (const certain of [0, 1]) {
      expect(allInterval(certain, of('Ash', moving))).toEqual({ low: certain, high: certain });
      expect(allInterval(certain, of('Nowhere', moving))).toEqual({ low: certain, high: certain });
    }
    expect(allInterval(1, [])).toEqual({ low: 1, high: 1 });
    expect(allInterval(0.3, [])).toEqual({ low: 0.3, high: 0.3 });
  });

  it('is the same to the bit in any order of fixtures and leagues', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(covariances, fc.array(picks, { maxLength: 8 })), { maxLength: 3 }),
        fc.integer({ min: 1, max: 1000 }),
        (many, key) => {
          const leagues = many.map(([spread, fixtures]) => ({ covariance: spread, fixtures }));
          const moved = shuffled(
            leagues.map((league) => ({ ...league, fixtures: shuffled(league.fixtures, key) })),
            key,
          );
          expect(allInterval(0.02, moved)).toEqual(allInterval(0.02, leagues));
        },
      ),
    );
  });

  it('has no slope for a pick that is impossible, and wants seven of each', () => {
    const sure = { ...model, blend: 'log-pool' as const, mu: -40 };
    const { sets } = predictFixture(sure, { ...fixture, odds: null });
    expect(sets.E.home).toBeLessThan(1e-20);
    expect(Number.isFinite(pickSlopes(fixtureSlopes(sure, { ...fixture, odds: null }), 'E', 'home')[0])).toBe(true);
    const none = { home: 0, draw: 0.5, away: 0.5 };
    const sloped = fixtureSlopes(model, fixture);
    const impossible = { ...sloped, sets: { ...sloped.sets, A: { ...sloped.sets.A, probabilities: none } } };
    expect([...pickSlopes(impossible, 'A', 'home')].every((slope) => slope === 0)).toBe(true);
    const short = [{ covariance, fixtures: [{ home: 'Ash', away: 'Birch', slope: [0, 0, 0] }] }];
    expect(() => allInterval(0.2, short)).toThrow(RangeError);
  });
});
