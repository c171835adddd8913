import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import type { Difference } from '../../../../contract';
import { sha256 } from '../../../audit/canonical-json';
import type { ReportSource } from '../../../export/report/content';
import { findSources } from '../../../ingestion/files/find-files';

export interface RawFiles {
  /** One folder a file, so that each has the name the report knows it by. */
  readonly folders: readonly string[];
  readonly differences: readonly Difference[];
}

/**
 * The files of a report, found in a folder by their hashes, laid out under the names the report knows them by. One that is
 * not there as it was is taken as it is under its name, where there is such a one.
 * @param into an empty folder
 * @throws {UserError} not-found where the folder has no file at all
 */
export function layOutFiles(folder: string, wanted: readonly ReportSource[], into: string): RawFiles {
  const sizes = new Set(wanted.map(({ bytes }) => bytes));
  const byHash = new Map<string, Uint8Array>();
  const byName = new Map<string, () => Uint8Array>();
  for (const { name, read } of findSources([folder])) {
    byName.set(basename(name), read);
    byName.set(name, read);
    const bytes = readOrNothing(read);
    if (bytes && sizes.has(bytes.length)) byHash.set(sha256(bytes), bytes);
  }
  const differences: Difference[] = [];
  const folders = wanted.flatMap(({ name, sha256: hash }, index) => {
    const same = byHash.get(hash);
    const other = same ? null : readOrNothing(byName.get(name) ?? byName.get(basename(name)));
    const bytes = same ?? other;
    if (!same) differences.push({ what: 'file', subject: name, message: missing(name, hash, other) });
    if (!bytes) return [];
    const root = join(into, String(index));
    const path = join(root, ...plainParts(name));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    return [root];
  });
  return { folders, differences };
}

const missing = (name: string, hash: string, other: Uint8Array | null): string =>
  other
    ? `${name} is another file than the report's: its hash is ${sha256(other).slice(0, 16)}…, not ${hash.slice(0, 16)}…`
    : `${name} is missing: no file has the hash ${hash.slice(0, 16)}…`;

function readOrNothing(read: (() => Uint8Array) | undefined): Uint8Array | null {
  try {
    return read?.() ?? null;
  } catch {
    // A file that cannot be read is none of the report's, or is told as missing.
    return null;
  }
}

/** The parts of a name that lead nowhere else. */
const plainParts = (name: string): string[] =>
  name.split(/[\\/]/).filter((part) => part !== '' && part !== '.' && part !== '..' && !part.includes(sep));
