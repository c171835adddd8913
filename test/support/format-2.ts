import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { hashOf } from '../../src/main/audit/canonical-json';
import { parseCovariance } from '../../src/main/audit/covariance-document';
import type { ModelEvidence } from '../../src/main/audit/model-evidence';
import { explainFixture } from '../../src/main/core/explainability/explain-fixture';
import { allInterval } from '../../src/main/core/jackpot/all-interval';
import { describePicks } from '../../src/main/core/jackpot/correct-picks';
import { coveragePlan, planFrontier } from '../../src/main/core/jackpot/coverage-plan';
import { likeliestOutcome } from '../../src/main/core/jackpot/picks';
import { settle } from '../../src/main/core/jackpot/settle';
import type { ParameterCovariance } from '../../src/main/core/models/covariance';
import { toIsoDate } from '../../src/main/core/numeric/calendar';
import { packedIndex } from '../../src/main/core/numeric/symmetric';
import { fixtureSlopes, pickSlopes } from '../../src/main/core/sets/fixture-slopes';
import { OUTCOMES, type Outcome } from '../../src/main/core/words/outcomes';
import { SET_IDS, type SetId } from '../../src/main/core/words/sets';
import { modelRepository } from '../../src/main/db/repositories/models';
import {
  modelFor,
  predictJackpot,
  toCoreFixture,
  type FixtureNumbers,
  type LockedModel,
  type Picks,
  type ResolvedFixture,
} from '../../src/main/export/jackpot-content';
import { demoStore } from './stores';

/** Some of it only models of later applications have. */
type Evidence = Omit<ModelEvidence, 'trainedWith' | 'linkedFiles' | 'decisions'> & {
  trainedWith?: readonly Record<string, unknown>[] | undefined;
  linkedFiles?: readonly string[] | undefined;
  decisions?: Readonly<Record<string, unknown>> | undefined;
};
type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Covariance = Writable<Omit<ParameterCovariance, 'values'>> & { values: number[] };
type Model = LockedModel & {
  snapshot: string;
  settings: string;
  settingsUsed: unknown;
  evidence: Evidence;
  doubts: { kind: string; count: number; example: string }[];
  digests: { season: string; matches: string }[];
  covariance: Covariance | null;
};

/** What a report of either format says of the jackpot of the demo. */
interface Told {
  readonly application: { name: string; version: string; engine: string; schema: number };
  readonly jackpot: { name: string; version: number; hash: string; release: string };
  readonly models: readonly (LockedModel & { snapshot: string; settings: string; evidence: Evidence })[];
  readonly fixtures: ResolvedFixture[];
  readonly predictions: FixtureNumbers[];
  readonly picks: Picks;
  readonly formulas: Record<string, string>;
  readonly specification: Record<string, number>;
  readonly warnings: string[];
}

/** Everything but what is derived, as a person may change it before that is made. */
export type Basis = ReturnType<typeof basisOfDemo>;
export type Content = ReturnType<typeof deriveFrom>;

