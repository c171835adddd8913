import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { chainEntry } from '../../src/main/audit/hash-chain';
import { type ChainedEntry } from '../../src/main/audit/hash-chain';
import { sha256 } from '../../src/main/audit/canonical-json';
import { verify } from '../../src/main/audit/signing';
import { checkpointText } from '../../src/main/audit/checkpoint';
import { createCall } from '../../src/main/capabilities/answer';
import { checkLog } from '../../src/main/capabilities/audit/check-log';
import { sealLog } from '../../src/main/capabilities/audit/seal-log';
import { requireSoundLog } from '../../src/main/capabilities/audit/sound-log';
import type { Services } from '../../src/main/capabilities/services';
import { checkpointPath, readCheckpoints } from '../../src/main/db/checkpoints';
import { auditRepository, auditWriter } from '../../src/main/db/repositories/audit';
import { exportRepository, exportWriter } from '../../src/main/db/repositories/exports';
import { demoStore, temporaryFolder } from '../support/stores';

const open: Services[] = [];
afterEach(async () => {
  for (const services of open.splice(0)) await services.close();
});
function store(): Services {
  const services = demoStore();
  open.push(services);
  return services;
}
const lengthOf = ({ db }: Services): number => auditRepository(db).last()!.sequence;
const note = ({ db }: Services, subject: string): ChainedEntry =>
  auditWriter(db).append({ action: 'note', subject, analyst: 'tester', details: { text: 'x' } });

/** As somebody does who has the file and no scruples: the triggers go first. */
function tamper({ db }: Services, sql: string): void {
  const triggers = db.prepare(
    `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('audit_log', 'exports')`,
  );
  for (const name of triggers.pluck().all() as string[]) db.exec(`DROP TRIGGER ${name}`);
  db.exec(sql);
}
/** Write the log anew from an entry on, every hash right. */
function rewriteFrom(services: Services, from: number): void {
  const { at } = auditRepository(services.db);
  const bodies = Array.from({ length: lengthOf(services) - from + 1 }, (_, index) => {
    const { sequence: _sequence, ...body } = JSON.parse(at(from + index)!.entry) as { sequence: number };
    return body as Parameters<typeof chainEntry>[0];
  });
  tamper(services, `DELETE FROM audit_log WHERE sequence >= ${from}`);
  const write = auditWriter(services.db);
  for (const [index, body] of bodies.entries()) write.append(index === 0 ? { ...body, analyst: 'forger' } : body);
}

describe('a sound log', () => {
  it('is told with what it was held against, and lets reports out', () => {
    const services = store();
    expect(checkLog(services)).toMatchObject({
      ok: true,
      count: lengthOf(services),
      findings: [],
      checkpoints: { kept: 0, newest: null },
      jackpots: 1,
      reports: 1,
    });
    expect(() => requireSoundLog(services)).not.toThrow();
  });

  it('is sealed when the store is closed and when a jackpot is finalised, and only where something was added', async () => {
    const services = demoStore();
    const call = createCall(services);
    const fixture = { date: '2024-09-01', league: 'DEMO', home: 'Saltmere', away: 'Eastwick Rovers', odds: null };
    const { jackpot } = await call('jackpots.create', { name: 'Midweek 17', fixtures: [fixture] });
    expect(existsSync(checkpointPath(services.storePath))).toBe(false);
    await call('jackpots.finalise', { id: jackpot.id });
    const [sealed] = readCheckpoints(services.storePath).checkpoints;
    expect(sealed).toMatchObject({ count: lengthOf(services), said: 'Finalised Midweek 17 v1: 1 fixture' });
    await services.close();
    expect(readCheckpoints(services.storePath).checkpoints).toHaveLength(1);
  });

  it('is sealed with the key that is unlocked, and without one as it is', async () => {
    const services = store();
    const { publicKey } = await createCall(services)('keys.make', {});
    sealLog(services);
    const [signed] = readCheckpoints(services.storePath).checkpoints;
    expect(signed).toMatchObject({ publicKey });
    expect(verify(checkpointText(signed!), signed!.signature!, publicKey)).toBe(true);
    expect(checkLog(services).checkpoints).toMatchObject({ kept: 1, signed: 1 });
    await createCall(services)('keys.revoke', { publicKey, reason: 'lost' });
    sealLog(services);
    expect(readCheckpoints(services.storePath).checkpoints[1]).not.toHaveProperty('signature');
  });

  it('fails nothing where its head cannot be kept', () => {
    const services = store();
    expect(() => sealLog({ ...services, storePath: join(temporaryFolder(), 'none', 'store.sqlite') })).not.toThrow();
  });
});

