import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import type { RowSelection } from './use-row-selection';

interface RowFocusOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly selection: RowSelection;
  /** Another one where rows came, went or changed places. */
  readonly rows: unknown;
  /** Place of the row that has the focus when the table appears; -1 for none. */
  readonly startAt: number;
  /** Bring a row that is not in the document into view; null where all rows are. */
  readonly bring: ((index: number) => void) | null;
}

/**
 * The focus follows the row one is on, where a key moved it.
 *
 * @returns moves to a row, and the focus with it
 */
export function useRowFocus({ scroller, selection, rows, startAt, bring }: RowFocusOptions) {
  const isMoved = useRef(false);
  const focusRow = (index: number): void => {
    const row = (): HTMLElement | null => scroller.current?.querySelector(`tr[data-index="${index}"]`) ?? null;
    // At once: the next key belongs to that row.
    const now = row();
    if (now && !bring) return now.focus();
    bring?.(index);
    requestAnimationFrame(() => row()?.focus());
  };
  const follow = useEffectEvent(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    focusRow(selection.active);
  });
  const begin = useEffectEvent(() => {
    if (startAt < 0) return;
    if (startAt === selection.active) return focusRow(startAt);
    isMoved.current = true;
    selection.moveTo(startAt, false);
  });
  // Rows that come in above push the one in focus down: one is still on that one.
  const stay = useEffectEvent(() => {
    const focused = document.activeElement;
    if (isMoved.current || !(focused instanceof HTMLTableRowElement) || !scroller.current?.contains(focused)) return;
    const index = Number(focused.dataset.index);
    if (index !== selection.active) selection.moveTo(index, false);
  });
  useEffect(() => stay(), [rows]);
  // In this order: on appearing there is nothing to follow yet.
  useEffect(() => follow(), [selection.active]);
  useEffect(() => begin(), []);
  return (index: number, extend: boolean): void => {
    isMoved.current = true;
    selection.moveTo(index, extend);
  };
}
