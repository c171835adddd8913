import { CHOSEN_FROM, CHOSEN_UNTIL } from '../src/main/core/settings/chosen-constants';

/** Seasons by their labels, both included. */
export interface Window {
  readonly from: string;
  readonly until: string;
}

/** What the constants of the fitted preset are chosen on. */
export const CHOSEN_ON: Window = { from: CHOSEN_FROM, until: CHOSEN_UNTIL };
/** What select-constants never sees. */
export const HELD_BACK: Window = { from: '2013-14', until: '2023-24' };

export const isWithin = (season: string, { from, until }: Window): boolean => season >= from && season <= until;