/** The demo's jackpot as the second format has it, made from the store. */
export function basisOfDemo() {
  const text = readFileSync(join(inject('demo'), 'report', 'manifest.json'), 'utf8');
  const { content } = JSON.parse(text) as { content: Told };
  const { application, jackpot, fixtures, predictions, picks, specification } = content;
  const stored = modelRepository(demoStore().db);
  const trainedWith = content.models.map(({ snapshot, document: { league, asOf }, evidence: { neighbours } }) => {
    return { league, snapshot, asOf, ...(neighbours?.length ? { neighbours: hashOf(neighbours) } : {}) };
  });
  const models = content.models.map(({ id: old, document, snapshot, settings, evidence }): Model => {
    const { engine, league, asOf } = document;
    const id = hashOf({ engine, league, snapshot, asOf, settings, pool: trainedWith });
    return {
      ...{ id, version: `${league}-${toIsoDate(asOf)}-${id.slice(0, 8)}`, document, snapshot, settings },
      settingsUsed: JSON.parse(stored.settingsOf(settings)!),
      evidence: { ...evidence, trainedWith },
      doubts: league === 'DEMO' ? [{ kind: 'question-open', count: 2, example: 'two names' }] : [],
      digests: [{ season: '2023-24', matches: '0f1a'.repeat(evidence.matches) }],
      covariance: covarianceOf(parseCovariance(stored.covarianceOf(old)!), league, fixtures),
    };
  });
  const entries = models.map(({ id, version, document: { league } }) => ({ league, version, id }));
  const pool = hashOf({ engine: application.engine, pool: models.map(({ id }) => id).sort() });
  const release = [...entries, { league: 'POOL', version: 'POOL-2024-05-06-00000000', id: pool }];
  const renamed = (words: string) =>
    content.models.reduce((all, { version }, i) => all.replace(version, models[i]!.version), words);
  const doubted = `${models[0]!.version} was trained with 2 open doubts about its data (question-open), for example: two names.`;
  return {
    format: 'football-jackpot-report/2',
    ...{ application, title: 'The demo', note: 'For a test.', analyst: 'tester' },
    layout: { sections: ['summary', 'sets'], paper: 'a4' },
    jackpot: { ...jackpot, release: hashOf(release.map(({ id }) => id).sort()) },
    ...{ release, models, fixtures, predictions, picks, specification },
    planLines: 16,
    latest: fixtures.map((_, i) => (i === 3 ? 'void' : i === 5 ? null : OUTCOMES[i % 3]!)) as (
      Outcome | 'void' | null
    )[],
    reliability: models.map(({ version }) => reliabilityOf(version)),
    data: {
      files: filesOf(models).map((sha256) => ({
        ...{ name: `${sha256.slice(0, 8)}.csv`, sha256, bytes: 9, encoding: 'utf-8', groups: [], issues: 0 },
      })),
      decisions: decisionsOf(models),
    },
    history: [] as { version: number; hash: string | null; reason: string | null; changes: unknown[] }[],
    formulas: <Record<string, string>>{
      ...content.formulas,
      intervals: content.formulas.intervals!.replace(' 1.96 ', ' 1.959963984540054 '),
    },
    warnings: [doubted, ...content.warnings.map(renamed)],
  };
}

const filesOf = (models: readonly Model[]): string[] => [
  ...new Set(models.flatMap(({ evidence }) => [...evidence.sourceFiles, ...(evidence.linkedFiles ?? [])])),
];

/** What a person had decided by each training, by its kind. */
function decisionsOf(models: readonly Model[]): Record<string, unknown[]> {
  const joined: Record<string, unknown[]> = {};
  for (const { evidence } of models) {
    for (const [kind, list] of Object.entries(evidence.decisions ?? {})) {
      if (Array.isArray(list)) joined[kind] = [...(joined[kind] ?? []), ...(list as unknown[])];
    }
  }
  return joined;
}

/** Of the parameters that fixtures rest on. */
function covarianceOf(whole: ParameterCovariance, league: string, fixtures: readonly ResolvedFixture[]): Covariance {
  const playing = fixtures.filter((each) => each.league === league).flatMap(({ home, away }) => [home, away]);
  const teams = whole.teams.filter((name) => playing.includes(name));
  const places = teams.map((name) => 3 + whole.teams.indexOf(name));
  const kept = [0, 1, 2, ...places, ...places.map((place) => place + whole.teams.length)];
  const values = kept.flatMap((i, at) => kept.slice(0, at + 1).map((k) => whole.values[packedIndex(i, k)]!));
  return { ...whole, teams, values };
}

/** Figures of past forecasts that agree with each other. */
const reliabilityOf = (version: string) => ({
  version,
  facts: { n: 1200 },
  ...{ voices: [], comparisons: [], threshold: {} },
  diagrams: [
    {
      ...{ voice: 'B', outcome: 'draw', verdict: { kind: 'calibrated', n: 1200 } },
      words: 'Set B: calibrated within the band; n = 1,200; a miscalibration of 0.050 would have been seen',
      diagram: {
        ...{
          n: 1200,
          curve: [
            { value: 0.2, cases: 700 },
            { value: 0.3, cases: 500 },
          ],
        },
        brier: { score: 0.18, miscalibration: 0.01, discrimination: 0.02, uncertainty: 0.19 },
        logLoss: { score: 0.55, miscalibration: 0.01, discrimination: 0.02, uncertainty: 0.56 },
      },
    },
  ],
});

