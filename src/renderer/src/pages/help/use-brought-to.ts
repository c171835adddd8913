import { useEffect } from 'react';

/** Bring a person to the heading of an item, and the focus with them. */
function bringTo(item: string): void {
  const heading = document.getElementById(`help-${item}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** Brings a person to what an address names. @returns the same for one who asks for it once more */
export function useBroughtTo(item: string | null): (item: string) => void {
  useEffect(() => {
    if (item !== null) bringTo(item);
  }, [item]);
  return bringTo;
}
