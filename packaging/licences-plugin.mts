import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { toLicences, type Shipped } from './licences.mts';

/** As the build does, from the root of the repository. */
const read = (...path: readonly string[]): string => readFileSync(resolve(...path), 'utf8');
const ownText = (name: string): string => read('packaging', 'licence-texts', `${name}.txt`);

/** Where Vite leaves what it found in a bundle, and the application looks for it. */
export const LICENCES = 'licences.json';

/**
 * Puts what of others is shipped beside a bundle: each package with its licence, each text once. The build ends where one
 * has none.
 * @param beside what is shipped although no bundle holds it
 */
export const licencesPlugin = (beside: () => readonly Shipped[] = () => []): Plugin => ({
  name: 'licences',
  enforce: 'post',
  writeBundle({ dir }) {
    const path = join(dir!, LICENCES);
    const bundled = JSON.parse(readFileSync(path, 'utf8')) as Shipped[];
    const texts = { 'react-remove-scroll-bar': ownText('react-remove-scroll-bar') };
    writeFileSync(path, JSON.stringify(toLicences([...bundled, ...beside()], texts)));
  },
});

/** The native module with what is compiled into it, and what the application runs in. */
export const shippedBeside = (): readonly Shipped[] => [
  installed('better-sqlite3', 'LICENSE'),
  installed('node-addon-api', 'LICENSE.md'),
  { name: 'SQLite', version: sqliteVersion(), identifier: 'Public domain', text: ownText('sqlite') },
  installed('electron', 'LICENSE'),
  { name: 'Chromium and Node.js', version: 'in Electron', identifier: 'Chromium', text: ownText('chromium') },
];

function installed(name: string, file: string): Shipped {
  const { version, license } = JSON.parse(read('node_modules', name, 'package.json')) as {
    version: string;
    license: string;
  };
  return { name, version, identifier: license, text: read('node_modules', name, file) };
}

function sqliteVersion(): string {
  const header = read('node_modules', 'better-sqlite3', 'deps', 'sqlite3', 'sqlite3.h');
  return /^#define SQLITE_VERSION\s+"([^"]+)"/m.exec(header)![1]!;
}
