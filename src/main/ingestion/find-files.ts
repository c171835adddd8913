import { readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from '../core/errors';

/**
 * The season files behind paths that a person chose or dropped.
 *
 * A file is taken as named, whatever its extension; a folder gives every `.csv` (any case) in it and below it. The
 * same file reached twice, also through a link, is listed once. Links that lead back up end there; a link that leads
 * nowhere is passed over inside a folder.
 *
 * @returns absolute paths sorted by UTF-16 code unit, so that the order is the same on every machine
 * @throws {UserError} `not-found` naming a path that does not exist or a folder without a CSV file; `bad-file` naming
 *   a path that cannot be read or is neither file nor folder
 */
export function findSeasonFiles(paths: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const path of paths) {
    const absolute = resolve(path);
    const stats = statOf(absolute, path);
    if (stats.isFile()) keep(found, absolute);
    else if (stats.isDirectory()) {
      if (collect(absolute, found, new Set()) === 0) {
        throw new UserError('not-found', `no CSV file in ${path}`, 'Choose the folder that holds the season files.');
      }
    } else throw new UserError('bad-file', `${path} is neither a file nor a folder`);
  }
  return [...found.values()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Adds the CSV files below a folder and returns how many there are; `visited` holds real paths, against loops. */
function collect(folder: string, found: Map<string, string>, visited: Set<string>): number {
  const real = realpathSync(folder);
  if (visited.has(real)) return 0;
  visited.add(real);
  let count = 0;
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    const stats = statInside(path);
    if (stats?.isDirectory()) count += collect(path, found, visited);
    else if (stats?.isFile() && /\.csv$/i.test(name)) {
      keep(found, path);
      count += 1;
    }
  }
  return count;
}

/** Of several ways to one file the first in code-unit order is listed, whatever the order of the search. */
function keep(found: Map<string, string>, path: string): void {
  const real = realpathSync(path);
  const known = found.get(real);
  if (known === undefined || path < known) found.set(real, path);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (cause) {
    throw new UserError('bad-file', `cannot read the folder ${folder}`, 'Check its permissions.', { cause });
  }
}

/** Null for a link that leads nowhere or to itself. */
function statInside(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

function statOf(absolute: string, path: string): Stats {
  try {
    return statSync(absolute);
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code;
    if (missing === 'ENOENT' || missing === 'ENOTDIR') {
      throw new UserError('not-found', `no such file or folder: ${path}`, undefined, { cause });
    }
    throw new UserError('bad-file', `cannot read ${path}`, 'Check its permissions.', { cause });
  }
}
