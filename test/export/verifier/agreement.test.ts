import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { canonicalJson, hashOf } from '../../../src/main/audit/canonical-json';
import { chainEntry } from '../../../src/main/audit/hash-chain';
import { distributionsOf, explainJackpot, planOf } from '../../../src/main/export/jackpot-figures';
import { jackpotHash, predictJackpot } from '../../../src/main/export/jackpot-content';
import { archiveOf } from '../../../src/main/export/report/archive';
import { buildReport } from '../../../src/main/export/report/build-report';
import { allModelsOf, type Manifest, type ReportBody } from '../../../src/main/export/report/content';
import { formulasOf } from '../../../src/main/export/report/formulas';
import { originsOf } from '../../../src/main/export/report/origins-of';
import { prettyJson } from '../../../src/main/export/report/pretty-json';
import { sealReport } from '../../../src/main/export/report/seal';
import { toCovariance } from '../../../src/main/export/report/verify/to-covariance';
import { verifyReport } from '../../../src/main/export/report/verify/verify-report';
import { reportWarnings } from '../../../src/main/export/report/warnings';
import { askScript, named, scriptAlone } from '../../support/script';
import { temporaryFolder } from '../../support/stores';

const script = scriptAlone();
type Forged = { -readonly [K in keyof ReportBody]: ReportBody[K] };
type Change = (body: Forged) => void;
const original = (): Forged => {
  const text = readFileSync(join(inject('demo'), 'report', 'manifest.json'), 'utf8');
  const { files: _, ...body } = (JSON.parse(text) as Manifest).content;
  return body;
};

/** Everything that follows from models, fixtures and picks, by the application's own functions. */
function computeAgain(body: Forged): void {
  const plain = <T>(value: T): T => JSON.parse(canonicalJson(value)) as T;
  const stated = (order: number) => body.predictions.find((each) => each.order === order)?.uncertainty?.covariance;
  const models = allModelsOf(body);
  body.predictions = plain(predictJackpot(models, body.fixtures, ({ order }) => stated(order)));
  const jackpot = { models, fixtures: body.fixtures, predictions: body.predictions };
  const covariances = new Map(
    body.models.flatMap(({ id, covariance }) => (covariance ? [[id, toCovariance(covariance)] as const] : [])),
  );
  body.explanations = plain(explainJackpot(jackpot));
  body.distributions = plain(distributionsOf(jackpot, body.picks, (id) => covariances.get(id)));
  body.plan = plain(planOf(jackpot, body.picks, 'B', body.plan.asked));
  body.formulas = formulasOf(models.map(({ document }) => document));
  body.warnings = reportWarnings(body.models);
}

/** A report that somebody with the application's own code wrote anew, every hash made again. */
function forge(change: Change, entryMore: Record<string, unknown> = {}): string {
  const body = structuredClone(original());
  const { analyst } = body;
  change(body);
  const { name, version, release } = body.jackpot;
  const { fixtures, predictions, picks } = body;
  const models = allModelsOf(body).map((model) => ({ ...model, origin: originsOf(body, model.id) }));
  const hash = jackpotHash({ name, version, release, models, fixtures, predictions, picks });
  body.jackpot = { ...body.jackpot, hash };
  const { files, manifest } = buildReport(body);
  const details = { name, version, release, fixtures: fixtures.length };
  const entry = chainEntry(
    { action: 'finalise', subject: hash, analyst, details, ...entryMore },
    { sequence: 8, hash: 'e'.repeat(64) },
  );
  const anchor = { count: entry.sequence, head: entry.hash, entry: entry.entry, previousHash: entry.previousHash };
  const seal = { name: 'seal.json', text: prettyJson(sealReport(manifest, anchor, null, null)) };
  const all = [...files, seal].map(({ name: file, text }) => ({ name: file, bytes: new TextEncoder().encode(text) }));
  const folder = temporaryFolder();
  for (const { name: file, bytes } of all) writeFileSync(join(folder, file), bytes);
  writeFileSync(join(folder, 'report.zip'), archiveOf(all));
  return folder;
}

async function both(folder: string) {
  const verdict = await askScript(script, folder);
  const application = verifyReport(folder);
  return {
    application: application.ok,
    script: verdict.ok,
    failed: named(verdict, 'failed'),
    theirs: application.checks.filter((each) => each.verdict === 'failed').map(({ name }) => name),
  };
}
const computed =
  (change: Change): Change =>
  (body) => {
    change(body);
    computeAgain(body);
  };
