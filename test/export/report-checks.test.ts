import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/main/audit/canonical-json';
import { chainEntry } from '../../src/main/audit/hash-chain';
import { ENGINE_VERSION } from '../../src/main/core/settings/settings';
import { buildReport, MANIFEST, renderReport } from '../../src/main/export/report/build-report';
import { jackpotHash, predictJackpot, sealJackpot } from '../../src/main/export/jackpot-content';
import { predictionsCsv, toCell } from '../../src/main/export/report/predictions-csv';
import { prettyJson } from '../../src/main/export/report/pretty-json';
import { contentHashOf, formulasOf, Manifest } from '../../src/main/export/report/report-content';
import { reportHtml } from '../../src/main/export/report/report-html';
import { reportWarnings } from '../../src/main/export/report/report-warnings';
import { verifyReport } from '../../src/main/export/report/verify-report';
import { earlierReport } from '../support/fixtures';
import { temporaryFolder } from '../support/stores';

/** The report of an earlier application, written again by this engine. */
function writeAgain(): string {
  const { content } = Manifest.parse(JSON.parse(readFileSync(join(earlierReport(36), MANIFEST), 'utf8')));
  const { files: _files, ...old } = content;
  const stated = (order: number) => content.predictions.find((each) => each.order === order)?.uncertainty?.covariance;
  const predictions = predictJackpot(old.models, old.fixtures, ({ order }) => stated(order));
  const models = old.models.map(({ id, version, document }) => ({ id, version, document }));
  const { name, version, release } = old.jackpot;
  const hash = jackpotHash({ name, version, release, models, fixtures: old.fixtures, predictions });
  const application = { ...old.application, engine: ENGINE_VERSION };
  const body = { ...old, application, predictions, jackpot: { ...old.jackpot, hash } };
  const {
    entry,
    previousHash,
    hash: head,
    sequence: count,
  } = chainEntry(
    { action: 'finalise', subject: hash, analyst: old.analyst, details: {} },
    { sequence: 8, hash: 'e'.repeat(64) },
  );
  const folder = temporaryFolder();
  for (const file of buildReport(body, { count, head, entry, previousHash }).files)
    writeFileSync(join(folder, file.name), file.text);
  return folder;
}
const report = writeAgain();
afterAll(() => rmSync(report, { recursive: true }));
const written = readFileSync(join(report, MANIFEST), 'utf8');
const manifest = (): Manifest => Manifest.parse(JSON.parse(written));
type Change = (of: Manifest) => unknown;

/** Checks that do not pass once somebody changed a report; its hash repaired, as a forger would. */
function verdicts(change: Change, tamper: (folder: string) => void = () => undefined) {
  const parent = temporaryFolder();
  const folder = join(parent, 'report');
  cpSync(report, folder, { recursive: true });
  // What lies beside the folder is none of the report's.
  cpSync(join(report, 'report.html'), join(parent, 'report.html'));
  const changed = manifest();
  change(changed);
  if (changed.contentHash === manifest().contentHash) changed.contentHash = contentHashOf(changed.content);
  writeFileSync(join(folder, MANIFEST), prettyJson(changed));
  tamper(folder);
  const { ok, checks, maxDifference, probabilities } = verifyReport(folder);
  const failed = checks.filter(({ verdict }) => verdict === 'failed').map(({ name }) => name);
  const open = checks.filter(({ verdict }) => verdict === 'not-checked').map(({ name }) => name);
  rmSync(parent, { recursive: true });
  return { ok, failed, open, maxDifference, probabilities };
}
const rewrite = (name: string, of: (text: string) => string) => (folder: string) =>
  writeFileSync(join(folder, name), of(readFileSync(join(folder, name), 'utf8')));
const asItIs: Change = () => undefined;

