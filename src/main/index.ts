import type { BrowserWindow } from 'electron';
import { app, dialog, session } from 'electron';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { ApiError, DesktopChannel } from '../contract';
import { ENGINE_EVENT } from '../contract/topics';
import { registerIpc } from './bridge/ipc';
import { inEvent, withPlaces } from './bridge/place-fields';
import { createPlaces } from './bridge/places';
import { answerDesktop } from './electron/answer-desktop';
import { logWarning, openLog } from './electron/log';
import { setMenu } from './electron/menu';
import { closeEveryContents, closeSession, PAGE_URL, registerScheme, servePage } from './electron/security';
import { printAlone, printReport } from './electron/print-report';
import { systemSecret } from './electron/system-secret';
import { openWindow } from './electron/window';
import type { Engine } from './engine/engine';
import { threadedEngine } from './engine/threaded-engine';
import { PRINT_SWITCH } from './export/report/pdf/print-switch';

app.setName('football-jackpot-probability-engine');
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
registerScheme();
closeEveryContents();

let engine: Engine | null = null;
let window: BrowserWindow | null = null;

const printing = process.argv.indexOf(PRINT_SWITCH);
if (printing >= 0) printAndEnd(process.argv[printing + 1]!);
else if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    window?.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', closeEngine);
  // Its threads open the store while the window is being made.
  const { logBug, logAs } = openLog(app.getPath('userData'));
  process.on('uncaughtException', (error) => void logBug(error));
  process.on('unhandledRejection', (error) => void logBug(error));
  engine = startEngine(logAs);
  void app.whenReady().then(() => open(engine!, logBug));
} else app.quit();

/** Started to print one report: nothing else of the application runs. */
function printAndEnd(folder: string): void {
  printAlone();
  app
    .whenReady()
    .then(() => printReport(folder))
    .then(
      () => app.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        app.exit(1);
      },
    );
}

function startEngine(onBug: (id: string, text: string) => void): Engine {
  const keysFolder = process.env.JACKPOT_KEYS ?? join(app.getPath('userData'), 'keys');
  return threadedEngine({
    storePath: process.env.JACKPOT_STORE ?? join(app.getPath('userData'), 'store.sqlite'),
    analyst: process.env.JACKPOT_ANALYST ?? userInfo().username,
    threadFile: join(__dirname, 'thread.js'),
    workerFile: join(__dirname, 'worker.js'),
    keysFolder,
    systemSecret: app.whenReady().then(() => systemSecret(keysFolder, logWarning)),
    onBug,
    onUnusable: (error) => void app.whenReady().then(() => explainAndQuit(error)),
  });
}

function open(running: Engine, logBug: (error: unknown) => string): void {
  closeSession(session.defaultSession, (url) => logWarning(`refused request: ${url}`));
  servePage(join(__dirname, '..', 'renderer'));
  setMenu();
  const places = createPlaces();
  registerIpc(
    PAGE_URL,
    withPlaces(places, (channel, request) =>
      channel.startsWith('desktop.')
        ? answerDesktop(() => window!, channel as DesktopChannel, request, logBug)
        : running.answer(channel, request),
    ),
    (path) => places.give('read', path),
  );
  window = openWindow(join(__dirname, '..', 'preload', 'index.js'));
  window.webContents.on('render-process-gone', (_event, details) => {
    logBug(new Error(`the page's process is gone: ${details.reason}`));
    if (details.reason !== 'clean-exit') window?.reload();
  });
  running.subscribe((event) => {
    if (window && !window.isDestroyed()) window.webContents.send(ENGINE_EVENT, inEvent(places, event));
  });
}

/** A store that cannot be used is said in a dialog, since the page has nothing to say it with. */
function explainAndQuit({ message, hint }: ApiError): void {
  window?.destroy();
  dialog.showErrorBox('The store cannot be opened', `${message}\n\n${hint ?? ''}`);
  app.exit(1);
}

/** Let a running job stop at its next safe point before the application ends. */
function closeEngine(event: { preventDefault: () => void }): void {
  const open = engine;
  if (!open) return;
  event.preventDefault();
  engine = null;
  void open.close().finally(() => app.quit());
}
