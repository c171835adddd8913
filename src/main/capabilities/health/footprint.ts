import { readdirSync, statfsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FileSize, Footprint } from './sizes';

/** What lies on the disk of a store; a file that cannot be looked at is none. */
export function footprintOf(storePath: string): Footprint {
  const folder = dirname(storePath);
  const copies = attempt(() => readdirSync(folder)) ?? [];
  const backups = copies
    .filter((name) => name.startsWith(`${basename(storePath)}.`) && name.endsWith('.backup'))
    .flatMap((name) => sizeOf([join(folder, name)]) ?? [])
    .sort((a, b) => (a.at < b.at ? 1 : -1));
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
