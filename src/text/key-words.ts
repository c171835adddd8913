import type { KeyEvent, KeyProtection } from '../contract/keys';

const EVENTS: Readonly<Record<KeyEvent, (owner: string, key: string, because: string) => string>> = {
  make: (owner, key) => `Made a signing key for ${owner}: ${key}`,
  use: (owner, key) => `Signed here for the first time with the key of ${owner}: ${key}`,
  rotate: (owner, key, because) => `Put a new signing key of ${owner} in the place of the old one: ${key}${because}`,
  revoke: (owner, key, because) => `Revoked the signing key of ${owner}: ${key}${because}`,
  trust: (owner, key, because) => `Chose to trust a key as that of ${owner}: ${key}${because}`,
};

/** What happened to a key, in a sentence. @param fingerprint in hexadecimal */
export const keyEventInWords = (event: string, owner: string, fingerprint: string, because: string): string => {
  const key = `${fingerprint.slice(0, 16)}…`;
  return Object.hasOwn(EVENTS, event) ? EVENTS[event as KeyEvent](owner, key, because) : `${event}: ${key}`;
};

/** Who can read a key's secret. */
export const PROTECTION_WORDS: Readonly<Record<KeyProtection, string>> = {
  none: 'none but the file’s mode: whoever has your account can sign',
  passphrase: 'a passphrase',
  system: 'the system’s key store: signs in the window without asking',
};
