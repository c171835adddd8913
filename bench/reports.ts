import { inChild } from './in-child';
import { toMeasurement, type Row } from './measure';
import type { ReportFigures, verifyTask } from './report-task';

/** Reports from their jackpot to their verdict, each in processes of their own. */
export function reportRows(): Row[] {
  const figures = inChild<ReportFigures>('report');
  const { leagues, exportMs, withPdfMs, previewMs, reproduceMs, isSame, report } = figures;
  const { verifyMs, rssMb } = inChild<ReturnType<typeof verifyTask>>('verify', report);
  const printed: Row[] =
    withPdfMs.length > 0
      ? [{ what: 'report of 50 fixtures with charts and PDF', measured: toMeasurement(withPdfMs), budgetMs: 3000 }]
      : [];
  return [
    ...printed,
    {
      what: 'report of 50 fixtures with charts, without PDF',
      measured: toMeasurement(exportMs),
      budgetMs: 3000,
      note: printed.length > 0 ? '' : 'with PDF: SKIPPED, no Electron or no display',
    },
    { what: 'preview of 50 fixtures', measured: toMeasurement(previewMs), budgetMs: null },
    {
      what: 'verify a report of 17 fixtures',
      measured: toMeasurement(verifyMs),
      budgetMs: 1000,
      note: `peak ${rssMb.toFixed(0)} MB`,
    },
    {
      what: `make it again from the raw files of ${leagues} leagues`,
      measured: toMeasurement(reproduceMs),
      budgetMs: null,
      note: isSame ? 'the same bits' : 'NOT the same bits',
    },
  ];
}
