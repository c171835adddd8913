import { createStore } from 'zustand/vanilla';
import { formatRoute, parseRoute, type Route } from './route';

/** The part of `window` navigation needs; a test hands in its own. */
export interface AddressBar {
  readonly location: { hash: string };
  readonly addEventListener: (type: 'hashchange', listener: () => void) => void;
}
export interface NavigationState {
  readonly route: Route;
  readonly go: (route: Route) => void;
}

/** Keeps the route in the address, so that back, forward and reload stay where the person was. */
export function createNavigationStore(bar: AddressBar) {
  const store = createStore<NavigationState>()((set) => ({
    route: parseRoute(bar.location.hash),
    go: (route) => {
      set({ route });
      bar.location.hash = formatRoute(route);
    },
  }));
  bar.addEventListener('hashchange', () => {
    const route = parseRoute(bar.location.hash);
    if (formatRoute(route) !== formatRoute(store.getState().route)) store.setState({ route });
  });
  return store;
}
