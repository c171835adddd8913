import { createStore } from 'zustand/vanilla';
import { formatRoute, parseRoute, type Route } from './route';

/** The part of `window` navigation needs; a test hands in its own. */
export interface AddressBar {
  readonly location: { hash: string };
  readonly history?: { readonly replaceState: (data: null, unused: string, url: string) => void };
  readonly addEventListener: (type: 'hashchange', listener: () => void) => void;
}
export interface NavigationState {
  readonly route: Route;
  readonly go: (route: Route) => void;
  /** The same place under another address: the way back does not lead to the former one. */
  readonly replace: (route: Route) => void;
}

/**
 * Keeps the route in the address, so that back, forward and reload stay where the person was.
 *
 * @param start where to begin, where the address names no place
 */
export function createNavigationStore(bar: AddressBar, start: Route | null = null) {
  const store = createStore<NavigationState>()((set) => ({
    route: start ?? parseRoute(bar.location.hash),
    go: (route) => {
      set({ route });
      bar.location.hash = formatRoute(route);
    },
    replace: (route) => {
      set({ route });
      if (bar.history) bar.history.replaceState(null, '', `#${formatRoute(route)}`);
      else bar.location.hash = formatRoute(route);
    },
  }));
  if (start) store.getState().replace(start);
  bar.addEventListener('hashchange', () => {
    const route = parseRoute(bar.location.hash);
    if (formatRoute(route) !== formatRoute(store.getState().route)) store.setState({ route });
  });
  return store;
}
