import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { chainEntry } from '../../src/main/audit/hash-chain';
import { canonicalJson, hashOf, sha256 } from '../../src/main/audit/canonical-json';
import { jackpotHash, predictJackpot } from '../../src/main/export/jackpot-content';
import { renderReport } from '../../src/main/export/report/format-1/render';
import { MANIFEST } from '../../src/main/export/report/report-file';
import { prettyJson } from '../../src/main/export/report/pretty-json';
import { allModelsOf } from '../../src/main/export/report/content';
import { Manifest, type ReportBody } from '../../src/main/export/report/format-1/content';
import { formulasOf } from '../../src/main/export/report/formulas';
import { reportWarnings } from '../../src/main/export/report/warnings';
import { temporaryFolder } from './stores';

export { verifyReport } from '../../src/main/export/report/verify/verify-report';

export const manifestOf = (folder: string): Manifest =>
  Manifest.parse(JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')));

/** Content as a forger may change it. */
export type Forged = { -readonly [K in keyof ReportBody]: ReportBody[K] };

/** The formulas as the first format has them, which rounds the quantile. */
const firstFormulas = (models: readonly Pick<Forged['models'][number], 'document'>[]): Record<string, string> => {
  const formulas = formulasOf(models.map(({ document }) => document));
  return { ...formulas, intervals: formulas.intervals!.replace('1.959963984540054', '1.96') };
};

/** What the demo's report says, as the first format says it. */
export function demoBody(): Forged {
  const text = readFileSync(join(inject('demo'), 'report', MANIFEST), 'utf8');
  const { content } = JSON.parse(text) as { content: Forged };
  const { application, analyst, jackpot, fixtures, predictions, picks, specification, warnings } = content;
  const models = content.models.map(({ id, version, document, snapshot, settings, evidence }) => {
    return { id, version, document, snapshot, settings, evidence };
  });
  const formulas = firstFormulas(models);
  const told = {
    application,
    analyst,
    jackpot,
    models,
    fixtures,
    predictions,
    picks,
    formulas,
    specification,
    warnings,
  };
  return { format: 'football-jackpot-report/1', ...told };
}

/**
 * A report that somebody with the application's own code wrote anew: content changed, jackpot, anchor, files and all hashes
 * made again. @returns its folder
 */
export function forge(from: Forged, change: (body: Forged) => void, details: Record<string, unknown> = {}): string {
  const body = structuredClone(from);
  const { analyst } = body;
  change(body);
  const { name, version, release } = body.jackpot;
  const { fixtures, predictions, picks } = body;
  const hash = jackpotHash({ name, version, release, models: allModelsOf(body), fixtures, predictions, picks });
  body.jackpot = { ...body.jackpot, hash };
  const finalised = { name, version, release, fixtures: fixtures.length, ...details };
  const entry = chainEntry(
    { action: 'finalise', subject: hash, analyst, details: finalised },
    { sequence: 8, hash: 'e'.repeat(64) },
  );
  const anchor = { count: entry.sequence, head: entry.hash, entry: entry.entry, previousHash: entry.previousHash };
  const { files: _, ...shown } = body as Manifest['content'];
  const files = renderReport(shown);
  const listed = files.map(({ name: file, text }) => ({
    name: file,
    sha256: sha256(text),
    bytes: Buffer.byteLength(text),
  }));
  const content = { ...shown, files: listed };
  return writeFiles([
    ...files,
    { name: MANIFEST, text: prettyJson({ content, contentHash: hashOf(content), anchor }) },
  ]);
}

function writeFiles(files: readonly { readonly name: string; readonly text: string }[]): string {
  const folder = temporaryFolder();
  for (const { name, text } of files) writeFileSync(join(folder, name), text);
  return folder;
}

/** Numbers, formulas and warnings as this engine gives them for what the content now says. */
export function computeAgain(body: Forged): void {
  const stated = (order: number) => body.predictions.find((each) => each.order === order)?.uncertainty?.covariance;
  const models = allModelsOf(body);
  const predictions = predictJackpot(models, body.fixtures, ({ order }) => stated(order));
  body.predictions = JSON.parse(canonicalJson(predictions)) as Forged['predictions'];
  body.formulas = firstFormulas(models);
  body.warnings = reportWarnings(body.models.map((model) => ({ ...model, doubts: [] })));
}
