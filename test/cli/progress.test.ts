import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { progressLine } from '../../src/main/capabilities/command/progress-line';
import { temporaryFolder } from '../support/stores';

/** Gives a command a terminal. */
const SCRIPT = '/usr/bin/script';
const job = { title: 'Train E0', progress: { phase: 'Walking', done: 12, total: 40, rowsPerSecond: null } };

describe('progress', () => {
  it('is one line with phase, counts and share, never wider than the terminal', () => {
    expect(progressLine(job, 80)).toBe('Train E0: Walking 12 of 40 (30 %)');
    expect(progressLine({ ...job, progress: null }, 80)).toBe('');
    expect(progressLine({ ...job, progress: { phase: 'Reading', done: 0, total: 0, rowsPerSecond: null } }, 80)).toBe(
      'Train E0: Reading 0 of 0',
    );
    for (const columns of [1, 2, 10, 33, 34, 35])
      expect(progressLine(job, columns).length).toBeLessThanOrEqual(columns);
    expect(progressLine(job, 20)).toBe('Train E0: Walking …');
  });

  const command = (store: string) => ['out/main/cli.js', '--store', store, 'demo', '--out', join(store, '..', 'demo')];
  it('is written nowhere where nobody watches', () => {
    const { status, stderr } = spawnSync(process.execPath, command(join(temporaryFolder(), 'store.sqlite')), {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });

  it.runIf(existsSync(SCRIPT))('is rewritten in place on a terminal, and gone at the end', () => {
    const words = [process.execPath, ...command(join(temporaryFolder(), 'store.sqlite'))].join(' ');
    const { status, stdout } = spawnSync(SCRIPT, ['-qec', words, '/dev/null'], { encoding: 'utf8' });
    expect(status).toBe(0);
    const written = stdout.replaceAll('\r\u001b[K', '⟲');
    expect(written).toMatch(/⟲[^⟲\n]*: [^⟲\n]+ \d+ of \d+ \(\d+ %\)⟲/);
    expect(written.split('⟲').at(-1)).not.toMatch(/ of \d+ \(/);
  });
});
