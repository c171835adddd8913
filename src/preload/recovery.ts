import { contextBridge, ipcRenderer } from 'electron';
import { RECOVERY_MESSAGES, recoveryMessage, type RecoveryBridge } from '../contract/recovery';

const bridge = Object.fromEntries(
  RECOVERY_MESSAGES.map((name) => [name, (what: unknown) => ipcRenderer.invoke(recoveryMessage(name), what)]),
) as unknown as RecoveryBridge;

contextBridge.exposeInMainWorld('recovery', bridge);
