import { app, net, protocol, type Session, type WebContents } from 'electron';
import { join, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The page's own scheme: standard and secure, so that `'self'` in the CSP means these files and nothing else. */
export const SCHEME = 'app';
export const PAGE_URL = `${SCHEME}://window/index.html`;

/** Everything the page may load. Styles need 'unsafe-inline' because components set sizes and colours on elements. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Call before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serve the built page from `directory` and from nowhere else. */
export function servePage(directory: string): void {
  protocol.handle(SCHEME, async (request) => {
    const path = normalize(join(directory, decodeURIComponent(new URL(request.url).pathname)));
    if (!path.startsWith(directory + sep)) return new Response('not found', { status: 404 });
    const response = await net.fetch(pathToFileURL(path).href);
    const headers = new Headers(response.headers);
    headers.set('Content-Security-Policy', CONTENT_SECURITY_POLICY);
    headers.set('X-Content-Type-Options', 'nosniff');
    return new Response(response.body, { status: response.status, headers });
  });
}

/**
 * Nothing leaves the machine: every request that is not for the page's own files is refused, every permission too.
 * @param onRefused told the address of each refused request
 */
export function closeSession(session: Session, onRefused: (url: string) => void): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    const allowed = isLocal(details.url);
    if (!allowed) onRefused(details.url);
    callback({ cancel: !allowed });
  });
  // Chromium's spell checker would fetch a dictionary past every other barrier.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
}

const isLocal = (url: string): boolean => /^(app|file|devtools|data|blob):/.test(url);

/** Whatever shows a page, now or later, shows that page alone. Call before the application is ready. */
export function closeEveryContents(): void {
  app.on('web-contents-created', (_event, contents) => closeContents(contents));
}

/** The page stays the page: no navigation, no new windows, no embedded ones, and no way past the requests that are seen. */
function closeContents(contents: WebContents): void {
  const refuse = (event: { preventDefault: () => void }) => event.preventDefault();
  // Peer connections ask other machines by a way of their own, which neither policy nor request filter sees.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
