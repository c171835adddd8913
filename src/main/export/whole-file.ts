import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../core/words/errors';

/** Characters gathered before they are written. */
const CHUNK = 1 << 16;

/** A file that is there whole or not at all. */
export interface WholeFile {
  readonly write: (text: string) => void;
  /** Everything is on the disk. @returns what was written */
  readonly seal: () => { readonly bytes: number; readonly sha256: string };
  /** From now on it has its name. */
  readonly place: () => void;
  /** Nothing is left of it, unless it has its name already. */
  readonly discard: () => void;
}

/**
 * Begin a file beside its place.
 * @throws {UserError} bad-file, naming the file, where one of that name is there and may not be replaced, and where it
 *   cannot be written; so do its functions
 */
export function beginWhole(path: string, overwrite: boolean): WholeFile {
  refuseExisting(path, overwrite);
  const part = partOf(path);
  const guarded = <T>(work: () => T): T => guardWriting(path, work);
  let open: number | null = guarded(() => openSync(part, 'w'));
  let waiting = '';
  let bytes = 0;
  const hash = createHash('sha256');
  const flush = (): void => {
    const chunk = Buffer.from(waiting);
    waiting = '';
    hash.update(chunk);
    bytes += chunk.length;
    for (let at = 0; at < chunk.length; at += guarded(() => writeSync(open!, chunk, at)));
  };
  const close = (): void => {
    if (open !== null) closeSync(open);
    open = null;
  };
  return {
    write: (text) => {
      waiting += text;
      if (waiting.length >= CHUNK) flush();
    },
    seal: () => {
      flush();
      guarded(() => fsyncSync(open!));
      close();
      return { bytes, sha256: hash.digest('hex') };
    },
    place: () => putInPlace(part, path, overwrite),
    discard: () => {
      close();
      rmSync(part, { force: true });
    },
  };
}

/** Where a file is written before it has its name: beside it, so that giving it its name moves no bytes. */
export const partOf = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.part`);

/** @throws {UserError} bad-file where something of that name is there, unless it may be replaced and is a file */
export function refuseExisting(path: string, overwrite: boolean): void {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    throw new UserError('bad-file', `${path} is a folder`, 'Name a file in it.');
  }
  if (overwrite) return;
  throw new UserError('bad-file', `${path} is there already`, 'Choose another name, or have it replaced.');
}

/** Give a finished file its name, and make that last. @throws {UserError} bad-file */
export function putInPlace(part: string, path: string, overwrite: boolean): void {
  refuseExisting(path, overwrite);
  guardWriting(path, () => renameSync(part, path));
  syncFolder(dirname(path));
}

/** Some systems do not let a folder be opened: there the name lasts as soon as they see fit. */
function syncFolder(folder: string): void {
  try {
    const open = openSync(folder, 'r');
    fsyncSync(open);
    closeSync(open);
  } catch {
    return;
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on its disk',
  EDQUOT: 'no space is left for you on its disk',
  EFBIG: 'its disk takes no file of that size',
  ENOENT: 'its folder is not there',
  ENOTDIR: 'its folder is not there',
  EACCES: 'its folder may not be written to',
  EPERM: 'its folder may not be written to',
  EIO: 'its disk failed to take it',
  EROFS: 'its disk is read-only',
};

/** Run what writes a file, and say of a failure what a person can do. @throws {UserError} bad-file */
export function guardWriting<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toWriteError(path, error);
  }
}

/** A failure of the system as one that names the file; anything else as it is. */
export function toWriteError(path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof UserError || typeof code !== 'string') return error;
  const why = `${WHY[code] ?? 'the system refuses'} (${code})`;
  return new UserError(
    'bad-file',
    `${path} cannot be written: ${why}; nothing of it is left`,
    'Choose another place.',
    {
      cause: error,
    },
  );
}
