import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Api, EngineEvent } from '../contract';
import { CHANNEL_NAMES, ENGINE_EVENT } from '../contract/topics';
import type { Bridge } from './bridge';
import { followDrops } from './dropped';

/** One function per channel of the contract; the page never sees `ipcRenderer` and cannot name a channel of its own. */
const api = Object.fromEntries(
  CHANNEL_NAMES.map((channel) => [
    channel,
    (request: unknown): Promise<unknown> => ipcRenderer.invoke(channel, request),
  ]),
) as unknown as Api;

const bridge: Bridge = {
  api,
  onEvent: (listener) => {
    const forward = (_event: IpcRendererEvent, event: EngineEvent): void => listener(event);
    ipcRenderer.on(ENGINE_EVENT, forward);
    return () => {
      ipcRenderer.removeListener(ENGINE_EVENT, forward);
    };
  },
  dropped: followDrops(),
};

contextBridge.exposeInMainWorld('jackpot', bridge);
