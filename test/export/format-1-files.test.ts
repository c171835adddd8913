import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/main/audit/canonical-json';
import { SHOTS_AND_CORNERS } from '../../src/main/core/models/channels';
import { predictJackpot, sealJackpot } from '../../src/main/export/jackpot-content';
import { Manifest } from '../../src/main/export/report/format-1/content';
import { predictionsCsv } from '../../src/main/export/report/format-1/csv';
import { reportHtml } from '../../src/main/export/report/format-1/html';
import { renderReport } from '../../src/main/export/report/format-1/render';
import { formulasOf } from '../../src/main/export/report/formulas';
import { MANIFEST } from '../../src/main/export/report/report-file';
import { reportWarnings } from '../../src/main/export/report/warnings';
import { EARLIER_SCHEMAS, earlierReport } from '../support/fixtures';
import { buildReport1 } from '../support/report-1';
import { writeAgain } from '../support/report-again';

const report = writeAgain();
afterAll(() => rmSync(report, { recursive: true }));
const written = readFileSync(join(report, MANIFEST), 'utf8');
const manifest = (): Manifest => Manifest.parse(JSON.parse(written));

describe('the files of a report', () => {
  const { content, anchor } = manifest();
  const { files: _files, ...body } = content;

  it('are made of its content alone, and proved by the manifest', () => {
    const { files, manifest: built } = buildReport1(body, anchor);
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

  it.each(EARLIER_SCHEMAS)('of an application of schema %i are made again byte for byte', (schema) => {
    const folder = earlierReport(schema);
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    const { files: _, ...earlier } = Manifest.parse(JSON.parse(read(MANIFEST))).content;
    for (const { name, text } of renderReport(earlier)) expect(text).toBe(read(name));
    // The digits of the quantile are stated since.
    const { intervals, ...formulas } = formulasOf(earlier.models.map(({ document }) => document));
    expect({ ...formulas, intervals: intervals!.replace('1.959963984540054', '1.96') }).toEqual(earlier.formulas);
  });

  it('tell what strengths learnt from, and past prices as such where they stand in for a market', () => {
    const learnt = structuredClone(body);
    const [{ document, evidence, version }] = learnt.models as [(typeof learnt.models)[number]];
    document.channels = structuredClone(SHOTS_AND_CORNERS) as typeof document.channels;
    document.memory = { ...document, teams: [] } as never;
    evidence.memory = { n: 900, days: 300, difference: -0.002, standardError: 0.0005, isConfirmed: true };
    learnt.predictions[0]!.market = null;
    learnt.predictions[0]!.memory = { home: 0.5, draw: 0.3, away: 0.2 };
    const formulas = formulasOf(learnt.models.map((each) => each.document));
    expect(formulas.channels).toMatch(
      /omega_c \* sum of .*\. DEMO: shots on target omega 3, kappa 0\.6, xi 0\.01; .*; a match with a red card counts 0\.7$/,
    );
    expect(formulas['past prices']).toMatch(/^DEMO: without usable odds/);
    const page = reportHtml({ ...learnt, formulas });
    expect(page).toContain('50.0 / 30.0 / 20.0<small class="range">past prices</small>');
    expect(page).toContain(
      `<p>${version}: Strengths learnt from goals, shots on target, shots and corners. Past prices. Confirmed: set B`,
    );
    expect(page).toContain('<dt>past prices</dt>');
  });

  it('run nothing in a spreadsheet or a browser', () => {
    const fixtures = body.fixtures.map((fixture, at) =>
      at === 0 ? { ...fixture, home: '=1+1', away: '|a' } : fixture,
    );
    expect(predictionsCsv({ ...body, fixtures }).split('\n')[1]).toContain(`,'=1+1,|a,A,`);
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
      return reportWarnings([{ ...changed, doubts: list }]).map((text) => text.slice(model!.version.length));
    };
    expect(of(() => undefined)).toEqual([]);
    expect(of(() => undefined, 1)[0]).toMatch(/^ was trained with 1 open doubt about/);
    expect(of(() => undefined, 2)[0]).toMatch(/^ was trained with 2 open doubts about/);
    expect(of((each) => (each.document.preset = 'specification'))[0]).toMatch(/^ uses the specification preset/);
    expect(of((each) => (each.evidence.profile = []))[0]).toMatch(/^ has too few seasons to choose by/);
    expect(of((each) => (each.evidence.channels = []))[0]).toMatch(/^ learnt from goals alone: too few/);
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
