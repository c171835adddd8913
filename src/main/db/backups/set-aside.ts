import { copyFileSync, existsSync, linkSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkpointPath } from '../checkpoints';
import { stampOf } from './backup-files';
import { syncFolder } from '../../keys/sync';

/** What belongs to a store and is written beside it: without it, SQLite would read another's log into a new file. */
const COMPANIONS = ['-wal', '-shm'] as const;

/**
 * Give a store that is to be replaced a second name, so that nothing of it is lost: the file, its log, and the heads of
 * its audit log. The file keeps its first name until another takes that over, so that no moment is without a store.
 * @returns the path it is kept at; null where there is no file
 */
export function setAside(storePath: string, at: Date): string | null {
  const kept = freeName(`${storePath}.kept-${stampOf(at)}`);
  const heads = checkpointPath(storePath);
  if (existsSync(heads)) renameSync(heads, checkpointPath(kept));
  if (!existsSync(storePath)) return null;
  nameTwice(storePath, kept);
  for (const end of COMPANIONS) if (existsSync(storePath + end)) renameSync(storePath + end, kept + end);
  syncFolder(dirname(storePath));
  return kept;
}

/** A second name costs no space; a file system that knows none gets a copy. */
function nameTwice(path: string, second: string): void {
  try {
    linkSync(path, second);
  } catch {
    copyFileSync(path, second);
  }
}

function freeName(path: string): string {
  let name = path;
  for (let number = 2; existsSync(name); number += 1) name = `${path}.${number}`;
  return name;
}
