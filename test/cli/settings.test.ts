import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { ResponseOf, SettingRow, SettingsVersion } from '../../src/contract';
import { ANALYST, demoCopy } from '../support/stores';

const store = demoCopy();
function run(...args: string[]) {
  const command = ['out/main/cli.js', '--store', store, '--analyst', ANALYST, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { code: status, stdout, stderr };
}
const json = <T>(...args: string[]): T => JSON.parse(run('--json', ...args).stdout) as T;

describe('jackpot settings', () => {
  it('lists every constant and switch, and tells of one what a change would do', () => {
    const { stdout } = run('settings', 'list');
    expect(stdout).toMatch(/^Nothing was changed/);
    expect(stdout).toMatch(/^TIME_DECAY_XI +0\.002 +0\.0065 +decay of a match/m);
    expect(stdout).toMatch(/^SET_D +on/m);
    expect(run('settings', 'show', 'MAX_MARKET_WEIGHT').stdout).toMatch(/allowed +a number from 0 to 0\.7$/m);
    expect(json<SettingRow>('settings', 'show', 'dixon_coles_rho')).toMatchObject({ range: null });
  });

  it('changes one, says which models are stale, keeps the history, and resets', () => {
    expect(run('settings', 'set', 'TIME_DECAY_XI', '0.004', '--reason', 'form').stdout).toMatch(
      /^Settings version 1, by .+ TIME_DECAY_XI 0\.002 → 0\.004$/m,
    );
    expect(run('models', 'list').stdout).toMatch(/other settings/);
    const { rows, inForce } = json<ResponseOf<'settings.list'>>('settings', 'list');
    expect(rows.find(({ name }) => name === 'TIME_DECAY_XI')).toMatchObject({
      value: '0.004',
      changed: { version: 1 },
    });
    expect(inForce.isDefault).toBe(false);
    expect(run('settings', 'reset', 'TIME_DECAY_XI').code).toBe(0);
    expect(run('models', 'list').stdout).not.toMatch(/other settings/);
    const history = json<readonly SettingsVersion[]>('settings', 'history');
    expect(history.map(({ version, reason }) => [version, reason])).toEqual([
      [2, ''],
      [1, 'form'],
      [0, ''],
    ]);
    expect(history[0]!.hash).toBe(history[2]!.hash);
    expect(run('settings', 'history').stdout).toMatch(/^ *1 .+ TIME_DECAY_XI 0\.002 → 0\.004 +form$/m);
  });

  it('refuses what may not be, with the bounds, and asks whether another name was meant', () => {
    expect(run('settings', 'set', 'MAX_MARKET_WEIGHT', '0.8')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('from 0 to 0.7, got 0.8') as string,
    });
    expect(run('settings', 'set', 'TIME_DECAI_XI', '0.003').stderr).toContain('Did you mean TIME_DECAY_XI?');
    expect(run('settings', 'show', 'set-d').stderr).toContain('Did you mean SET_D?');
    expect(run('settings', 'reset').stderr).toContain('every setting has its default already');
    expect(run('settings', '--help').stdout).toContain('jackpot settings set TIME_DECAY_XI 0.003');
  });
});
