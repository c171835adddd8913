import type { BrowserWindow } from 'electron';
import { app, dialog, session } from 'electron';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import type { ApiError, DesktopChannel } from '../../contract';
import { ENGINE_EVENT } from '../../contract/topics';
import { registerIpc } from '../bridge/ipc';
import { inEvent, withPlaces } from '../bridge/place-fields';
import { createPlaces } from '../bridge/places';
import { knownStores } from '../capabilities/stores/known-stores';
import type { Engine } from '../engine/engine';
import { runRescue } from '../engine/run-rescue';
import { threadedEngine } from '../engine/threaded-engine';
import { answerDesktop } from './answer-desktop';
import { logWarning, openLog } from './log';
import { helpMenu } from './help-menu';
import { setMenu } from './menu';
import { openedBy, openedFile, type OpenedFile } from './opened-files';
import { watchPage } from './page-trouble';
import { askEnding, followJobs, type RunningJobs } from './running-jobs';
import { closeSession, PAGE_URL, servePage } from './security';
import type { StoreSwitch } from './store-switch';
import { systemSecret } from './system-secret';
import { openWindow } from './window';

/**
 * The application of one person: one window, one engine on one store; where the store cannot be used, the recovery window
 * instead. Its files lie in `bundle`.
 */
export function runApplication(bundle: string): void {
  const userData = app.getPath('userData');
  const { logBug, logAs } = openLog(userData);
  process.on('uncaughtException', (error) => void logBug(error));
  process.on('unhandledRejection', (error) => void logBug(error));
  const stores = knownStores(join(userData, 'stores.json'), join(userData, 'store.sqlite'));
  const analyst = process.env.JACKPOT_ANALYST ?? userInfo().username;
  const keysFolder = process.env.JACKPOT_KEYS ?? join(userData, 'keys');
  const rescueFile = join(bundle, 'rescue.js');
  const places = createPlaces();
  const atStart = openedBy(process.argv, process.cwd());
  let reportToShow = atStart?.kind === 'report' ? atStart.path : null;
  let storePath = process.env.JACKPOT_STORE ?? (atStart?.kind === 'store' ? atStart.path : stores.current());
  let engine: Engine | null = null;
  let jobs: RunningJobs | null = null;
  let window: BrowserWindow | null = null;
  let isEnding = false;

  // Its threads open the store while the window is being made.
  const begin = (): void => {
    const started = threadedEngine({
      ...{ storePath, analyst, keysFolder },
      threadFile: join(bundle, 'thread.js'),
      workerFile: join(bundle, 'worker.js'),
      systemSecret: app.whenReady().then(() => systemSecret(keysFolder, logWarning)),
      onBug: logAs,
      onUnusable: (problem) => void app.whenReady().then(() => recover(started, problem)),
    });
    engine = started;
    jobs = followJobs(started);
    started.subscribe((event) => {
      if (engine === started && window && !window.isDestroyed())
        window.webContents.send(ENGINE_EVENT, inEvent(places, event));
    });
  };

  const endEngine = async (): Promise<void> => {
    const open = engine;
    engine = null;
    jobs = null;
    await open?.close();
  };

  const showWindow = (): void => {
    const shown = openWindow(join(bundle, '..', 'preload', 'index.js'));
    window = shown;
    shown.on('close', (event) => {
      if (isEnding || window !== shown || !mustAsk()) return;
      event.preventDefault();
      void endIfWanted();
    });
    watchPage(shown, { logBug, onLost: (problem) => void recover(engine, problem, 'page') });
  };

  /** The recovery window takes the place of the window and of an engine that has no store to work on. */
  const recover = async (
    failed: Engine | null,
    problem: ApiError,
    trouble: 'store' | 'page' = 'store',
  ): Promise<void> => {
    if (engine !== failed || isEnding) return;
    logWarning(`${problem.code}: ${problem.message}`);
    const { openRecovery } = await import('./recovery/recovery-window');
    const replaced = window;
    const released = endEngine();
    window = openRecovery({
      ...{ trouble, problem, storePath, analyst, threadFile: rescueFile, released },
      preload: join(bundle, '..', 'preload', 'recovery.js'),
      version: `Football Jackpot Probability Engine ${__APPLICATION_VERSION__}`,
      goOn: (path) => {
        if (path !== storePath) stores.use(path, storePath);
        storePath = path;
        begin();
        showWindow();
      },
    });
    replaced?.destroy();
    await released;
  };

  const mustAsk = (): boolean => (jobs?.titles().length ?? 0) > 0;
  const endIfWanted = async (): Promise<void> => {
    if (!window) return;
    const wanted = await askEnding(window, jobs?.titles() ?? [], 'Quit');
    if (wanted === 'stop') end();
    else if (wanted === 'wait') {
      if (mustAsk()) jobs?.whenDone(end);
      else end();
    }
  };
  /** Let a running job stop at its next safe point before the application ends. */
  const end = (): void => {
    isEnding = true;
    void endEngine().finally(() => app.quit());
  };

  const storeSwitch: StoreSwitch = {
    current: () => storePath,
    stores: () => stores.list(storePath),
    goTo: async (path, work) => {
      if (!window) return false;
      if (mustAsk()) {
        const wanted = await askEnding(window, jobs!.titles(), 'Go on');
        if (wanted === 'stay') return false;
        if (wanted === 'wait' && mustAsk()) await new Promise<void>((done) => jobs!.whenDone(done));
      }
      await endEngine();
      try {
        await work?.();
        stores.use(path, storePath);
        storePath = path;
      } finally {
        begin();
      }
      void window.loadURL(PAGE_URL);
      return true;
    },
    takeOpened: () => {
      const taken = reportToShow;
      reportToShow = null;
      return taken;
    },
    rescue: (task) => runRescue(rescueFile, task),
    forget: stores.forget,
    analyst,
  };

  /** A store is opened in the place of this one; a report is for the page to verify. */
  const open = (opened: OpenedFile | null): void => {
    if (!opened) return;
    if (opened.kind === 'report') {
      reportToShow = opened.path;
      if (window && !window.isDestroyed()) window.webContents.send(ENGINE_EVENT, { type: 'opened' });
    } else if (resolve(opened.path) !== resolve(storePath)) void openInPlace(opened.path);
  };
  const openInPlace = async (path: string): Promise<void> => {
    const { fault } = await runRescue(rescueFile, { do: 'judge', storePath: path });
    if (fault === null) await storeSwitch.goTo(path);
    else if (window)
      await dialog.showMessageBox(window, { type: 'warning', message: `${path} cannot be used`, detail: fault });
  };
  app.on('second-instance', (_event, argv, folder) => {
    window?.restore();
    window?.focus();
    open(openedBy(argv, folder));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(openedFile(path));
  });
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (!engine) return;
    event.preventDefault();
    if (mustAsk()) void endIfWanted();
    else end();
  });
  begin();
  void app.whenReady().then(() => {
    closeSession(session.defaultSession, (url) => logWarning(`refused request: ${url}`));
    servePage(join(bundle, '..', 'renderer'));
    setMenu(helpMenu(() => window ?? null, PAGE_URL));
    registerIpc(
      PAGE_URL,
      withPlaces(places, (channel, request) =>
        channel.startsWith('desktop.')
          ? answerDesktop({ window: () => window!, stores: storeSwitch }, channel as DesktopChannel, request, logBug)
          : (engine?.answer(channel, request) ?? Promise.resolve(CLOSED)),
      ),
      (path) => places.give('read', path),
    );
    if (engine) showWindow();
  });
}

const CLOSED = { ok: false, error: { code: 'store-busy', message: 'the store is being closed' } } as const;
