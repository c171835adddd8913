import { useEffect, type RefObject } from 'react';

/** Where the focus fell to nothing as something came or went, what stands in its place takes it. @param change what came */
export function useHeldFocus(target: RefObject<HTMLElement | null>, change: unknown): void {
  useEffect(() => {
    // What takes the focus away is gone only after the next drawing.
    const frame = requestAnimationFrame(() => {
      const now = document.activeElement;
      if (now === null || now === document.body) target.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [target, change]);
}
