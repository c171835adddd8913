import type { HealthAction, HealthCheck, HealthFinding } from '../../../contract';
import { checkpointsInWords } from '../../../text/audit-fault-words';
import { fileName, plural } from '../../../text/counts';
import { canonicalJson } from '../../audit/canonical-json';
import { summariseModel } from '../../audit/model-summary';
import { POOL_CODE } from '../../core/words/pool';
import { integrityCheck, sqliteVersion } from '../../db/handle';
import { SCHEMA_VERSION } from '../../db/migrate';
import { schemaFaults } from '../../db/schema-check';
import { auditRepository } from '../../db/repositories/audit';
import { exportRepository } from '../../db/repositories/exports';
import { checkSeal } from '../../db/repositories/model-seal';
import { modelRepository } from '../../db/repositories/models';
import { seasonSummaries } from '../../db/repositories/season-summaries';
import { checkLog } from '../audit/check-log';
import type { Reading } from '../capability';
import { open, quoted, run, train } from './actions';
import { checkOf } from './check-of';
import { footprintOf } from './footprint';
import { looked } from './looked';

/** Whether the store is what was written to it. Cost: reads all of it. */
export const integrityChecks = (context: Reading): HealthCheck[] => {
  const now = new Date().toISOString();
  return [
    looked('Store file', () => storeCheck(context, now)),
    looked('Audit log', () => auditCheck(context)),
    looked('Models as trained', () => sealCheck(context, now)),
    looked('Summaries', () => summaryCheck(context, now)),
  ];
};

function storeCheck({ db, storePath }: Reading, now: string): HealthCheck {
  const [backup] = footprintOf(storePath).backups;
  const mend: HealthAction =
    backup === undefined
      ? run(
          'Save what can be read, begin anew, and import your files again',
          `jackpot store salvage --out ${quoted(`${storePath}.salvaged`)}`,
          storePath,
        )
      : open('Restore a backup', '/health/backups', 'jackpot store restore');
  const faults = [...integrityCheck(db), ...schemaFaults(db)];
  return checkOf({
    name: 'Store file',
    rule: '■ where a page, row or index is damaged, or a table or guard is not as the application made it.',
    figure: faults.length === 0 ? 'sound' : plural(faults.length, 'fault'),
    findings: faults.map((fault): HealthFinding => ({
      state: 'degraded',
      subject: storePath,
      message: `${fileName(storePath)}: ${fault.replace(/\.$/, '')}.`,
      at: now,
      action: mend,
    })),
    steady: `SQLite ${sqliteVersion(db)}, schema ${SCHEMA_VERSION}: every page, row and index is sound, and every table and guard is there.`,
    at: now,
  });
}

/** The log by itself, beside the heads kept outside the store, and beside the records of jackpots and reports. */
function auditCheck(context: Reading): HealthCheck {
  const { db, storePath } = context;
  const { count, head, findings, checkpoints, jackpots, reports } = checkLog(context);
  const at = auditRepository(db).last()?.at ?? null;
  const [report] = exportRepository(db).all();
  const action = report
    ? run(
        'Verify what was exported before: a report stands without the log',
        `jackpot verify ${quoted(report.directory)}`,
        report.directory,
      )
    : open('Open the audit log', '/health/audit', 'jackpot audit check');
  return checkOf({
    name: 'Audit log',
    rule: '■ where an entry does not follow from the one before it, or a checkpoint, jackpot or report says otherwise.',
    figure: plural(count, 'entry', 'entries'),
    findings: findings.map(({ sequence, message }) => ({
      state: 'degraded',
      subject: sequence === null ? 'audit log' : `entry ${sequence}`,
      message: `${fileName(storePath)}: ${message}`,
      ...{ at, action },
    })),
    steady:
      count === 0 ? 'Nothing was done yet.' : `Every link holds; head ${head}. ${checkpointsInWords(checkpoints)}`,
    at,
    facts: [
      ['Checkpoints', String(checkpoints.kept)],
      ['Finalised jackpots looked for', String(jackpots)],
      ['Exported reports looked for', String(reports)],
    ],
  });
}

/** Whether every model is what its training put out. */
function sealCheck({ db }: Reading, now: string): HealthCheck {
  const models = modelRepository(db)
    .all()
    .map((row) => ({ row, seal: checkSeal(db, row) }));
  const findings = models.flatMap(({ row: { version, league, trainedAt, status }, seal }): HealthFinding[] => {
    if (seal.state === 'intact') return [];
    const isBroken = seal.state === 'broken';
    return [
      {
        state: isBroken ? 'degraded' : 'watch',
        subject: version,
        message: isBroken
          ? `${version} was changed since its training: ${seal.parts.join(', ')}.`
          : `${version} was trained by an earlier version and cannot be checked.`,
        at: trainedAt,
        action: status === 'active' ? again(league) : null,
      },
    ];
  });
  const broken = findings.filter(({ state }) => state === 'degraded').length;
  return checkOf({
    name: 'Models as trained',
    rule: '▲ where the audit log has no hashes of a model; ■ where a model no longer has those it has.',
    figure: broken > 0 ? `${broken} changed` : `${models.length - findings.length} of ${models.length}`,
    findings,
    steady:
      models.length === 0
        ? 'No model yet.'
        : 'Parameters, covariance, evidence and calibration have the hashes in the audit log.',
    at: now,
  });
}

/** The pooled league is made of all the others. */
const again = (league: string): HealthAction =>
  league === POOL_CODE ? open('Train every league', '/models', 'jackpot train --all') : train([league]);

/** Whether what lists show is what matches and models say. */
function summaryCheck({ db }: Reading, now: string): HealthCheck {
  const finding = (subject: string, action: HealthAction): HealthFinding => ({
    state: 'degraded',
    subject,
    message: `${subject}: what lists and maps show is not what it says.`,
    at: now,
    action,
  });
  const seasons = seasonSummaries(db)
    .differing()
    .map(({ league, season }) => finding(`${league} ${season}`, open('Import its season again', '/data/imports')));
  const models = modelRepository(db)
    .listed(null)
    .flatMap(({ id, version, summary }) => {
      const { league, parameters, evidence } = modelRepository(db).byId(id)!;
      const isSame = canonicalJson(summariseModel(league, parameters, evidence)) === summary;
      return isSame ? [] : [finding(version, train([league]))];
    });
  const findings = [...seasons, ...models];
  return checkOf({
    name: 'Summaries',
    rule: '■ where a figure kept for lists is not what the matches or models say.',
    figure: findings.length === 0 ? 'as they should be' : `${findings.length} differ`,
    findings,
    steady: 'What lists and maps show is what the matches and models say.',
    at: now,
  });
}
