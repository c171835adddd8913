import type { ExportFigures } from './export-task';
import { inChild } from './in-child';
import { toMeasurement, type Row } from './measure';

/** What rows on their way to a file may take beside what the process has anyway. */
const MEMORY_BUDGET_MB = 60;

/** Tables and copies of a store of real size, each in a process of its own so that its memory is its own. */
export function exportRows(): Row[] {
  const figures = inChild<ExportFigures>('export', inChild<string>('export-store'));
  const { rows, csvMs, csvMb, jsonMs, jsonMb, copyMs, copyMb, rssBeforeMb, rssMb } = figures;
  const more = rssMb - rssBeforeMb;
  const fits = more <= MEMORY_BUDGET_MB ? 'ok' : 'OVER';
  return [
    {
      what: `export of ${rows} matches as CSV`,
      measured: toMeasurement(csvMs),
      budgetMs: 1000,
      note: `${csvMb.toFixed(1)} MB; peak ${rssMb.toFixed(0)} MB, ${more.toFixed(0)} more than before (${fits}, budget ${MEMORY_BUDGET_MB})`,
    },
    {
      what: 'the same as JSON lines',
      measured: toMeasurement(jsonMs),
      budgetMs: 1500,
      note: `${jsonMb.toFixed(1)} MB`,
    },
    {
      what: 'a checked copy of that store',
      measured: toMeasurement(copyMs),
      budgetMs: 2000,
      note: `${copyMb.toFixed(1)} MB`,
    },
  ];
}
