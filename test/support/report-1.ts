import { canonicalJson, hashOf, sha256 } from '../../src/main/audit/canonical-json';
import type { Anchor } from '../../src/main/export/report/anchor';
import type { Manifest, ReportBody } from '../../src/main/export/report/format-1/content';
import { renderReport } from '../../src/main/export/report/format-1/render';
import { prettyJson } from '../../src/main/export/report/pretty-json';
import type { ReportFile } from '../../src/main/export/report/report-file';

/** A report of the first format, as the application wrote them that knew no other. */
export function buildReport1(body: ReportBody, anchor: Anchor): { files: ReportFile[]; manifest: Manifest } {
  const shown = renderReport(body);
  const listed = shown.map(({ name, text }) => ({ name, sha256: sha256(text), bytes: Buffer.byteLength(text) }));
  const content = JSON.parse(canonicalJson({ ...body, files: listed })) as Manifest['content'];
  const manifest = { content, contentHash: hashOf(content), anchor };
  return { files: [...shown, { name: 'manifest.json', text: prettyJson(manifest) }], manifest };
}
