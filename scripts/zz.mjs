import { bundle } from './bundle.mjs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
const folder = await bundle({ zz: process.argv[2] }, 'zz');
spawnSync(process.execPath, [join(folder, 'zz.mjs'), ...process.argv.slice(3)], { stdio: 'inherit' });
