import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { Manifest } from '../../src/main/export/report/report-content';
import { reportWarnings } from '../../src/main/export/report/report-warnings';

const { content } = Manifest.parse(JSON.parse(readFileSync(join(inject('demo'), 'report', 'manifest.json'), 'utf8')));
const [model] = content.models;

it('says which sets of a short league are not calibrated, and why, in the manifest and on the page', () => {
  expect(content.warnings).toHaveLength(3);
  expect(content.warnings[0]).toMatch(/^DEMO-.*: set A is as blended, not calibrated \(identity: 0 seasons/);
  const page = readFileSync(join(inject('demo'), 'report', 'report.html'), 'utf8');
  for (const warning of content.warnings) expect(page).toContain(warning);
});

it('says when decay and prior are defaults, and when the specification preset is in use', () => {
  const early = { ...model!, evidence: { ...model!.evidence, profile: [] } };
  expect(reportWarnings([early], () => [])[0]).toMatch(
    /has too few seasons to choose by: decay 0\.001 and prior 0\.2 are defaults/,
  );
  const specification = { ...model!, document: { ...model!.document, preset: 'specification' as const } };
  expect(reportWarnings([specification], () => [])[0]).toMatch(/uses the specification preset/);
});

it('says which doubts about the data were open when a model was trained', () => {
  const doubt = { kind: 'possible-double', count: 2, example: 'Ash – Birch 2-1 twice' } as const;
  const [first] = reportWarnings([model!], (id) => (id === model!.id ? [doubt] : []));
  expect(first).toBe(
    `${model!.version} was trained with 2 open doubts about its data (possible-double), for example: Ash – Birch 2-1 twice.`,
  );
});