describe('a report', () => {
  it('as it was written passes every check, recomputed to the last bit', () => {
    const fixtures = manifest().content.fixtures.length;
    expect(verdicts(asItIs)).toEqual({
      ok: true,
      failed: [],
      open: [],
      maxDifference: 0,
      probabilities: fixtures * 21,
    });
  });

  it.each<[string, Change, string[]]>([
    ['another content hash', (of) => (of.contentHash = 'a'.repeat(64)), ['content hash']],
    [
      'another probability',
      ({ content }) => (content.predictions[0]!.sets.C.home += 1e-15),
      ['files show the content', 'jackpot hash', 'probabilities recomputed'],
    ],
    [
      'another rate',
      ({ content }) => (content.predictions[0]!.lambdaHome += 1e-15),
      ['files show the content', 'jackpot hash', 'probabilities recomputed'],
    ],
    [
      'another parameter',
      ({ content }) => (content.models[0]!.document.mu += 1e-9),
      ['jackpot hash', 'probabilities recomputed'],
    ],
    [
      'other prices',
      ({ content }) => (content.fixtures[0]!.odds = { home: 2, draw: 3.3, away: 3.9 }),
      ['files show the content', 'jackpot hash', 'probabilities recomputed'],
    ],
    [
      'another name of the jackpot',
      ({ content }) => (content.jackpot.name += ' II'),
      ['files show the content', 'jackpot hash'],
    ],
    [
      'another hash of the jackpot',
      ({ content }) => (content.jackpot.hash = 'b'.repeat(64)),
      ['files show the content', 'jackpot hash', 'audit anchor'],
    ],
    [
      'another score of a model',
      ({ content }) => (content.models[0]!.evidence.matches += 1),
      ['files show the content'],
    ],
    [
      'a narrower interval',
      ({ content }) => (content.predictions[0]!.uncertainty!.model.home.low += 0.01),
      ['files show the content', 'jackpot hash', 'probabilities recomputed'],
    ],
    ['a file that is not listed', ({ content }) => content.files.pop(), ['files show the content']],
    [
      'a file of another folder',
      ({ content }) => (content.files[0]!.name = '../report.html'),
      ['file ../report.html', 'files show the content'],
    ],
    [
      'a file that is not there',
      ({ content }) => content.files.push({ name: 'x.txt', sha256: 'c'.repeat(64), bytes: 1 }),
      ['file x.txt'],
    ],
  ])('with %s fails', (_, change, failed) => {
    const found = verdicts(change);
    expect(found.ok).toBe(false);
    expect(found.failed).toEqual(failed);
  });

  it('tells how far its probabilities are off', () => {
    expect(verdicts(({ content }) => (content.predictions[0]!.sets.G.away += 0.125)).maxDifference).toBeCloseTo(
      0.125,
      12,
    );
    expect(verdicts(({ content }) => (content.fixtures[0]!.league = 'NONE')).failed).toContain(
      'probabilities recomputed',
    );
  });

  it('of which a file was changed, cut or taken away fails by that file', () => {
    expect(
      verdicts(
        asItIs,
        rewrite('report.html', (text) => text.replace('Prepared', 'prepared')),
      ).failed,
    ).toEqual(['file report.html', 'files show the content']);
    expect(
      verdicts(
        asItIs,
        rewrite('predictions.csv', (text) => text.slice(0, -1)),
      ).failed,
    ).toEqual(['file predictions.csv', 'files show the content']);
    expect(verdicts(asItIs, (folder) => rmSync(join(folder, 'report.json'))).failed).toEqual([
      'file report.json',
      'files show the content',
    ]);
  });

  it('whose manifest is written otherwise, or is none, fails', () => {
    expect(
      verdicts(
        asItIs,
        rewrite(MANIFEST, (text) => `${text} `),
      ).failed,
    ).toEqual(['manifest form']);
    expect(
      verdicts(
        asItIs,
        rewrite(MANIFEST, () => '{}'),
      ).failed,
    ).toEqual(['manifest']);
    expect(
      verdicts(
        asItIs,
        rewrite(MANIFEST, () => 'none'),
      ).failed,
    ).toEqual(['manifest']);
    expect(() => verifyReport(temporaryFolder())).toThrow(/no manifest\.json in/);
  });

  it('of another engine is judged by its hashes, and left open where that engine may have done otherwise', () => {
    const other: Change = ({ content }) => (content.application.engine = 'another');
    expect(verdicts(other)).toMatchObject({ ok: true, failed: [], open: ['files show the content'] });
    const forged = verdicts((of) => {
      other(of);
      of.content.predictions[0]!.sets.A.home += 0.01;
    });
    expect(forged).toMatchObject({
      ok: false,
      failed: ['jackpot hash'],
      open: ['files show the content', 'probabilities recomputed'],
    });
  });
});

