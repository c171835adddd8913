import { startTransition, useEffect, useState } from 'react';

/** A task that draws more cells than this holds the window longer than a page may, beside a job on every core. */
const CELLS = 280;
const LEAST = 8;
const MOST = 30;

/** How many rows of so many columns are drawn at once. */
export const rowsAtOnce = (columns: number): number =>
  Math.min(MOST, Math.max(LEAST, Math.floor(CELLS / Math.max(1, columns))));

/** How many of a table's rows are drawn by now: the first that are seen at once, the others in the next frames. */
export function useDrawnRows(count: number, columns: number, atLeast: number): number {
  const step = rowsAtOnce(columns);
  const [drawn, setDrawn] = useState(Math.max(step, atLeast));
  const isDone = drawn >= count;
  useEffect(() => {
    if (isDone) return;
    const frame = requestAnimationFrame(() => startTransition(() => setDrawn((rows) => rows + step)));
    return () => cancelAnimationFrame(frame);
  }, [drawn, isDone, step]);
  return Math.min(drawn, count);
}
