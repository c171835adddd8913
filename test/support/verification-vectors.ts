import { canonicalJson, sha256 } from '../../src/main/audit/canonical-json';
import { chainHash } from '../../src/main/audit/hash-chain';
import { explainFixture } from '../../src/main/core/explainability/explain-fixture';
import { describePicks } from '../../src/main/core/jackpot/correct-picks';
import type { LeagueModel } from '../../src/main/core/sets/league-model';
import { predictFixture, type Fixture } from '../../src/main/core/sets/predict-fixture';
import { predictIntervals } from '../../src/main/core/sets/predict-intervals';
import { unpackLower } from '../../src/main/core/numeric/symmetric';
import { OUTCOMES, type Triple } from '../../src/main/core/words/outcomes';
import { SET_IDS } from '../../src/main/core/words/sets';

const identity = { weight: 0, scope: 'league', samples: 0, trainedOnEnd: null, reason: 'none', maps: null } as const;
const straight = { forecast: [0, 1], value: [0, 1] };

/** A model small enough to be worked by hand. */
export const VECTOR_MODEL: LeagueModel = {
  engine: '3',
  league: 'TINY',
  preset: 'fitted',
  asOf: 20_000,
  xi: 0.002,
  sigma: 0.3,
  maxGoals: null,
  mu: 0.1,
  homeAdvantage: 0.25,
  rho: -0.06,
  teams: [
    { name: 'Alfen', attack: 0.3, defence: 0.1, effectiveMatches: 60, lastSeason: '2024-25' },
    { name: 'Borlo', attack: -0.2, defence: -0.15, effectiveMatches: 60, lastSeason: '2024-25' },
  ],
  newcomers: { attack: -0.2, defence: -0.2, count: 6, shrinkage: 2 },
  blend: 'linear',
  marketWeights: { B: 0.4, C: 0.7 },
  calibrators: {
    A: identity,
    B: {
      ...{ weight: 0.5, scope: 'league', samples: 400, trainedOnEnd: 19_990, reason: 'an example' },
      maps: { home: { forecast: [0, 0.5, 1], value: [0, 0.55, 1] }, draw: straight, away: straight },
    },
    C: identity,
  },
  ensembleWeights: { A: 0.2, B: 0.5, C: 0.3 },
};

/** Day 20,010. */
export const VECTOR_FIXTURE: Fixture & { readonly date: string } = {
  ...{ date: '2024-10-14', day: 20_010, league: 'TINY', home: 'Alfen', away: 'Borlo' },
  odds: { home: 1.6, draw: 4, away: 6.5 },
};

/** Variances 0.003, 0.002, 0.001, then 0.01 for each strength; attack and defence of a club vary together by 0.004. */
export const VECTOR_COVARIANCE: readonly number[] = [
  ...[0.003, 0, 0.002, 0, 0, 0.001],
  ...[0, 0, 0, 0.01],
  ...[0, 0, 0, 0, 0.01],
  ...[0, 0, 0, 0.004, 0, 0.01],
  ...[0, 0, 0, 0, 0.004, 0, 0.01],
];

const digits = (value: number): string => value.toFixed(12);
const row = (name: string, values: readonly number[]): string => `| ${name} | ${values.map(digits).join(' | ')} |`;
const triple = (name: string, of: Triple): string =>
  row(
    name,
    OUTCOMES.map((outcome) => of[outcome]),
  );

/** The worked example as `docs/verification.md` shows it. */
export function vectorsText(): string {
  const { engine: _engine, league: _league, preset: _preset, ...shown } = VECTOR_MODEL;
  const numbers = predictFixture(VECTOR_MODEL, VECTOR_FIXTURE);
  const intervals = predictIntervals(VECTOR_MODEL, unpackLower(VECTOR_COVARIANCE), VECTOR_FIXTURE);
  const { baseline, goals } = explainFixture(VECTOR_MODEL, VECTOR_FIXTURE);
  const fixture = canonicalJson({
    home: 'Alfen',
    away: 'Borlo',
    odds: VECTOR_FIXTURE.odds,
    order: 1,
    é: [1e21, -0, 0.1],
  });
  const entry = canonicalJson({
    action: 'finalise',
    analyst: 'you',
    details: {},
    sequence: 1,
    subject: sha256(fixture),
  });
  const picks = describePicks([0.5, 0.4, 0.3]);
  return [
    '```json',
    JSON.stringify({ document: shown, fixture: VECTOR_FIXTURE, covariance: VECTOR_COVARIANCE }),
    '```',
    '',
    `| | home | draw | away |`,
    `| --- | --- | --- | --- |`,
    triple('market', numbers.market!),
    triple('goal model', numbers.model),
    ...SET_IDS.map((set) => triple(`set ${set}`, numbers.sets[set])),
    row(
      'low, set B',
      OUTCOMES.map((outcome) => intervals.sets.B[outcome].low),
    ),
    row(
      'high, set B',
      OUTCOMES.map((outcome) => intervals.sets.B[outcome].high),
    ),
    triple('baseline', baseline),
    ...goals.map(({ factor, contribution }) => triple(factor, contribution)),
    '',
    `Expected goals ${digits(numbers.lambdaHome)} and ${digits(numbers.lambdaAway)}, overround ${digits(numbers.overround!)}. Of three`,
    `picks with chances 0.5, 0.4 and 0.3 come right 0 to 3 with ${picks.distribution.map((p) => p.toFixed(2)).join(', ')}.`,
    '',
    '```',
    `canonical  ${fixture}`,
    `SHA-256    ${sha256(fixture)}`,
    `entry      ${entry}`,
    `before     ${'0'.repeat(64)}`,
    `head       ${chainHash(entry, '0'.repeat(64))}`,
    '```',
  ].join('\n');
}
