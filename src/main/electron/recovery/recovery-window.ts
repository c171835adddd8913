import { app, BrowserWindow, dialog, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { join } from 'node:path';
import type { ApiError } from '../../../contract';
import {
  RECOVERY_MESSAGES,
  recoveryMessage,
  type RecoveryBackup,
  type RecoveryOutcome,
  type RecoveryState,
} from '../../../contract/recovery';
import { judgementInWords, reasonInWords } from '../../../text/backup-words';
import { bytesText } from '../../../text/counts';
import type { Looked } from '../../capabilities/stores/rescue';
import { showRestored, showSalvaged } from '../../capabilities/stores/show';
import { stampOf } from '../../db/backups/backup-files';
import { UserError } from '../../core/words/errors';
import { runRescue } from '../../engine/run-rescue';
import { SCHEME } from '../security';

const RECOVERY_URL = `${SCHEME}://window/recovery.html`;

export interface RecoveryOptions {
  readonly trouble: RecoveryState['trouble'];
  readonly problem: ApiError;
  readonly storePath: string;
  readonly analyst: string;
  /** The bundled `rescue-thread`, and the preload of this window. */
  readonly threadFile: string;
  readonly preload: string;
  readonly version: string;
  /** Settled once the engine that had the store has let it go: nothing is done to a file that is in use. */
  readonly released: Promise<void>;
  /** Go on with a store; the recovery window is closed. */
  readonly goOn: (storePath: string) => void;
}

/**
 * The window for when the store cannot be used: it says why, offers every sound backup, and what else can be done. It needs
 * neither the store nor the engine nor the code of the page.
 */
export function openRecovery(options: RecoveryOptions): BrowserWindow {
  const { trouble, problem, storePath, analyst, threadFile, preload, version, released, goOn } = options;
  let backups: readonly RecoveryBackup[] | null = null;
  const look = (): void =>
    void released
      .then(() => runRescue(threadFile, { do: 'look', storePath }))
      .then(
        (looked) => (backups = looked.backups.map(toItem)),
        () => (backups = []),
      );
  look();
  const window = new BrowserWindow({
    width: 900,
    height: 720,
    title: 'Recovery – Football Jackpot Probability Engine',
    webPreferences: { preload, contextIsolation: true, sandbox: true, nodeIntegration: false, spellcheck: false },
  });
  const leaveFor = (path: string): RecoveryOutcome => {
    // The next window first: without any, the application would end.
    setImmediate(() => {
      goOn(path);
      window.destroy();
    });
    return { ok: true, says: 'Opening…' };
  };
  const actions: Record<(typeof RECOVERY_MESSAGES)[number], (what: unknown) => unknown> = {
    state: () => ({ trouble, message: problem.message, hint: problem.hint ?? '', storePath, backups, version }),
    restore: async (name) => {
      const restored = await runRescue(threadFile, { do: 'restore', storePath, name: String(name), analyst });
      await tell(window, 'The backup is in place', showRestored(restored));
      return leaveFor(storePath);
    },
    salvage: async () => {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: 'A folder for what can be read',
        properties: ['openDirectory', 'createDirectory'],
      });
      if (filePaths[0] === undefined) return null;
      const folder = join(filePaths[0], `salvaged-${stampOf(new Date())}`);
      return { ok: true, says: showSalvaged(await runRescue(threadFile, { do: 'salvage', storePath, folder })) };
    },
    another: async () => {
      const { filePaths } = await dialog.showOpenDialog(window, { title: 'Open a store', properties: ['openFile'] });
      return filePaths[0] === undefined ? null : leaveFor(filePaths[0]);
    },
    fresh: async () => {
      await runRescue(threadFile, { do: 'fresh', storePath });
      return leaveFor(storePath);
    },
    again: () => leaveFor(storePath),
    quit: () => app.quit(),
  };
  for (const name of RECOVERY_MESSAGES) {
    ipcMain.handle(recoveryMessage(name), async (event, what: unknown) => {
      if (!isFrom(event, window)) throw new Error('refused: unknown sender');
      try {
        if (name !== 'state' && name !== 'quit') await released;
        return await actions[name](what);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return { ok: false, says: [error.message, ...(error.hint === undefined ? [] : [error.hint])].join('. ') };
      }
    });
  }
  window.on('closed', () => {
    for (const name of RECOVERY_MESSAGES) ipcMain.removeHandler(recoveryMessage(name));
  });
  void window.loadURL(RECOVERY_URL);
  return window;
}

function toItem({ name, at, reason, bytes, ...judgement }: Looked['backups'][number]): RecoveryBackup {
  const about = `${at.slice(0, 16).replace('T', ' ')} UTC, ${reasonInWords(reason)}, ${bytesText(bytes)}`;
  return { name, isSound: judgement.fault === null, about, found: judgementInWords(judgement) };
}

const tell = (window: BrowserWindow, message: string, detail: string): Promise<unknown> =>
  dialog.showMessageBox(window, { type: 'info', message, detail, buttons: ['Open the store'] });

/** The page of this window, and nothing in it. */
const isFrom = ({ senderFrame, sender }: IpcMainInvokeEvent, window: BrowserWindow): boolean =>
  sender === window.webContents && senderFrame === sender.mainFrame && senderFrame?.url === RECOVERY_URL;
