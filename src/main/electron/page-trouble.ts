import type { BrowserWindow } from 'electron';
import type { ApiError } from '../../contract';

/** A page that ends this often within this time would end again: the recovery window takes its place. */
const CRASHES = 3;
const CRASHES_WITHIN_MS = 60_000;
/** Of Chromium: another page was asked for meanwhile. */
const ABORTED = -3;

interface Trouble {
  /** The page does not come, or ends again and again. */
  readonly onLost: (problem: ApiError) => void;
  readonly logBug: (error: Error) => void;
}

/** Watch the page of a window: one that ends is loaded again, until it has ended too often. */
export function watchPage({ webContents }: BrowserWindow, { onLost, logBug }: Trouble): void {
  let crashes: number[] = [];
  webContents.on('did-fail-load', (_event, code, why, url, isMainFrame) => {
    if (!isMainFrame || code === ABORTED) return;
    const message = `the page could not be loaded (${why}, ${url})`;
    onLost({ code: 'internal', message, hint: 'Install the application again; the store is not touched.' });
  });
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    logBug(new Error(`the page's process is gone: ${reason}`));
    crashes = [...crashes.filter((at) => Date.now() - at < CRASHES_WITHIN_MS), Date.now()];
    if (crashes.length < CRASHES) return webContents.reload();
    const message = `the page has ended ${CRASHES} times within a minute (${reason})`;
    onLost({ code: 'internal', message, hint: 'The store itself may be in order: try to open it again.' });
  });
}
