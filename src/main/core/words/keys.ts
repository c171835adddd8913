/** How the file of a signing key keeps its secret: readable by its owner alone, under a passphrase, or by the system's own key store. */
export const KEY_PROTECTIONS = ['none', 'passphrase', 'system'] as const;
export type KeyProtection = (typeof KEY_PROTECTIONS)[number];

/** What happened to a key: made or first used in a store, put in the place of another, taken back, trusted as somebody's. */
export const KEY_EVENTS = ['make', 'use', 'rotate', 'revoke', 'trust'] as const;
export type KeyEvent = (typeof KEY_EVENTS)[number];
