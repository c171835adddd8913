import log from 'electron-log/main';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

/**
 * Log to a file beside the store.
 * @returns a function that writes a whole error and gives back the id under which it stands there
 */
export function openLog(directory: string): (error: unknown) => string {
  log.transports.file.resolvePathFn = () => join(directory, 'application.log');
  log.transports.console.level = 'warn';
  let count = 0;
  return (error) => {
    count += 1;
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const id = createHash('sha256').update(`${process.pid} ${count} ${text}`).digest('hex').slice(0, 8);
    log.error(`internal ${id}`, text);
    return id;
  };
}

export const logWarning = (message: string): void => log.warn(message);
