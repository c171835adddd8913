import type { WritableDb } from '../src/main/db/connection';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openStore } from '../src/main/db/handle';
import { runImport } from '../src/main/jobs/import-job';
import { contextHere } from '../src/main/jobs/context-here';

const ANALYST = 'fuzz';

/** A folder that is gone afterwards. */
export function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'jackpot-fuzz-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let template: string | null = null;

/** A new, empty store in a folder, copied from one that has been made once. */
export function withStore<T>(folder: string, use: (db: WritableDb) => T): T {
  const path = join(folder, 'store.sqlite');
  copyFileSync((template ??= makeTemplate()), path);
  const db = openStore({ path, analyst: ANALYST });
  try {
    return use(db);
  } finally {
    db.close();
  }
}

function makeTemplate(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jackpot-fuzz-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'empty.sqlite');
  openStore({ path, analyst: ANALYST }).close();
  return path;
}

/** Import as the application does, in this thread. */
export const importPaths = (db: WritableDb, paths: readonly string[]) =>
  runImport(
    contextHere(db, ANALYST),
    // A damaged cell may reject a tenth of so small a table; what becomes of the rest is what the laws are about.
    { paths, dryRun: false, partial: true },
  );

/** Write a file below a folder. @returns its path */
export function writeInto(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}
