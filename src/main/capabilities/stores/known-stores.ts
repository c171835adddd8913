import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../../keys/write-whole';
import { dataFolder } from '../data-folder';

const Known = z.strictObject({ current: z.string().nullable(), recent: z.array(z.string()) });
/** So many stores are remembered. */
const REMEMBERED = 10;

/** The store in use, and those used before, the newest first. */
export interface StoreList {
  readonly current: string;
  readonly recent: readonly { readonly path: string; readonly exists: boolean }[];
}

/** The list of a person's stores, in the application's folder of data: the same for window and command line. */
export function knownStores(file = join(dataFolder(), 'stores.json'), usual = join(dataFolder(), 'store.sqlite')) {
  const read = (): z.infer<typeof Known> => {
    try {
      return Known.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      // None yet, or one that cannot be read: the usual store is where it always was.
      return { current: null, recent: [] };
    }
  };
  const write = (known: z.infer<typeof Known>): void => {
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, `${JSON.stringify(known, null, 2)}\n`, 0o600);
  };
  const current = (): string => read().current ?? usual;
  return {
    current,
    list: (inUse = current()): StoreList => {
      const paths = [...new Set([inUse, ...read().recent])];
      return { current: inUse, recent: paths.map((path) => ({ path, exists: existsSync(path) })) };
    },
    /** Use a store from now on. @param left the one in use until now */
    use: (path: string, left = current()): void => {
      const chosen = resolve(path);
      const { recent } = read();
      write({
        current: chosen === resolve(usual) ? null : chosen,
        recent: [...new Set([chosen, left, ...recent])].slice(0, REMEMBERED),
      });
    },
    /** Leave one out of the list; its file stays. */
    forget: (path: string): void => {
      const { current: inUse, recent } = read();
      write({ current: inUse === path ? null : inUse, recent: recent.filter((each) => each !== path) });
    },
  };
}
