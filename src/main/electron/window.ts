import { app, BrowserWindow, nativeTheme, type WebContents } from 'electron';
import windowState from 'electron-window-state';
import { PAGE_URL } from './security';

const SMALLEST = { width: 1024, height: 700 } as const;

/** Open the one window of the application, where it was last. */
export function openWindow(preload: string): BrowserWindow {
  const state = windowState({ defaultWidth: 1280, defaultHeight: 800 });
  const window = new BrowserWindow({
    x: state.x,
    y: state.y,
    width: Math.max(state.width, SMALLEST.width),
    height: Math.max(state.height, SMALLEST.height),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
    title: 'Football Jackpot Probability Engine',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Nobody needs them in what is installed, and a script that a person is told to paste would have the page's rights.
      devTools: !app.isPackaged,
      spellcheck: false,
    },
  });
  state.manage(window);
  stayOnPage(window.webContents);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(PAGE_URL);
  return window;
}

/** An empty page is shown without anybody being asked: the window goes back to where it was in its own. */
function stayOnPage(contents: WebContents): void {
  let place = PAGE_URL;
  contents.on('did-navigate-in-page', (_event, url) => {
    if (url.startsWith(PAGE_URL)) place = url;
  });
  contents.on('did-navigate', (_event, url) => {
    if (!url.startsWith(PAGE_URL)) void contents.loadURL(place);
  });
}
