import { COLUMNS, type DraftRow } from './draft-row';

/** Remembers lines that are not complete enough to be stored, so that closing the window loses no keystroke. */
export interface DraftKeeper {
  readonly read: (id: string) => readonly DraftRow[] | null;
  readonly write: (id: string, rows: readonly DraftRow[] | null) => void;
}

const keyOf = (id: string): string => `draft:${id}`;
const isRow = (row: unknown): row is DraftRow =>
  typeof row === 'object' &&
  row !== null &&
  COLUMNS.every((column) => typeof (row as Record<string, unknown>)[column] === 'string');

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
        // A full or missing storage only costs the incomplete lines, and only if the window closes now.
      }
    },
  };
}
