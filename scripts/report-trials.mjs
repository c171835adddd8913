// Tries to get a changed report past both verifiers: one of 17 fixtures over three real leagues, exported in every format.
//   npm run -s report-trials -- [--short] [--keep]
// Single bytes, lies with every hash made again, archives and folders that are made to harm; then the whole report again
// from its raw files, as they are and with one cell changed. Season files lie where FOOTBALL_DATA_DIR says. Exit code 1
// where one slips through. Under ten minutes; --short tries a twentieth on the demo. --keep leaves the folder.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { bundle } from './bundle.mjs';
import { findDisplay } from './find-electron.mjs';

await ensureBuilt('all');
const folder = await bundle({ 'report-trials': 'fuzz/report-trials.ts' }, 'report-trials');
const [command, ...rest] = [
  ...(findDisplay() ?? []),
  process.execPath,
  join(folder, 'report-trials.mjs'),
  ...process.argv.slice(2),
];
process.exitCode = spawnSync(command, rest, { stdio: 'inherit' }).status ?? 1;