type Draft = { -readonly [K in keyof Forged['models'][number]['document']]: Forged['models'][number]['document'][K] };
const document = (body: Forged): Draft => body.models[0]!.document;
const CASES: [string, Change][] = [
  ['a parameter', (body) => (document(body).mu += 1e-6)],
  ['a strength', (body) => (document(body).teams[1]!.attack += 1e-6)],
  ['a probability', ({ predictions }) => (predictions[3]!.sets.B.home += 1e-10)],
  ['an interval', ({ predictions }) => (predictions[0]!.uncertainty!.sets.E.home.low += 1e-10)],
  ['a fallback less', ({ predictions }) => predictions.forEach((each) => (each.degradations = []))],
  ['another warning', (body) => (body.warnings = ['All is well.'])],
  ['no warning', (body) => (body.warnings = [])],
  ['another formula', ({ formulas }) => (formulas.blend = 'the market is not used')],
  [
    'other shares of B in words',
    ({ formulas }) => (formulas['set B'] = 'Market-aware, balanced (calibrated): 0.9 model + 0.1 market, calibrated'),
  ],
  ['another constant', ({ specification }) => (specification.MAX_MARKET_WEIGHT = 0.5)],
  ['a renamed analyst', (body) => (body.analyst = 'somebody else')],
  ['data of the day itself', ({ models }) => (models[0]!.evidence.dataTo = '2024-08-12')],
  ['another name of a model', ({ models }) => (models[0]!.version = 'DEMO-final')],
  ['another snapshot', ({ models }) => (models[0]!.snapshot = 'd'.repeat(64))],
  ['other settings', ({ models }) => (models[0]!.settingsUsed = { a: 1 })],
  ['another number of matches', ({ models }) => (models[0]!.evidence.matches += 1)],
  ['another score', ({ models }) => (models[0]!.evidence.scores!.sets.B.logLoss -= 0.1)],
  ['another release', (body) => (body.jackpot = { ...body.jackpot, release: 'd'.repeat(64) })],
  [
    'a release of one more',
    (body) => {
      body.release = [...body.release, { league: 'X', version: 'X', id: 'd'.repeat(64) }];
      body.jackpot = { ...body.jackpot, release: hashOf(body.release.map(({ id }) => id).sort()) };
    },
  ],
  ['another name in the release', (body) => (body.release[0]!.version = 'renamed')],
  [
    'ensemble weights beyond their sum',
    computed((body) => (document(body).ensembleWeights = { A: -0.2, B: 0, C: 1.2 })),
  ],
  ['a map that leaves 0 to 1', computed((body) => (document(body).calibrators.A.maps!.home.value[0] = -0.5))],
  ['a map that is flat in forecasts', computed((body) => (document(body).calibrators.A.maps!.home.forecast[1] = 0))],
  ['teams out of order', (body) => document(body).teams.reverse()],
  [
    'narrower covariances',
    computed(({ predictions, models }) => {
      predictions.forEach(({ uncertainty }) => (uncertainty!.covariance = uncertainty!.covariance.map((v) => v / 4)));
      models.forEach(({ covariance }) => (covariance!.values = covariance!.values.map((v) => v / 4)));
    }),
  ],
  [
    'narrower covariances and errors',
    computed(({ predictions, models }) => {
      predictions.forEach(({ uncertainty }) => (uncertainty!.covariance = uncertainty!.covariance.map((v) => v / 4)));
      models.forEach(({ covariance, evidence: { standardErrors } }) => {
        covariance!.values = covariance!.values.map((v) => v / 4);
        const e = standardErrors!;
        for (const key of ['mu', 'homeAdvantage', 'rho'] as const) e[key] /= 2;
        for (const team of e.teams) {
          team.attack /= 2;
          team.defence /= 2;
        }
      });
    }),
  ],
  [
    'a wider prior of unseen clubs',
    computed(({ models }) => models.forEach(({ covariance }) => (covariance!.sigma = 9))),
  ],
  ['one club on both sides', computed(({ fixtures }) => (fixtures[0]!.away = fixtures[0]!.home))],
  ['picks of other fixtures', ({ picks }) => picks.A!.pop()],
  ['another share', ({ explanations }) => (explanations[0]!.goals[0]!.contribution.home += 1e-9)],
  ['another chance', ({ distributions }) => (distributions[0]!.all *= 1 + 1e-9)],
  ['another interval of all', ({ distributions }) => (distributions[0]!.interval!.low *= 0.99)],
  ['another plan', ({ plan }) => (plan.covered *= 1.001)],
  [
    'a plan of set A',
    (body) => (body.plan = planOf({ fixtures: body.fixtures, predictions: body.predictions }, body.picks, 'A', 16)),
  ],
  ['a file less', ({ data }) => data.files.pop()],
  ['a file twice', ({ data }) => data.files.push(structuredClone(data.files[0]!))],
  ['a curve that falls', ({ reliability }) => (reliability[0]!.diagrams[0]!.diagram!.curve.at(-1)!.value = 0)],
  ['a score that is none', ({ reliability }) => (reliability[0]!.diagrams[0]!.diagram!.brier.score -= 0.01)],
  [
    'words of another verdict',
    ({ reliability }) =>
      (reliability[0]!.diagrams[0]!.words = reliability[0]!.diagrams[0]!.words.replace(/: .*;/, ': splendid;')),
  ],
  ['another verdict', ({ reliability }) => (reliability[0]!.diagrams[0]!.verdict.n += 1)],
  ['another voice', ({ reliability }) => (reliability[0]!.voices[0]!.logLoss.value = 0.5)],
  [
    'a doubt more',
    computed(({ models }) => models[0]!.doubts.push({ kind: 'question-open' as never, count: 1, example: 'x' })),
  ],
  ['fewer digests', ({ models }) => models[0]!.digests.pop()],
  ['another title', (body) => (body.title = 'Another')],
  ['a hidden character in a name', (body) => (body.title = 'De\u202emo')],
  ['history of a later version', (body) => (body.history = [{ version: 7, hash: null, reason: null, changes: [] }])],
  ['engine 999', (body) => (body.application = { ...body.application, engine: '999' })],
];

describe('both verifiers on the second format', () => {
  it('agree on nothing changed', async () => {
    expect(await both(forge(() => undefined))).toEqual({ application: true, script: true, failed: [], theirs: [] });
    expect(await both(forge(computeAgain))).toEqual({ application: true, script: true, failed: [], theirs: [] });
  });
  it.each(CASES)('agree on %s', async (_, change) => {
    const { application, script: other, theirs, failed } = await both(forge(change));
    expect({ verdict: other, failed }).toMatchObject({ verdict: application });
    expect(theirs.length > 0).toBe(failed.length > 0);
  });
});
