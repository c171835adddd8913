import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

function jackpot(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['out/main/cli.js', ...args], { encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

describe('jackpot about', () => {
  it('says which version this is, and of how much it is made', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const { code, stdout, stderr } = jackpot('about');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`Football Jackpot Probability Engine ${version}\n`);
    expect(stdout).toMatch(/engine \d+, store schema \d+, SQLite 3\.\d+\.\d+/);
    const about = JSON.parse(jackpot('--json', 'about').stdout) as { packages: number };
    expect(stdout).toContain(`${about.packages} packages of others`);
    expect(Object.keys(about)).toEqual(['name', 'version', 'engine', 'schema', 'sqlite', 'packages']);
  });
});

describe('jackpot licences', () => {
  it('lists packages with their licences, and prints the text of those named, in any case', () => {
    const { stdout } = jackpot('licences');
    expect(stdout).toMatch(/^package +version +licence$/m);
    expect(stdout).toMatch(/^SQLite +3\.\d+\.\d+ +Public domain$/m);
    const texts = jackpot('licences', 'sqlite', 'Better-SQLite3');
    expect(texts.code).toBe(0);
    expect(texts.stdout).toContain('May you do good and not evil.');
    expect(texts.stdout).toContain('Joshua Wise');
  });
  it('names what was probably meant', () => {
    const { code, stderr } = jackpot('licences', 'comander');
    expect(code).toBe(1);
    expect(stderr).toContain('nothing that is shipped is called "comander"');
    expect(stderr).toContain('Did you mean "commander"?');
  });
});
