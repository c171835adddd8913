import type { DraftColumn, Place } from './draft/draft-row';

/** How a cell is found in the document. */
export const cellId = (key: number, column: DraftColumn): string => `${key} ${column}`;

/** The cell that an element of the grid is. */
export function placeOfCell(element: EventTarget | null): Place | null {
  const id = element instanceof HTMLElement ? element.dataset.cell : undefined;
  if (id === undefined) return null;
  const [key, column] = id.split(' ');
  return { key: Number(key), column: column as DraftColumn };
}

/** Go to a cell that is in the document. */
export function focusCell({ key, column }: { readonly key: number; readonly column: DraftColumn | null }): void {
  const cell = document.querySelector<HTMLInputElement>(`input[data-cell="${cellId(key, column ?? 'home')}"]`);
  cell?.focus();
  if (cell?.type === 'text') cell.select();
}
