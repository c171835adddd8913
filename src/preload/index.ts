import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import { contract, type Api, type Bridge, type Channel, type Events, type Job } from '../contract';

const JOBS_CHANGED: keyof Events = 'jobs.changed';

/** One function per channel of the contract; the page never sees `ipcRenderer` and cannot name a channel of its own. */
const api = Object.fromEntries(
  (Object.keys(contract) as Channel[]).map((channel) => [
    channel,
    (request: unknown): Promise<unknown> => ipcRenderer.invoke(channel, request),
  ]),
) as unknown as Api;

const bridge: Bridge = {
  api,
  onJobChanged: (listener) => {
    const forward = (_event: IpcRendererEvent, job: Job): void => listener(job);
    ipcRenderer.on(JOBS_CHANGED, forward);
    return () => {
      ipcRenderer.removeListener(JOBS_CHANGED, forward);
    };
  },
  // Electron before 29 has no `webUtils` and writes the path on the file itself.
  pathForFile: (file) =>
    (webUtils as typeof webUtils | undefined)?.getPathForFile(file) ?? (file as File & { path?: string }).path ?? '',
};

contextBridge.exposeInMainWorld('jackpot', bridge);
