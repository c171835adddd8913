import { readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { UserError } from '../../core/words/errors';
import { showHidden } from '../../core/words/hidden';
import { readWholeFile } from './read-file';
import { listZip } from './zip-archive';

/** A file that may hold matches, wherever it lies; nothing is read before `read`. */
export interface SourceEntry {
  /**
   * For people: the file's name, below a chosen folder with the folders between (`E0/2023-24.csv`), inside an archive
   * after the archive's (`seasons.zip/2023/E0.csv`). Characters that would hide in it stand there by their numbers.
   */
  readonly name: string;
  /** Absolute path, inside an archive continued with the path there. */
  readonly path: string;
  /** @throws {UserError} `bad-file` naming it when it cannot be read, is over 256 MB, or changes while it is read */
  readonly read: () => Uint8Array;
}

const SOURCE_FILE = /\.(?:csv|json|zip)$/i;
const ARCHIVE = /\.zip$/i;
/** What macOS lays beside a file in archives and on foreign disks; never a source. */
const COMPANION = /(?:^|\/)(?:__MACOSX\/|\._[^/]*$)/;

/**
 * The files behind paths that a person chose or dropped.
 *
 * A file is taken as named, whatever its extension; a folder gives every `.csv`, `.json` and `.zip` (any case) in it and
 * below it, an archive every `.csv` and `.json` in it, in whatever folder. The same file reached twice, also through a
 * link, is listed once. Links that lead back up end there; a link that leads nowhere is passed over inside a folder.
 * An archive that is not to be opened is listed as one source that refuses to be read, so that the others go on.
 *
 * @returns sources sorted by the UTF-16 code units of their paths, so that the order is the same on every machine
 * @throws {UserError} `not-found` naming a path that does not exist, or a folder or archive without such a file;
 *   `bad-file` naming a path that cannot be read or is neither file nor folder
 */
export function findSources(paths: readonly string[]): SourceEntry[] {
  const files = findFiles(paths);
  const roots = paths.map((path) => resolve(path));
  const sources = files.flatMap((path) => {
    const name = nameBelow(roots, path);
    return ARCHIVE.test(path) ? openArchive(path, name) : [toSource(path, name)];
  });
  if (sources.length === 0) {
    throw new UserError(
      'not-found',
      `no CSV or JSON file in ${files.join(', ')}`,
      'Choose the archive with the files.',
    );
  }
  return sources.sort((a, b) => compare(a.path, b.path));
}

/**
 * One file by the path under which {@link findSources} lists it, also inside an archive.
 * @throws {UserError} `not-found` or `bad-file` naming it
 */
export function findSource(path: string): SourceEntry {
  const inArchive = /^(.*?\.zip)[\\/]./i.exec(path);
  const found = findSources([inArchive?.[1] ?? path]);
  const source = inArchive ? found.find((each) => each.path === path) : found[0];
  if (!source) throw new UserError('not-found', `no such file: ${path}`);
  return source;
}

/** Two seasons may both be called `2023-24.csv`; the folders between them and what was chosen tell them apart. */
function nameBelow(roots: readonly string[], path: string): string {
  const folders = roots.filter((root) => path.startsWith(`${root}${sep}`));
  const nearest = folders.reduce((best, root) => (root.length > best.length ? root : best), '');
  return showHidden(nearest === '' ? basename(path) : relative(nearest, path).split(sep).join('/'));
}

const toSource = (path: string, name: string): SourceEntry => ({ name, path, read: () => readWholeFile(path) });

function openArchive(path: string, name: string): SourceEntry[] {
  try {
    return listZip(path)
      .filter((entry) => SOURCE_FILE.test(entry.name) && !COMPANION.test(entry.name))
      .map((entry) => {
        const whole = { name: `${name}/${showHidden(entry.name)}`, path: `${path}/${entry.name}` };
        return { ...whole, read: ARCHIVE.test(entry.name) ? refuse(nested(whole.path)) : entry.read };
      });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [{ name, path, read: refuse(error) }];
  }
}

const refuse = (error: UserError) => (): never => {
  throw error;
};

const nested = (path: string): UserError =>
  new UserError('bad-file', `${path}: an archive inside an archive is not opened`, 'Unpack the outer one first.');

/** Paths of plain files, sorted; `wanted` chooses among those in folders. */
function findFiles(paths: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const path of paths) {
    const absolute = resolve(path);
    const stats = statOf(absolute, path);
    if (stats.isFile()) keep(found, absolute);
    else if (stats.isDirectory()) {
      if (collect(absolute, found, new Set()) === 0) {
        throw new UserError(
          'not-found',
          `no CSV, JSON or ZIP file in ${path}`,
          'Choose the folder that holds the season files.',
        );
      }
    } else throw new UserError('bad-file', `${path} is neither a file nor a folder`);
  }
  return [...found.values()].sort(compare);
}

/** Adds the source files below a folder and returns how many there are; `visited` holds real paths, against loops. */
function collect(folder: string, found: Map<string, string>, visited: Set<string>): number {
  const real = realPathOf(folder);
  if (visited.has(real)) return 0;
  visited.add(real);
  let count = 0;
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    const stats = statInside(path);
    if (stats?.isDirectory()) count += collect(path, found, visited);
    else if (stats?.isFile() && SOURCE_FILE.test(name) && !COMPANION.test(name)) {
      keep(found, path);
      count += 1;
    }
  }
  return count;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Of several ways to one file the first in code-unit order is listed, whatever the order of the search. */
function keep(found: Map<string, string>, path: string): void {
  const real = realPathOf(path);
  const known = found.get(real);
  if (known === undefined || path < known) found.set(real, path);
}

/** The path itself when it has gone since it was found: reading it then says so. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
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
