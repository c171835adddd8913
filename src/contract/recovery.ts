/**
 * What the recovery window and main say to each other. It stands apart from the contract of channels: it must work where
 * nothing else does. Every message is one of main's own choosing: the page names no file.
 */
export interface RecoveryState {
  /** What cannot be used: the store, or the page of the window, under which the store may be in order. */
  readonly trouble: 'store' | 'page';
  /** What is wrong, and what to do. */
  readonly message: string;
  readonly hint: string;
  readonly storePath: string;
  /** The newest first; null while they are read. */
  readonly backups: readonly RecoveryBackup[] | null;
  readonly version: string;
}

export interface RecoveryBackup {
  readonly name: string;
  readonly isSound: boolean;
  /** When and why it was made, how large it is. */
  readonly about: string;
  /** What reading it whole has found. */
  readonly found: string;
}

/** How something that was asked for ended; null where the person changed their mind. */
export type RecoveryOutcome = { readonly ok: boolean; readonly says: string } | null;

export interface RecoveryBridge {
  readonly state: () => Promise<RecoveryState>;
  readonly restore: (name: string) => Promise<RecoveryOutcome>;
  readonly salvage: () => Promise<RecoveryOutcome>;
  readonly fresh: () => Promise<RecoveryOutcome>;
  readonly another: () => Promise<RecoveryOutcome>;
  readonly again: () => Promise<RecoveryOutcome>;
  readonly quit: () => Promise<void>;
}

/** The messages, by the function of the bridge that sends them. */
export const RECOVERY_MESSAGES = ['state', 'restore', 'salvage', 'fresh', 'another', 'again', 'quit'] as const;
export const recoveryMessage = (name: (typeof RECOVERY_MESSAGES)[number]): string => `recovery.${name}`;
