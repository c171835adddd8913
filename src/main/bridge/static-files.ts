import { readFileSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { pagePolicy, servedPage } from './page-policy';

export interface StaticFile {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Its content security policy. */
  readonly policy: string;
}
/** The file at a path of the page, or null. */
export type StaticFiles = (pathname: string) => StaticFile | null;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
/** Puts `window.jackpot` there before the page's own code runs, as the preload does in the window. */
const BRIDGE_SCRIPT = '<script type="module" src="./browser-bridge.js"></script>\n    <script type="module"';

/**
 * The built page in `directory`, and nothing outside of it.
 * @param inBrowser with the bridge of a page that is not in the application's own window
 */
export const pageFiles =
  (directory: string, inBrowser = false): StaticFiles =>
  (pathname) => {
    try {
      const path = normalize(join(directory, pathname === '/' ? 'index.html' : decodeURIComponent(pathname)));
      const type = TYPES[extname(path)];
      if (!path.startsWith(directory + sep) || type === undefined) return null;
      const bytes = readFileSync(path);
      if (!path.endsWith(`${sep}index.html`)) return { bytes, type, policy: pagePolicy(null) };
      const { html, policy } = servedPage(bytes.toString('utf8'));
      const bridged = inBrowser ? html.replace('<script type="module"', BRIDGE_SCRIPT) : html;
      return { bytes: Buffer.from(bridged), type, policy };
    } catch {
      return null; // no such file, or no path
    }
  };
