import { statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { backupsOf } from '../../db/backups/backup-files';
import type { FileSize, Footprint } from './sizes';

/** What lies on the disk of a store; a file that cannot be looked at is none. */
export function footprintOf(storePath: string): Footprint {
  const folder = dirname(storePath);
  const backups = (attempt(() => backupsOf(storePath)) ?? []).map(({ path, bytes, at }) => ({ path, bytes, at }));
  const room = attempt(() => statfsSync(folder));
  return {
    store: sizeOf([storePath, `${storePath}-wal`]),
    walks: sizeOf([`${storePath}.walks`, `${storePath}.walks-wal`]),
    backups,
    freeBytes: room ? room.bavail * room.bsize : null,
  };
}

/** A file and what belongs to it; null where the first is not there. */
function sizeOf(paths: readonly [string, ...string[]]): FileSize | null {
  const [path] = paths;
  const first = attempt(() => statSync(path));
  if (!first) return null;
  const bytes = paths.reduce((sum, each) => sum + (attempt(() => statSync(each).size) ?? 0), 0);
  return { path, bytes, at: first.mtime.toISOString() };
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
