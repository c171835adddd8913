import { dialog, shell, type BrowserWindow } from 'electron';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { DesktopChannel, RequestOf, ResponseOf } from '../../contract';
import { isElsewhere, onAnotherMachine } from '../bridge/places';
import { UserError } from '../core/words/errors';
import { notify } from './notification';
import { decodeText } from '../ingestion/files/decode-text';

/** What is read as a text: anything larger was chosen by mistake. A fixture list is a few lines. */
const TEXTS = {
  list: { name: 'Fixture lists', extensions: ['csv', 'txt', 'tsv'], largest: 1_000_000 },
  document: { name: 'JSON documents', extensions: ['json'], largest: 50_000_000 },
} as const;

/** How every PNG begins. */
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

type Handlers = {
  readonly [C in Exclude<DesktopChannel, `desktop.store${string}` | 'desktop.takeOpened'>]: (
    request: RequestOf<C>,
  ) => ResponseOf<C> | Promise<ResponseOf<C>>;
};

/** What only a window can do. */
export function desktopHandlers(window: () => BrowserWindow): Handlers {
  return {
    'desktop.chooseImport': async ({ what }) => {
      const { filePaths } = await dialog.showOpenDialog(
        window(),
        what === 'files'
          ? {
              title: 'Import season files',
              properties: ['openFile', 'multiSelections'],
              filters: [
                { name: 'Season files and archives', extensions: ['csv', 'json', 'zip'] },
                { name: 'All files', extensions: ['*'] },
              ],
            }
          : { title: 'Import a folder of season files', properties: ['openDirectory'] },
      );
      return { paths: filePaths };
    },
    'desktop.chooseFolder': async ({ title }) => {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title,
        properties: ['openDirectory', 'createDirectory'],
      });
      return { path: filePaths[0] ?? null };
    },
    'desktop.chooseReport': async ({ what }) => {
      const { filePaths } = await dialog.showOpenDialog(
        window(),
        what === 'zip'
          ? {
              title: 'The zip of a report',
              properties: ['openFile'],
              filters: [{ name: 'Reports as one file', extensions: ['zip'] }],
            }
          : { title: 'The folder of a report', properties: ['openDirectory'] },
      );
      return { path: filePaths[0] ?? null };
    },
    'desktop.readTextFile': async ({ title, kind }) => {
      const { name, extensions, largest } = TEXTS[kind];
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title,
        properties: ['openFile'],
        filters: [
          { name, extensions: [...extensions] },
          { name: 'All files', extensions: ['*'] },
        ],
      });
      const [path] = filePaths;
      if (path === undefined) return null;
      const { size } = statSync(path);
      if (size > largest) {
        throw new UserError('bad-file', `${basename(path)} has ${size} bytes: no ${name.slice(0, -1).toLowerCase()}`);
      }
      return { name: basename(path), text: decodeText(readFileSync(path)).text };
    },
    'desktop.saveTextFile': ({ title, name, text }) => save(window(), title, name, text),
    'desktop.savePicture': ({ title, name, png }) => {
      const bytes = Buffer.from(png, 'base64');
      if (!bytes.subarray(0, PNG.length).equals(PNG)) throw new UserError('bad-request', `${name} is no PNG`);
      return save(window(), title, name, bytes);
    },
    'desktop.notify': async ({ title, body }) => ({ clicked: await notify(window(), title, body) }),
    'desktop.showInFolder': ({ path }) => {
      if (isElsewhere(path)) throw onAnotherMachine(path);
      if (!existsSync(path)) throw new UserError('not-found', `${path} is not there any more`);
      shell.showItemInFolder(path);
      return {};
    },
  };
}

/** Ask where, and write it there. @throws {UserError} it cannot be written there */
async function save(
  window: BrowserWindow,
  title: string,
  name: string,
  content: string | Uint8Array,
): Promise<{ path: string | null }> {
  // A name, and no way of the page's to suggest a folder.
  const { filePath } = await dialog.showSaveDialog(window, { title, defaultPath: basename(name.replace(/\\/g, '/')) });
  if (!filePath) return { path: null };
  try {
    writeFileSync(filePath, content);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new UserError('bad-file', `${filePath} cannot be written (${code})`, 'Choose another place.', { cause });
  }
  return { path: filePath };
}
