import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keyPath } from '../../src/main/keys/key-file';
import { ANALYST, temporaryFolder } from '../support/stores';

const folder = temporaryFolder();
function run(...args: string[]) {
  const command = ['out/main/cli.js', '--store', join(folder, 's.sqlite'), '--analyst', ANALYST, ...args];
  const env = { ...process.env, JACKPOT_KEYS: join(folder, 'keys') };
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', env });
  return { code: status, stdout, stderr };
}

it('jackpot profile shows, sets and resets what is a matter of taste, and teaches what may be', () => {
  expect(run('profile', 'show').stdout).toMatch(/^text-size +100 +100, 110, 125, 150, 175, 200 +per cent$/m);
  expect(run('profile', 'set', 'text-size', '150 %').stdout).toMatch(/^text-size +150 /m);
  expect(run('profile', 'set', 'default-set', 'g').code).toBe(0);
  expect(run('profile', 'set', 'single-keys', 'off').code).toBe(0);
  expect(JSON.parse(run('--json', 'profile', 'show').stdout)).toMatchObject({
    ...{ textSize: 150, defaultSet: 'G', singleKeys: false, decimals: 1 },
  });
  expect(run('profile', 'set', 'text-size', '120')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('text-size is 100, 110, 125, 150, 175, 200, got 120') as string,
  });
  expect(run('profile', 'set', 'textsize', '150').stderr).toContain('Did you mean text-size?');
  expect(run('profile', '--help').stdout).toContain('jackpot profile set single-keys off');
  expect(JSON.parse(run('--json', 'profile', 'reset').stdout)).toMatchObject({ textSize: 100, singleKeys: true });
});

it('a profile that was damaged is as it comes where it cannot be read, and keeps the rest', () => {
  run('profile', 'set', 'decimals', '2');
  const [, name] = /([^/\\]+)$/.exec(keyPath('', ANALYST))!;
  const path = join(folder, 'profiles', name!);
  writeFileSync(path, '{"decimals":2,"textSize":1000,"other":1}');
  expect(JSON.parse(run('--json', 'profile', 'show').stdout)).toMatchObject({ decimals: 2, textSize: 100 });
  writeFileSync(path, 'no JSON');
  expect(JSON.parse(run('--json', 'profile', 'show').stdout)).toMatchObject({ decimals: 1 });
});
