import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Reply } from '../../contract';
import { CHANNEL_NAMES } from '../../contract/topics';

/** Bind every channel of the contract. A call from anything but our own page, at `pageUrl`, is refused. */
export function registerIpc(
  pageUrl: string,
  answer: (channel: (typeof CHANNEL_NAMES)[number], request: unknown) => Promise<Reply<unknown>>,
): void {
  for (const channel of CHANNEL_NAMES) {
    ipcMain.handle(channel, (event, request: unknown) => {
      if (!isPage(event, pageUrl)) throw new Error(`refused ${channel}: unknown sender`);
      return answer(channel, request);
    });
  }
}

/** The main frame of the page, not a frame inside it and not another page. */
function isPage({ senderFrame, sender }: IpcMainInvokeEvent, pageUrl: string): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.url.split(/[?#]/)[0] === pageUrl;
}
