import { afterAll, describe, expect, it } from 'vitest';
import parameters from '../../resources/demo/parameters.json';
import { parseEvidence, type ModelEvidence } from '../../src/main/audit/model-evidence';
import { parseModel } from '../../src/main/audit/model-document';
import { BLENDED_SETS } from '../../src/main/core/words/sets';
import { modelRepository } from '../../src/main/db/repositories/models';
import { strengthOf } from '../../src/main/demo/demo-rates';
import { DIVISIONS, mean } from '../support/demo';
import { demoStore } from '../support/stores';

const services = demoStore();
afterAll(() => services.close());
const trained = new Map(
  modelRepository(services.db)
    .active()
    .map((row) => {
      const document = parseModel(row.parameters);
      return [document.league, { document, evidence: parseEvidence(row.evidence) }] as const;
    }),
);

function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = (x: readonly number[], y: readonly number[], mx: number, my: number): number =>
    x.reduce((sum, value, index) => sum + (value - mx) * (y[index]! - my), 0);
  return product(a, b, meanA, meanB) / Math.sqrt(product(a, a, meanA, meanA) * product(b, b, meanB, meanB));
}

describe('the models of the demo', () => {
  it('are of both divisions, trained on all ten seasons', () => {
    expect([...trained.keys()].sort()).toEqual([...DIVISIONS]);
    for (const { evidence } of trained.values()) {
      expect([evidence.matches, evidence.scoredFrom, evidence.scoredTo]).toEqual([2400, '2015-16', '2023-24']);
    }
  });

  it('correct what leans on the bookmaker, who is wrong, and the goal model, which is right, the least', () => {
    for (const { document } of trained.values()) {
      const { A, B, C } = document.calibrators;
      expect(C.weight).toBeGreaterThan(B.weight);
      expect(C.weight).toBeGreaterThanOrEqual(2 * A.weight);
      for (const { trainedOnEnd } of [C]) expect(trainedOnEnd).toBeLessThan(document.asOf);
    }
  });

  it('draw on the past of both, which served better', () => {
    const used = [...trained.values()].flatMap(({ document }) =>
      BLENDED_SETS.map((set) => document.calibrators[set]).filter(({ weight }) => weight > 0),
    );
    expect(new Set(used.map(({ scope }) => scope))).toEqual(new Set(['pooled']));
    for (const { scope, samples } of used) expect([scope, samples]).toEqual(['pooled', 2 * 9 * 240]);
  });

  it('score better calibrated where most of the weight is the bookmaker’s', () => {
    for (const { evidence } of trained.values()) {
      const { C, G } = evidence.scores!.sets;
      for (const { logLoss, uncalibrated } of [C, G]) expect(logLoss).toBeLessThan(uncalibrated.logLoss);
    }
  });

  it('learn a weight of the market inside its bounds from all priced forecasts', () => {
    for (const { evidence } of trained.values()) {
      expect(evidence.marketWeight).toMatchObject({ samples: 9 * 240 });
      const { weight, unclipped } = evidence.learned!;
      expect(weight).toBe(unclipped);
      expect(weight).toBeGreaterThan(0.2);
      expect(weight).toBeLessThan(0.7);
    }
  });

  it('carry strengths over between the divisions', () => {
    const others = { DEMO: 'DEMO2', DEMO2: 'DEMO' };
    for (const division of DIVISIONS) {
      const { neighbours, moves } = trained.get(division)!.evidence;
      expect(neighbours).toHaveLength(27);
      // The last three too: their first season is over when the model is trained.
      expect(moves).toMatchObject([{ from: others[division], count: 27 }]);
      for (const slope of Object.values(moves![0]!.slopes)) expect(slope).toBeGreaterThan(0.1);
    }
  });
});

describe.each(DIVISIONS)('the model of %s', (division) => {
  const { document, evidence } = trained.get(division)!;
  const errors: NonNullable<ModelEvidence['standardErrors']> = evidence.standardErrors!;
  const now = new Set(parameters.seasons.at(-1)!.clubs[division]);
  const teams = document.teams
    .map((team, index) => ({ ...team, truth: strengthOf(team.name, 9), error: errors.teams[index]! }))
    .filter(({ name }) => now.has(name));

  it('finds the home advantage and rho within two standard errors', () => {
    expect(Math.abs(document.homeAdvantage - parameters.homeAdvantage)).toBeLessThan(2 * errors.homeAdvantage);
    expect(Math.abs(document.rho - parameters.rho)).toBeLessThan(2 * errors.rho);
  });

  it.each(['attack', 'defence'] as const)('finds every %s of the last season, up to what all share', (side) => {
    const found = teams.map((team) => team[side]);
    const truth = teams.map((team) => team.truth[side]);
    const shared = mean(found) - mean(truth);
    const distances = teams.map((team) => Math.abs(team[side] - shared - team.truth[side]) / team.error[side]);
    expect(teams).toHaveLength(16);
    expect(Math.max(...distances)).toBeLessThan(3);
    expect(distances.filter((distance) => distance < 2).length).toBeGreaterThanOrEqual(15);
    expect(correlation(found, truth)).toBeGreaterThan(0.85);
  });
});
