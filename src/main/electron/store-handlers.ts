import { dialog, type BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DesktopChannel, RequestOf, ResponseOf } from '../../contract';
import { UserError } from '../core/words/errors';
import type { StoreSwitch } from './store-switch';

type StoreChannel = Extract<DesktopChannel, `desktop.store${string}` | 'desktop.takeOpened'>;
type Handlers = {
  readonly [C in StoreChannel]: (request: RequestOf<C>) => ResponseOf<C> | Promise<ResponseOf<C>>;
};

const FILTERS = [
  { name: 'Stores', extensions: ['sqlite'] },
  { name: 'All files', extensions: ['*'] },
];

/** Stores of the window: every place is chosen in the system's dialogs or is one of the list; the page names none. */
export function storeChannelHandlers(window: () => BrowserWindow, stores: StoreSwitch): Handlers {
  const atOf = (number: number): string => {
    const found = stores.stores().recent[number];
    if (!found) throw new UserError('not-found', `there is no store number ${number} in the list`);
    return found.path;
  };
  const open = async (path: string): Promise<{ done: boolean }> => {
    const { fault } = await stores.rescue({ do: 'judge', storePath: path });
    if (fault !== null) throw new UserError('bad-file', `${path} cannot be used: ${fault}`, 'Choose another file.');
    return { done: await stores.goTo(path) };
  };
  return {
    'desktop.takeOpened': () => ({ path: stores.takeOpened() }),
    'desktop.stores': () => {
      const { current, recent } = stores.stores();
      return { current, recent: recent.map((each) => ({ ...each })) };
    },
    'desktop.storeOpen': async ({ number }) => {
      if (number !== null) return open(atOf(number));
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Open a store',
        properties: ['openFile'],
        filters: FILTERS,
      });
      return filePaths[0] === undefined ? { done: false } : open(filePaths[0]);
    },
    'desktop.storeNew': async () => {
      const { filePath } = await dialog.showSaveDialog(window(), {
        title: 'A new store',
        defaultPath: 'store.sqlite',
        filters: FILTERS,
      });
      if (!filePath) return { done: false };
      if (existsSync(filePath))
        throw new UserError('bad-file', `${filePath} is there already`, 'Open it, or choose another name.');
      return { done: await stores.goTo(filePath) };
    },
    'desktop.storeMove': async () => {
      const from = stores.current();
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title: 'The folder to move the store to',
        properties: ['openDirectory', 'createDirectory'],
      });
      if (filePaths[0] === undefined) return { done: false };
      const to = join(filePaths[0], basename(from));
      const done = await stores.goTo(to, () => stores.rescue({ do: 'move', storePath: from, to }));
      if (done) stores.forget(from);
      return { done };
    },
    'desktop.storeForget': ({ number }) => {
      stores.forget(atOf(number));
      return {};
    },
    'desktop.storeRestore': async ({ name }) => {
      const storePath = stores.current();
      const { analyst } = stores;
      return {
        done: await stores.goTo(storePath, () => stores.rescue({ do: 'restore', storePath, name, analyst })),
      };
    },
  };
}
