import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { expect, it } from 'vitest';
import { hashOf } from '../../../src/main/audit/canonical-json';
import { toIsoDate } from '../../../src/main/core/numeric/calendar';
import { ENGINE_VERSION } from '../../../src/main/core/settings/settings';
import { computeAgain, demoBody, forge, type Forged } from '../../support/forge';
import { askScript, named, scriptAlone } from '../../support/script';
import { vectorsText, VECTOR_COVARIANCE, VECTOR_FIXTURE, VECTOR_MODEL } from '../../support/verification-vectors';

const read = (path: string): string => readFileSync(join(process.cwd(), path), 'utf8');
const page = read('docs/verification.md');
const script = scriptAlone();

it('the page lists the fields as the script knows them', () => {
  const forms = /const FORMS = `\n([^`]*)`/.exec(read('resources/verifier/verify.mjs'))![1]!;
  expect(page).toContain(`\`\`\`\n${forms}\n\`\`\``);
});

it('the script needs Node alone, and knows the engine of this application', () => {
  const text = read('resources/verifier/verify.mjs');
  const imported = [...text.matchAll(/^(?:import|\}).* from '(.*)';$/gm)].map(([, name]) => name);
  expect(imported).toEqual(['node:crypto', 'node:fs', 'node:path', 'node:url', 'node:zlib']);
  expect(text).not.toMatch(/\bimport\(|\brequire\b|\bfetch\b/);
  expect(text).toContain(`const ENGINES = ['${ENGINE_VERSION}'];`);
});

it('the page shows the example as the application works it', async () => {
  const options = JSON.parse(read('.prettierrc.json')) as Record<string, unknown>;
  const shown = page.slice(page.indexOf('```json'));
  expect(shown).toBe(await format(vectorsText(), { ...options, parser: 'markdown' }));
});

it('the script works the example to the same numbers', async () => {
  const folder = forge(demoBody(), (body) => {
    const id = hashOf('tiny');
    const version = `TINY-${toIsoDate(VECTOR_MODEL.asOf)}-${id.slice(0, 8)}`;
    const { evidence, ...model } = body.models[0]!;
    delete evidence.standardErrors;
    const document = structuredClone(VECTOR_MODEL) as Forged['models'][number]['document'];
    body.models = [{ ...model, id, version, document, evidence }];
    const { date, odds, home, away } = VECTOR_FIXTURE;
    const typed = { league: 'TINY', home, away };
    body.fixtures = [{ order: 1, date, league: 'TINY', home, away, odds, typed }];
    const [first] = body.predictions;
    const uncertainty = { ...first!.uncertainty!, covariance: [...VECTOR_COVARIANCE] };
    body.predictions = [{ ...first!, order: 1, uncertainty }];
    delete body.picks;
    computeAgain(body);
  });
  const verdict = await askScript(script, folder);
  expect(named(verdict, 'failed')).toEqual([]);
  expect(verdict.largestDifference).toBeLessThan(1e-14);
});
