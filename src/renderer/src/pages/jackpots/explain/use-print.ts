import { useEffect, useState } from 'react';
import { useServices } from '../../../services/services-context';

/** Charts are drawn again for the width and the look of paper; this is enough for them. */
const REDRAWN_MS = 400;

/** Print what is shown, in light, at the width of a page; the look comes back after. */
export function usePrint(): { readonly isPrinting: boolean; readonly print: () => void } {
  const [isPrinting, setIsPrinting] = useState(false);
  const { profile } = useServices();
  useEffect(() => {
    if (!isPrinting) return;
    // Not chosen, so not remembered.
    profile.setState({ lookNow: 'light' });
    const timer = setTimeout(() => {
      window.print();
      setIsPrinting(false);
    }, REDRAWN_MS);
    return () => {
      clearTimeout(timer);
      profile.setState({ lookNow: null });
    };
  }, [isPrinting, profile]);
  return { isPrinting, print: () => setIsPrinting(true) };
}
