import type { DraftRow, RowCells } from './draft-row';

/** The rows with some of them once more, below the last of them. */
export function duplicateRows(
  rows: readonly DraftRow[],
  keys: readonly number[],
  begin: (cells: RowCells) => DraftRow,
): { readonly rows: readonly DraftRow[]; readonly added: readonly DraftRow[] } {
  const chosen = rows.filter(({ key }) => keys.includes(key));
  const added = chosen.map(begin);
  const last = rows.findLastIndex(({ key }) => keys.includes(key));
  return { rows: [...rows.slice(0, last + 1), ...added, ...rows.slice(last + 1)], added };
}

/** The rows with some of them, which lie beside each other, one place further up or down; as they were where there is no place. */
export function moveRows(rows: readonly DraftRow[], keys: readonly number[], by: -1 | 1): readonly DraftRow[] {
  const first = rows.findIndex(({ key }) => keys.includes(key));
  const last = rows.findLastIndex(({ key }) => keys.includes(key));
  const passed = rows[by < 0 ? first - 1 : last + 1];
  if (first < 0 || !passed) return rows;
  const moved = rows.slice(first, last + 1);
  return by < 0
    ? [...rows.slice(0, first - 1), ...moved, passed, ...rows.slice(last + 1)]
    : [...rows.slice(0, first), passed, ...moved, ...rows.slice(last + 2)];
}

export type RowOrder = 'date' | 'league';
/** What is empty comes last. */
const LAST = '\uffff';

/** The rows by day and time, or by league and then by those; equal ones stay as they are. */
export function sortRows(rows: readonly DraftRow[], order: RowOrder): readonly DraftRow[] {
  const whenOf = (row: DraftRow): string => {
    const [date, time] = [row.date.trim(), row.time.trim()];
    return `${date || LAST} ${time === '' ? LAST : time.padStart(5, '0')}`;
  };
  const keyOf = (row: DraftRow): string =>
    order === 'date' ? whenOf(row) : `${row.league.trim().toUpperCase() || LAST} ${whenOf(row)}`;
  return rows
    .map((row) => ({ row, by: keyOf(row) }))
    .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
    .map(({ row }) => row);
}
