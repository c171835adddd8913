import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { fingerprintOf, verify } from '../../src/main/audit/signing';
import { createCall } from '../../src/main/capabilities/answer';
import { aboutKey } from '../../src/main/capabilities/keys/about-key';
import { signerOf, silentSigner } from '../../src/main/capabilities/keys/signer';
import type { Services } from '../../src/main/capabilities/services';
import { auditRepository } from '../../src/main/db/repositories/audit';
import { createKeyRing } from '../../src/main/keys/key-ring';
import { emptyStore, temporaryFolder } from '../support/stores';

const open: Services[] = [];
afterEach(async () => {
  for (const services of open.splice(0)) await services.close();
});
/** Stores of one person: their keys lie in one folder. */
function store(folder = temporaryFolder(), name = 'store.sqlite'): Services & { readonly folder: string } {
  const services = emptyStore(null, join(folder, name));
  open.push(services);
  return { ...services, folder };
}
const entries = ({ db }: Services) =>
  auditRepository(db)
    .ofAction('key')
    .map(({ entry }) => (JSON.parse(entry) as { details: { what: string } }).details.what);

describe('what signs', () => {
  it('is nobody without a key, and then the key of the analyst, known to the store since it was made', async () => {
    const services = store();
    expect(signerOf(services)).toBeNull();
    const made = await createCall(services)('keys.make', {});
    const { publicKey, sign } = signerOf(services)!;
    expect(publicKey).toBe(made.publicKey);
    expect(verify('content', sign('content'), publicKey)).toBe(true);
    expect(aboutKey(services.db, publicKey)).toEqual({
      ...{ known: true, analyst: 'tester', since: made.since, revoked: null },
      ...{ fingerprint: fingerprintOf(publicKey), words: made.words },
    });
    expect(entries(services)).toEqual(['make']);
    expect(signerOf({ ...services, analyst: 'another' })).toBeNull();
  });

  it('is recorded in another store when it first signs there, once', async () => {
    const first = store();
    const { publicKey } = await createCall(first)('keys.make', {});
    const second = store(first.folder, 'second.sqlite');
    expect(aboutKey(second.db, publicKey)).toMatchObject({ known: false, analyst: null, since: null, revoked: null });
    for (let times = 0; times < 2; times += 1) signerOf(second);
    expect(entries(second)).toEqual(['use']);
    expect(aboutKey(second.db, publicKey)).toMatchObject({ known: true, analyst: 'tester' });
    // Trusted before on somebody's word, it is seen to be used all the same.
    const third = store(first.folder, 'third.sqlite');
    await createCall(third)('keys.trust', { publicKey, name: 'tester' });
    signerOf(third);
    expect(entries(third)).toEqual(['trust', 'use']);
  });

  it('needs its passphrase, and says so', async () => {
    const services = store();
    await createCall(services)('keys.make', { passphrase: 'a passphrase' });
    const later = { ...services, keys: createKeyRing(join(services.folder, 'keys')) };
    expect(silentSigner(later)).toBeNull();
    expect(() => signerOf(later)).toThrow('the signing key of tester has a passphrase');
    expect(() => signerOf(later, { passphrase: 'another' })).toThrow('that is not the passphrase');
    expect(signerOf(later, { passphrase: 'a passphrase' })).not.toBeNull();
    expect(silentSigner(later)).not.toBeNull();
  });

  it('is refused once it was revoked, in this store, and nothing is left of its secret', async () => {
    const first = store();
    const call = createCall(first);
    const { publicKey } = await call('keys.make', {});
    const kept = first.keys.find('tester')!;
    await call('keys.revoke', { publicKey, reason: 'the laptop was stolen' });
    expect(first.keys.find('tester')).toBeNull();
    // Whoever puts a copy of the file back signs nothing here.
    first.keys.putBack(kept);
    expect(() => signerOf(first)).toThrow(/^the signing key of tester was revoked on \d{4}-\d\d-\d\d$/);
    expect(silentSigner(first)).toBeNull();
    expect(aboutKey(first.db, publicKey).revoked).toMatch(/^\d{4}-/);
    // The way on is a new key.
    const next = await call('keys.make', {});
    expect(next.publicKey).not.toBe(publicKey);
    expect(signerOf(first)!.publicKey).toBe(next.publicKey);
  });

  it('is not taken from a file that others can read', async () => {
    const services = store();
    await createCall(services)('keys.make', {});
    chmodSync(join(services.folder, 'keys'), 0o755);
    expect(() => signerOf(services)).toThrow('can be read or changed by others: its mode is 0755');
    expect(silentSigner(services)).toBeNull();
  });
});

describe('a key in the place of another', () => {
  it('is signed by the old one, and what that signed stays known', async () => {
    const services = store();
    const call = createCall(services);
    const old = await call('keys.make', {});
    const now = await call('keys.rotate', { reason: 'new year' });
    const { entry } = auditRepository(services.db).ofAction('key').at(-1)!;
    const { details } = JSON.parse(entry) as { details: Record<string, string> };
    expect(details).toMatchObject({ what: 'rotate', publicKey: now.publicKey, replaces: old.publicKey });
    const text = `jackpot-key-succession/1 ${old.publicKey} ${now.publicKey}`;
    expect(verify(text, details.signature!, old.publicKey)).toBe(true);
    expect(signerOf(services)!.publicKey).toBe(now.publicKey);
    expect(aboutKey(services.db, old.publicKey)).toMatchObject({ known: true, revoked: null });
  });

  it('keeps the passphrase that was given for the old one, and needs it', async () => {
    const services = store();
    const call = createCall(services);
    await call('keys.make', { passphrase: 'a passphrase' });
    const later = { ...services, keys: createKeyRing(join(services.folder, 'keys')) };
    await expect(createCall(later)('keys.rotate', { reason: 'x' })).rejects.toThrow('has a passphrase');
    const now = await createCall(later)('keys.rotate', { reason: 'x', passphrase: 'a passphrase' });
    expect(now.protection).toBe('passphrase');
    const again = createKeyRing(join(services.folder, 'keys'));
    expect(again.open(again.find('tester')!, 'a passphrase')).toHaveLength(48);
  });

  it('takes no place where it could not be recorded', async () => {
    const services = store();
    const call = createCall(services);
    const old = await call('keys.make', {});
    services.db.exec(`CREATE TEMP TRIGGER late BEFORE INSERT ON main.audit_log BEGIN SELECT RAISE(ABORT, 'late'); END`);
    await expect(call('keys.rotate', { reason: 'x' })).rejects.toThrow('late');
    services.db.exec('DROP TRIGGER late');
    expect((await call('keys.own', {}))!.publicKey).toBe(old.publicKey);
    expect(entries(services)).toEqual(['make']);
  });
});
