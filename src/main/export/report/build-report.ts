import { canonicalJson, sha256 } from '../../audit/canonical-json';
import { predictionsCsv } from './predictions-csv';
import { prettyJson } from './pretty-json';
import { contentHashOf, type Anchor, type Manifest, type ReportBody } from './report-content';
import { reportHtml } from './report-html';
import { reportJson } from './report-json';

/** One file of a report. */
export interface ReportFile {
  readonly name: string;
  readonly text: string;
}

export const MANIFEST = 'manifest.json';

/** The files that show a report's content, without the manifest. Pure: the same content gives the same bytes. */
export function renderReport(body: ReportBody): ReportFile[] {
  return [
    { name: 'report.html', text: reportHtml(body) },
    { name: 'report.json', text: reportJson(body) },
    { name: 'predictions.csv', text: predictionsCsv(body) },
  ];
}

/** All files of a report: what people and programs read, and the manifest that proves them. */
export function buildReport(body: ReportBody, anchor: Anchor): { files: ReportFile[]; manifest: Manifest } {
  const shown = renderReport(body);
  const listed = shown.map(({ name, text }) => ({ name, sha256: sha256(text), bytes: Buffer.byteLength(text) }));
  const content = JSON.parse(canonicalJson({ ...body, files: listed })) as Manifest['content'];
  const manifest: Manifest = { content, contentHash: contentHashOf(content), anchor };
  return { files: [...shown, { name: MANIFEST, text: prettyJson(manifest) }], manifest };
}
