import { useMemo } from 'react';
import { useAhead } from '../../services/reading/use-ahead';
import { useServices } from '../../services/services-context';
import { answersOfTabs } from './questions';

/** The tabs of a league are answered while its first is looked at. */
export function useTabsAhead(league: string, version: string | null): void {
  const { queries } = useServices();
  useAhead(useMemo(() => answersOfTabs(queries, league, version), [queries, league, version]));
}
