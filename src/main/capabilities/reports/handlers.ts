import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ReportExport } from '../../../contract';
import { parseEvidence } from '../../audit/model-evidence';
import { UserError } from '../../core/words/errors';
import { ENGINE_VERSION } from '../../core/settings/settings';
import { SCHEMA_VERSION } from '../../db/migrate';
import { auditRepository, auditWriter } from '../../db/repositories/audit';
import { doubtRepository } from '../../db/repositories/doubts';
import { exportRepository, exportWriter } from '../../db/repositories/exports';
import type { JackpotRow } from '../../db/repositories/jackpots';
import { buildReport, MANIFEST, type ReportFile } from '../../export/report/build-report';
import { jackpotHash, type LockedModel } from '../../export/jackpot-content';
import { formulasOf, SPECIFICATION_CONSTANTS, type Anchor, type ReportBody } from '../../export/report/report-content';
import { reportWarnings } from '../../export/report/report-warnings';
import { verifyReport } from '../../export/report/verify-report';
import { findJackpot } from '../jackpots/find-jackpot';
import { readJackpot, requireSound } from '../jackpots/read-jackpot';
import { APPLICATION_NAME } from '../application';
import { capability, reads, storeless, writes, type Reading, type Writing } from '../capability';
import { sha256 } from '../../audit/canonical-json';

export const reportHandlers = capability('reports')({
  export: writes(['reports'], (context, { jackpotId, directory, ownFolder }) =>
    exportReport(context, findJackpot(context, jackpotId), resolve(directory), ownFolder),
  ),
  /** With nothing but the report, so that whoever checks one need not have any store. */
  verify: storeless(({ directory }) => verifyReport(resolve(directory))),
  list: reads(({ db }) => exportRepository(db).all()),
});

function exportReport(services: Writing, row: JackpotRow, chosen: string, ownFolder: boolean): ReportExport {
  if (row.status !== 'finalized') {
    throw new UserError(
      'bad-request',
      `${row.name} version ${row.version} is a draft`,
      'Finalise it before you export a report.',
    );
  }
  const { files, manifest } = buildReport(toBody(services, row), anchorOf(services, row));
  const directory = ownFolder ? join(chosen, folderName(row, manifest.contentHash)) : chosen;
  refuseOther(directory, manifest.contentHash);
  writeWhole(directory, files);
  const listed = files.map(({ name, text }) => ({ name, sha256: sha256(text), bytes: Buffer.byteLength(text) }));
  const { contentHash } = manifest;
  services.db
    .transaction(() => {
      exportWriter(services.db).add(row.id, directory, contentHash, JSON.stringify(listed));
      const details = { jackpot: row.contentHash };
      auditWriter(services.db).append({ action: 'export', subject: contentHash, analyst: services.analyst, details });
    })
    .immediate();
  const { name, version } = row;
  return {
    jackpotId: row.id,
    name,
    version,
    directory,
    contentHash,
    files: listed,
    exportedAt: new Date().toISOString(),
  };
}

function toBody(services: Reading, row: JackpotRow): ReportBody {
  const { content, rows } = readJackpot(services, row);
  refuseOtherThanFinalised(row, jackpotHash(content));
  const { name, version, release, models, fixtures, predictions, picks } = content;
  const application = {
    name: APPLICATION_NAME,
    version: services.applicationVersion,
    engine: ENGINE_VERSION,
    schema: SCHEMA_VERSION,
  };
  const stored = (model: LockedModel) => rows.find((each) => each.id === model.id)!;
  for (const model of models) requireSound(services, stored(model));
  const pool = models.find(({ document }) => document.pool);
  const reported = models
    .filter((model) => model !== pool)
    .map((model) => {
      const { snapshotHash, settingsHash, evidence } = stored(model);
      return { ...model, snapshot: snapshotHash, settings: settingsHash, evidence: parseEvidence(evidence) };
    });
  return {
    format: 'football-jackpot-report/1',
    application,
    analyst: services.analyst,
    jackpot: { name, version, hash: row.contentHash!, release },
    models: reported,
    ...(pool ? { pool } : {}),
    fixtures: [...fixtures],
    predictions: [...predictions],
    ...(picks ? { picks } : {}),
    formulas: formulasOf(models.map(({ document }) => document)),
    specification: SPECIFICATION_CONSTANTS,
    warnings: reportWarnings(reported, doubtRepository(services.db).ofModel),
  };
}

/** A report says what was finalised, or nothing. */
function refuseOtherThanFinalised({ name, version, contentHash }: JackpotRow, hash: string): void {
  if (hash === contentHash) return;
  throw new UserError(
    'store-changed',
    `${name} version ${version} was finalised as ${contentHash!.slice(0, 16)}…, and what the store holds of it now has the hash ${hash.slice(0, 16)}…`,
    'A report made earlier still proves it; revise the jackpot to make a new version.',
  );
}

/** The audit entry that finalised the jackpot: it fixes the length and head of the log at that moment. */
function anchorOf({ db }: Reading, row: JackpotRow): Anchor {
  const entry = auditRepository(db).find('finalise', row.contentHash!);
  if (!entry) throw new Error(`no audit entry finalised ${row.contentHash}`);
  return { count: entry.sequence, head: entry.hash, entry: entry.entry, previousHash: entry.previousHash };
}

/** Name and version in plain letters, with the beginning of the hash: no two reports share it. */
function folderName({ name, version }: JackpotRow, contentHash: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return `${plain || 'jackpot'}-v${version}-${contentHash.slice(0, 8)}`;
}

/** A folder that holds another report keeps it. */
function refuseOther(directory: string, contentHash: string): void {
  const path = join(directory, MANIFEST);
  if (!existsSync(path) || readFileSync(path, 'utf8').includes(`"contentHash": "${contentHash}"`)) return;
  throw new UserError('bad-file', `${directory} already holds another report`, 'Choose another folder.');
}

/** Write all files of a report or none: first beside their place, then moved into it. */
function writeWhole(directory: string, files: readonly ReportFile[]): void {
  const staged = files.map(({ name }) => join(directory, `.${name}.part`));
  try {
    mkdirSync(directory, { recursive: true });
    files.forEach(({ text }, index) => writeFileSync(staged[index]!, text));
    files.forEach(({ name }, index) => renameSync(staged[index]!, join(directory, name)));
  } catch (error) {
    for (const path of staged) rmSync(path, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(
      'bad-file',
      `the report cannot be written to ${directory} (${code})`,
      'Choose another folder.',
      { cause: error },
    );
  }
}
