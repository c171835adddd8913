import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Route } from './places/route';
import type { Services } from './services';

export const ServicesContext = createContext<Services | null>(null);

/** Api, stores and actions of this window. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('useServices outside of ServicesContext');
  return services;
}

/** The way elsewhere. A page that only leads away is not drawn again when somebody goes. */
export const useGo = (): ((route: Route) => void) => useServices().navigation.getState().go;

/** Where the window is, and the way elsewhere. */
export function useRoute(): { route: Route; go: (route: Route) => void } {
  return useStore(useServices().navigation);
}
