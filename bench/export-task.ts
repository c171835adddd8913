import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openStore } from '../src/main/db/handle';
import { contextHere } from '../src/main/jobs/context-here';
import { runCopyStore } from '../src/main/jobs/copy-store-job';
import { runExport } from '../src/main/jobs/export-job';
import { runImport } from '../src/main/jobs/import-job';
import { writeSeasonFiles } from './season-files';

const MEGABYTE = 1024 * 1024;
const REPEATS = 5;

/** What exports of one table in a process of its own came to. */
export interface ExportFigures {
  readonly rows: number;
  readonly csvMs: readonly number[];
  readonly csvMb: number;
  readonly jsonMs: readonly number[];
  readonly jsonMb: number;
  readonly copyMs: readonly number[];
  readonly copyMb: number;
  /** Resident set before the first export, and its peak, looked at every thousand rows. */
  readonly rssBeforeMb: number;
  readonly rssMb: number;
}

/** A store with the bench's season files. @returns its path */
export function exportStoreTask(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jackpot-bench-export-'));
  const seasons = join(folder, 'seasons');
  writeSeasonFiles(seasons);
  const storePath = join(folder, 'store.sqlite');
  const db = openStore({ path: storePath, analyst: 'bench' });
  runImport(contextHere(db, 'bench', {}), { paths: [seasons], dryRun: false });
  db.close();
  return storePath;
}

/** Export its matches in both formats, and copy it; its folder is gone afterwards. */
export async function exportTask(storePath: string): Promise<ExportFigures> {
  const folder = join(storePath, '..');
  const db = openStore({ path: storePath, analyst: 'bench' });
  const rssBeforeMb = process.memoryUsage().rss / MEGABYTE;
  let rssMb = rssBeforeMb;
  const look = (): void => void (rssMb = Math.max(rssMb, process.memoryUsage().rss / MEGABYTE));
  const context = contextHere(db, 'bench', { progress: look });
  const filter = { leagues: [], seasons: [], models: [], from: null, to: null };
  const times = { csv: [] as number[], jsonl: [] as number[], copy: [] as number[] };
  const written = { csv: 0, jsonl: 0, copy: 0, rows: 0 };
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    for (const format of ['csv', 'jsonl'] as const) {
      const path = join(folder, `matches.${format}`);
      const start = performance.now();
      const { bytes, rows } = runExport(context, { table: 'matches', filter, format, path, overwrite: true });
      times[format].push(performance.now() - start);
      written[format] = bytes / MEGABYTE;
      written.rows = rows;
    }
  }
  const rssOfTables = rssMb;
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const start = performance.now();
    const { bytes } = await runCopyStore(context, { path: join(folder, `copy-${repeat}.sqlite`) });
    times.copy.push(performance.now() - start);
    written.copy = bytes / MEGABYTE;
  }
  db.close();
  rmSync(folder, { recursive: true, force: true });
  return {
    ...{ rows: written.rows, csvMs: times.csv, csvMb: written.csv, jsonMs: times.jsonl, jsonMb: written.jsonl },
    ...{ copyMs: times.copy, copyMb: written.copy, rssBeforeMb, rssMb: rssOfTables },
  };
}
