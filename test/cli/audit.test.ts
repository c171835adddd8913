import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject, describe, expect, it } from 'vitest';
import Database from 'better-sqlite3';
import { temporaryFolder } from '../support/stores';

function demoCopy(): string {
  const store = join(temporaryFolder(), 'store.sqlite');
  copyFileSync(join(inject('demo'), 'store.sqlite'), store);
  return store;
}
/** Keys lie beside the store here, never among those of whoever runs the tests. */
function run(store: string, args: readonly string[], more: { readonly input?: string; readonly env?: object } = {}) {
  const child = spawnSync(process.execPath, ['out/main/cli.js', '--store', store, '--analyst', 'tester', ...args], {
    encoding: 'utf8',
    ...(more.input === undefined ? {} : { input: more.input }),
    env: { ...process.env, JACKPOT_KEYS: join(store, '..', 'keys'), ...more.env },
  });
  return { code: child.status, stdout: child.stdout, stderr: child.stderr };
}
function tamper(store: string, sql: string): void {
  const db = new Database(store);
  for (const name of ['update', 'delete']) db.exec(`DROP TRIGGER audit_log_no_${name}`);
  db.exec(sql);
  db.close();
}

describe('jackpot audit', () => {
  it('lists entries in words, the newest first, and only those asked for', () => {
    const store = demoCopy();
    const { code, stdout, stderr } = run(store, ['audit', 'list', '--action', 'train']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/Training +Trained DEMO2?: DEMO2?-\d{4}-\d\d-\d\d-[0-9a-f]{8}, by engine \S+ +tester/);
    const some = run(store, ['audit', 'list', '--by', 'tester', '--text', 'demo_2019', '--limit', '1']);
    expect(some.stdout).toMatch(/Imported DEMO_2019-20\.csv/);
    expect(some.stdout.trimEnd().split('\n')).toHaveLength(2);
    expect(run(store, ['audit', 'list', '--to', '2000-01-01']).stdout).toBe('No entry is like that.\n');
    expect(run(store, ['audit', 'list', '--to', 'soon'])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^bad-request: to: /) as string,
    });
    const { matching, columns } = JSON.parse(run(store, ['--json', 'audit', 'list', '--limit', '2']).stdout) as {
      matching: number;
      columns: { sequence: number[] };
    };
    expect(columns.sequence).toEqual([matching, matching - 1]);
  });

  it('checks the log, keeps its head at the end of each command, and ends with 3 where it was changed or cut', () => {
    const store = demoCopy();
    const first = run(store, ['audit', 'check']);
    expect([first.code, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toMatch(/^sound: \d+ entries, head [0-9a-f]{64}\nNo checkpoint here/);
    expect(existsSync(`${store}.checkpoints`)).toBe(true);
    expect(run(store, ['audit', 'check']).stdout).toMatch(/\n1 checkpoint \(none signed\), the newest of /);

    const whole = readFileSync(store);
    tamper(store, 'DELETE FROM audit_log WHERE sequence = (SELECT max(sequence) FROM audit_log)');
    const cut = run(store, ['audit', 'check']);
    expect(cut.code).toBe(3);
    expect(cut.stdout).toMatch(
      /^BROKEN: 2 findings in \d+ entries\n {2}Entry \d+ was “Exported the report of Demo jackpot v1 .*” according to a checkpoint of .*; this log ends at \d+\.$/m,
    );
    expect(run(store, ['status']).stdout).toMatch(/BROKEN\nEntry \d+ was “Exported/);

    writeFileSync(store, whole);
    tamper(store, `UPDATE audit_log SET entry = replace(entry, 'tester', 'forger') WHERE sequence = 4`);
    const changed = run(store, ['audit', 'check']);
    expect([changed.code, changed.stdout.split('\n')[1]]).toEqual([
      3,
      expect.stringMatching(/^ {2}The audit log was changed: entry 4 of \d+ \(Imported .*\) no longer has its hash\.$/),
    ]);
  });

  it('writes entries to a file, in the form its name says', () => {
    const store = demoCopy();
    for (const [name, begins] of [
      ['log.csv', 'number,at,action,'],
      ['log.jsonl', '{"sequence":1,'],
    ] as const) {
      const out = join(store, '..', name);
      expect(run(store, ['audit', 'export', '--out', out]).stdout).toMatch(/^\d+ entries written to /);
      expect(readFileSync(out, 'utf8').startsWith(begins)).toBe(true);
    }
    expect(run(store, ['audit', 'export', '--out', join(store, 'none', 'x')])).toMatchObject({ code: 1 });
  });
});

