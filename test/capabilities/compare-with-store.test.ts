import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { chainHash } from '../../src/main/audit/hash-chain';
import { createCall } from '../../src/main/capabilities/answer';
import type { Call } from '../../src/main/capabilities/call';
import type { Services } from '../../src/main/capabilities/services';
import { prettyJson } from '../../src/main/export/report/pretty-json';
import { Seal } from '../../src/main/export/report/seal';
import { demoStore, emptyStore, temporaryFolder } from '../support/stores';

let services: Services;
let call: Call;
beforeAll(() => {
  services = demoStore();
  call = createCall(services);
});
afterAll(() => services.close());

const report = join(inject('demo'), 'report');
const verdicts = async (directory: string, ask = call) =>
  (await ask('reports.compareWithStore', { directory })).checks.map(({ name, verdict }) => [name, verdict]);

/** The demo's report with another anchor. */
function anchored(change: (anchor: Seal['anchor']) => void): string {
  const folder = temporaryFolder();
  cpSync(report, folder, { recursive: true });
  const seal = Seal.parse(JSON.parse(readFileSync(join(folder, 'seal.json'), 'utf8')));
  change(seal.anchor);
  writeFileSync(join(folder, 'seal.json'), prettyJson(seal));
  return folder;
}

it('a store knows the report it has written, folder or archive', async () => {
  for (const path of [report, join(report, 'report.zip')])
    expect(await verdicts(path)).toEqual([
      ['anchor in this store', 'passed'],
      ['jackpot in this store', 'passed'],
    ]);
});

it.each<[string, (anchor: Seal['anchor']) => void]>([
  ['whose entry says something else', (anchor) => (anchor.entry = anchor.entry.replace('"tester"', '"another"'))],
  ['whose head is another', (anchor) => (anchor.head = 'a'.repeat(64))],
  [
    'that a forger has linked to another past',
    (anchor) => {
      anchor.previousHash = 'a'.repeat(64);
      anchor.head = chainHash(anchor.entry, anchor.previousHash);
    },
  ],
  ['of another place in the log', (anchor) => (anchor.count -= 1)],
  ['of a place the log has not reached', (anchor) => (anchor.count += 1000)],
])('a report %s is not anchored in this store', async (_, change) => {
  expect(await verdicts(anchored(change))).toEqual([
    ['anchor in this store', 'failed'],
    ['jackpot in this store', 'passed'],
  ]);
});

it('a store that has neither says so', async () => {
  const other = emptyStore();
  expect(await verdicts(report, createCall(other))).toEqual([
    ['anchor in this store', 'failed'],
    ['jackpot in this store', 'not-checked'],
  ]);
  await other.close();
});

it('a jackpot that was changed in the store is told', async () => {
  const changed = demoStore();
  const { id } = changed.db.prepare('SELECT id FROM models LIMIT 1').get() as { id: string };
  changed.db.exec('PRAGMA foreign_keys = OFF');
  for (const { name } of changed.db.prepare(`SELECT name FROM sqlite_master WHERE type = 'trigger'`).all() as {
    name: string;
  }[])
    changed.db.exec(`DROP TRIGGER "${name}"`);
  changed.db.prepare(`UPDATE models SET parameters = json_set(parameters, '$.mu', 9) WHERE id = ?`).run(id);
  expect(await verdicts(report, createCall(changed))).toEqual([
    ['anchor in this store', 'passed'],
    ['jackpot in this store', 'failed'],
  ]);
  await changed.close();
});
