import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { contract, type Channel, type Handlers } from '../../preload/contract';
import { answer } from '../api/handlers';
import { PAGE_URL } from './security';

/** Bind every channel of the contract. A call from anything but our own page is refused. */
export function registerIpc(handlers: Handlers, logBug: (error: unknown) => string): void {
  const bind = <C extends Channel>(channel: C): void =>
    ipcMain.handle(channel, (event, request: unknown) => {
      if (!isOurPage(event)) throw new Error(`refused ${channel}: unknown sender`);
      return answer(handlers, channel, request, logBug);
    });
  for (const channel of Object.keys(contract) as Channel[]) bind(channel);
}

/** The main frame of our page, not a frame inside it and not another page. */
function isOurPage({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.url.split(/[?#]/)[0] === PAGE_URL;
}