describe('the files of a report', () => {
  const { content, anchor } = manifest();
  const { files: _files, ...body } = content;

  it('are made of its content alone, and proved by the manifest', () => {
    const { files, manifest: built } = buildReport(body, anchor);
    expect(files.map(({ name }) => name)).toEqual(['report.html', 'report.json', 'predictions.csv', MANIFEST]);
    expect(built.content.files).toEqual(content.files);
    expect(files.at(-1)!.text).toBe(written);
    expect(renderReport(body)).toEqual(renderReport(structuredClone(body)));
  });

  it('hold a row a fixture and set, with the model and what had to fall back', () => {
    const [header, ...rows] = predictionsCsv(body)
      .trimEnd()
      .split('\n')
      .map((row) => row.split(','));
    const at = (name: string) => header!.indexOf(name);
    expect(rows).toHaveLength(7 * content.fixtures.length);
    expect(
      rows
        .slice(0, 7)
        .map((row) => row[at('set')])
        .join(''),
    ).toBe('ABCDEFG');
    content.predictions.forEach((numbers, index) => {
      for (const row of rows.slice(7 * index, 7 * index + 7)) {
        const set = row[at('set')] as keyof typeof numbers.sets;
        const { home, draw, away } = numbers.sets[set];
        expect([row[at('prob_home')], row[at('prob_draw')], row[at('prob_away')]]).toEqual(
          [home, draw, away].map(String),
        );
        const flags = numbers.degradations.filter(({ sets }) => sets.includes(set)).map(({ code }) => code);
        expect(row[at('degradations')]).toBe(flags.join(' '));
        expect(row[at('odds_draw')]).toBe(String(content.fixtures[index]!.odds?.draw ?? ''));
      }
    });
  });

  it('run nothing in a spreadsheet or a browser', () => {
    expect(['=1+1', '+a', '-a', '@a', '\ta', '\ra', 'a,b', 'a"b', 'a\nb', 'plain', ''].map(toCell)).toEqual([
      ...["'=1+1", "'+a", "'-a", "'@a", "'\ta", `"'\ra"`, '"a,b"', '"a""b"', '"a\nb"', 'plain', ''],
    ]);
    expect([toCell(-0.5), toCell(1e-7)]).toEqual(['-0.5', '1e-7']);
    const hostile = { ...body, analyst: `<b>&"x"` };
    expect(reportHtml(hostile)).toContain('Prepared by &lt;b&gt;&amp;&quot;x&quot; with');
  });

  it('say per fixture what had to fall back, or that nothing had', () => {
    const none = {
      ...body,
      warnings: [],
      predictions: body.predictions.map((each) => ({ ...each, degradations: [] })),
    };
    expect(reportHtml(none)).toContain('No fallback was needed');
    const some = { ...none, warnings: ['take <care>'] };
    expect(reportHtml(some)).toContain('<li>take &lt;care&gt;</li>');
    expect(reportHtml(some)).not.toContain('No fallback was needed');
  });

  it('warn of what a reader must know of the models', () => {
    const [model] = content.models;
    const of = (change: (each: NonNullable<typeof model>) => void, doubts = 0) => {
      const changed = structuredClone(model!);
      changed.document.preset = 'fitted';
      changed.evidence.profile = [{ xi: 0.002, sigma: 0.3, n: 1, logLoss: 1 }];
      for (const set of ['A', 'B', 'C'] as const) changed.document.calibrators[set].weight = 0.5;
      changed.evidence.marketWeight = { asked: 'fixed', used: 'fixed', samples: 9 };
      change(changed);
      const list = doubts === 0 ? [] : [{ kind: 'question-open' as const, count: doubts, example: 'x' }];
      return reportWarnings([changed], (id) => (id === model!.id ? list : [])).map((text) =>
        text.slice(model!.version.length),
      );
    };
    expect(of(() => undefined)).toEqual([]);
    expect(of(() => undefined, 1)[0]).toMatch(/^ was trained with 1 open doubt about/);
    expect(of(() => undefined, 2)[0]).toMatch(/^ was trained with 2 open doubts about/);
    expect(of((each) => (each.document.preset = 'specification'))[0]).toMatch(/^ uses the specification preset/);
    expect(of((each) => (each.evidence.profile = []))[0]).toMatch(/^ has too few seasons to choose by/);
    expect(of((each) => (each.evidence.marketWeight!.asked = 'learned'))[0]).toMatch(
      /no market weight to learn in 9 priced forecasts \(at least 100/,
    );
    expect(of((each) => (each.document.calibrators.C.weight = 0))).toEqual([
      expect.stringMatching(/^: set C is as blended/),
    ]);
  });

  it('say how their models blend', () => {
    const [{ document }] = content.models as [Manifest['content']['models'][number]];
    const blendOf = (...blends: ('linear' | 'log-pool' | undefined)[]) =>
      formulasOf(blends.map((blend) => ({ ...document, blend })))
        .blend!.split('; ')
        .map((text) => text.split(':')[0]);
    expect(blendOf(undefined)).toEqual(['linear']);
    expect(blendOf('log-pool')).toEqual(['log-pool']);
    expect(blendOf('log-pool', 'linear', 'linear')).toEqual(['log-pool', 'linear']);
  });
});

describe('what a jackpot says', () => {
  const { content } = manifest();
  const { name, version, release } = content.jackpot;
  const models = content.models.map(({ id, version: of, document }) => ({ id, version: of, document }));
  const jackpot = { name, version, release, models, fixtures: content.fixtures, predictions: content.predictions };

  it('holds its models by the hash of their parameters', () => {
    const sealed = JSON.parse(sealJackpot(jackpot)) as { models: { document: string }[] };
    expect(sealed.models[0]!.document).toMatch(/^[0-9a-f]{64}$/);
    const other = { ...models[0]!, document: { ...models[0]!.document, mu: 0 } };
    expect(sealJackpot({ ...jackpot, models: [other, ...models.slice(1)] })).not.toBe(sealJackpot(jackpot));
  });

  it('has intervals where a covariance is known, and the same numbers without', () => {
    const stated = (order: number) => content.predictions.find((each) => each.order === order)?.uncertainty?.covariance;
    expect(canonicalJson(predictJackpot(models, content.fixtures, ({ order }) => stated(order)))).toBe(
      canonicalJson(content.predictions),
    );
    const plain = content.predictions.map(({ uncertainty: _, ...numbers }) => numbers);
    expect(predictJackpot(models, content.fixtures, () => undefined)).toEqual(plain);
    expect(() => predictJackpot([], content.fixtures, () => undefined)).toThrow(/no model for league/);
  });
});
