import type { Bridge } from '../contract';

declare global {
  interface Window {
    /** The only way out of the window; put there by the preload. */
    readonly jackpot: Bridge;
  }
}
