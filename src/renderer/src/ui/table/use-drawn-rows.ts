import { startTransition, useEffect, useState } from 'react';

/** A hundred rows drawn at once would hold the window longer than a page may. */
const STEP = 30;

/** How many of a table's rows are drawn by now: the first that are seen at once, the others in the next frames. */
export function useDrawnRows(count: number, atLeast: number): number {
  const [drawn, setDrawn] = useState(Math.max(STEP, atLeast));
  const isDone = drawn >= count;
  useEffect(() => {
    if (isDone) return;
    const frame = requestAnimationFrame(() => startTransition(() => setDrawn((rows) => rows + STEP)));
    return () => cancelAnimationFrame(frame);
  }, [drawn, isDone]);
  return Math.min(drawn, count);
}
