import type { ReportFile } from '../report-file';
import type { ReportBody } from './content';
import { predictionsCsv } from './csv';
import { reportHtml } from './html';
import { reportJson } from './json';

/** The files of a report of the first format, as the engine that wrote it made them. */
export const renderReport = (body: ReportBody): ReportFile[] => [
  { name: 'report.html', text: reportHtml(body) },
  { name: 'report.json', text: reportJson(body) },
  { name: 'predictions.csv', text: predictionsCsv(body) },
];
