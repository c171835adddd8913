import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UserError } from '../../../core/words/errors';
import { listZip } from '../../../ingestion/files/zip-archive';
import { ARCHIVE, MANIFEST } from '../report-file';

/** More than the report of fifty fixtures over thirty leagues has; beyond, nothing is read. */
const LARGEST_FILE = 64 * 1024 * 1024;
const MOST_FILES = 50;

/** The files of a report, from its folder or its archive. */
export interface ReportFiles {
  readonly names: readonly string[];
  /** @returns null where there is none */
  readonly read: (name: string) => Buffer | null;
  /** What lies there and is no plain file that could be read, by name. */
  readonly problems: ReadonlyMap<string, string>;
  /** The same report as an archive inside the folder; null where it is an archive itself, or has none. */
  readonly archive: string | null;
}

/**
 * Open a report: a folder with a manifest, or an archive of one. Nothing is followed, unpacked to disk or waited for.
 * @throws {UserError} not-found or bad-file, naming the path
 */
export function openReport(path: string): ReportFiles {
  const kind = kindOf(path);
  if (kind === 'folder') return openFolder(path);
  if (kind === 'file') return openArchive(path);
  throw new UserError(
    'bad-file',
    `${path} is neither a folder nor a file`,
    'Choose the folder or the zip of a report.',
  );
}

function kindOf(path: string): 'folder' | 'file' | 'other' {
  try {
    const stats = statSync(path);
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'other';
  } catch (cause) {
    throw new UserError('not-found', `there is no ${path}`, 'Choose the folder or the zip of a report.', { cause });
  }
}

function openFolder(directory: string): ReportFiles {
  const entries = readdirSync(directory);
  if (!entries.includes(MANIFEST))
    throw new UserError('not-found', `no ${MANIFEST} in ${directory}`, 'Choose the folder of an exported report.');
  const problems = new Map<string, string>();
  const plain = new Map<string, string>();
  if (entries.length > MOST_FILES) problems.set('…', `${entries.length} entries; a report has at most ${MOST_FILES}`);
  for (const name of entries.slice(0, MOST_FILES)) {
    const path = join(directory, name);
    const stats = lstatSync(path);
    if (stats.isSymbolicLink()) problems.set(name, `${name} is a link: not followed`);
    else if (!stats.isFile()) problems.set(name, `${name} is no plain file`);
    else if (stats.size > LARGEST_FILE) problems.set(name, tooLarge(name, stats.size));
    else plain.set(name, path);
  }
  const archive = plain.get(ARCHIVE) ?? null;
  return {
    names: [...plain.keys()].filter((name) => name !== ARCHIVE).sort(),
    read: (name) => (plain.has(name) ? readFileSync(plain.get(name)!) : null),
    problems,
    archive,
  };
}

/** @throws {UserError} bad-file where it is no archive, or leads out of itself */
function openArchive(path: string): ReportFiles {
  const entries = listZip(path);
  const problems = new Map<string, string>();
  const plain = new Map<string, () => Uint8Array>();
  if (entries.length > MOST_FILES) problems.set('…', `${entries.length} entries; a report has at most ${MOST_FILES}`);
  for (const { name, read } of entries.slice(0, MOST_FILES)) {
    if (/[\\/]/.test(name)) problems.set(name, `${name} lies in a folder of the archive`);
    else if (plain.has(name)) problems.set(name, `${name} is twice in the archive`);
    else plain.set(name, read);
  }
  if (!plain.has(MANIFEST))
    throw new UserError('not-found', `no ${MANIFEST} in ${basename(path)}`, 'Choose the zip of an exported report.');
  return {
    names: [...plain.keys()].sort(),
    read: (name) => {
      const entry = plain.get(name);
      if (!entry) return null;
      const bytes = Buffer.from(entry());
      if (bytes.length > LARGEST_FILE) throw new UserError('bad-file', tooLarge(name, bytes.length));
      return bytes;
    },
    problems,
    archive: null,
  };
}

const tooLarge = (name: string, bytes: number): string =>
  `${name} has ${bytes} bytes; no file of a report has more than ${LARGEST_FILE}`;
