import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { BLENDED_SETS } from '../../src/main/core/words/sets';
import { Manifest } from '../../src/main/export/report/content';
import { Manifest as Manifest1 } from '../../src/main/export/report/format-1/content';
import { reportWarnings } from '../../src/main/export/report/warnings';
import { calibrationReasonsInWords } from '../../src/text/calibration-reason';
import { earlierReport } from '../support/fixtures';

const read = (folder: string): unknown => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
const { content } = Manifest.parse(read(join(inject('demo'), 'report')));
const [model] = content.models;

it('says which sets are not calibrated, and why, in the manifest and on the page', () => {
  const identity = content.models.flatMap(({ version, document: { calibrators } }) =>
    BLENDED_SETS.filter((set) => calibrators[set].weight === 0).map((set) => `${version}: set ${set}`),
  );
  expect(identity.length).toBeGreaterThan(0);
  expect(content.warnings.map((warning) => warning.split(' is as blended, not calibrated ')[0])).toEqual(identity);
  expect(content.warnings[0]).toMatch(/\(identity: no weight lowered the log loss of 1200 later forecasts\)\.$/);
  const page = readFileSync(join(inject('demo'), 'report', 'report.html'), 'utf8');
  // The page says in words what is sealed as the training wrote it: as the window does.
  for (const warning of content.warnings) expect(page).toContain(calibrationReasonsInWords(warning));
  expect(page).toContain('(tried on 1\u202f200 later forecasts, calibrating would not have made them better).');
  expect(page).not.toContain('(identity: ');
});

it('says it of every set of a league too short for a chain of calibrators', () => {
  const warnings = reportWarnings(
    Manifest1.parse(read(earlierReport(36))).content.models.map((each) => ({ ...each, doubts: [] })),
  );
  expect(warnings).toHaveLength(3);
  for (const warning of warnings)
    expect(warning).toMatch(/^DEMO-.* not calibrated \(identity: 0 seasons have 4 seasons/);
});

it('says when decay and prior are defaults, and when the specification preset is in use', () => {
  const early = { ...model!, evidence: { ...model!.evidence, profile: [] } };
  expect(reportWarnings([early])[0]).toMatch(
    /has too few seasons to choose by: decay 0\.001 and prior 0\.3 are defaults/,
  );
  const specification = { ...model!, document: { ...model!.document, preset: 'specification' as const } };
  expect(reportWarnings([specification])[0]).toMatch(/uses the specification preset/);
});

it('says which doubts about the data were open when a model was trained', () => {
  const doubt = { kind: 'possible-double', count: 2, example: 'Ash – Birch 2-1 twice' } as const;
  const [first] = reportWarnings([{ ...model!, doubts: [doubt] }]);
  expect(first).toBe(
    `${model!.version} was trained with 2 open doubts about its data (possible-double), for example: Ash – Birch 2-1 twice.`,
  );
});