const bySet = <T>(of: (set: SetId) => T): Record<SetId, T> =>
  Object.fromEntries(SET_IDS.map((set) => [set, of(set)])) as Record<SetId, T>;

/** What follows from a basis: numbers, explanations, distributions, plan, settlement. @param again numbers, too */
export function deriveFrom({ planLines, latest, ...basis }: Basis, again = false) {
  const { models, fixtures, picks } = basis;
  const stated = (order: number) => basis.predictions.find((each) => each.order === order)?.uncertainty?.covariance;
  const predictions = again ? predictJackpot(models, fixtures, ({ order }) => stated(order)) : basis.predictions;
  const opened = fixtures.map((fixture) => ({
    model: modelFor(models, fixture.league)!,
    core: toCoreFixture(models, fixture),
    fixture,
  }));
  return {
    ...basis,
    predictions,
    explanations: opened.map(({ model, core, fixture: { order } }) => {
      const { baseline, goals, sets } = explainFixture(model.document, core);
      const parts = bySet((set) => ({
        blended: sets[set].blended,
        calibrated: sets[set].calibrated,
        steps: sets[set].steps,
      }));
      return { order, baseline, goals, sets: parts };
    }),
    distributions: SET_IDS.map((set) => {
      const own = predictions.map(({ order, sets }, i) => {
        const outcome = picks[set]![i]!;
        return { order, outcome, probability: sets[set][outcome], isChanged: outcome !== likeliestOutcome(sets[set]) };
      });
      const told = describePicks(own.map(({ probability }) => probability));
      const leagues = models.map(({ id, covariance }) => ({
        covariance: { ...covariance!, values: Float64Array.from(covariance!.values) },
        fixtures: opened.flatMap(({ model, core, fixture: { home, away } }, i) => {
          if (model.id !== id) return [];
          return [{ home, away, slope: pickSlopes(fixtureSlopes(model.document, core), set, picks[set]![i]!) }];
        }),
      }));
      return { set, picks: own, ...told, interval: allInterval(told.all, leagues) };
    }),
    plan: planOf(fixtures, predictions, picks, planLines),
    results: { latest, sets: SET_IDS.map((set) => settledOf(set, predictions, picks, latest)) },
  };
}

function planOf(fixtures: Basis['fixtures'], predictions: Basis['predictions'], picks: Picks, asked: number) {
  const planned = predictions.map(({ sets: { B } }, i) => {
    const first = picks.B![i]!;
    const others = OUTCOMES.filter((each) => each !== first).sort((a, b) => B[b] - B[a]);
    return { order: [first, ...others], probabilities: B };
  });
  const { choices, ...plan } = coveragePlan(planned, asked);
  const covered = (outcomes: readonly Outcome[], i: number) =>
    Math.min(
      1,
      outcomes.reduce((total, outcome) => total + predictions[i]!.sets.B[outcome], 0),
    );
  return {
    ...{ set: 'B', asked, ...plan },
    choices: choices.map((outcomes, i) => ({ order: fixtures[i]!.order, outcomes, covered: covered(outcomes, i) })),
    alternatives: planFrontier(planned, 4 * asked),
  };
}

function settledOf(set: SetId, predictions: Basis['predictions'], picks: Picks, latest: Basis['latest']) {
  const triples = predictions.map(({ sets }) => sets[set]);
  const { impossible: _, baseline: __, ...settled } = settle(picks[set]!, triples, latest);
  const expected = latest.reduce((total, result, i) => {
    return result === null || result === 'void' ? total : total + triples[i]![picks[set]![i]!];
  }, 0);
  return { set, expected, ...settled };
}
