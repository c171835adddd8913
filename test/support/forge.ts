import { execFile } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chainEntry } from '../../src/main/audit/hash-chain';
import { canonicalJson } from '../../src/main/audit/canonical-json';
import { jackpotHash, predictJackpot } from '../../src/main/export/jackpot-content';
import { allModelsOf } from '../../src/main/export/report/content';
import { Manifest, type ReportBody } from '../../src/main/export/report/format-1/content';
import { formulasOf } from '../../src/main/export/report/formulas';
import { MANIFEST } from '../../src/main/export/report/report-file';
import { inject } from 'vitest';
import { buildReport1 } from './report-1';
import { temporaryFolder } from './stores';

/** What the travelling verifier prints with `--json`. */
export interface ScriptVerdict {
  readonly code: number;
  readonly ok: boolean;
  readonly contentHash: string | null;
  readonly numbers: number;
  readonly largestDifference: number | null;
  readonly checks: readonly { readonly name: string; readonly verdict: string; readonly detail: string }[];
}

/** A copy of the script where nothing else is: no module of ours can be reached from it. */
export function scriptAlone(): string {
  const script = join(temporaryFolder(), 'verify.mjs');
  copyFileSync(join(process.cwd(), 'resources/verifier/verify.mjs'), script);
  return script;
}

/** Run a script as a person does. @returns its exit code and what it wrote */
export function runScript(
  script: string,
  args: readonly string[],
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const options = { cwd: join(script, '..'), env: {}, maxBuffer: 2 ** 26 };
    execFile(process.execPath, [script, ...args], options, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
  });
}

/** The verdict of the script on a folder or a zip. @throws {SyntaxError} where it printed none */
export async function askScript(script: string, target: string, ...more: readonly string[]): Promise<ScriptVerdict> {
  const { code, out } = await runScript(script, [target, ...more, '--json']);
  return { ...(JSON.parse(out) as Omit<ScriptVerdict, 'code'>), code };
}

/** Names of the checks with a verdict. */
export const named = ({ checks }: Pick<ScriptVerdict, 'checks'>, verdict: string): string[] =>
  checks.filter((each) => each.verdict === verdict).map(({ name }) => name);

export const manifestOf = (folder: string): Manifest =>
  Manifest.parse(JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')));

/** Content as a forger may change it. */
export type Forged = { -readonly [K in keyof ReportBody]: ReportBody[K] };

/** What the demo's report says, as the first format says it. */
export function demoBody(): Forged {
  const text = readFileSync(join(inject('demo'), 'report', MANIFEST), 'utf8');
  const { content } = JSON.parse(text) as { content: Forged };
  const { application, analyst, jackpot, fixtures, predictions, picks, specification, warnings } = content;
  const models = content.models.map(({ id, version, document, snapshot, settings, evidence }) => {
    return { id, version, document, snapshot, settings, evidence };
  });
  const formulas = formulasOf(models.map(({ document }) => document));
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
  return writeFiles(buildReport1(body, anchor).files);
}

export function writeFiles(files: readonly { readonly name: string; readonly text: string }[]): string {
  const folder = temporaryFolder();
  for (const { name, text } of files) writeFileSync(join(folder, name), text);
  return folder;
}

/** Numbers and formulas as this engine gives them for what the content now says. */
export function computeAgain(body: Forged): void {
  const stated = (order: number) => body.predictions.find((each) => each.order === order)?.uncertainty?.covariance;
  const models = allModelsOf(body);
  const predictions = predictJackpot(models, body.fixtures, ({ order }) => stated(order));
  body.predictions = JSON.parse(canonicalJson(predictions)) as Forged['predictions'];
  body.formulas = formulasOf(models.map(({ document }) => document));
}
