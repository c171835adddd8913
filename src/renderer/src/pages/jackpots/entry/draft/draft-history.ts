import type { DraftRow, Place } from './draft-row';

/** A draft at one moment, and the cell in which it became another. */
export interface Snapshot {
  readonly name: string;
  readonly rows: readonly DraftRow[];
}
interface Step {
  readonly snapshot: Snapshot;
  /** Where the change was made that leads away from it. */
  readonly place: Place | null;
}
const MOST_STEPS = 200;

/** What can be undone and redone. Typing on in one cell is one step. */
export function createHistory() {
  let past: Step[] = [];
  let future: Step[] = [];
  let lastEdit = '';
  const step = (from: Step[], to: Step[], now: Snapshot): Step | null => {
    const target = from.pop();
    if (!target) return null;
    to.push({ snapshot: now, place: target.place });
    lastEdit = '';
    return target;
  };
  return {
    /** @param edit the same for what is one step; empty for a step of its own */
    add: (before: Snapshot, place: Place | null, edit: string): void => {
      if (edit === '' || edit !== lastEdit) past = [...past.slice(1 - MOST_STEPS), { snapshot: before, place }];
      future = [];
      lastEdit = edit;
    },
    undo: (now: Snapshot): Step | null => step(past, future, now),
    redo: (now: Snapshot): Step | null => step(future, past, now),
  };
}
