import type { Api, Reply } from './contract-types';
import { createHttpBridge } from './services/http-bridge';

const done = <T>(value: T): Promise<Reply<T>> => Promise.resolve({ ok: true, value });
const askPath = (what: string): string | null =>
  window.prompt(`${what}: its full path on this machine`)?.trim() || null;

const needsWindow = (): Promise<Reply<never>> =>
  Promise.resolve({
    ok: false,
    error: {
      code: 'bad-request',
      message: 'a browser cannot change the store it works on',
      hint: 'Use the window, or jackpot store --help.',
    },
  });
const OF_A_WINDOW = {
  'desktop.takeOpened': () => done({ path: null }),
  'desktop.stores': needsWindow,
  'desktop.storeOpen': needsWindow,
  'desktop.storeNew': needsWindow,
  'desktop.storeMove': needsWindow,
  'desktop.storeForget': needsWindow,
  'desktop.storeRestore': needsWindow,
} as const;

function download(name: string, content: Blob): Promise<Reply<{ path: string }>> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return done({ path: name });
}

/** What a window does with the system's dialogs, done with what a browser has. */
const desktop: Pick<Api, Extract<keyof Api, `desktop.${string}`>> = {
  'desktop.chooseImport': ({ what }) => {
    const path = askPath(what === 'files' ? 'A file to import' : 'A folder to import');
    return done({ paths: path === null ? [] : [path] });
  },
  'desktop.chooseFolder': ({ title }) => done({ path: askPath(title) }),
  'desktop.chooseReport': ({ what }) => done({ path: askPath(`The ${what} of a report`) }),
  ...OF_A_WINDOW,
  'desktop.readTextFile': () =>
    new Promise((resolve) => {
      const input = document.createElement('input');
      input.type = 'file';
      input.addEventListener('cancel', () => resolve({ ok: true, value: null }));
      input.addEventListener('change', () => {
        const file = input.files?.[0];
        if (file) void file.text().then((text) => resolve({ ok: true, value: { name: file.name, text } }));
        else resolve({ ok: true, value: null });
      });
      input.click();
    }),
  'desktop.saveTextFile': ({ name, text }) => download(name, new Blob([text])),
  'desktop.savePicture': ({ name, png }) =>
    download(name, new Blob([Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))])),
  // A browser asks before it lets a page tell anything.
  'desktop.notify': () => done({ clicked: false }),
  'desktop.showInFolder': ({ path }) =>
    Promise.resolve({ ok: false, error: { code: 'bad-request', message: `a browser opens no folder; it is ${path}` } }),
};

Object.defineProperty(window, 'jackpot', { value: createHttpBridge((path, init) => fetch(path, init), desktop) });
