import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What package.json says of the application. */
export interface About {
  readonly productName: string;
  readonly version: string;
  readonly description: string;
}

export const readAbout = (root: string): About => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as About;

/** Where electron-builder puts the application unpacked, on this machine. @throws {Error} where nothing has been packed */
export function unpackedFolder(root: string): string {
  const folder = join(root, 'dist', process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`);
  if (!existsSync(folder)) throw new Error(`${folder} is missing: pack the application first, by npm run dist:dir`);
  return folder;
}
