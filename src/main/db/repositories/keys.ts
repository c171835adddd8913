import { z } from 'zod';
import { KEY_EVENTS } from '../../core/words/keys';
import type { ReadableDb } from '../connection';
import { auditRepository } from './audit';

/** What the entry of a key says beside its fingerprint. */
export const KeyDetails = z.object({
  what: z.enum(KEY_EVENTS),
  publicKey: z.string(),
  /** Whose it is. */
  owner: z.string(),
  /** The key in whose place it came, and that key's signature of the new one. */
  replaces: z.string().optional(),
  signature: z.string().optional(),
  reason: z.string().optional(),
});
export type KeyDetails = z.infer<typeof KeyDetails>;

/** What a store knows of a public key. */
export interface KeyRecord {
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly analyst: string;
  readonly isOwn: boolean;
  readonly since: string;
  readonly replaced: string | null;
  readonly revoked: string | null;
  readonly reason: string | null;
}

const Entry = z.object({ subject: z.string(), details: KeyDetails });

/** Keys as the audit log tells them: nothing else is kept of them in a store. */
export function keyRepository(db: ReadableDb) {
  const { ofAction } = auditRepository(db);
  const read = (): ReadonlyMap<string, KeyRecord> => {
    const records = new Map<string, KeyRecord>();
    for (const { entry, at } of ofAction('key')) {
      const { subject, details } = Entry.parse(JSON.parse(entry));
      const { what, publicKey, owner, replaces, reason } = details;
      const known = records.get(publicKey) ?? {
        ...{ publicKey, fingerprint: subject, analyst: owner, isOwn: false, since: at },
        ...{ replaced: null, revoked: null, reason: null },
      };
      const isOwn = known.isOwn || what === 'make' || what === 'use' || what === 'rotate';
      const taken = what === 'revoke' ? { revoked: at, reason: reason ?? null } : {};
      records.set(publicKey, { ...known, isOwn, ...taken });
      const old = replaces === undefined ? undefined : records.get(replaces);
      if (old) records.set(old.publicKey, { ...old, replaced: at });
    }
    return records;
  };
  return {
    /** Newest first. */
    all: (): readonly KeyRecord[] => [...read().values()].reverse(),
    find: (publicKey: string): KeyRecord | null => read().get(publicKey) ?? null,
  };
}
