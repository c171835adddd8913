import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { WritableDb } from '../src/main/db/connection';
import { openStore } from '../src/main/db/handle';
import { runImport } from '../src/main/jobs/import-job';
import type { JobContext } from '../src/main/jobs/job-context';
import { contextHere } from '../src/main/jobs/context-here';
import { plainImport, rowsWritten } from './plain-import';
import { FILES, ROWS_OF_A_FILE, writeScaleFile, writeSeasonFiles } from './season-files';

const MEGABYTE = 1024 * 1024;

/** What one import in a process of its own came to. */
export interface ImportFigures {
  readonly files: number;
  readonly megabytes: number;
  readonly matches: number;
  readonly issues: number;
  readonly firstMs: number;
  readonly againMs: number;
  /** Splitting the same files at commas and inserting the same rows. */
  readonly plainMs: number;
  /** Largest resident set and used heap, looked at after each file. */
  readonly rssMb: number;
  readonly heapMb: number;
}

export interface Tenth {
  readonly rows: number;
  readonly rowsPerSecond: number;
  readonly rssMb: number;
  readonly heapMb: number;
}

/** Import season files into an empty store on disk, then again unchanged. */
export function importTask(): ImportFigures {
  return inFolder((folder) => {
    const seasons = join(folder, 'seasons');
    const { bytes } = writeSeasonFiles(seasons);
    const memory = { rss: 0, heap: 0 };
    const look = () => {
      const { rss, heapUsed } = process.memoryUsage();
      memory.rss = Math.max(memory.rss, rss);
      memory.heap = Math.max(memory.heap, heapUsed);
    };
    const { db, context, close } = openContext(folder, look);
    const timed = () => {
      const start = performance.now();
      const { matches, issues } = runImport(context, { paths: [seasons], dryRun: false });
      return { ms: performance.now() - start, matches, issues };
    };
    const first = timed();
    const again = timed();
    const written = rowsWritten(db);
    close();
    const plain = openStore({ path: join(folder, 'plain.sqlite'), analyst: 'bench' });
    const { ms: plainMs } = plainImport(plain, seasons, written);
    plain.close();
    return {
      files: FILES,
      megabytes: bytes / MEGABYTE,
      matches: first.matches,
      issues: first.issues,
      firstMs: first.ms,
      againMs: again.ms,
      plainMs,
      rssMb: memory.rss / MEGABYTE,
      heapMb: memory.heap / MEGABYTE,
    };
  });
}

/** Import this many rows in files of 380, and say how fast and how large each tenth was. */
export function scaleTask(rows: number): Tenth[] {
  return inFolder((folder) => {
    const seasons = join(folder, 'seasons');
    const files = Math.ceil(rows / ROWS_OF_A_FILE);
    for (let index = 0; index < files; index += 1) writeScaleFile(seasons, index);
    const tenths: Tenth[] = [];
    let [done, since] = [0, performance.now()];
    const { context, close } = openContext(folder, () => {
      done += 1;
      if (Math.floor((done * 10) / files) === Math.floor(((done - 1) * 10) / files)) return;
      const now = performance.now();
      const { rss, heapUsed } = process.memoryUsage();
      const share = files / 10;
      tenths.push({
        rows: done * ROWS_OF_A_FILE,
        rowsPerSecond: Math.round((share * ROWS_OF_A_FILE * 1000) / (now - since)),
        rssMb: Math.round(rss / MEGABYTE),
        heapMb: Math.round(heapUsed / MEGABYTE),
      });
      since = now;
    });
    since = performance.now();
    runImport(context, { paths: [seasons], dryRun: false });
    close();
    return tenths;
  });
}

function openContext(
  folder: string,
  afterFile: () => void,
): { db: WritableDb; context: JobContext; close: () => void } {
  const db = openStore({ path: join(folder, 'store.sqlite'), analyst: 'bench' });
  const context = contextHere(db, 'bench', { progress: afterFile });
  return { db, context, close: () => db.close() };
}

function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'jackpot-bench-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
