import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOf, sha256 } from '../../../src/main/audit/canonical-json';
import { prettyJson } from '../../../src/main/export/report/pretty-json';
import { computeAgain, demoBody, forge, manifestOf, type Forged, verifyReport } from '../../support/forge';
import { askScript, named, scriptAlone } from '../../support/script';

const script = scriptAlone();
const demo = demoBody;

/** Both verifiers on one folder, and what the script found. */
async function both(folder: string) {
  const verdict = await askScript(script, folder);
  return { application: verifyReport(folder).ok, script: verdict.ok, failed: named(verdict, 'failed') };
}
const AGREED = { application: false, script: false };
const AT_PEACE = { application: true, script: true, failed: [] };

type Change = (body: Forged) => void;
const computed =
  (change: Change): Change =>
  (body) => {
    change(body);
    computeAgain(body);
  };
type Draft = { -readonly [K in keyof Forged['models'][number]['document']]: Forged['models'][number]['document'][K] };
const document = (body: Forged): Draft => body.models[0]!.document;

describe('a report forged with every hash made again', () => {
  it('passes both verifiers where nothing was changed', async () => {
    expect(await both(forge(demo(), () => undefined))).toEqual(AT_PEACE);
    expect(await both(forge(demo(), computeAgain))).toEqual(AT_PEACE);
  });

  it.each<[string, Change, string[]]>([
    ['a parameter', (body) => (document(body).mu += 1e-6), ['probabilities', 'intervals']],
    ['a strength', (body) => (document(body).teams[1]!.attack += 1e-6), ['probabilities', 'intervals']],
    ['a probability', ({ predictions }) => (predictions[3]!.sets.B.home += 1e-10), ['probabilities']],
    ['a rate', ({ predictions }) => (predictions[3]!.lambdaHome += 1e-10), ['probabilities']],
    ['a market', ({ predictions }) => (predictions[0]!.market!.home += 1e-10), ['probabilities']],
    ['an interval', ({ predictions }) => (predictions[0]!.uncertainty!.sets.E.home.low += 1e-10), ['intervals']],
    [
      'a covariance',
      ({ predictions }) => (predictions[0]!.uncertainty!.covariance[9]! *= 1.01),
      ['intervals', 'covariances'],
    ],
    ['a fallback less', ({ predictions }) => predictions.forEach((each) => (each.degradations = [])), ['fallbacks']],
    [
      'other prices',
      ({ fixtures }) => (fixtures[0]!.odds = { home: 2, draw: 3.3, away: 3.9 }),
      ['probabilities', 'intervals'],
    ],
    ['neutral ground', ({ fixtures }) => (fixtures[0]!.neutral = true), ['probabilities', 'intervals']],
    [
      'another weight of the market',
      (body) => (document(body).marketWeights.B = 0.41),
      ['probabilities', 'intervals', 'formulas'],
    ],
    [
      'another weight of an ensemble',
      (body) => (document(body).ensembleWeights.A += 1e-6),
      ['probabilities', 'intervals', 'models'],
    ],
    [
      'half a character',
      (body) => (body.jackpot = { ...body.jackpot, name: 'Demo \ud800' }),
      ['manifest form', 'manifest content'],
    ],
    [
      'a map',
      (body) => document(body).calibrators.A.maps!.home.value.forEach((_, i, all) => (all[i]! *= 0.99)),
      ['probabilities', 'intervals'],
    ],
  ])('fails both with %s', async (_, change, failed) => {
    const found = await both(forge(demo(), change));
    expect(found).toMatchObject(AGREED);
    expect(failed).toEqual(expect.arrayContaining(found.failed));
    expect(found.failed).toContain(failed[0]);
  });

  it.each<[string, Change, string]>([
    [
      'a warning that says something else',
      (body) => (body.warnings = body.warnings.map((each) => each.replace('not', 'well'))),
      'warnings',
    ],
    ['no warning', (body) => (body.warnings = []), 'warnings'],
    ['a warning more', (body) => body.warnings.push('All is well.'), 'warnings'],
    ['another formula', ({ formulas }) => (formulas.blend = 'the market is not used'), 'formulas'],
    ['a formula less', ({ formulas }) => delete formulas.intervals, 'formulas'],
    ['another constant', ({ specification }) => (specification.MAX_MARKET_WEIGHT = 0.5), 'formulas'],
    ['data of the day itself', ({ models }) => (models[0]!.evidence.dataTo = '2024-08-12'), 'models'],
    ['another name of a model', ({ models }) => (models[0]!.version = 'DEMO-final'), 'models'],
    [
      'ensemble weights beyond their sum',
      computed((body) => (document(body).ensembleWeights = { A: -0.2, B: 0, C: 1.2 })),
      'models',
    ],
    [
      'a map that leaves 0 to 1',
      computed((body) => (document(body).calibrators.A.maps!.home.value[0] = -0.5)),
      'models',
    ],
    ['teams out of order', (body) => document(body).teams.reverse(), 'models'],
    [
      'narrower covariances',
      computed(({ predictions }) =>
        predictions.forEach(({ uncertainty }) => (uncertainty!.covariance = uncertainty!.covariance.map((v) => v / 4))),
      ),
      'covariances',
    ],
    ['a fixture before the day of its model', computed((body) => (document(body).asOf += 300)), 'fixtures'],
    ['one club on both sides', computed(({ fixtures }) => (fixtures[0]!.away = fixtures[0]!.home)), 'fixtures'],
    ['picks of other fixtures', ({ picks }) => picks!.A!.pop(), 'fixtures'],
    [
      'an order number twice',
      (body) => {
        for (const each of [body.fixtures[1]!, body.predictions[1]!]) each.order = 1;
        for (const each of body.predictions) delete each.uncertainty;
      },
      'fixtures',
    ],
  ])('fails with %s', async (_, change, failed) => {
    const found = await both(forge(demo(), change));
    expect(found).toMatchObject({ script: false });
    expect(found.failed).toContain(failed);
  });

  it.each<[string, Change]>([
    ['a renamed analyst', (body) => (body.analyst = 'somebody else')],
    ['another snapshot', ({ models }) => (models[0]!.snapshot = 'd'.repeat(64))],
    ['another number of matches', ({ models }) => (models[0]!.evidence.matches += 1)],
    ['another release', (body) => (body.jackpot = { ...body.jackpot, release: 'd'.repeat(64) })],
  ])('passes both with %s, which only the data or the log could tell', async (_, change) => {
    expect(await both(forge(demo(), change))).toEqual(AT_PEACE);
  });

  it('is not vouched for where the log names another analyst or release', async () => {
    const open = async (change: Change) => named(await askScript(script, forge(demo(), change)), 'not-checked');
    expect(await open(() => undefined)).toEqual([]);
    expect(await open((body) => (body.analyst = 'somebody else'))).toEqual(['analyst']);
    expect(await open((body) => (body.jackpot = { ...body.jackpot, release: 'd'.repeat(64) }))).toEqual(['release']);
  });

  it('fails where the log finalised something else under this hash', async () => {
    const found = await both(forge(demo(), () => undefined, { name: 'Another', fixtures: 3 }));
    expect(found).toMatchObject({ script: false, failed: ['audit anchor'] });
  });

  it('hangs no one by a grid without end', async () => {
    const verdict = await askScript(
      script,
      forge(demo(), (body) => (document(body).maxGoals = 1e8)),
    );
    expect(verdict.code).toBe(3);
    expect(named(verdict, 'failed')).toContain('manifest content');
  });

  it('is left open by another engine in its numbers alone', async () => {
    const change: Change = (body) => {
      body.application = { ...body.application, engine: '999' };
      body.predictions[0]!.sets.A.home += 0.01;
    };
    const folder = forge(demo(), change);
    const verdict = await askScript(script, folder);
    expect(verdict).toMatchObject({ ok: true, code: 0 });
    expect(named(verdict, 'not-checked')).toEqual(['release', 'probabilities']);
    const page = readFileSync(join(folder, 'report.html'), 'utf8');
    writeFileSync(join(folder, 'report.html'), page.replace(/(\d)\.(\d)(<small)/, '$1.$2$2$3'));
    const manifest = manifestOf(folder);
    const bytes = readFileSync(join(folder, 'report.html'));
    Object.assign(manifest.content.files[0]!, { sha256: sha256(bytes), bytes: bytes.length });
    writeFileSync(join(folder, 'manifest.json'), prettyJson({ ...manifest, contentHash: hashOf(manifest.content) }));
    expect(await both(folder)).toMatchObject({ script: false, failed: ['report.html shows the content'] });
  });
});
