import { closeSync, fsyncSync, openSync } from 'node:fs';

/** What was written to a file is on the disk. */
export function syncFile(path: string): void {
  sync(path, 'r+');
}

/** Names given in a folder outlive a loss of power. Windows keeps them without it, and cannot open a folder. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') sync(folder, 'r');
}

function sync(path: string, flags: 'r' | 'r+'): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
