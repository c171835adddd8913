import { COLUMNS, type RowCells } from './draft-row';

/** Remembers what has not been stored yet, for the moment until it is: closing the window loses no keystroke. */
export interface DraftKeeper {
  readonly read: (id: string) => readonly RowCells[] | null;
  readonly write: (id: string, rows: readonly RowCells[] | null) => void;
}

const keyOf = (id: string): string => `draft-rows:${id}`;
const isRow = (row: unknown): row is RowCells =>
  typeof row === 'object' &&
  row !== null &&
  COLUMNS.every(
    (column) => typeof (row as Record<string, unknown>)[column] === (column === 'neutral' ? 'boolean' : 'string'),
  );

export function createDraftKeeper(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): DraftKeeper {
  return {
    read: (id) => {
      try {
        const rows: unknown = JSON.parse(storage.getItem(keyOf(id)) ?? 'null');
        return Array.isArray(rows) && rows.every(isRow) ? rows : null;
      } catch {
        return null;
      }
    },
    write: (id, rows) => {
      try {
        if (rows === null) storage.removeItem(keyOf(id));
        else storage.setItem(keyOf(id), JSON.stringify(rows));
      } catch {
        // A full or missing storage only costs what was typed in the last half second, and only if the window closes now.
      }
    },
  };
}
