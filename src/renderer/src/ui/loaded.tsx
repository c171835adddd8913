import { useDeferredValue, type ReactNode } from 'react';
import { LOADING, type Loadable } from '../services/reading/loadable';
import type { Resource } from '../services/reading/use-read';
import { Problem, Waiting } from './states';

interface LoadedProps<T> {
  /** What is being read, as in "Reading the models failed". */
  readonly what: string;
  readonly resource: Resource<T>;
  readonly children: (value: T) => ReactNode;
}

/** Shows a resource once it is there, a skeleton before, the reason if it cannot be. */
export function Loaded<T>({ what, resource, children }: LoadedProps<T>) {
  const { data: now, load } = resource;
  // Long tables are drawn in slices between which the window answers, not in one go.
  const data = useDeferredValue<Loadable<T>>(now, LOADING);
  if (now.status === 'ready' && data.status === 'loading') return null;
  switch (data.status) {
    case 'ready':
      return <>{children(data.value)}</>;
    case 'failed':
      return <Problem what={`Reading ${what} failed`} error={data.error} onRetry={() => void load()} />;
    default:
      return <Waiting what={`Reading ${what}`} />;
  }
}
