import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { contract, type Channel, type Handlers } from '../../contract';
import { answer } from '../capabilities/handlers';

/** Bind every channel of the contract. A call from anything but our own page, at `pageUrl`, is refused. */
export function registerIpc(handlers: Handlers, pageUrl: string, logBug: (error: unknown) => string): void {
  const bind = <C extends Channel>(channel: C): void =>
    ipcMain.handle(channel, (event, request: unknown) => {
      if (!isPage(event, pageUrl)) throw new Error(`refused ${channel}: unknown sender`);
      return answer(handlers, channel, request, logBug);
    });
  for (const channel of Object.keys(contract) as Channel[]) bind(channel);
}

/** The main frame of the page, not a frame inside it and not another page. */
function isPage({ senderFrame, sender }: IpcMainInvokeEvent, pageUrl: string): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.url.split(/[?#]/)[0] === pageUrl;
}
