import Database from 'better-sqlite3';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { UserError } from '../core/words/errors';
import type { ReadableDb, WritableDb } from './connection';
import { syncFile } from '../keys/sync';

/** What tells one state of a store from another: its schema, and the end of its log. */
interface Mark {
  readonly schema: number;
  readonly head: string;
}

/**
 * A copy of a store as it is, at `path`: written beside it, read whole, on the disk, and only then under its name, so that
 * a copy that has the name is one. One that is there already counts if it is sound and of this very state; another one is
 * kept under a number.
 * @throws {UserError} store-full, store-busy or store-corrupt, naming the copy: then nothing was changed
 */
export function backUp(db: WritableDb, path: string): string {
  const mark = markOf(db);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? path : `${path}.${number}`;
    if (existsSync(name)) {
      if (isSound(name, mark)) return name;
      continue;
    }
    const part = `${name}.part`;
    rmSync(part, { force: true });
    try {
      db.prepare('VACUUM INTO ?').run(part);
      if (!isSound(part, mark))
        throw new UserError('store-corrupt', `a copy of the store cannot be read back (${part})`, 'Check the disk.');
      syncFile(part);
      renameSync(part, name);
    } catch (error) {
      rmSync(part, { force: true });
      throw error;
    }
    return name;
  }
}

function markOf(db: ReadableDb): Mark {
  const schema = db.pragma('user_version', { simple: true }) as number;
  const hasLog = db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'audit_log'`).pluck().get() === 1;
  const head = hasLog ? db.prepare('SELECT hash FROM audit_log ORDER BY sequence DESC LIMIT 1').pluck().get() : '';
  return { schema, head: (head as string | undefined) ?? '' };
}

/** A file that is a whole store in that state. */
function isSound(path: string, { schema, head }: Mark): boolean {
  let copy: ReadableDb | null = null;
  try {
    copy = new Database(path, { readonly: true, fileMustExist: true }) as unknown as ReadableDb;
    const said = copy.pragma('integrity_check(1)', { simple: true });
    const mark = markOf(copy);
    return said === 'ok' && mark.schema === schema && mark.head === head;
  } catch {
    return false;
  } finally {
    copy?.close();
  }
}
