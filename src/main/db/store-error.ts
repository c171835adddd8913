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
  if (/^(SQLITE_(READONLY|PERM)|EACCES|EROFS)/.test(code)) {
    return new UserError(
      'store-unwritable',
      `${path} may only be read (${code}): every command writes beside the store, also one that only shows something`,
      'Give yourself the right to write to the file and its folder, or work on a copy: jackpot --store COPY.',
      options,
    );
  }
  if (/^(SQLITE_(CANTOPEN|IOERR)|ENOENT|ENOTDIR|EEXIST)/.test(code)) {
    return new UserError(
      'store-unwritable',
      `${path} cannot be opened (${code})`,
      'Check that its folder is there and is one, and its permissions.',
      options,
    );
  }
  return null;
}
