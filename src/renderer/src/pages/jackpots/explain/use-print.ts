import { useEffect, useState } from 'react';
import { useServices } from '../../../services/services-context';

/** Charts are drawn again for the width and the look of paper; this is enough for them. */
const REDRAWN_MS = 400;

/** Print what is shown, in light, at the width of a page; the look comes back after. */
export function usePrint(): { readonly isPrinting: boolean; readonly print: () => void } {
  const [isPrinting, setIsPrinting] = useState(false);
  const { theme } = useServices();
  useEffect(() => {
    if (!isPrinting) return;
    const { theme: before } = theme.getState();
    // Not chosen, so not remembered.
    theme.setState({ theme: 'light' });
    const timer = setTimeout(() => {
      window.print();
      setIsPrinting(false);
    }, REDRAWN_MS);
    return () => {
      clearTimeout(timer);
      theme.setState({ theme: before });
    };
  }, [isPrinting, theme]);
  return { isPrinting, print: () => setIsPrinting(true) };
}
