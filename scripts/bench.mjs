// Times the engine against its budgets: npm run -s bench
// Real seasons where FOOTBALL_DATA_DIR names their folder, else the demo league.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const outDir = join(root, 'out', 'bench');

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: join(root, 'bench', 'index.ts'),
    outDir,
    target: 'node20',
    minify: false,
    rollupOptions: { output: { format: 'es', entryFileNames: 'bench.mjs' } },
  },
});
// A process of its own: plain Node on a bundle, as the engine runs when it ships.
process.exitCode = spawnSync(process.execPath, [join(outDir, 'bench.mjs')], { stdio: 'inherit' }).status ?? 1;
