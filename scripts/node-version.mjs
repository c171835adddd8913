// Imported first by every script: an older Node would end in the native module without a word. Where the scripts' own
// Node is installed, it takes over.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  const bin = join(dirname(fileURLToPath(import.meta.url)), '..', 'node_modules', 'node', 'bin');
  const own = ['node', 'node.exe'].map((name) => join(bin, name)).find((path) => existsSync(path));
  if (own) process.exit(spawnSync(own, process.argv.slice(1), { stdio: 'inherit' }).status ?? 1);
  process.stderr.write(
    `Node ${process.versions.node} is too old, 22.12 or later is needed: use npm run, which brings its own (npm run -s jackpot -- status).\n`,
  );
  process.exit(1);
}
