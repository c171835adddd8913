// Feeds random leagues, files and archives to the engine and the import until one breaks a law:
//   npm run -s fuzz -- [engine] [ingestion] [--runs N] [--seed S]     default: both, seed 20250101
// Each part is a process of its own; exit code 1 and the shrunk counterexample when a law is broken.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';

const PARTS = ['engine', 'ingestion'];
const words = process.argv.slice(2);
const chosen = PARTS.filter((part) => words.includes(part));
const options = words.filter((word) => !PARTS.includes(word));

const folder = await bundle(Object.fromEntries(PARTS.map((part) => [part, `fuzz/${part}.ts`])), 'fuzz');
for (const part of chosen.length > 0 ? chosen : PARTS) {
  const { status } = spawnSync(process.execPath, [join(folder, `${part}.mjs`), ...options], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
