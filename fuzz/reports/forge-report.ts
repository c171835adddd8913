import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../../src/main/audit/canonical-json';
import { chainEntry } from '../../src/main/audit/hash-chain';
import { distributionsOf, explainJackpot, planOf } from '../../src/main/export/jackpot-figures';
import { jackpotHash, predictJackpot } from '../../src/main/export/jackpot-content';
import { archiveOf } from '../../src/main/export/report/archive';
import { buildReport } from '../../src/main/export/report/build-report';
import { allModelsOf, type Manifest, type ReportBody } from '../../src/main/export/report/content';
import { formulasOf } from '../../src/main/export/report/formulas';
import { originsOf } from '../../src/main/export/report/origins-of';
import { prettyJson } from '../../src/main/export/report/pretty-json';
import { sealReport } from '../../src/main/export/report/seal';
import { toCovariance } from '../../src/main/export/report/verify/to-covariance';
import { reportWarnings } from '../../src/main/export/report/warnings';

/** What a report says, as a forger may change it. */
export type Forged = { -readonly [K in keyof ReportBody]: ReportBody[K] };
export type Change = (body: Forged) => void;

/** What the report in a folder says. */
export function bodyOf(folder: string): Forged {
  const text = readFileSync(join(folder, 'manifest.json'), 'utf8');
  const { files: _, ...body } = (JSON.parse(text) as Manifest).content;
  return body;
}

/** Everything that follows from models, fixtures and picks, by the application's own functions. */
export function computeAgain(body: Forged): void {
  const plain = <T>(value: T): T => JSON.parse(canonicalJson(value)) as T;
  const stated = (order: number) => body.predictions.find((each) => each.order === order)?.uncertainty?.covariance;
  const models = allModelsOf(body);
  body.predictions = plain(predictJackpot(models, body.fixtures, ({ order }) => stated(order)));
  const jackpot = { models, fixtures: body.fixtures, predictions: body.predictions };
  const covariances = new Map(
    [...body.models, ...(body.pool ? [body.pool] : [])].flatMap(({ id, covariance }) =>
      covariance ? [[id, toCovariance(covariance)] as const] : [],
    ),
  );
  body.explanations = plain(explainJackpot(jackpot));
  body.distributions = plain(distributionsOf(jackpot, body.picks, (id) => covariances.get(id)));
  body.plan = plain(planOf(jackpot, body.picks, 'B', body.plan.asked));
  body.formulas = formulasOf(models.map(({ document }) => document));
  body.warnings = reportWarnings(body.models);
}

/**
 * A report that somebody with the application's own code wrote anew: content changed, and jackpot, anchor, files, archive
 * and all hashes made again. @returns the folder
 */
export function forgeReport(folder: string, original: Forged, change: Change): string {
  const body = structuredClone(original);
  const { analyst } = body;
  change(body);
  const { name, version, release } = body.jackpot;
  const { fixtures, predictions, picks } = body;
  const models = allModelsOf(body).map((model) => ({ ...model, origin: originsOf(body, model.id) }));
  const hash = jackpotHash({ name, version, release, models, fixtures, predictions, picks });
  body.jackpot = { ...body.jackpot, hash };
  const { files, manifest } = buildReport(body);
  const details = { name, version, release, fixtures: fixtures.length };
  const entry = chainEntry(
    { action: 'finalise', subject: hash, analyst, details },
    { sequence: 8, hash: 'e'.repeat(64) },
  );
  const anchor = { count: entry.sequence, head: entry.hash, entry: entry.entry, previousHash: entry.previousHash };
  const seal = { name: 'seal.json', text: prettyJson(sealReport(manifest, anchor, null, null)) };
  const all = [...files, seal].map(({ name: file, text }) => ({ name: file, bytes: new TextEncoder().encode(text) }));
  mkdirSync(folder, { recursive: true });
  for (const { name: file, bytes } of all) writeFileSync(join(folder, file), bytes);
  writeFileSync(join(folder, 'report.zip'), archiveOf(all));
  return folder;
}
