import { useEffect, useState } from 'react';

/** Rows that are drawn in one go: fewer than what a frame or two can hold. */
const SLICE = 12;

/**
 * How many of many rows to draw now: those in sight at once, the others slice by slice, so that no slice holds anything up.
 *
 * @param count all rows
 */
export function useSlices(count: number): number {
  const [drawn, setDrawn] = useState(SLICE);
  // Rows that have gone are drawn anew when others come in their place.
  if (drawn > SLICE && count < drawn - SLICE) setDrawn(Math.max(SLICE, count));
  useEffect(() => {
    if (drawn >= count) return undefined;
    const timer = setTimeout(() => setDrawn(drawn + SLICE));
    return () => clearTimeout(timer);
  }, [drawn, count]);
  return Math.min(drawn, count);
}
