import verifier from '../../../../resources/verifier/verify.mjs?raw';
import type { ReportBody } from './content';
import { reportHtml } from './html/page';
import { predictionsCsv } from './predictions-csv';
import { VERIFIER, type ReportFile } from './report-file';
import { reportJson } from './report-json';

/** The files that show a report's content, without the manifest. Pure: the same content gives the same bytes. */
export const renderReport = (body: ReportBody): ReportFile[] => [
  { name: 'report.html', text: reportHtml(body) },
  { name: 'report.json', text: reportJson(body) },
  { name: 'predictions.csv', text: predictionsCsv(body) },
  { name: VERIFIER, text: verifier },
];
