import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearBlend } from '../../../src/main/core/blending/linear-blend';
import { logPool } from '../../../src/main/core/blending/log-pool';
import { calibrate, identityCalibrator } from '../../../src/main/core/calibration/calibrator';
import type { LeagueModel } from '../../../src/main/core/sets/league-model';
import { ln } from '../../../src/main/core/numeric/elementary';
import type { Triple } from '../../../src/main/core/words/outcomes';
import { predictFixture } from '../../../src/main/core/sets/predict-fixture';
import { setD } from '../../../src/main/core/sets/set-d';
import { setE } from '../../../src/main/core/sets/set-e';
import { setF } from '../../../src/main/core/sets/set-f';
import { logLossWeights, setG, type EnsembleCase } from '../../../src/main/core/sets/set-g';
import { triples } from '../../support/triples';

const entropy = (p: Triple) => -[p.home, p.draw, p.away].reduce((total, x) => total + x * ln(x), 0);
const sumOf = (p: Triple) => p.home + p.draw + p.away;

describe('scenario sets', () => {
  it('sum to one; D raises the draw, E lowers entropy, F never lowers the weight of an edge', () => {
    fc.assert(
      fc.property(triples, fc.double({ min: 1.02, max: 1.1, noNaN: true }), (b, margin) => {
        const d = setD(b);
        const e = setE(b);
        expect(sumOf(d)).toBeCloseTo(1, 12);
        expect(d.draw).toBeGreaterThan(b.draw);
        expect(d.home / d.away).toBeCloseTo(b.home / b.away, 9);
        expect(sumOf(e)).toBeCloseTo(1, 12);
        expect(entropy(e)).toBeLessThanOrEqual(entropy(b) + 1e-12);
        const fair = { home: 1 / (b.home * margin), draw: 1 / (b.draw * margin), away: 1 / (b.away * margin) };
        fc.pre(Object.values(fair).every((price) => price > 1.001));
        // Priced at its own probabilities with a margin, set B has no edge anywhere.
        expect(setF(b, fair).home).toBeCloseTo(b.home, 12);
      }),
    );
  });

  it('F follows the definition worked by hand', () => {
    // B = (½, ¼, ¼) at odds 2.5, 3, 4: k = (0.25/1.5, 0, 0); weights ½·(1 + 1/6), ¼, ¼.
    const f = setF({ home: 0.5, draw: 0.25, away: 0.25 }, { home: 2.5, draw: 3, away: 4 });
    expect(f.home).toBeCloseTo((0.5 * (7 / 6)) / (0.5 * (7 / 6) + 0.5), 12);
  });
});

describe('set G', () => {
  const one: fc.Arbitrary<EnsembleCase> = fc.record({
    A: triples,
    B: triples,
    C: triples,
    outcome: fc.constantFrom('home' as const, 'draw' as const, 'away' as const),
  });
  const loss = (cases: readonly EnsembleCase[], weights: { A: number; B: number; C: number }) =>
    cases.reduce((total, each) => total - ln(setG(each, weights)[each.outcome]), 0);

  it('has weights on the simplex that lose no more than the best set alone', () => {
    fc.assert(
      fc.property(fc.array(one, { minLength: 3, maxLength: 40 }), (cases) => {
        const w = logLossWeights(cases);
        expect(w.A + w.B + w.C).toBeCloseTo(1, 12);
        expect(Math.min(w.A, w.B, w.C)).toBeGreaterThanOrEqual(0);
        const corners = [{ A: 1, B: 0, C: 0 }, { A: 0, B: 1, C: 0 }, { A: 0, B: 0, C: 1 }]; // prettier-ignore
        const alone = Math.min(...corners.map((corner) => loss(cases, corner)));
        expect(loss(cases, w)).toBeLessThanOrEqual(alone + 1e-9);
        expect(0.4 * w.B + 0.7 * w.C).toBeLessThanOrEqual(0.7);
      }),
    );
  });
});

