import type { KnownKey, OwnKey, ResponseOf } from '../../../contract';
import { PROTECTION_WORDS } from '../../../text/key-words';

/** The analyst's own key: to read its words out is enough to compare it. */
export function showOwnKey(key: OwnKey | null): string {
  if (key === null) return 'No signing key yet: jackpot key make';
  return [
    `${key.analyst}: ${key.words}`,
    `public key   ${key.publicKey}`,
    `fingerprint  ${key.fingerprint}`,
    `made         ${key.createdAt.slice(0, 10)}`,
    `known here   ${key.since === null ? 'not yet: from its first signature on' : `since ${key.since.slice(0, 10)}`}`,
    `protected by ${PROTECTION_WORDS[key.protection]}`,
    ...(key.revoked === null ? [] : [`REVOKED on ${key.revoked.slice(0, 10)}`]),
  ].join('\n');
}

export const showKnownKey = (key: KnownKey): string =>
  [
    `${key.analyst} (${key.isOwn ? 'own' : 'trusted'}): ${key.words}`,
    `  ${key.publicKey}`,
    `  known since ${key.since.slice(0, 10)}${fate(key)}`,
  ].join('\n');

export function showAbout({ words, fingerprint, analyst, since, revoked }: ResponseOf<'keys.about'>): string {
  const state = since === null ? 'not known here' : `that of ${analyst}, known since ${since.slice(0, 10)}`;
  const gone = revoked === null ? '' : `, REVOKED on ${revoked.slice(0, 10)}`;
  return `${words}\nfingerprint  ${fingerprint}\n${state}${gone}`;
}

export const showKnownKeys = (keys: readonly KnownKey[]): string =>
  keys.length === 0 ? 'No key is known here.' : keys.map(showKnownKey).join('\n');

function fate({ replaced, revoked, reason }: KnownKey): string {
  if (revoked !== null) return `, REVOKED on ${revoked.slice(0, 10)}: ${reason}`;
  return replaced === null ? '' : `, replaced on ${replaced.slice(0, 10)}`;
}
