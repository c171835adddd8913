// Times the engine, the import and the window's thread against their budgets:
//   npm run -s bench -- [--scale | --main-thread | --pages | --reports | --packed]
// Real seasons where FOOTBALL_DATA_DIR names their folder, else the demo league. --scale imports two million rows too;
// --pages goes to every page at first, again and during a training; --packed starts what npm run dist:dir has left in dist/.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { bundle } from './bundle.mjs';
import { findDisplay, findElectron } from './find-electron.mjs';

await ensureBuilt('all');
const folder = await bundle({ bench: 'bench/index.ts' }, 'bench');
const args = [join(folder, 'bench.mjs'), ...process.argv.slice(2)];
const [electron, display] = [findElectron(), findDisplay()];
const env = electron !== null && display !== null ? { ...process.env, JACKPOT_ELECTRON: electron } : process.env;
const [command, ...rest] = [...(display ?? []), process.execPath, ...args];
process.exitCode = spawnSync(command, rest, { stdio: 'inherit', env }).status ?? 1;
