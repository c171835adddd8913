import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from './sync';

/**
 * Write a file whole or not at all: beside its place, to the disk, then into its place. Whoever reads it meanwhile reads
 * what was there before.
 *
 * @param mode of the new file; 0o600 is its owner's alone
 */
export function writeWhole(path: string, data: string | Uint8Array, mode: number): void {
  const folder = dirname(path);
  const beside = join(folder, `.${basename(path)}.${process.pid}.part`);
  try {
    rmSync(beside, { force: true });
    const file = openSync(beside, 'wx', mode);
    try {
      writeSync(file, typeof data === 'string' ? Buffer.from(data, 'utf8') : data);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
    syncFolder(folder);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
