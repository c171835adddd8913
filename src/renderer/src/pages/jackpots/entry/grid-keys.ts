import type { CellAt } from './draft/cell-block';

/** What a key asks of the grid. */
export type GridCommand =
  | { readonly does: 'go' | 'extend'; readonly by: CellAt }
  | { readonly does: 'next' | 'all' | 'copy' | 'cut' | 'clear' | 'narrow' }
  | { readonly does: 'duplicate' | 'delete' }
  | { readonly does: 'move'; readonly by: -1 | 1 };

export interface KeyState {
  readonly key: string;
  readonly hasMod: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  /** Whether the cursor is where the cell begins and ends, or all of it is selected. */
  readonly atStart: boolean;
  readonly atEnd: boolean;
  readonly isAllSelected: boolean;
  /** Whether more than one cell is selected. */
  readonly hasRange: boolean;
  readonly isOpen: boolean;
}

const UP = { row: -1, column: 0 };
const DOWN = { row: 1, column: 0 };
const LEFT = { row: 0, column: -1 };
const RIGHT = { row: 0, column: 1 };

/** What a key means in a cell; null leaves it to the text field. */
export function commandOf(state: KeyState): GridCommand | null {
  const { key, hasMod, shiftKey, altKey, isOpen } = state;
  if (altKey) return isOpen && !hasMod ? moveOf(key) : null;
  if (hasMod) return withMod(state);
  if (shiftKey) return extending(state);
  if (key === 'ArrowUp') return { does: 'go', by: UP };
  if (key === 'ArrowDown') return { does: 'go', by: DOWN };
  if (key === 'ArrowLeft' && (state.atStart || state.hasRange)) return { does: 'go', by: LEFT };
  if (key === 'ArrowRight' && (state.atEnd || state.hasRange)) return { does: 'go', by: RIGHT };
  if (key === 'Enter') return { does: 'next' };
  if (state.hasRange && key === 'Escape') return { does: 'narrow' };
  if (state.hasRange && isOpen && (key === 'Delete' || key === 'Backspace')) return { does: 'clear' };
  return null;
}

function moveOf(key: string): GridCommand | null {
  if (key === 'ArrowUp') return { does: 'move', by: -1 };
  return key === 'ArrowDown' ? { does: 'move', by: 1 } : null;
}

function withMod({ key, shiftKey, isAllSelected, hasRange, isOpen }: KeyState): GridCommand | null {
  if (shiftKey) return null;
  const letter = key.toLowerCase();
  // The first press selects the cell, the second all of them.
  if (letter === 'a') return isAllSelected || hasRange ? { does: 'all' } : null;
  if (letter === 'c') return hasRange ? { does: 'copy' } : null;
  if (!isOpen) return null;
  if (letter === 'x') return hasRange ? { does: 'cut' } : null;
  if (letter === 'd') return { does: 'duplicate' };
  return key === 'Delete' ? { does: 'delete' } : null;
}

function extending({ key, isAllSelected, hasRange }: KeyState): GridCommand | null {
  if (key === 'ArrowUp') return { does: 'extend', by: UP };
  if (key === 'ArrowDown') return { does: 'extend', by: DOWN };
  if (!isAllSelected && !hasRange) return null;
  if (key === 'ArrowLeft') return { does: 'extend', by: LEFT };
  return key === 'ArrowRight' ? { does: 'extend', by: RIGHT } : null;
}
