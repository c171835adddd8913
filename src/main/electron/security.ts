import { app, protocol, type Session, type WebContents } from 'electron';
import { pageFiles } from '../bridge/static-files';

/** The page's own scheme: standard and secure, so that `'self'` in the CSP means these files and nothing else. */
export const SCHEME = 'app';
const HOST = 'window';
export const PAGE_URL = `${SCHEME}://${HOST}/index.html`;

/** Call before the application is ready. Every process that shows something is sandboxed, whatever its window asks for. */
export function registerScheme(): void {
  // Whoever starts it with the switch, as root has to, decides: with both, no process starts.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serve the built page from `directory` and from nowhere else. */
export function servePage(directory: string): void {
  const files = pageFiles(directory);
  protocol.handle(SCHEME, (request) => {
    const { host, pathname } = new URL(request.url);
    const file = host === HOST && request.method === 'GET' ? files(pathname) : null;
    if (!file) return new Response('not found', { status: 404 });
    const { bytes, type, policy } = file;
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: { 'Content-Type': type, 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' },
    });
  });
}

/**
 * Nothing leaves the machine, and nothing comes in by the side: every request that is not for the page's own files is
 * refused, every permission, every device and every download.
 *
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
  session.setDevicePermissionHandler(() => false);
  // Whoever writes a file asks the person where, by a channel; no link of a page does.
  session.on('will-download', (event) => event.preventDefault());
  session.on('select-usb-device', (event, _details, choose) => refuseDevice(event, choose));
  session.on('select-hid-device', (event, _details, choose) => refuseDevice(event, choose));
  session.on('select-serial-port', (event, _ports, _contents, choose) => refuseDevice(event, () => choose('')));
}

/** Chromium's tools are there in an application that is not packaged; a `data:` address reaches no file and no machine. */
const isLocal = (url: string): boolean => (app.isPackaged ? /^(app|data):/ : /^(app|data|devtools):/).test(url);

interface Refusable {
  readonly preventDefault: () => void;
}
/** Where nobody answers, Electron would take the first device there is. */
function refuseDevice(event: Refusable, choose: () => void): void {
  event.preventDefault();
  choose();
}

/** Whatever shows a page, now or later, shows that page alone. Call before the application is ready. */
export function closeEveryContents(): void {
  app.on('web-contents-created', (_event, contents) => closeContents(contents));
}

/** The page stays the page: no navigation, no new windows, no embedded ones, and no way past the requests that are seen. */
function closeContents(contents: WebContents): void {
  const refuse = (event: Refusable) => event.preventDefault();
  // Peer connections ask other machines by a way of their own, which neither policy nor request filter sees.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-navigate', refuse);
  // A frame holds what it was made with, the preview of a report.
  contents.on('will-frame-navigate', (event) => {
    if (event.url !== 'about:srcdoc') event.preventDefault();
  });
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.on('select-bluetooth-device', (event, _devices, choose) => refuseDevice(event, () => choose('')));
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
