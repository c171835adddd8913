import { useCallback, useState } from 'react';

export interface RowSelection {
  /** The row in focus. */
  readonly active: number;
  /** First and last selected row, both included. */
  readonly from: number;
  readonly to: number;
  readonly moveTo: (index: number, extend: boolean) => void;
  readonly selectAll: () => void;
}

/** One row in focus and the rows between it and where Shift began. */
export function useRowSelection(count: number): RowSelection {
  const [range, setRange] = useState({ anchor: 0, active: 0 });
  const last = Math.max(0, count - 1);
  const active = Math.min(range.active, last);
  const anchor = Math.min(range.anchor, last);
  const moveTo = useCallback(
    (index: number, extend: boolean) => {
      const next = Math.max(0, Math.min(last, index));
      setRange((before) => ({ anchor: extend ? before.anchor : next, active: next }));
    },
    [last],
  );
  const selectAll = useCallback(() => setRange({ anchor: 0, active: last }), [last]);
  return { active, from: Math.min(anchor, active), to: Math.max(anchor, active), moveTo, selectAll };
}

/** Where a key leads in a table, or null when it is not a movement. */
export function moveFor(key: string, active: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + 12;
    case 'PageUp':
      return active - 12;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
