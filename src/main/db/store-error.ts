import { UserError } from '../core/words/errors';

/** SQLite's own errors about the file, said so that a person can act; null for anything else. */
export function toStoreError(error: unknown, path: string): UserError | null {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string' || error instanceof UserError) return null;
  const options = { cause: error };
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) {
    return new UserError(
      'store-corrupt',
      `${path} is not a readable store`,
      'Restore a backup, or choose another file.',
      options,
    );
  }
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return new UserError(
      'store-busy',
      `${path} is locked by another program`,
      'Close it there, then try again.',
      options,
    );
  }
  if (/^SQLITE_FULL$|^ENOSPC$/.test(code)) {
    const hint = 'Free some space and do it again: what was finished before is kept, the rest is not there in part.';
    return new UserError('store-full', `no space left on the disk of ${path}`, hint, options);
  }
  if (/^(SQLITE_(CANTOPEN|READONLY|PERM|IOERR)|EACCES|ENOENT|ENOTDIR|EEXIST|EROFS)/.test(code)) {
    return new UserError(
      'store-busy',
      `${path} cannot be written (${code})`,
      'Check the folder and its permissions.',
      options,
    );
  }
  return null;
}
