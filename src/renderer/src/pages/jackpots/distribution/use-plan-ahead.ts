import { useMemo } from 'react';
import type { RequestInput, SetId } from '../../../contract-types';
import { useAhead } from '../../../services/reading/use-ahead';
import { useServices } from '../../../services/services-context';

/** The lines of the plan that is shown first. */
export const FIRST_LINES = 16;
export const planOf = (id: string, set: SetId, lines: number): RequestInput<'jackpots.plan'> => ({ id, set, lines });

/** The first plan of a jackpot is made while its other tabs are looked at. @param id null where there is nothing to plan */
export function usePlanAhead(id: string | null, set: SetId): void {
  const { queries } = useServices();
  useAhead(
    useMemo(
      () => (id === null ? [] : [() => queries.askAhead('jackpots.plan', planOf(id, set, FIRST_LINES))]),
      [queries, id, set],
    ),
  );
}
