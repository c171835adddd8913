import type { StoreList } from '../capabilities/stores/known-stores';
import type { RescueResult, RescueTask } from '../capabilities/stores/rescue';

/** Runs one task in a thread of its own. */
export type Rescue = <T extends RescueTask>(task: T) => Promise<RescueResult<T>>;

/** How the window leaves its store for another, or for the same as it was before. */
export interface StoreSwitch {
  readonly current: () => string;
  readonly stores: () => StoreList;
  /**
   * Close the store, do something while nobody has it open, and open another one, or the same. A job that runs is asked
   * about first. Where the work fails, the store is opened again as it was.
   * @returns false where the person changed their mind
   */
  readonly goTo: (path: string, work?: () => Promise<unknown>) => Promise<boolean>;
  /** The report that was opened from outside, once. */
  readonly takeOpened: () => string | null;
  readonly rescue: Rescue;
  readonly forget: (path: string) => void;
  readonly analyst: string;
}
