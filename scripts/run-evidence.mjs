// Bundles one command of evidence/ and runs it with the words given.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';

/** @param {'select-constants' | 'evidence'} name of the file in evidence/ */
export async function runEvidence(name) {
  const folder = await bundle({ [name]: `evidence/${name}.ts` }, 'evidence');
  const args = [join(folder, `${name}.mjs`), ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
}
