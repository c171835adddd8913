import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OwnKey } from '../../src/contract';
import { createCall } from '../../src/main/capabilities/answer';
import type { Call } from '../../src/main/capabilities/call';
import type { Services } from '../../src/main/capabilities/services';
import { prettyJson } from '../../src/main/export/report/pretty-json';
import type { Seal } from '../../src/main/export/report/seal';
import { demoStore, emptyStore, exportReport, temporaryFolder } from '../support/stores';

let services: Services;
let call: Call;
let key: OwnKey;
/** The report of the demo, signed with a key of the store. */
const report = temporaryFolder();
const open: Services[] = [];
beforeAll(async () => {
  services = demoStore();
  open.push(services);
  call = createCall(services);
  key = await call('keys.make', {});
  const [jackpot] = await call('jackpots.list', {});
  await exportReport(services, { jackpotId: jackpot!.id, directory: report });
});
afterAll(async () => {
  for (const each of open) await each.close();
});

/** What a store says of the key that signed. */
async function keyCheck(of: Call, directory = report) {
  const { checks } = await of('reports.compareWithStore', { directory });
  return checks.filter(({ name }) => name === 'key in this store');
}
function another(): Call {
  const other = emptyStore();
  open.push(other);
  return createCall(other);
}
/** A copy whose seal says something else. */
function withSeal(change: (seal: Seal) => Partial<Seal>): string {
  const folder = temporaryFolder();
  cpSync(report, folder, { recursive: true });
  const path = join(folder, 'seal.json');
  const seal = JSON.parse(readFileSync(path, 'utf8')) as Seal;
  writeFileSync(path, prettyJson({ ...seal, ...change(seal) }));
  return folder;
}
const today = (instant: string): string => instant.slice(0, 10);

describe('whose key signed a report', () => {
  it('is told where the store knows the key, with its words and since when', async () => {
    expect(await keyCheck(call)).toEqual([
      {
        name: 'key in this store',
        verdict: 'passed',
        detail: `the key “${key.words}” is known here as that of tester since ${today(key.since!)}`,
        needs: null,
      },
    ]);
  });

  it('is not known in another store until somebody who knows the key has said so there', async () => {
    const other = another();
    const [unknown] = await keyCheck(other);
    expect(unknown).toMatchObject({ verdict: 'not-checked', needs: 'somebody who knows the key' });
    expect(unknown!.detail).toContain(`the key “${key.words}” (${key.publicKey}) is not known here`);
    await other('keys.trust', { publicKey: key.publicKey, name: 'Ada' });
    const [known] = await keyCheck(other);
    expect(known).toMatchObject({ verdict: 'passed', needs: null });
    expect(known!.detail).toContain('known here as that of Ada since ');
  });

  it('fails once the key was revoked there, and names the day', async () => {
    const other = another();
    await other('keys.trust', { publicKey: key.publicKey, name: 'Ada' });
    const { revoked } = await other('keys.revoke', { publicKey: key.publicKey, reason: 'stolen' });
    const [check] = await keyCheck(other);
    expect(check!.verdict).toBe('failed');
    expect(check!.detail).toContain(`that of Ada since ${today(revoked!)}, and was revoked on ${today(revoked!)}`);
  });

  it('is no known one where that key did not sign what the seal says', async () => {
    const forged = withSeal(({ anchor }) => ({ anchor: { ...anchor, previousHash: '0'.repeat(64) } }));
    expect(await keyCheck(call, forged)).toMatchObject([
      { verdict: 'failed', detail: `the key “${key.words}” did not sign this seal` },
    ]);
  });

  it('is nobody’s where nobody signed', async () => {
    expect(
      await keyCheck(
        call,
        withSeal(() => ({ signature: null })),
      ),
    ).toEqual([]);
  });
});
