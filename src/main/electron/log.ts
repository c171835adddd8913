import log from 'electron-log/main';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** Where bugs are written: whole, under an id that the person sees. */
export interface Log {
  /** @returns the id of the entry */
  readonly logBug: (error: unknown) => string;
  /** The same for a bug that has its id already: of another thread. */
  readonly logAs: (id: string, text: string) => void;
}

/** Log to a file beside the store. */
export function openLog(directory: string): Log {
  log.transports.file.resolvePathFn = () => join(directory, 'application.log');
  log.transports.console.level = 'warn';
  let count = 0;
  const logAs = (id: string, text: string): void => log.error(`internal ${id}`, text);
  return {
    logAs,
    logBug: (error) => {
      count += 1;
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const id = createHash('sha256').update(`${process.pid} ${count} ${text}`).digest('hex').slice(0, 8);
      logAs(id, text);
      return id;
    },
  };
}

export const logWarning = (message: string): void => log.warn(message);
