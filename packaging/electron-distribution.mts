import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An unpacked Electron to build with, in place of the one that electron-builder would fetch. */
export interface Distribution {
  /** Where its binary and its libraries lie. */
  readonly folder: string;
  readonly version: string;
  /** A build of the native module for this Electron, where it brings one. */
  readonly native: string | null;
}

/** Without this table of characters no Electron starts: where it lies is an Electron. */
const HEART = 'icudtl.dat';

/**
 * The Electron that `ELECTRON_OVERRIDE_DIST_PATH` points at: that folder, or one directly in it where the folder only leads
 * to it. Its version is said by the file `version` beside either; a native module of its own may lie in `compat`.
 * @returns null where nothing is pointed at
 * @throws {Error} when what is pointed at is no Electron
 */
export function findDistribution(override: string | undefined): Distribution | null {
  if (!override) return null;
  const folders = [override, ...subfolders(override)];
  const folder = folders.find((path) => existsSync(join(path, HEART)));
  if (!folder) throw new Error(`${override}, where ELECTRON_OVERRIDE_DIST_PATH points, holds no Electron`);
  const said = [folder, override].map((path) => join(path, 'version')).find((path) => existsSync(path));
  if (!said) throw new Error(`${folder} does not say its version: the file "version" is missing`);
  const version = readFileSync(said, 'utf8').trim().replace(/^v/, '');
  return { folder, version, native: nativeIn(join(override, 'compat')) };
}

const subfolders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(path, entry.name));

function nativeIn(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const name = readdirSync(folder).find(
    (file) => file.startsWith('better_sqlite3') && file.endsWith(`-${process.platform}-${process.arch}.node`),
  );
  return name === undefined ? null : join(folder, name);
}
