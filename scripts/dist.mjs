// The packed application, in dist/:  npm run dist [-- <target> …]   all targets of this platform, or those named
//                                    npm run dist:dir               unpacked, as the tests start it
// A target whose tools are not here is told and does not hold up the others; the exit code is 1 then.
import './node-version.mjs';
import { Arch, build, Platform } from 'electron-builder';
import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { makeDeb } from '../packaging/deb.mts';
import { makeTarGz } from '../packaging/tar-gz.mts';
import { ensureBuilt } from './build.mjs';
import { root } from './find-electron.mjs';

const TARGETS = { linux: ['dir', 'tar.gz', 'deb', 'AppImage'], win32: ['dir', 'nsis'], darwin: ['dir', 'dmg'] };
const known = TARGETS[process.platform];
const asked = process.argv.slice(2);
/** Made of the unpacked application, which comes first. */
const FROM_UNPACKED = { deb: makeDeb, 'tar.gz': makeTarGz };
const unknown = asked.find((target) => !known?.includes(target));
if (!known || unknown) {
  console.error(`${unknown ?? process.platform} cannot be built here; known are ${known?.join(', ') ?? 'no targets'}.`);
  process.exit(1);
}

await ensureBuilt('all');
const targets = asked.length > 0 ? asked : known;
const failed = [];
for (const target of targets.some((name) => name in FROM_UNPACKED) ? new Set(['dir', ...targets]) : targets) {
  try {
    for (const file of await make(target)) console.log(`${relative(root, file)}: ${sizeOf(file)}`);
  } catch (error) {
    failed.push(target);
    console.error(`*** ${target} was NOT built: ${error.message} ***`);
  }
}
process.exit(failed.length > 0 ? 1 : 0);

/** @returns the files made */
async function make(target) {
  if (target in FROM_UNPACKED) return [FROM_UNPACKED[target](root)];
  return build({
    projectDir: root,
    config: join('packaging', 'electron-builder.config.ts'),
    targets: Platform.current().createTarget(target, Arch[process.arch]),
    publish: 'never',
  });
}

function sizeOf(file) {
  return `${(statSync(file).size / 1e6).toFixed(1)} MB`;
}
