// Bundles TypeScript entries of this repository for plain Node, as the engine runs when it ships.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/**
 * @param {Record<string, string>} entries source paths from the root by name
 * @param {string} folder below out/
 * @returns {Promise<string>} the folder in which each entry is now `<name>.mjs`
 */
export async function bundle(entries, folder) {
  const outDir = join(root, 'out', folder);
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: { __APPLICATION_VERSION__: JSON.stringify(version) },
    ssr: { noExternal: true, external: ['better-sqlite3', '@playwright/test'] },
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      minify: false,
      rollupOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(root, path)])),
        output: { format: 'es', entryFileNames: '[name].mjs' },
      },
    },
  });
  return outDir;
}
