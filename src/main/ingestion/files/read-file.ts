import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { UserError } from '../../core/words/errors';

/** No source we know comes near; the site's largest file has 1 MB. */
export const MOST_BYTES = 256 * 1024 * 1024;

/** A size for a message: `300 MB`. */
export const inMegabytes = (bytes: number): string => `${Math.ceil(bytes / (1024 * 1024))} MB`;

/**
 * The bytes of a file, all from one state of it.
 *
 * @throws {UserError} `bad-file` naming the file: over 256 MB (before it is read), unreadable, or changed meanwhile
 */
export function readWholeFile(path: string): Uint8Array {
  return withFile(path, (file, stats) => {
    if (stats.size > MOST_BYTES) throw tooLarge(path, stats.size);
    return readRange(file, 0, stats.size, path);
  });
}

export const tooLarge = (name: string, size: number): UserError =>
  new UserError('bad-file', `${name} has ${inMegabytes(size)}; a file may have ${inMegabytes(MOST_BYTES)}`);

/**
 * Open a file, use it, and make sure that it was the same file at the end.
 *
 * @throws {UserError} `bad-file` naming a file that cannot be read, is no file, or changed while it was used
 */
export function withFile<T>(path: string, use: (file: number, stats: Stats) => T): T {
  const file = attempt(path, () => openSync(path, 'r'));
  try {
    const before = attempt(path, () => fstatSync(file));
    if (!before.isFile()) throw new UserError('bad-file', `${path} is not a file`);
    const result = use(file, before);
    if (
      !isSameState(
        before,
        attempt(path, () => fstatSync(file)),
      )
    )
      throw changed(path);
    return result;
  } finally {
    closeSync(file);
  }
}

/** Bytes from a place in an open file. @throws {UserError} `bad-file` when the file ends before that */
export function readRange(file: number, from: number, length: number, path: string): Uint8Array {
  const bytes = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const read = attempt(path, () => readSync(file, bytes, done, length - done, from + done));
    if (read === 0) throw changed(path);
    done += read;
  }
  return bytes;
}

export const isSameState = (a: Stats, b: Stats): boolean =>
  a.size === b.size && a.mtimeMs === b.mtimeMs && a.ino === b.ino;

export const changed = (path: string): UserError =>
  new UserError('bad-file', `${path} changed while it was being read`, 'Import it again once it is complete.');

function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    const { code = 'unknown error' } = cause as NodeJS.ErrnoException;
    throw new UserError('bad-file', `${path} cannot be read (${code})`, 'Check that it is there and its permissions.', {
      cause,
    });
  }
}
