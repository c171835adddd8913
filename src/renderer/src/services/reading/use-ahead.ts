import { useEffect } from 'react';
import { useServices } from '../services-context';
import type { Work } from './ahead';

/** What the page that is shown leads to is made ready while its person looks at it. @param works the same array until it changes */
export function useAhead(works: readonly Work[]): void {
  const { ahead } = useServices();
  useEffect(() => {
    ahead.want(works);
    return () => ahead.want([]);
  }, [ahead, works]);
}
