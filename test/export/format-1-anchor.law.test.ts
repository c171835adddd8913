import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { canonicalJson, sha256 } from '../../src/main/audit/canonical-json';
import { prettyJson } from '../../src/main/export/report/pretty-json';
import type { Anchor } from '../../src/main/export/report/anchor';
import { Manifest } from '../../src/main/export/report/format-1/content';
import { verifyReport } from '../../src/main/export/report/verify/verify-report';
import { earlierReport } from '../support/fixtures';
import { temporaryFolder } from '../support/stores';

const report = earlierReport(36);
const { anchor, ...rest } = Manifest.parse(JSON.parse(readFileSync(join(report, 'manifest.json'), 'utf8')));
const body = JSON.parse(anchor.entry) as Record<string, unknown>;
const folder = temporaryFolder();
cpSync(report, folder, { recursive: true });

/** Checks that fail once a report has another anchor. */
function failedWith(other: Anchor): string[] {
  writeFileSync(join(folder, 'manifest.json'), prettyJson({ ...rest, anchor: other }));
  return verifyReport(folder)
    .checks.filter(({ verdict }) => verdict === 'failed')
    .map(({ name }) => name);
}
/** An entry that says something else, hashed again so that it leads to its head. */
const linked = (entry: string, more: Partial<Anchor> = {}): Anchor => {
  const { previousHash } = { ...anchor, ...more };
  return { ...anchor, entry, head: sha256(entry + previousHash), ...more };
};

it('a report is verified with the anchor it was written with', () => {
  expect(failedWith(anchor)).toEqual([]);
  expect(linked(anchor.entry)).toEqual(anchor);
});

it.each<[string, Anchor]>([
  ['another length of the log', { ...anchor, count: anchor.count + 1 }],
  ['another head', { ...anchor, head: 'a'.repeat(64) }],
  ['another hash before it', { ...anchor, previousHash: 'a'.repeat(64) }],
  ['an entry that was changed', { ...anchor, entry: anchor.entry.replace('"analyst":"', '"analyst":"not ') }],
  ['the entry of another action', linked(canonicalJson({ ...body, action: 'export' }))],
  ['the entry of another jackpot', linked(canonicalJson({ ...body, subject: 'b'.repeat(64) }))],
  ['the entry of another place', linked(canonicalJson({ ...body, sequence: anchor.count + 1 }))],
  ['an entry that is not canonical', linked(JSON.stringify(body, null, 1))],
  ['an entry that is no JSON', linked('{')],
])('%s is no anchor', (_, other) => {
  expect(failedWith(other)).toEqual(['audit anchor']);
});

it('what an anchor cannot say: whether there was a log with that head; only the log can', () => {
  expect(failedWith(linked(anchor.entry, { previousHash: 'a'.repeat(64) }))).toEqual([]);
});
