import type { StoreApi } from 'zustand/vanilla';
import type { Api } from '../../contract-types';
import type { NavigationState } from './navigation-store';
import { formatRoute, NEW_JACKPOT, parseRoute, type Route } from './route';

type Kept = Pick<Storage, 'getItem' | 'setItem'>;
const KEY = 'place';

/** Where the person was when the window was last closed; null where it begins anew. */
export function lastPlace(storage: Kept): Route | null {
  try {
    const stored = storage.getItem(KEY);
    return stored ? parseRoute(stored) : null;
  } catch {
    return null;
  }
}

/** Remember each place that is gone to, on this machine. What is not in the store yet is none to come back to. */
export function keepPlace(storage: Kept, navigation: StoreApi<NavigationState>): () => void {
  return navigation.subscribe(({ route }) => {
    if (route.page === 'jackpots' && route.id === NEW_JACKPOT) return;
    try {
      storage.setItem(KEY, formatRoute(route));
    } catch {
      // The next start begins with the first page, then.
    }
  });
}

/**
 * The place to show instead of one that is not in this store any more: the list it would stand in.
 *
 * @returns null where the place is there, or nobody can say
 */
export async function placeInstead(
  route: Route,
  api: Pick<Api, 'jackpots.list' | 'data.status'>,
): Promise<Route | null> {
  const jackpot = route.page === 'jackpots' ? route.id : route.page === 'reports' ? (route.build ?? null) : null;
  if (jackpot !== null) {
    const reply = await api['jackpots.list']({});
    if (!reply.ok || reply.value.some(({ id }) => id === jackpot)) return null;
    return route.page === 'reports' ? { page: 'reports' } : { page: 'jackpots', id: null, tab: 'fixtures' };
  }
  if (route.page !== 'models' || route.league === null) return null;
  const reply = await api['data.status']({});
  return reply.ok && !reply.value.leagues.some(({ code }) => code === route.league)
    ? { page: 'models', league: null }
    : null;
}
