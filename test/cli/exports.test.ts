import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportResult, ResponseOf, StoreCopyResult, Taken } from '../../src/contract';
import { sha256 } from '../../src/main/audit/canonical-json';
import { ANALYST, demoCopy, temporaryFolder } from '../support/stores';

const store = demoCopy();
const commandOf = (args: readonly string[]) => ['out/main/cli.js', '--store', store, '--analyst', ANALYST, ...args];
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, commandOf(args), { encoding: 'utf8' });
  return { code: status, stdout, stderr };
}
const json = <T>(...args: string[]): T => JSON.parse(run('--json', ...args).stdout) as T;

describe('jackpot export', () => {
  it('lists the tables, and describes one with its first rows', () => {
    expect(run('export', 'list').stdout).toMatch(/^matches +30 +leagues, seasons, dates +Matches$/m);
    const { stdout } = run('export', 'calibration', '--league', 'DEMO');
    expect(stdout).toMatch(/^value +number +probability +Value of the curve there\.$/m);
    expect(stdout).toMatch(/\d+ rows; the first:\nleague=DEMO model=DEMO-/);
  });

  it('writes a table, narrowed down, in either format', () => {
    const folder = temporaryFolder();
    const csv = join(folder, 'm.csv');
    const options = [
      '--league',
      'DEMO',
      '--season',
      '2019-20',
      '2020-21',
      '--from',
      '2020-01-01',
      '--to',
      '2020-12-31',
    ];
    const result = json<ExportResult>('export', 'matches', ...options, '--format', 'csv', '--out', csv);
    const text = readFileSync(csv, 'utf8');
    expect(result).toMatchObject({
      table: 'matches',
      path: csv,
      sha256: sha256(text),
      rows: text.split('\n').length - 2,
    });
    const seasons = text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').slice(0, 2).join(' '));
    expect(new Set(seasons)).toEqual(new Set(['DEMO 2019-20', 'DEMO 2020-21']));
    expect(run('export', 'matches', ...options, '--format', 'jsonl', '--out', join(folder, 'm.jsonl')).code).toBe(0);
    expect(readFileSync(join(folder, 'm.jsonl'), 'utf8')).toMatch(/^\{"away":".*\}\n$/s);
    expect(readdirSync(folder).sort()).toEqual(['m.csv', 'm.jsonl']);
  });

  it('replaces a file only when it is told to', () => {
    const path = join(temporaryFolder(), 'clubs.csv');
    expect(run('export', 'clubs', '--out', path).code).toBe(0);
    const again = run('export', 'clubs', '--out', path);
    expect([again.code, again.stderr]).toEqual([1, expect.stringMatching(/^bad-file: .* is there already \| /)]);
    expect(run('export', 'clubs', '--out', path, '--overwrite').code).toBe(0);
  });

  it('leaves nothing where the disk takes no more', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'forecasts.jsonl');
    const words = commandOf(['export', 'forecasts', '--format', 'jsonl', '--out', path]).map((word) => `'${word}'`);
    // Blocks of a kilobyte: more than the store has, less than the 18 MB of the file.
    const limited = `ulimit -f 8192; exec '${process.execPath}' ${words.join(' ')}`;
    const { status, stderr } = spawnSync('bash', ['-c', limited], { encoding: 'utf8' });
    expect(stderr).toMatch(/^bad-file: .*forecasts\.jsonl cannot be written: its disk takes no file of that size/);
    expect([status, readdirSync(folder)]).toEqual([1, []]);
  });

  it('refuses what it does not know', () => {
    expect(run('export', 'players')).toMatchObject({ code: 1 });
    expect(run('export', 'matches', '--format', 'xml')).toMatchObject({ code: 1 });
    expect(run('export', 'matches', '--league', 'X9').stderr).toContain('no league X9 in the store');
    expect(run('export', 'clubs', '--season', '2019-20').stderr).toContain('clubs cannot be narrowed down by seasons');
  });
});

describe('jackpot store copy', () => {
  it('makes a store of its own', () => {
    const path = join(temporaryFolder(), 'copy.sqlite');
    const copied = json<StoreCopyResult>('store', 'copy', '--out', path);
    expect(copied).toMatchObject({ path, sha256: sha256(readFileSync(path)) });
    const status = spawnSync(process.execPath, ['out/main/cli.js', '--json', '--store', path, 'status'], {
      encoding: 'utf8',
    });
    const { matches, audit } = JSON.parse(status.stdout) as ResponseOf<'data.status'>;
    expect([matches, audit.count, audit.head]).toEqual([4800, copied.auditCount, copied.auditHead]);
    expect(run('store', 'copy', '--out', path).code).toBe(1);
  });

  it('leaves nothing where the disk takes no more', () => {
    const folder = temporaryFolder();
    const words = commandOf(['store', 'copy', '--out', join(folder, 'copy.sqlite')]).map((word) => `'${word}'`);
    const limited = `ulimit -f 2048; exec '${process.execPath}' ${words.join(' ')}`;
    const { status, stderr } = spawnSync('bash', ['-c', limited], { encoding: 'utf8' });
    expect(stderr).toMatch(/^bad-file: .*copy\.sqlite cannot be written: /);
    expect([status, readdirSync(folder)]).toEqual([1, []]);
  });
});

describe('jackpot aliases and settings', () => {
  it('go out and come in again', () => {
    const folder = temporaryFolder();
    for (const [group, known] of [
      ['aliases', 32],
      ['settings', 2],
    ] as const) {
      const file = join(folder, `${group}.json`);
      expect(run(group, 'export', file).code).toBe(0);
      expect(existsSync(file)).toBe(true);
      const taken = json<Taken>(group, 'import', file, '--dry-run');
      expect([taken.dryRun, taken.counts]).toEqual([true, { added: 0, known, conflict: 0, missing: 0 }]);
      expect(run(group, 'import', file).stdout).toBe(`added: 0; known: ${known}; conflicts: 0; missing here: 0\n`);
    }
    expect(run('aliases', 'import', join(folder, 'none.json')).stderr).toContain('none.json cannot be read (ENOENT)');
    expect(run('aliases', 'import', join(folder, 'settings.json')).stderr).toContain('this is not a file of names');
  });

  it('say which entries were left, and are no success then', () => {
    const file = join(temporaryFolder(), 'names.json');
    expect(run('aliases', 'export', file).code).toBe(0);
    const empty = join(temporaryFolder(), 'empty.sqlite');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['out/main/cli.js', '--store', empty, 'aliases', 'import', file],
      { encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(stdout).toMatch(/^missing +link +DEMO +.* no league DEMO in the store$/m);
    expect(stderr).toContain('0 entries contradict this store, 32 are about what it does not have');
  });
});
