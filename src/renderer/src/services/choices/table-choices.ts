/** What a person chose for a table: which columns are hidden, and by which it is sorted. */
export interface TableChoice {
  readonly hidden: readonly string[];
  readonly sort: { readonly id: string; readonly desc: boolean } | null;
}

export interface TableChoices {
  readonly of: (table: string) => TableChoice | null;
  readonly keep: (table: string, choice: TableChoice) => void;
}

const PREFIX = 'table ';

/**
 * Choices for tables, remembered on this machine. A table is known by its columns: the same one of another league is the
 * same table, and one that has other columns in a later version begins anew.
 */
export function createTableChoices(storage: Pick<Storage, 'getItem' | 'setItem'>): TableChoices {
  return {
    of: (table) => {
      try {
        return toChoice(JSON.parse(storage.getItem(PREFIX + table) ?? 'null'), table.split(' '));
      } catch {
        return null;
      }
    },
    keep: (table, choice) => {
      try {
        storage.setItem(PREFIX + table, JSON.stringify(choice));
      } catch {
        // Remembered as long as the table is shown, then.
      }
    },
  };
}

/** What was stored, as far as the table has such columns and one of them is left. */
function toChoice(stored: unknown, columns: readonly string[]): TableChoice | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { hidden, sort } = stored as { hidden?: unknown; sort?: { id?: unknown; desc?: unknown } | null };
  const isColumn = (id: unknown): id is string => typeof id === 'string' && columns.includes(id);
  const gone = Array.isArray(hidden) ? [...new Set(hidden.filter(isColumn))] : [];
  return {
    hidden: gone.length < columns.length ? gone : [],
    sort: sort && isColumn(sort.id) ? { id: sort.id, desc: sort.desc === true } : null,
  };
}

/** The name of a table with these columns. */
export const tableOf = (columns: readonly { readonly id: string }[]): string =>
  columns.map(({ id }) => id.replaceAll(' ', '_')).join(' ');
