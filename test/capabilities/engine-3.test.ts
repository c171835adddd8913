import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { createCall } from '../../src/main/capabilities/answer';
import { Manifest } from '../../src/main/export/report/content';
import { Manifest as Manifest1 } from '../../src/main/export/report/format-1/content';
import { verifyReport } from '../../src/main/export/report/verify/verify-report';
import { verifyState } from '../../src/text/verify-words';
import { openEarlier } from '../support/fixtures';
import { exportReport, temporaryFolder } from '../support/stores';

const FIXTURE = join(process.cwd(), 'test/fixtures/engine-3');
const report = join(FIXTURE, 'report');
const read = (folder: string): unknown => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
const { content } = Manifest1.parse(read(report));
const path = join(temporaryFolder(), 'store.sqlite');
writeFileSync(path, gunzipSync(readFileSync(join(FIXTURE, 'store.sqlite.gz'))));
const services = openEarlier(path);
afterAll(() => services.close());

it('a report of this engine in the first format is rendered and recomputed as it was written, and says what it cannot bind', () => {
  const result = verifyReport(report);
  expect(result).toMatchObject({ ok: true, probabilities: 15 * 7 * 3, maxDifference: 0 });
  expect(result.about).toMatchObject({ format: 'football-jackpot-report/1', engine: '3', analyst: 'analyst' });
  expect(verifyState(result)).toBe('in-part');
  const open = result.checks.filter(({ verdict }) => verdict !== 'passed');
  expect(open.map(({ name }) => name)).toEqual(['words and evidence']);
  expect(result.checks.find(({ name }) => name === 'files show the content')!.verdict).toBe('passed');
});

it('its store opens, shows the same, knows the report by its anchor, and exports it in the second format', async () => {
  const call = createCall(services);
  const [listed] = await call('jackpots.list', {});
  const { predictions, contentHash } = await call('jackpots.get', { id: listed!.id });
  expect(contentHash).toBe(content.jackpot.hash);
  expect(predictions.map(({ sets }) => sets)).toEqual(content.predictions.map(({ sets }) => sets));
  const { checks } = await call('reports.compareWithStore', { directory: report });
  expect(checks.map(({ verdict }) => verdict)).toEqual(checks.map(() => 'passed'));
  const { directory } = await exportReport(services, { jackpotId: listed!.id, directory: temporaryFolder() });
  expect(Manifest.parse(read(directory)).content.predictions).toEqual(content.predictions);
  const again = verifyReport(directory);
  expect(again.ok).toBe(true);
  const left = again.checks.filter(({ verdict, needs }) => verdict === 'not-checked' && needs === null);
  expect(left.map(({ name }) => name)).toEqual(['evidence sealed', 'model identities']);
});
