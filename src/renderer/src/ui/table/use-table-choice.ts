import type { SortingState } from '@tanstack/react-table';
import { useState } from 'react';
import { tableOf } from '../../services/choices/table-choices';
import { useServices } from '../../services/services-context';
import type { Column } from './table-column';

/** Hidden columns and order of a table, as a person left them when it was last shown; before that as they are given. */
export function useTableChoice<T>(
  columns: readonly Column<T>[],
  initialSort: { readonly id: string; readonly desc: boolean } | undefined,
) {
  const { tableChoices } = useServices();
  const table = tableOf(columns);
  const [kept] = useState(() => tableChoices.of(table));
  const [hidden, setHidden] = useState<ReadonlySet<string>>(
    () => new Set(kept?.hidden ?? columns.flatMap(({ id, isHidden }) => (isHidden ? [id] : []))),
  );
  const [sorting, setSorting] = useState<SortingState>(() => {
    const sort = kept ? kept.sort : initialSort;
    return sort ? [{ ...sort }] : [];
  });
  const keep = (gone: ReadonlySet<string>, [sort]: SortingState): void =>
    tableChoices.keep(table, { hidden: [...gone], sort: sort ?? null });
  return {
    hidden,
    sorting,
    hide: (next: ReadonlySet<string>): void => {
      setHidden(next);
      keep(next, sorting);
    },
    sort: (next: SortingState): void => {
      setSorting(next);
      keep(hidden, next);
    },
  };
}
