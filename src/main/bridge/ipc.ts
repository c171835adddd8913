import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Reply } from '../../contract';
import { CHANNEL_NAMES, DROPPED } from '../../contract/topics';
import { isSmallEnough, tooLarge } from './request-size';

/** More things than anybody drags at once. */
const MOST_DROPPED = 1000;

/**
 * Bind every channel of the contract. A call from anything but our own page, at `pageUrl`, is refused.
 *
 * @param giveDropped the token of a path that a person let go over the window
 */
export function registerIpc(
  pageUrl: string,
  answer: (channel: (typeof CHANNEL_NAMES)[number], request: unknown) => Promise<Reply<unknown>>,
  giveDropped: (path: string) => string,
): void {
  const bind = (channel: string, handle: (request: unknown) => unknown): void =>
    ipcMain.handle(channel, (event, request: unknown) => {
      if (!isPage(event, pageUrl)) throw new Error(`refused ${channel}: unknown sender`);
      return handle(request);
    });
  for (const channel of CHANNEL_NAMES)
    bind(channel, (request) => (isSmallEnough(channel, request) ? answer(channel, request) : tooLarge(channel)));
  // Only the preload says this, of a drop it has seen itself: no function of the page leads here.
  bind(DROPPED, (paths) => {
    if (!Array.isArray(paths) || paths.length > MOST_DROPPED) throw new Error(`refused ${DROPPED}: no list of paths`);
    return paths.filter((path): path is string => typeof path === 'string' && path !== '').map(giveDropped);
  });
}

/** The main frame of the page, not a frame inside it and not another page. */
function isPage({ senderFrame, sender }: IpcMainInvokeEvent, pageUrl: string): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.url.split(/[?#]/)[0] === pageUrl;
}
