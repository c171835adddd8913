import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CellRange } from './draft/cell-block';
import type { Place } from './draft/draft-row';

/** Where a person is in the grid, also while they are at a button beside it. */
export interface GridCursor {
  /** The cell that has the focus, or had it last. */
  readonly place: Place | null;
  /** More than one cell, where they are selected. */
  readonly range: CellRange | null;
  /** The column to which Enter goes back: where Tab was first pressed. */
  readonly startColumn: number;
  /** What was done last, for those who do not see it happen. */
  readonly said: string;
}
export type GridCursorStore = StoreApi<GridCursor>;

export const createGridCursor = (): GridCursorStore =>
  createStore<GridCursor>()(() => ({ place: null, range: null, startColumn: 0, said: '' }));
