import { existsSync, statSync } from 'node:fs';
import { extname, isAbsolute, resolve } from 'node:path';

/** A file that somebody opened from outside: by a double click, "Open with", or as an argument. */
export type OpenedFile =
  { readonly kind: 'store'; readonly path: string } | { readonly kind: 'report'; readonly path: string };

const KINDS: Readonly<Record<string, OpenedFile['kind']>> = {
  '.jackpot-store': 'store',
  '.sqlite': 'store',
  '.jackpot-report': 'report',
  '.zip': 'report',
};

/** What a path is by its name; null for anything that is not opened here, or is not there. */
export function openedFile(path: string): OpenedFile | null {
  const kind = KINDS[extname(path).toLowerCase()];
  return kind !== undefined && existsSync(path) && statSync(path).isFile() ? { kind, path } : null;
}

/**
 * The file among the arguments of a start; null without one. Switches are none, nor is the application itself.
 * @param folder what relative names are relative to
 */
export function openedBy(argv: readonly string[], folder: string): OpenedFile | null {
  const [, ...given] = argv;
  for (const argument of given.filter((each) => !each.startsWith('-'))) {
    const found = openedFile(isAbsolute(argument) ? argument : resolve(folder, argument));
    if (found) return found;
  }
  return null;
}
