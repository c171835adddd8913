import type {
  Degradation,
  FixtureInput,
  FixturePrediction,
  CheckedFixture,
  FixtureProblem,
  JackpotDetail,
  JackpotSummary,
  SetId,
  SetInfo,
  Triple,
  TripleInterval,
} from '../../src/renderer/src/contract-types';
import { MODELS, TEAMS, hashOf, sequence } from './fake-data';

export const SETS: SetInfo[] = [
  { id: 'A', name: 'Pure model', kind: 'calibrated', definition: 'The calibrated goal model alone.' },
  { id: 'B', name: 'Balanced', kind: 'calibrated', definition: '0.6 model and 0.4 market, calibrated. The default.' },
  {
    id: 'C',
    name: 'Conservative',
    kind: 'calibrated',
    definition: '0.3 model and 0.7 market, calibrated; the market’s cap.',
  },
  { id: 'D', name: 'Draw-boosted', kind: 'scenario', definition: 'B with the draw times 1.15, renormalised.' },
  { id: 'E', name: 'Conviction', kind: 'scenario', definition: 'B to the power 1.5, renormalised: sharper.' },
  {
    id: 'F',
    name: 'Edge-weighted',
    kind: 'scenario',
    definition: 'B weighted by its edge over the odds, renormalised.',
  },
  { id: 'G', name: 'Ensemble', kind: 'calibrated', definition: 'A, B and C with weights that minimise log loss.' },
];

const normal = (home: number, draw: number, away: number): Triple => {
  const sum = home + draw + away;
  return { home: home / sum, draw: draw / sum, away: away / sum };
};
const mix = (a: Triple, b: Triple, w: number): Triple =>
  normal(a.home * (1 - w) + b.home * w, a.draw * (1 - w) + b.draw * w, a.away * (1 - w) + b.away * w);

const around = (triple: Triple): TripleInterval => {
  const interval = (p: number) => ({ low: p / (p + (1 - p) * 1.2), high: p / (p + (1 - p) / 1.2) });
  return { home: interval(triple.home), draw: interval(triple.draw), away: interval(triple.away) };
};

export function predict(input: FixtureInput, order: number): FixturePrediction {
  const next = sequence(input.home.length * 7919 + input.away.length * 104729 + order);
  const lambdaHome = 0.8 + next() * 1.6;
  const lambdaAway = 0.6 + next() * 1.3;
  const model = normal(lambdaHome ** 1.6, 0.55, lambdaAway ** 1.6);
  const { odds } = input;
  const market = odds ? normal(1 / odds.home, 1 / odds.draw, 1 / odds.away) : null;
  const b = market ? mix(model, market, 0.4) : model;
  const c = market ? mix(model, market, 0.7) : model;
  const sets: Record<SetId, Triple> = {
    A: model,
    B: b,
    C: c,
    D: normal(b.home, b.draw * 1.15, b.away),
    E: normal(b.home ** 1.5, b.draw ** 1.5, b.away ** 1.5),
    F: b,
    G: mix(b, c, 0.7),
  };
  const degradations: Degradation[] = [];
  if (!odds) degradations.push({ code: 'no-odds', message: 'B, C, F and G follow A', sets: ['B', 'C', 'F', 'G'] });
  if (input.away === 'Luton')
    degradations.push({
      code: 'thin-history',
      message: 'Luton has 11.2 weighted matches',
      sets: ['A', 'B', 'C', 'D', 'E', 'F', 'G'],
    });
  return {
    order,
    ...input,
    modelVersion: MODELS.find((known) => known.league === input.league)?.version ?? 'none',
    overround: odds ? 1 / odds.home + 1 / odds.draw + 1 / odds.away : null,
    market,
    lambdaHome,
    lambdaAway,
    rho: -0.062,
    model,
    sets,
    intervals: {
      model: around(model),
      sets: Object.fromEntries(Object.entries(sets).map(([id, triple]) => [id, around(triple)])) as Record<
        SetId,
        TripleInterval
      >,
    },
    degradations,
  };
}

const fixturesOf = (seed: number): FixtureInput[] => {
  const next = sequence(seed);
  return Array.from({ length: 13 }, (_, index) => {
    const league = index < 8 ? 'E0' : 'D1';
    const teams = TEAMS[league]!;
    const odds = {
      home: Math.round(140 + next() * 250) / 100,
      draw: Math.round(330 + next() * 90) / 100,
      away: Math.round(200 + next() * 400) / 100,
    };
    const input = {
      date: '2024-08-17',
      league,
      home: teams[(index * 2) % teams.length]!,
      away: teams[(index * 2 + 1) % teams.length]!,
    };
    return { ...input, odds: index === 4 || index === 10 ? null : odds };
  });
};

export const checkFixtures = (fixtures: readonly CheckedFixture[]): FixtureProblem[] =>
  fixtures.flatMap((fixture, index) => {
    const teams = TEAMS[fixture.league];
    const line = index + 1;
    if (!teams)
      return [
        {
          line,
          column: 'league',
          code: 'unknown-league',
          message: `No league ${fixture.league} in the store`,
          value: fixture.league,
          suggestions: Object.keys(TEAMS),
        },
      ];
    return (['home', 'away'] as const)
      .filter((column) => !teams.includes(fixture[column]))
      .map((column) => ({
        line,
        column,
        code: 'unknown-team',
        message: `No team “${fixture[column]}” in ${fixture.league}`,
        value: fixture[column],
        suggestions: teams.filter((team) => team[0] === fixture[column][0]).slice(0, 3),
      }));
  });

export function toDetail(summary: JackpotSummary, inputs: FixtureInput[]): JackpotDetail {
  const problems = checkFixtures(inputs);
  const bad = new Set(problems.map((problem) => problem.line));
  const predictions = inputs
    .map((input, index) => predict(input, index + 1))
    .filter((prediction) => !bad.has(prediction.order));
  return {
    jackpot: {
      ...summary,
      fixtures: inputs.length,
      probabilityAll:
        predictions.length > 0
          ? predictions.reduce((product, { sets }) => product * Math.max(sets.B.home, sets.B.draw, sets.B.away), 1)
          : null,
    },
    inputs,
    models: MODELS.filter((model) => model.status === 'active').map(({ league, version }) => ({ league, version })),
    sets: SETS,
    problems,
    predictions,
    contentHash: summary.status === 'finalised' ? hashOf(summary.id) : null,
  };
}

const summaryOf = (id: string, change: Partial<JackpotSummary>): JackpotSummary => ({
  id,
  name: 'Midweek 17',
  version: 1,
  status: 'draft',
  fixtures: 13,
  release: null,
  probabilityAll: null,
  revises: null,
  createdAt: '2024-08-12T08:00:00Z',
  finalisedAt: null,
  ...change,
});

/** One finalised jackpot with two fixtures without odds, and a draft with a name nobody knows. */
export const JACKPOTS: JackpotDetail[] = [
  toDetail(
    summaryOf('j1', { status: 'finalised', finalisedAt: '2024-08-14T10:30:00Z', release: hashOf('release') }),
    fixturesOf(11),
  ),
  toDetail(
    summaryOf('j2', { name: 'Weekend 18', version: 2, createdAt: '2024-08-15T08:00:00Z', revises: 'j0' }),
    fixturesOf(23).map((fixture, index) => (index === 2 ? { ...fixture, home: 'Bright' } : fixture)),
  ),
];
export { summaryOf };