describe('predictFixture', () => {
  const identity = identityCalibrator('test');
  const team = (name: string, attack: number, defence: number) => ({
    name,
    attack,
    defence,
    effectiveMatches: 60,
    lastSeason: '2023-24',
  });
  const model: LeagueModel = {
    engine: '1',
    league: 'X1',
    preset: 'fitted',
    asOf: 19_000,
    xi: 0.002,
    sigma: 0.3,
    maxGoals: null,
    mu: 0.1,
    homeAdvantage: 0.25,
    rho: -0.05,
    teams: [team('Ash', 0.2, 0.1), team('Birch', -0.1, 0), { ...team('Cedar', 0, 0), effectiveMatches: 2 }],
    newcomers: { attack: -0.15, defence: -0.15, count: 10 },
    marketWeights: { B: 0.4, C: 0.7 },
    calibrators: { A: identity, B: identity, C: identity },
    ensembleWeights: { A: 0, B: 0.5, C: 0.5 },
  };
  const fixture = { day: 19_003, home: 'Ash', away: 'Birch', odds: { home: 1.9, draw: 3.6, away: 4.2 } };

  it('gives seven sets that sum to one, without a degradation where nothing is missing', () => {
    const { sets, degradations } = predictFixture(model, fixture);
    for (const triple of Object.values(sets)) expect(sumOf(triple)).toBeCloseTo(1, 12);
    expect(degradations).toEqual([]);
  });

  it('blends B and C as the model says, linearly where it does not say', () => {
    const linear = predictFixture(model, fixture);
    expect(predictFixture({ ...model, blend: 'linear' }, fixture)).toEqual(linear);
    const pooled = predictFixture({ ...model, blend: 'log-pool' }, fixture);
    expect(pooled.sets.A).toEqual(linear.sets.A);
    expect(pooled.sets.B).toEqual(logPool(pooled.model, pooled.market!, 0.4));
    expect(pooled.sets.C).toEqual(logPool(pooled.model, pooled.market!, 0.7));
    expect(linear.sets.B).toEqual(linearBlend(linear.model, linear.market!, 0.4));
  });

  it('lets B, C, F and G follow A without odds, and says so', () => {
    const { sets, degradations, market } = predictFixture(model, { ...fixture, odds: null });
    expect(market).toBeNull();
    for (const set of ['B', 'C', 'F', 'G'] as const) expect(sets[set]).toEqual(sets.A);
    expect(degradations.map(({ code }) => code)).toEqual(['no-odds']);
  });

  it('flags each of its other fallbacks', () => {
    const codes = (changes: Partial<typeof fixture>, changed: Partial<LeagueModel> = {}) =>
      predictFixture({ ...model, ...changed }, { ...fixture, ...changes }).degradations.map(({ code }) => code);
    expect(codes({ odds: { home: 2.4, draw: 1.02, away: 3 } })).toEqual(['odds-refused']);
    expect(codes({ home: 'Dogwood' })).toEqual(['unseen-team']);
    expect(codes({ away: 'Cedar' })).toEqual(['thin-history']);
    expect(codes({ day: 19_500 })).toEqual(['stale-model']);
    expect(codes({}, { rho: -0.9 })).toEqual(['rho-clamped']);
  });

  it('calls a history thin below five decayed matches, and a model stale after 120 days', () => {
    const codes = (effectiveMatches: number, day: number) =>
      predictFixture(
        { ...model, teams: model.teams.map((each) => ({ ...each, effectiveMatches })) },
        { ...fixture, day },
      ).degradations.map(({ code }) => code);
    expect(codes(4.99, 19_003)).toEqual(['thin-history', 'thin-history']);
    expect(codes(5, 19_003)).toEqual([]);
    expect(codes(5, 19_120)).toEqual([]);
    expect(codes(5, 19_121)).toEqual(['stale-model']);
  });

  it('makes every set of what it is defined by, calibrated where there are maps', () => {
    const bent = { forecast: [0, 0.3, 1], value: [0, 0.35, 1] };
    const maps = { home: bent, draw: bent, away: bent };
    const calibrator = { ...identity, weight: 0.5, trainedOnEnd: 19_000, maps };
    const other = { ...calibrator, weight: 0.25 };
    const calibrated = {
      ...model,
      calibrators: { A: calibrator, B: other, C: calibrator },
      ensembleWeights: { A: 0.2, B: 0.3, C: 0.5 },
    };
    const { sets, model: goals, market } = predictFixture(calibrated, fixture);
    const blend = (weight: number) => linearBlend(goals, market!, weight);
    expect(sets.A).toEqual(calibrate(calibrator, goals, fixture.day));
    expect(sets.B).toEqual(calibrate(other, blend(0.4), fixture.day));
    expect(sets.C).toEqual(calibrate(calibrator, blend(0.7), fixture.day));
    expect(sets.D).toEqual(setD(sets.B));
    expect(sets.E).toEqual(setE(sets.B));
    expect(sets.F).toEqual(setF(sets.B, fixture.odds));
    expect(sets.G).toEqual(setG(sets, calibrated.ensembleWeights));
    const without = predictFixture(calibrated, { ...fixture, odds: null }).sets;
    expect(without).toEqual({
      A: sets.A,
      B: sets.A,
      C: sets.A,
      D: setD(sets.A),
      E: setE(sets.A),
      F: sets.A,
      G: sets.A,
    });
  });

  it('moves a rho that leaves a score impossible, and says so of all sets', () => {
    const strong = { ...model, rho: -0.6, mu: 1 };
    const { rho, degradations } = predictFixture(strong, fixture);
    expect(rho).toBeGreaterThan(-0.6);
    expect(degradations.map(({ code, sets }) => [code, sets.length])).toEqual([['rho-clamped', 7]]);
  });

  it('leaves the home advantage out on neutral ground, where the order of the teams means nothing', () => {
    const neutral = predictFixture(model, { ...fixture, odds: null, neutral: true });
    const turned = predictFixture(model, { ...fixture, odds: null, neutral: true, home: 'Birch', away: 'Ash' });
    expect(neutral.lambdaHome).toBeCloseTo(Math.exp(0.1 + 0.2 - 0), 12);
    expect(neutral.lambdaAway).toBe(predictFixture(model, fixture).lambdaAway);
    expect([turned.lambdaHome, turned.lambdaAway]).toEqual([neutral.lambdaAway, neutral.lambdaHome]);
    expect(turned.model.home).toBeCloseTo(neutral.model.away, 14);
  });

  it('gives an unseen team the strength of a newcomer', () => {
    const { lambdaHome } = predictFixture(model, { ...fixture, home: 'Dogwood' });
    expect(lambdaHome).toBeCloseTo(Math.exp(0.1 + 0.25 - 0.15 - 0), 12);
    const away = predictFixture(model, { ...fixture, away: 'Dogwood' });
    expect(away.lambdaHome).toBeCloseTo(Math.exp(0.1 + 0.25 + 0.2 + 0.15), 12);
    expect(away.lambdaAway).toBeCloseTo(Math.exp(0.1 - 0.15 - 0.1), 12);
  });
});