describe('jackpot key', () => {
  it('makes, shows, protects, rotates and revokes a key, and knows those of others', () => {
    const store = demoCopy();
    expect(run(store, ['key', 'show']).stdout).toBe('No signing key yet: jackpot key make\n');
    const made = run(store, ['key', 'make']);
    expect([made.code, made.stderr]).toEqual([0, '']);
    expect(made.stdout).toMatch(/^tester: ([a-z]+ ){7}[a-z]+\npublic key {3}[0-9a-f]{64}\n/);
    expect(run(store, ['key', 'show']).stdout).toBe(made.stdout);

    const secret = join(store, '..', 'secret');
    writeFileSync(secret, 'a passphrase\nmore\n');
    const protectedKey = run(store, ['key', 'protect', '--new-passphrase-file', secret]);
    expect(protectedKey.stdout).toMatch(/protected by a passphrase/);
    expect(run(store, ['key', 'rotate', '--reason', 'new year'])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^key-locked: the signing key of tester has a passphrase/) as string,
    });
    const rotated = run(store, ['key', 'rotate', '--reason', 'new year', '--passphrase-file', '-'], {
      input: 'a passphrase\n',
    });
    expect([rotated.code, rotated.stderr]).toEqual([0, '']);
    const free = run(store, ['key', 'protect'], { env: { JACKPOT_PASSPHRASE: 'a passphrase' } });
    expect(free.stdout).toMatch(/protected by none but the file’s mode/);

    expect(run(store, ['key', 'about', 'c'.repeat(64)]).stdout).toMatch(/^([a-z]+ ){7}[a-z]+\n.*\nnot known here\n$/);
    expect(run(store, ['key', 'trust', 'c'.repeat(64), '--name', 'Grace']).stdout).toMatch(/^Grace \(trusted\): /);
    const revoked = run(store, ['key', 'revoke', '--reason', 'lost']);
    expect(revoked.stdout).toMatch(/^tester \(own\): .*\n.*\n {2}known since .*, REVOKED on \d{4}-\d\d-\d\d: lost\n$/);
    expect(run(store, ['key', 'known']).stdout.match(/^\S.*\)/gm)).toEqual([
      'Grace (trusted)',
      'tester (own)',
      'tester (own)',
    ]);
    expect(run(store, ['audit', 'list', '--action', 'key']).stdout.trimEnd().split('\n')).toHaveLength(5);
  });

  it('signs reports, and verify --in-store says whose key it is, and ends with 3 once it was revoked', () => {
    const store = demoCopy();
    const made = run(store, ['key', 'make']).stdout;
    const words = /^tester: (.*)$/m.exec(made)![1]!;
    const [{ id }] = JSON.parse(run(store, ['--json', 'jackpots', 'list']).stdout) as [{ id: string }];
    const report = join(store, '..', 'report');
    expect(run(store, ['report', id, '--out', report, '--no-pdf'])).toMatchObject({ code: 0, stderr: '' });
    const known = run(store, ['verify', report, '--in-store']);
    expect(known.code).toBe(0);
    expect(known.stdout).toContain(
      `ok    key in this store: the key “${words}” is known here as that of tester since `,
    );
    const elsewhere = run(join(temporaryFolder(), 'store.sqlite'), ['verify', report, '--in-store']);
    expect(elsewhere.stdout).toContain(`--    key in this store: the key “${words}” (`);
    expect(run(store, ['key', 'revoke', '--reason', 'lost']).code).toBe(0);
    const revoked = run(store, ['verify', report, '--in-store']);
    expect(revoked.code).toBe(3);
    expect(revoked.stdout).toMatch(/^FAIL {2}key in this store: .* and was revoked on \d{4}-\d\d-\d\d: /m);
  });
});
