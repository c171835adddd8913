import { canonicalJson, sha256 } from '../../audit/canonical-json';
import { contentHashOf, type Manifest, type ReportBody } from './content';
import { prettyJson } from './pretty-json';
import { renderReport } from './render';
import { MANIFEST, type ReportFile } from './report-file';

/** All files of a report but those of one export alone: what people and programs read, and the manifest that proves them. */
export function buildReport(body: ReportBody): { files: ReportFile[]; manifest: Manifest } {
  const shown = renderReport(body);
  const listed = shown.map(({ name, text }) => ({ name, sha256: sha256(text), bytes: Buffer.byteLength(text) }));
  const content = JSON.parse(canonicalJson({ ...body, files: listed })) as Manifest['content'];
  const manifest: Manifest = { content, contentHash: contentHashOf(content) };
  return { files: [...shown, { name: MANIFEST, text: prettyJson(manifest) }], manifest };
}
