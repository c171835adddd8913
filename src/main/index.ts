import type { BrowserWindow } from 'electron';
import { app, dialog, session } from 'electron';
import { join } from 'node:path';
import type { Events } from '../contract';
import { createHandlers } from './capabilities/handlers';
import { openServices, type Services } from './capabilities/services';
import { UserError } from './core/words/errors';
import { desktopHandlers } from './electron/dialogs';
import { logWarning, openLog } from './electron/log';
import { setMenu } from './electron/menu';
import { registerIpc } from './bridge/ipc';
import { closeSession, PAGE_URL, registerScheme, servePage } from './electron/security';
import { openWindow } from './electron/window';

const JOBS_CHANGED: keyof Events = 'jobs.changed';

app.setName('football-jackpot-probability-engine');
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
registerScheme();

let services: Services | null = null;
let window: BrowserWindow | null = null;

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    window?.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', closeServices);
  void app.whenReady().then(start);
} else app.quit();

function start(): void {
  const directory = app.getPath('userData');
  const logBug = openLog(directory);
  process.on('uncaughtException', (error) => void logBug(error));
  process.on('unhandledRejection', (error) => void logBug(error));
  const storePath = process.env.JACKPOT_STORE ?? join(directory, 'store.sqlite');
  try {
    services = openServices({
      storePath,
      analyst: process.env.JACKPOT_ANALYST,
      workerFile: join(__dirname, 'worker.js'),
      logBug,
      check: true,
    });
  } catch (error) {
    explainAndQuit(error, logBug);
    return;
  }
  closeSession(session.defaultSession, (url) => logWarning(`refused request: ${url}`));
  servePage(join(__dirname, '..', 'renderer'));
  setMenu();
  registerIpc({ ...createHandlers(services), ...desktopHandlers(() => window!) }, PAGE_URL, logBug);
  window = openWindow(join(__dirname, '..', 'preload', 'index.js'));
  window.webContents.on('render-process-gone', (_event, details) => {
    logBug(new Error(`the page's process is gone: ${details.reason}`));
    if (details.reason !== 'clean-exit') window?.reload();
  });
  services.queue.subscribe((job) => {
    if (window && !window.isDestroyed()) window.webContents.send(JOBS_CHANGED, job);
  });
}

/** A store that cannot be opened is said in a dialog: without a window nobody would know. */
function explainAndQuit(error: unknown, logBug: (error: unknown) => string): void {
  const message = error instanceof UserError ? error.message : `internal error ${logBug(error)}`;
  const hint = error instanceof UserError ? (error.hint ?? '') : 'The log has the details under this id.';
  dialog.showErrorBox('The store cannot be opened', `${message}\n\n${hint}`);
  app.exit(1);
}

/** Let a running job stop at its next safe point before the application ends. */
function closeServices(event: { preventDefault: () => void }): void {
  const open = services;
  if (!open) return;
  event.preventDefault();
  services = null;
  void open.close().finally(() => app.quit());
}
