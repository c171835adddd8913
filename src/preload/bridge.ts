import type { Api, EngineEvent } from '../contract';

/** What pages work with, whatever carries it: `window.jackpot`. */
export interface Bridge {
  readonly api: Api;
  /** Call `listener` with every event; returns the function that stops it. */
  readonly onEvent: (listener: (event: EngineEvent) => void) => () => void;
  /** Places of the files and folders last dropped on the window; none where they are not on this machine's disks. */
  readonly dropped: () => Promise<readonly string[]>;
}

declare global {
  interface Window {
    /** The only way out of the window; put there by the preload, or by the page's own bridge in a browser. */
    readonly jackpot: Bridge;
  }
}
