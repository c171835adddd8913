import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../src', import.meta.url));
const read = (path: string): string =>
  readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(?:tsx?|html)$/.test(path))
  .sort()
  .map((path) => [path, read(path)] as const);
/** Where something is said, comments aside. */
const saying = (words: RegExp, inside = ''): string[] =>
  sources.filter(([path, text]) => path.startsWith(inside) && words.test(text)).map(([path]) => path);

describe('the sources', () => {
  it('are looked at', () => {
    expect(sources.length).toBeGreaterThan(500);
    expect(saying(/shell\.showItemInFolder/)).toEqual(['main/electron/dialogs.ts']);
  });
  it('hand nothing to the system to be opened', () => {
    expect(saying(/openExternal|openPath|setAsDefaultProtocolClient/)).toEqual([]);
  });
  it('switch no protection off', () => {
    expect(saying(/nodeIntegration\w*: true|contextIsolation: false|sandbox: false|webSecurity: false/)).toEqual([]);
    expect(saying(/allowRunningInsecureContent: true|experimentalFeatures: true|enableBlinkFeatures/)).toEqual([]);
    expect(saying(/webviewTag: true|allowpopups|bypassCSP: true|allowServiceWorkers|'unsafe-(?:inline|eval)'/)).toEqual(
      // Pages of reports, which run no script at all.
      ['main/export/report/format-1/html.ts', 'main/export/report/html/page.ts'],
    );
  });
  it('make no program of a text, and no page of one either', () => {
    expect(saying(/\beval\(|new Function\(|executeJavaScript|runInContext|['"`]javascript:/)).toEqual([]);
    expect(saying(/dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML|document\.write/, 'renderer/')).toEqual([]);
  });
  it('mark up no text of a chart: plotly would set a style that does not count', () => {
    const marked = sources.filter(
      ([path, text]) => /^renderer\/.*\.ts$/.test(path) && /<(?:b|i|em|strong|span|a)[ >]/.test(text),
    );
    expect(marked.map(([path]) => path).filter((path) => /traces|chart|heat/.test(path))).toEqual([]);
  });
  it('give the page nothing of Electron', () => {
    expect(saying(/contextBridge/)).toEqual(['preload/index.ts', 'preload/recovery.ts']);
    expect(saying(/from 'electron'/, 'renderer/')).toEqual([]);
    expect(saying(/ipcRenderer/)).toEqual(['preload/dropped.ts', 'preload/index.ts', 'preload/recovery.ts']);
    expect(read('preload/index.ts').match(/exposeInMainWorld/g)).toHaveLength(1);
  });
  it('name no address that a page or main would ask', () => {
    const addresses = sources.flatMap(([path, text]) =>
      [...text.matchAll(/https?:\/\/[^\s'"`)]+/g)].map(([address]) => `${path} ${address}`),
    );
    expect(addresses.filter((each) => !/127\.0\.0\.1|\$\{host\}|www\.w3\.org|json-schema\.org/.test(each))).toEqual([]);
  });
});