describe('a report', () => {
  it('keeps how long the log was and its head, and older ones without are looked for by their entry alone', () => {
    const { db, ...services } = store();
    const { sequence: count, hash: head } = auditRepository(db).last()!;
    const { jackpotId } = exportRepository(db).all()[0]!;
    exportWriter(db).add(jackpotId, '/reports/a', 'e'.repeat(64), '[]');
    expect(exportRepository(db).anchors().at(-1)).toMatchObject({ contentHash: 'e'.repeat(64), count, head });
    expect(checkLog({ ...services, db }).findings).toEqual([
      { where: 'report', sequence: null, message: expect.stringContaining('and no entry of this log') as string },
    ]);
    tamper(
      { ...services, db },
      `UPDATE exports SET log_count = NULL, log_head = NULL; DELETE FROM exports WHERE directory = '/reports/a'`,
    );
    expect(checkLog({ ...services, db }).ok).toBe(true);
  });
});

describe('a log somebody changed', () => {
  it('is named by its first broken entry, in words, and no report leaves it', () => {
    const services = store();
    tamper(services, `UPDATE audit_log SET entry = replace(entry, 'tester', 'forger') WHERE sequence IN (5, 9)`);
    const message =
      /^The audit log was changed: entry 5 of \d+ \(Imported DEMO\w*_\d{4}-\d\d\.csv: .*\) no longer has its hash\.$/;
    expect(checkLog(services)).toMatchObject({ ok: false, findings: [{ where: 'chain', sequence: 5 }] });
    expect(checkLog(services).findings[0]!.message).toMatch(message);
    expect(() => requireSoundLog(services)).toThrow(message);
  });

  it('is listed all the same, also where an entry is no JSON any more', async () => {
    const services = store();
    for (const index of ['subject', 'action']) services.db.exec(`DROP INDEX idx_audit_log_${index}`);
    tamper(services, `PRAGMA ignore_check_constraints = ON; UPDATE audit_log SET entry = 'x' WHERE sequence = 5`);
    const { columns, analysts } = await createCall(services)('audit.find', {});
    expect([columns.action.at(-5), analysts]).toEqual(['unreadable', ['tester']]);
    expect((await createCall(services)('audit.find', { analyst: 'tester' })).columns.sequence).not.toContain(5);
  });

  it.each([
    ['has a gap', 'DELETE FROM audit_log WHERE sequence = 7', /has a gap: entry 7 is missing, and entry 8 of/],
    [
      'hangs on another entry',
      `UPDATE audit_log SET previous_hash = '${'a'.repeat(64)}' WHERE sequence = 7`,
      /entry 7 of \d+ \(.*\) does not follow from entry 6; one of the two was changed/,
    ],
    [
      'begins with another entry',
      `UPDATE audit_log SET previous_hash = '${'a'.repeat(64)}' WHERE sequence = 1`,
      /entry 1 of \d+ \(.*\) does not begin it/,
    ],
  ])('that %s is told so', (_, sql, message) => {
    const services = store();
    tamper(services, sql);
    expect(checkLog(services).findings[0]!.message).toMatch(message);
  });
});

