import Ajv from 'ajv/dist/2020';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { publishedSchemas } from '../../src/main/export/report/schemas/published-schemas';

const FOLDER = join(process.cwd(), 'docs', 'schemas');
const written = (name: string): object => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as object;
/** What is wrong with a document by a written schema, as another program sees it. */
function problemsIn(schema: string, document: unknown): string[] {
  const validate = new Ajv({ validateFormats: false }).compile(written(schema));
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
const ofDemo = (file: string) =>
  JSON.parse(readFileSync(join(inject('demo'), 'report', file), 'utf8')) as Record<string, unknown>;

it('the published forms are those of the code: npm run schemas writes them', () => {
  const schemas = publishedSchemas();
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(schemas).sort());
  for (const [name, schema] of Object.entries(schemas)) {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(written(name));
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
    expect(schema.$id).toBe(`urn:football-jackpot:schema:${name.replace('.schema.json', '')}`);
  }
});

describe.each([
  ['manifest-2.schema.json', 'manifest.json'],
  ['report-2.schema.json', 'report.json'],
  ['seal-1.schema.json', 'seal.json'],
])('%s', (schema, file) => {
  it(`holds for the ${file} of the demo`, () => expect(problemsIn(schema, ofDemo(file))).toEqual([]));

  it('refuses a field more, and every field less', () => {
    expect(problemsIn(schema, { ...ofDemo(file), more: 1 })).toEqual([' must NOT have additional properties']);
    for (const field of Object.keys(ofDemo(file))) {
      const { [field]: _, ...rest } = ofDemo(file);
      expect(problemsIn(schema, rest)).toEqual([` must have required property '${field}'`]);
    }
  });

  it('refuses a format of another name', () => {
    const text = JSON.stringify(ofDemo(file)).replace(/"football-jackpot-report(-seal)?\/\d"/, '"another"');
    expect(problemsIn(schema, JSON.parse(text)).join()).toContain('must be equal to constant');
  });
});

it('a chance beyond 1, a hash too short and an unknown outcome are refused where they stand', () => {
  const report = ofDemo('report.json') as {
    fixtures: { model: { home: number } }[];
    models: { id: string }[];
    picks: Record<string, string[]>;
  };
  report.fixtures[2]!.model.home = 1.5;
  expect(problemsIn('report-2.schema.json', report)).toEqual(['/fixtures/2/model/home must be <= 1']);
  report.fixtures[2]!.model.home = 0.5;
  report.models[0]!.id = 'abc';
  expect(problemsIn('report-2.schema.json', report).join()).toMatch(/^\/models\/0\/id must match pattern/);
  report.models[0]!.id = 'a'.repeat(64);
  report.picks.B![0] = 'win';
  expect(problemsIn('report-2.schema.json', report).join()).toMatch(/^\/picks\/B\/0 must be equal to one of/);
});
