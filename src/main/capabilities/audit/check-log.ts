import type { AuditCheck, AuditFinding } from '../../../contract';
import {
  chainFaultInWords,
  contradictionInWords,
  settingsFaultInWords,
  unrecordedInWords,
} from '../../../text/audit-fault-words';
import { contradictionOf, isSignedRight } from '../../audit/checkpoint';
import { sha256 } from '../../audit/canonical-json';
import { GENESIS } from '../../audit/hash-chain';
import { readCheckpoints } from '../../db/checkpoints';
import { auditLog, auditRepository } from '../../db/repositories/audit';
import { exportRepository } from '../../db/repositories/exports';
import { jackpotRepository } from '../../db/repositories/jackpots';
import { settingsChanges } from '../../db/repositories/settings-changes';
import type { Reading } from '../capability';
import { wordsOf } from './body-of';

/**
 * Whether the log is the one that was written: link by link, beside the heads kept outside the store, and beside the
 * records of jackpots and reports, each of which has an entry. Cost: reads all of it.
 */
export function checkLog(context: Pick<Reading, 'db' | 'storePath'>): AuditCheck {
  const { db, storePath } = context;
  const { last } = auditRepository(db);
  const end = last();
  const kept = readCheckpoints(storePath);
  const newest = kept.checkpoints.at(-1);
  const anchors = exportRepository(db).anchors();
  const finalised = jackpotRepository(db).finalised();
  const findings = [...chainFindings(context), ...checkpointFindings(context), ...reportFindings(context, anchors)];
  findings.push(...jackpotFindings(context, finalised), ...settingsFindings(context));
  return {
    count: end?.sequence ?? 0,
    head: end?.hash ?? GENESIS,
    ok: findings.length === 0,
    findings,
    checkpoints: {
      path: kept.path,
      kept: kept.checkpoints.length,
      signed: kept.checkpoints.filter((each) => isSignedRight(each) === true).length,
      newest: newest ? { count: newest.count, at: newest.at } : null,
    },
    jackpots: finalised.length,
    reports: anchors.length,
  };
}

type Context = Pick<Reading, 'db' | 'storePath'>;
const nameIn = ({ db }: Context) => {
  const names = auditLog(db).names();
  return (key: string) => names.get(key);
};

function chainFindings(context: Context): AuditFinding[] {
  const { firstFault, last } = auditRepository(context.db);
  const fault = firstFault();
  if (!fault) return [];
  const message = chainFaultInWords(fault, last()!.sequence, wordsOf(fault.entry, nameIn(context)));
  return [{ where: 'chain', sequence: fault.sequence, message }];
}

/** What was kept outside the store, if it was: a store copied without it is not checked against it. */
function checkpointFindings(context: Context): AuditFinding[] {
  const { at, last } = auditRepository(context.db);
  const { path, checkpoints } = readCheckpoints(context.storePath);
  const found = contradictionOf(checkpoints, (sequence) => at(sequence)?.hash ?? null);
  if (!found) return [];
  const { kind, checkpoint } = found;
  const here = at(checkpoint.count);
  const now = here ? wordsOf(here.entry, nameIn(context)) : null;
  const message = contradictionInWords(kind, checkpoint, { path, count: last()?.sequence ?? 0, now });
  return [{ where: 'checkpoint', sequence: checkpoint.count, message }];
}

type Anchors = ReturnType<ReturnType<typeof exportRepository>['anchors']>;

/** Every report has its entry, and the log up to it is the one it was exported from. */
function reportFindings({ db }: Context, anchors: Anchors): AuditFinding[] {
  const { at, find, last } = auditRepository(db);
  const end = last()?.sequence ?? 0;
  return anchors.flatMap(({ name, version, contentHash, exportedAt, count, head }): AuditFinding[] => {
    const said = `${name} v${version}`;
    if (count !== null && head !== null && at(count)?.hash !== head) {
      const what = { kind: 'export', said, at: exportedAt, count, end } as const;
      return [{ where: 'report', sequence: count, message: unrecordedInWords(what) }];
    }
    if (find('export', contentHash)) return [];
    const what = { kind: 'export', said, at: exportedAt, count: null, end } as const;
    return [{ where: 'report', sequence: null, message: unrecordedInWords(what) }];
  });
}

const EVERYTHING = { subject: null, analyst: null, from: null, to: null };
/** Every settings version is the one that its entry names, and has the hash it should have. */
function settingsFindings({ db }: Context): AuditFinding[] {
  const entries = [...auditLog(db).matching({ ...EVERYTHING, action: 'settings' })];
  const recorded = new Set(
    entries
      .map(({ entry }) => (JSON.parse(entry) as { details: { version?: number; settings?: string } }).details)
      .map(({ version, settings }) => `${version} ${settings}`),
  );
  return settingsChanges(db)
    .all()
    .filter(({ version, hash, chosen }) => sha256(chosen) !== hash || !recorded.has(`${version} ${hash}`))
    .map(({ version, at }) => ({
      where: 'settings' as const,
      sequence: null,
      message: settingsFaultInWords(version, at),
    }));
}

type Finalised = ReturnType<ReturnType<typeof jackpotRepository>['finalised']>;

function jackpotFindings({ db }: Context, jackpots: Finalised): AuditFinding[] {
  const { find, last } = auditRepository(db);
  const end = last()?.sequence ?? 0;
  return jackpots
    .filter(({ contentHash }) => !find('finalise', contentHash!))
    .map(({ name, version, finalizedAt }) => {
      const what = { kind: 'finalise', said: `${name} v${version}`, at: finalizedAt!, count: null, end } as const;
      return { where: 'jackpot', sequence: null, message: unrecordedInWords(what) };
    });
}
