import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../../core/words/errors';

/** Why a backup was made: by the window each day, because somebody asked, before a migration, or as a copy for elsewhere. */
export type BackupReason = 'daily' | 'asked' | 'migration' | 'copy';

/** A backup as it lies there; whether it is sound, only reading it can tell. */
export interface BackupFile {
  /** By this a person names it: no two of one store bear the same. */
  readonly name: string;
  readonly path: string;
  readonly reason: BackupReason;
  /** When it was made, an instant. */
  readonly at: string;
  readonly bytes: number;
}

/** Where the backups of a store lie that the application makes by itself or because somebody asked. */
export const backupFolder = (storePath: string): string => `${storePath}.backups`;

const OWN = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3})Z\.(daily|asked)\.sqlite$/;

/** An instant as part of a file's name, which on some systems may hold no colon. */
export const stampOf = (at: Date): string => at.toISOString().replaceAll(':', '-');

/** The place of a new backup. */
export const backupPath = (storePath: string, reason: 'daily' | 'asked', at: Date): string =>
  join(backupFolder(storePath), `${stampOf(at)}.${reason}.sqlite`);

/** Every backup of a store, the newest first: those in its folder, and the copies beside it. Nothing is opened. */
export function backupsOf(storePath: string): BackupFile[] {
  const own = namesIn(backupFolder(storePath)).flatMap((name): BackupFile[] => {
    const [, hour, minute, second, reason] = OWN.exec(name) ?? [];
    if (!reason) return [];
    const path = join(backupFolder(storePath), name);
    return sized({ name, path, reason: reason as BackupReason, at: `${hour}:${minute}:${second}Z` });
  });
  const prefix = `${basename(storePath)}.`;
  const beside = namesIn(dirname(storePath)).flatMap((name): BackupFile[] => {
    const kind = /\.backup(\.\d+)?$/.test(name) && name.startsWith(prefix);
    if (!kind) return [];
    const path = join(dirname(storePath), name);
    return sized({ name, path, reason: name.startsWith(`${prefix}before-schema-`) ? 'migration' : 'copy', at: null });
  });
  return [...own, ...beside].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.name < b.name ? -1 : 1));
}

/** @throws {UserError} not-found, naming those there are */
export function backupNamed(storePath: string, name: string): BackupFile {
  const all = backupsOf(storePath);
  const found = all.find((each) => each.name === name);
  if (found) return found;
  const hint =
    all.length === 0 ? 'This store has no backup yet.' : `There are: ${all.map((each) => each.name).join(', ')}.`;
  throw new UserError('not-found', `${storePath} has no backup named ${name}`, hint);
}

function namesIn(folder: string): string[] {
  return existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
}

type Unsized = Omit<BackupFile, 'bytes' | 'at'> & { readonly at: string | null };

/** With its size, and with the time of the file where its name has none; nothing if it has gone meanwhile or is a folder. */
function sized(file: Unsized): BackupFile[] {
  const stat = statSync(file.path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return [];
  return [{ ...file, at: file.at ?? stat.mtime.toISOString(), bytes: stat.size }];
}
