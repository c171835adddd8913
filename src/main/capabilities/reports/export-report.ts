import { join, resolve } from 'node:path';
import type { ReportResult, RequestOf } from '../../../contract';
import { sha256 } from '../../audit/canonical-json';
import { auditWriter } from '../../db/repositories/audit';
import { exportWriter } from '../../db/repositories/exports';
import type { JackpotRow } from '../../db/repositories/jackpots';
import { archiveOf, type ArchivedFile } from '../../export/report/archive';
import type { Anchor } from '../../export/report/anchor';
import { buildReport } from '../../export/report/build-report';
import type { Manifest } from '../../export/report/content';
import { SECTIONS } from '../../export/report/html/sections';
import { finishPdf } from '../../export/report/pdf/finish-pdf';
import { pdfFooter } from '../../export/report/pdf/footer';
import { printPdf } from '../../export/report/pdf/print-pdf';
import { prettyJson } from '../../export/report/pretty-json';
import { ARCHIVE, PDF, SEAL } from '../../export/report/report-file';
import { sealReport, type Seal } from '../../export/report/seal';
import { stageReport } from '../../export/report/write-report';
import type { JobContext } from '../../jobs/job-context';
import { stopIfCancelled } from '../../jobs/job-context';
import { requireSoundLog } from '../audit/sound-log';
import { findJackpot } from '../jackpots/find-jackpot';
import { readingOf } from './reading-of';
import { folderName } from './folder-name';
import { anchorOf, reportOf } from './report-of';
import { signerFor } from './signer-for';

/** Steps told of on the way: four of the body, then drawing, printing and writing. */
const STEPS = 7;

/**
 * Build the report of a finalised jackpot, print it, seal it and write it, whole or not at all.
 * @throws {UserError} as {@link reportOf} and `stageReport`; cancelled, with nothing left behind
 */
export async function exportReport(job: JobContext, request: RequestOf<'reports.export'>): Promise<ReportResult> {
  const context = readingOf(job);
  const row = findJackpot(context, request.jackpotId);
  requireSoundLog(context);
  let done = 0;
  const step = (phase: string): void => {
    stopIfCancelled(job);
    job.progress({ phase, done: done++, total: STEPS, rowsPerSecond: null });
  };
  const body = reportOf(context, row, request.options, step);
  step('draw the pages');
  const { files, manifest } = buildReport(body);
  const anchor = anchorOf(context, row);
  const html = files.find(({ name }) => name === 'report.html')!.text;
  step('print the PDF');
  const printed = request.pdf ? await pdfOf(manifest, html, anchor, job) : { pdf: null, why: 'it was not asked for' };
  stopIfCancelled(job);
  const { signer, why: withoutSignature } = signerFor(job.signingKey, request.sign);
  const pdf: Seal['pdf'] = printed.pdf && {
    sha256: sha256(printed.pdf),
    bytes: printed.pdf.length,
    html: sha256(html),
  };
  const seal = sealReport(manifest, anchor, pdf, signer);
  const whole: ArchivedFile[] = [
    ...files.map(({ name, text }) => ({ name, bytes: Buffer.from(text, 'utf8') })),
    ...(printed.pdf ? [{ name: PDF, bytes: printed.pdf }] : []),
    { name: SEAL, bytes: Buffer.from(prettyJson(seal), 'utf8') },
  ];
  step('write the files');
  const all = [...whole, { name: ARCHIVE, bytes: archiveOf(whole) }];
  const chosen = resolve(request.directory);
  const directory = request.ownFolder ? join(chosen, folderName(row, manifest.contentHash)) : chosen;
  const listed = all.map(({ name, bytes }) => ({ name, sha256: sha256(bytes), bytes: bytes.length }));
  const staged = stageReport(directory, all, manifest.contentHash);
  if (job.cancelled()) {
    staged.takeBack();
    stopIfCancelled(job);
  }
  // The entry is in the log for good before the seal has its name: a cut between them leaves a report without a seal.
  const enter = job.db.transaction(() => record(job, row, directory, manifest.contentHash, listed, seal));
  staged.commit(() => enter.immediate());
  return {
    jackpotId: row.id,
    name: row.name,
    version: row.version,
    directory,
    contentHash: manifest.contentHash,
    files: listed,
    signed: seal.signature !== null,
    exportedAt: new Date().toISOString(),
    withoutPdf: printed.why,
    withoutSignature,
  };
}

/** The PDF of a report as a browser prints it, with bookmarks and without the time of day; or why there is none. */
async function pdfOf(
  { content, contentHash }: Manifest,
  html: string,
  anchor: Anchor,
  job: JobContext,
): Promise<{ pdf: Uint8Array; why: null } | { pdf: null; why: string }> {
  const { title, analyst, layout } = content;
  const footer = pdfFooter(contentHash, anchor);
  const printed = await printPdf({ html, paper: layout.paper, footer }, job.cancelled);
  stopIfCancelled(job);
  if (!printed.ok) return { pdf: null, why: printed.why };
  const bookmarks = layout.sections.map((section) => ({ title: SECTIONS[section][0], place: section }));
  return { pdf: await finishPdf(printed.bytes, { title, author: analyst }, bookmarks), why: null };
}

function record(
  { db, analyst }: JobContext,
  row: JackpotRow,
  directory: string,
  contentHash: string,
  files: ReportResult['files'],
  seal: Seal,
): void {
  exportWriter(db).add(row.id, directory, contentHash, JSON.stringify(files));
  const details = {
    jackpot: row.contentHash,
    name: row.name,
    version: row.version,
    pdf: seal.pdf?.sha256 ?? null,
    publicKey: seal.signature?.publicKey ?? null,
  };
  auditWriter(db).append({ action: 'export', subject: contentHash, analyst, details });
}
