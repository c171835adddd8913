import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject, describe, expect, it } from 'vitest';
import { openStore } from '../../src/main/db/handle';
import { temporaryFolder } from '../support/stores';

function health(store: string, ...args: string[]) {
  const child = spawnSync(
    process.execPath,
    ['out/main/cli.js', '--store', store, '--analyst', 'tester', ...args.slice(1), 'health', args[0]!],
    { encoding: 'utf8' },
  );
  return { code: child.status, stdout: child.stdout, stderr: child.stderr };
}
function demoCopy(): string {
  const store = join(temporaryFolder(), 'store.sqlite');
  copyFileSync(join(inject('demo'), 'store.sqlite'), store);
  return store;
}

describe('jackpot health', () => {
  it('says first what is to be mended and how, then every check, and ends well where nothing is degraded', () => {
    const { code, stdout, stderr } = health(demoCopy(), '--today=2024-05-06');
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('▲ watch: 1 to watch of 15 checks');
    expect(lines[2]).toMatch(/^▲ Fallbacks in recent jackpots: \d+ of 15$/);
    expect(lines[3]).toMatch(/^ {2}▲ no-odds: \d+ of 15 fixtures/);
    expect(lines[4]).toMatch(/^ {2}→ Open Demo jackpot: jackpot show jp-/);
    expect(stdout).toMatch(/● steady {4}Results up to date +2 of 2 +2024-05-05/);
  });

  it('ends with 1 where a person can act, with the same as data', () => {
    const { code, stdout, stderr } = health(demoCopy(), '--today=2026-11-26', '--json');
    expect([code, stderr]).toEqual([1, '']);
    const report = JSON.parse(stdout) as { reasons: string[]; checks: { name: string; detail: string }[] };
    expect(report).toMatchObject({ state: 'degraded', words: '1 degraded, 1 to watch of 15 checks' });
    expect(report.reasons).toEqual(['Results up to date', 'Fallbacks in recent jackpots']);
    expect(report.checks.find(({ name }) => name === 'Results up to date')!.detail).toContain(
      'DEMO: last result 2024-05-05, 935 days ago',
    );
  });

  it('ends with 3 where the store is not what was written to it', () => {
    const store = demoCopy();
    const db = openStore({ path: store, analyst: 'tester' });
    db.exec(`DROP TRIGGER audit_log_no_update; UPDATE audit_log SET hash = replace(hash, 'a', 'b') WHERE sequence = 5`);
    db.close();
    const { code, stdout } = health(store, '--today=2024-05-06');
    expect(code).toBe(3);
    expect(stdout).toMatch(/^■ Audit log: \d+ entries\n {2}■ store\.sqlite: The audit log was changed: entry 5 of /m);
  });

  it('refuses a day that is none', () => {
    expect(health(demoCopy(), '--today=soon')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^bad-request: /) as string,
    });
  });
});

describe('jackpot jobs', () => {
  const jobs = (store: string, ...args: string[]) => {
    const words = ['out/main/cli.js', '--store', store, '--analyst', 'tester', ...args];
    return spawnSync(process.execPath, words, { encoding: 'utf8' });
  };
  it('lists what ran, and shows the log of one: its phases with counts, and what became of each league', () => {
    const store = demoCopy();
    const { stdout } = jobs(store, 'jobs');
    expect(stdout).toMatch(/^job\s+state\s+started\s+what/);
    const [, id] = /^(\S+)\s+done\s+\S+ \S+\s+Train /m.exec(stdout)!;
    const { stdout: log } = jobs(store, 'jobs', id!);
    expect(log).toMatch(/^Train .*: done, /);
    expect(log).toMatch(/^\d\d:\d\d:\d\d forecasting past seasons: \d.* of \d.*, \d+\.\d s$/m);
    expect(log).toMatch(/^\d\d:\d\d:\d\d DEMO2-2024-\S+ stored, of 2\u202f\d+ matches$/m);
    expect(jobs(store, 'jobs', 'none')).toMatchObject({ status: 1 });
  });
});
