import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readAsar } from './asar';
import { packedBinary } from './packed';

const folder = (): string => dirname(packedBinary());
const resources = (): string => join(folder(), 'resources');

test('the built binary has its fuses set', async () => {
  const wire = await getCurrentFuseWire(packedBinary());
  const { DISABLE: off, ENABLE: on } = FuseState;
  const wanted: Partial<Record<FuseV1Options, FuseState>> = {
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableNodeCliInspectArguments]: off,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
    [FuseV1Options.EnableCookieEncryption]: on,
    // Older versions of Electron have no such fuse.
    ...(wire[FuseV1Options.GrantFileProtocolExtraPrivileges] === undefined
      ? {}
      : { [FuseV1Options.GrantFileProtocolExtraPrivileges]: off }),
  };
  expect(wire).toMatchObject(wanted);
});

test('the archive holds the built application and nothing else', () => {
  const files = readAsar(join(resources(), 'app.asar'));
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(['/package.json', '/out/main/index.js', '/out/main/thread.js', '/out/renderer/index.html']),
  );
  const kept =
    /^\/(package\.json|out\/(main|preload|renderer)\/.*|resources\/icon\/256x256\.png|node_modules\/better-sqlite3\/(package\.json|LICENSE|(lib|prebuilds)\/.*))$/;
  expect(paths.filter((path) => !kept.test(path))).toEqual([]);
  expect(paths.filter((path) => /\.(map|tsx?|sqlite|md)$|cli\.js$|browser/.test(path))).toEqual([]);
  // What the system loads as a library lies beside the archive; one, for this platform.
  const unpacked = files.filter(({ isUnpacked }) => isUnpacked).map(({ path }) => path);
  expect(unpacked).toEqual([`/node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`]);
  expect(paths.filter((path) => path.endsWith('.node'))).toEqual(unpacked);
});

test('nothing beside the archive could run in its place, or update it', () => {
  expect(readdirSync(resources()).sort()).toEqual(['app.asar', 'app.asar.unpacked']);
  for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html']) {
    expect(existsSync(join(folder(), name)), name).toBe(true);
  }
});