describe('a log that was cut', () => {
  it('is found by a checkpoint, which names what was there', () => {
    const services = store();
    note(services, 'Midweek 17 v1');
    sealLog(services);
    const length = lengthOf(services);
    const { at } = readCheckpoints(services.storePath).checkpoints[0]!;
    tamper(services, `DELETE FROM audit_log WHERE sequence = ${length}`);
    const message = `Entry ${length} was “Noted on Midweek 17 v1: x” according to a checkpoint of ${at.slice(0, 10)} (store.sqlite.checkpoints); this log ends at ${length - 1}.`;
    expect(checkLog(services).findings).toEqual([{ where: 'checkpoint', sequence: length, message }]);
    expect(() => requireSoundLog(services)).toThrow(message);
    // What comes after covers nothing: the head of the shorter log is not kept.
    for (const subject of ['another', 'and more', 'and more']) {
      note(services, subject);
      sealLog(services);
    }
    expect(readCheckpoints(services.storePath).checkpoints).toHaveLength(1);
    expect(checkLog(services).findings[0]!.message).toContain('here it is “Noted on another: x”');
  });

  it('is found by the records of reports and jackpots where there is no checkpoint', () => {
    const services = store();
    const { sequence } = auditRepository(services.db).ofAction('finalise').at(-1)!;
    tamper(services, `DELETE FROM audit_log WHERE sequence >= ${sequence}`);
    const { findings } = checkLog(services);
    expect(findings.map(({ where }) => where)).toEqual(['report', 'jackpot']);
    expect(findings[0]!.message).toMatch(
      new RegExp(
        `^Demo jackpot v1 was exported on .*, when the log had ${sequence} entries; this log ends at ${sequence - 1}\\.$`,
      ),
    );
    expect(findings[1]!.message).toMatch(
      /^Demo jackpot v1 was finalised on .*, and no entry of this log of \d+ entries says so\.$/,
    );
  });

  it('is found where settings are not those that an entry says were set', async () => {
    const services = store();
    const set = { name: 'TIME_DECAY_XI', value: '0.003', reason: 'tried' };
    await createCall(services)('settings.change', set);
    expect(checkLog(services).findings).toEqual([]);
    const guards = services.db
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?`)
      .pluck();
    for (const name of guards.all('settings_changes') as string[]) services.db.exec(`DROP TRIGGER ${name}`);
    services.db.exec(`UPDATE settings_changes SET chosen = replace(chosen, '0.003', '0.004')`);
    expect(checkLog(services).findings).toMatchObject([
      {
        where: 'settings',
        message: expect.stringMatching(/^Settings version 1 of .* is not what an entry of this log/),
      },
    ]);
    // With a hash of its own it is still none that was set.
    services.db.exec(`UPDATE settings_changes SET chosen = '{}', hash = '${sha256('{}')}'`);
    expect(checkLog(services).findings).toHaveLength(1);
  });

  it('is found where only the entry of a report is missing', () => {
    const services = store();
    const { sequence } = auditRepository(services.db).ofAction('export').at(-1)!;
    tamper(services, `DELETE FROM audit_log WHERE sequence >= ${sequence}`);
    expect(checkLog(services).findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Demo jackpot v1 was exported on .*, and no entry of this log of \d+ entries says so\.$/),
    ]);
  });
});

describe('a log that was written anew', () => {
  it('is sound in itself, and found by a checkpoint and by the reports exported before', () => {
    const services = store();
    sealLog(services);
    rewriteFrom(services, 3);
    expect(auditRepository(services.db).firstFault()).toBeNull();
    const { findings } = checkLog(services);
    expect(findings.map(({ where }) => where)).toEqual(['checkpoint', 'report']);
    expect(findings[0]!.message).toMatch(/here it says the same with another hash: something before it was changed\.$/);
    expect(findings[1]!.message).toMatch(
      /^Demo jackpot v1 was exported on .* from another log: entry \d+ had another hash then\.$/,
    );
    rmSync(checkpointPath(services.storePath));
    expect(checkLog(services).findings.map(({ where }) => where)).toEqual(['report']);
  });

  it('is not noticed where the store was copied without its checkpoints and no report tells of it: said, not failed', () => {
    const services = store();
    const last = lengthOf(services);
    note(services, 'a');
    sealLog(services);
    tamper(services, `DELETE FROM audit_log WHERE sequence > ${last}`);
    const copy = join(temporaryFolder(), 'copy.sqlite');
    services.db.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(services.storePath, copy);
    expect(checkLog({ ...services, storePath: copy })).toMatchObject({ ok: true, checkpoints: { newest: null } });
    expect(checkLog(services).ok).toBe(false);
  });

  it('is found out by a checkpoint whose signature is not of its text', async () => {
    const services = store();
    await createCall(services)('keys.make', {});
    sealLog(services);
    const path = checkpointPath(services.storePath);
    writeFileSync(path, readFileSync(path, 'utf8').replace('Made a signing key', 'Lost a signing key'));
    expect(checkLog(services).findings[0]!.message).toMatch(/has a signature that is not of its text\.$/);
  });
});

describe('entries', () => {
  it('are found by action, analyst, day and what they say, names of files and jackpots among it', async () => {
    const services = store();
    const call = createCall(services);
    const find = async (filter: Parameters<typeof call<'audit.find'>>[1]) => (await call('audit.find', filter)).columns;
    const total = lengthOf(services);
    expect((await find({ action: 'import' })).sequence).toHaveLength(20);
    expect((await find({ action: 'import', text: 'demo_2019-20.CSV' })).words).toEqual([
      expect.stringMatching(/^Imported DEMO_2019-20\.csv/),
    ]);
    expect((await find({ text: 'exported demo jackpot v1' })).action).toEqual(['export']);
    const few = await call('audit.find', { text: 'imported', limit: 3 });
    expect([few.matching, few.columns.sequence.length]).toEqual([20, 3]);
    const { at, subject } = await find({ action: 'finalise' });
    expect((await find({ subject: subject[0]! })).action).toContain('finalise');
    const day = at[0]!.slice(0, 10);
    expect((await find({ from: day, to: day })).sequence.length).toBeGreaterThan(0);
    expect((await find({ to: '2000-01-01' })).sequence).toEqual([]);
    expect((await find({ analyst: 'nobody' })).sequence).toEqual([]);
    expect((await find({ from: '2000-01-01', analyst: 'tester' })).sequence).toHaveLength(total);
  });

  it('leave as a table no spreadsheet runs, and as lines from which the chain can be followed', async () => {
    const services = store();
    const call = createCall(services);
    note(services, '=1+1');
    services.db.transaction(() =>
      auditWriter(services.db).append({
        action: 'new-club',
        subject: '+x',
        analyst: '@a',
        details: { reason: 'a, "b"' },
      }),
    )();
    const { text, entries } = await call('audit.text', { format: 'csv' });
    const lines = text.split('\r\n');
    expect(lines).toHaveLength(entries + 2);
    expect(lines[0]).toBe('number,at,action,what,subject,analyst,hash,previous hash');
    expect(lines.at(-2)).toContain(`"Said that +x is new in : a, ""b""",'+x,'@a,`);
    expect(lines.at(-3)).toContain(`,'=1+1,tester,`);
    const { text: json } = await call('audit.text', { format: 'jsonl' });
    const rows = json
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ChainedEntry);
    expect(rows[0]!.sequence).toBe(1);
    expect(rows.every((row, index) => index === 0 || row.previousHash === rows[index - 1]!.hash)).toBe(true);
  });

  it('record drafts, their models, picks and deletions in the transaction of what they record', async () => {
    const services = store();
    const call = createCall(services);
    const before = lengthOf(services);
    const fixture = { date: '2024-09-01', league: 'DEMO', home: 'Saltmere', away: 'Eastwick Rovers', odds: null };
    const { jackpot } = await call('jackpots.create', { name: 'Draft', fixtures: [fixture] });
    await call('jackpots.pick', { id: jackpot.id, order: 1, set: 'B', outcome: 'draw' });
    await call('jackpots.pick', { id: jackpot.id, order: 1, set: 'B', outcome: null });
    await call('jackpots.update', { id: jackpot.id, useCurrentModels: true });
    await call('jackpots.delete', { id: jackpot.id });
    await expect(call('jackpots.delete', { id: jackpot.id })).rejects.toThrow('no jackpot');
    const { words } = (await call('audit.find', { limit: lengthOf(services) - before })).columns;
    expect([...words].reverse()).toEqual([
      'Began the draft Draft: 1 fixture',
      'Picked draw for fixture 1 of Draft v1 in set B',
      'Took the pick for fixture 1 of Draft v1 in set B back',
      'Deleted the draft Draft v1: 1 fixture',
    ]);
  });
});
