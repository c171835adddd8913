import type { ReadableDb } from '../db/connection';

/** How often another program's writing is looked for; a page shows it within a second. */
const LOOK_EVERY_MS = 500;

/** Notices what other connections commit: other processes, and the workers of this one. */
export interface StoreWatch {
  /** Look now. @returns whether anything was committed elsewhere since the last look */
  readonly look: () => boolean;
  readonly stop: () => void;
}

/**
 * Watch a store through `PRAGMA data_version`, which changes with every commit that is not this connection's own.
 * @param isHeld while true nothing is looked at: a job is writing, and its end will be told
 */
export function watchStore(db: ReadableDb, isHeld: () => boolean, onForeignWrite: () => void): StoreWatch {
  const version = (): number => db.pragma('data_version', { simple: true }) as number;
  let last = version();
  const look = (): boolean => {
    const now = version();
    const isNew = now !== last;
    last = now;
    return isNew;
  };
  const timer = setInterval(() => {
    if (!isHeld() && look()) onForeignWrite();
  }, LOOK_EVERY_MS);
  timer.unref();
  return { look, stop: () => clearInterval(timer) };
}
