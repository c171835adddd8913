import type { ImportFigures, Tenth } from './import-task';
import { inChild } from './in-child';
import { toMeasurement, type Row } from './measure';

const RUNS = 5;
/** Nine times all season files of the site. */
export const SCALE_ROWS = 2_000_000;
const MEMORY_BUDGET_MB = 250;
/** An import reads, judges and keeps the evidence in at most this many times what a plain split and insert takes. */
const MOST_OF_PLAIN = 2;

/** The import job on a store on disk, each run in a process of its own so that its memory is its own. */
export function importRows(): Row[] {
  const runs = Array.from({ length: RUNS }, () => inChild<ImportFigures>('import'));
  const { files, matches, megabytes, issues } = runs[0]!;
  const peak = Math.max(...runs.map(({ rssMb }) => rssMb));
  const heap = Math.max(...runs.map(({ heapMb }) => heapMb));
  const ratios = runs.map(({ firstMs, plainMs }) => firstMs / plainMs).sort((a, b) => a - b);
  const ratio = ratios[ratios.length >> 1]!;
  const fits = peak <= MEMORY_BUDGET_MB ? 'ok' : 'OVER';
  return [
    {
      what: `import of ${files} season files`,
      measured: toMeasurement(runs.map(({ firstMs }) => firstMs)),
      budgetMs: 2000,
      note: `${matches} matches, ${megabytes.toFixed(1)} MB, ${issues} issues; peak ${peak.toFixed(0)} MB of ${MEMORY_BUDGET_MB} (${fits}), heap ${heap.toFixed(0)} MB`,
    },
    {
      what: 'the same files split at commas, the same rows inserted',
      measured: toMeasurement(runs.map(({ plainMs }) => plainMs)),
      budgetMs: null,
      note: `the import takes ${ratio.toFixed(2)} times that (${ratio <= MOST_OF_PLAIN ? 'ok' : 'OVER'}, budget ${MOST_OF_PLAIN})`,
    },
    {
      what: 'the same files again',
      measured: toMeasurement(runs.map(({ againMs }) => againMs)),
      budgetMs: 500,
      note: 'nothing changes',
    },
  ];
}

/** The scale run as a table of tenths. */
export function scaleTable(rows: number): string {
  const tenths = inChild<Tenth[]>('scale', String(rows));
  const lines = tenths.map(({ rows: done, rowsPerSecond, rssMb, heapMb }) =>
    [done, rowsPerSecond, rssMb, heapMb].map((value) => String(value).padStart(12)).join(''),
  );
  const header = ['rows', 'rows/s', 'rss MB', 'heap MB'].map((name) => name.padStart(12)).join('');
  return [header, ...lines].join('\n');
}
