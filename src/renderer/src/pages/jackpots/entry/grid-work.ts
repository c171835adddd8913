import { flushSync } from 'react-dom';
import { MAX_ROWS } from '../../../../../contract/words';
import { copyText } from '../../../services/telling/clipboard';
import { plural } from '../../../text/format';
import { blockOf, boundsOf, formatBlock, type Block, type CellAt, type CellRange } from './draft/cell-block';
import { COLUMNS, type Place } from './draft/draft-row';
import type { DraftStore } from './draft/draft-store';
import type { RowOrder } from './draft/row-order';
import type { GridCursorStore } from './grid-cursor';
import { focusCell } from './grid-focus';

/** The text last copied from a grid, which goes back as cells whatever stands in it. */
let copied: string | null = null;
export const lastCopied = (): string | null => copied;

/** What a person does with the rows and cells of a draft, by key or from a menu; the focus goes where it was done. */
export function createGridWork(draft: DraftStore, cursor: GridCursorStore) {
  const state = () => draft.getState();
  const say = (said: string): void => cursor.setState({ said });
  const at = (): CellAt | null => {
    const { place } = cursor.getState();
    const row = state().rows.findIndex(({ key }) => key === place?.key);
    return row < 0 || !place ? null : { row, column: COLUMNS.indexOf(place.column) };
  };
  const placeAt = ({ row, column }: CellAt): Place | null => {
    const key = state().rows[row]?.key;
    return key === undefined || !COLUMNS[column] ? null : { key, column: COLUMNS[column] };
  };
  /** Change something, draw it, and go to a cell: what had the focus may be gone. */
  const doAndGo = (work: () => Place | null): void => {
    const place = flushSync(() => {
      const next = work();
      // The grid draws first what is around it.
      if (next) cursor.setState({ place: next });
      return next;
    });
    if (place) focusCell(place);
  };
  const range = (): CellRange | null => {
    const here = at();
    return cursor.getState().range ?? (here ? { anchor: here, head: here } : null);
  };
  /** Keys of the rows that are selected, else of the one with the cursor. */
  const chosenKeys = (): readonly number[] => {
    const chosen = range();
    if (!chosen) return [];
    const { top, bottom } = boundsOf(chosen);
    return state()
      .rows.slice(top, bottom + 1)
      .map(({ key }) => key);
  };
  const select = (next: CellRange | null): void => {
    const isOne = next && next.anchor.row === next.head.row && next.anchor.column === next.head.column;
    cursor.setState({ range: isOne ? null : next });
  };
  const hasRoomFor = (count: number): boolean => {
    if (count <= MAX_ROWS) return true;
    say(`A draft keeps ${MAX_ROWS} rows; this would make ${count}. Nothing was changed.`);
    return false;
  };
  const withChosen = (work: (keys: readonly number[], here: CellAt) => Place | null): void => {
    const [keys, here] = [chosenKeys(), at()];
    if (keys.length > 0 && here) doAndGo(() => work(keys, here));
  };

  return {
    say,
    at,
    doAndGo,
    place: (): Place | null => cursor.getState().place,
    select,
    hasRoomFor,
    go: ({ row, column }: CellAt): void => {
      const place = placeAt({ row, column });
      if (!place) return;
      select(null);
      focusCell(place);
    },
    /** One row down, in the column where Tab was first pressed; the last one is followed by a new one. */
    next: (isOpen: boolean): void => {
      const here = at();
      if (!here) return;
      const isLast = here.row === state().rows.length - 1;
      if (isLast && !(isOpen && hasRoomFor(state().rows.length + 1))) return;
      doAndGo(() => {
        if (isLast) state().addRow();
        return placeAt({ row: here.row + 1, column: cursor.getState().startColumn });
      });
    },
    add: (): void => {
      if (!hasRoomFor(state().rows.length + 1)) return;
      doAndGo(() => ({ key: state().addRow(), column: 'date' }));
    },
    extend: (by: CellAt): void => {
      const chosen = range();
      if (!chosen) return;
      const within = (value: number, most: number): number => Math.max(0, Math.min(most, value));
      const row = within(chosen.head.row + by.row, state().rows.length - 1);
      const column = within(chosen.head.column + by.column, COLUMNS.length - 1);
      select({ anchor: chosen.anchor, head: { row, column } });
    },
    extendTo: (place: Place): void => {
      const here = at();
      const row = state().rows.findIndex(({ key }) => key === place.key);
      if (here && row >= 0) select({ anchor: here, head: { row, column: COLUMNS.indexOf(place.column) } });
    },
    all: (): void => {
      const last = { row: state().rows.length - 1, column: COLUMNS.length - 1 };
      select({ anchor: { row: 0, column: 0 }, head: last });
    },
    copy: (): void => {
      const chosen = range();
      if (!chosen) return;
      const block = blockOf(state().rows, chosen);
      copied = formatBlock(block);
      void copyText(copied);
      say(`Copied ${plural(block.length, 'row')} of ${plural(block[0]?.length ?? 0, 'cell')}.`);
    },
    clear: (): void => {
      const chosen = range();
      if (chosen) state().clear(chosen);
    },
    put: (block: Block): void => {
      const chosen = range();
      if (!chosen) return;
      const { top, left } = boundsOf(chosen);
      if (!hasRoomFor(Math.max(state().rows.length, top + block.length))) return;
      const put = state().putBlock({ row: top, column: left }, block);
      select(put);
      say(`Pasted ${plural(block.length, 'row')}.`);
    },
    duplicate: (): void =>
      withChosen((keys, { column }) => {
        if (!hasRoomFor(state().rows.length + keys.length)) return null;
        const [first] = state().duplicate(keys);
        say(`Duplicated ${plural(keys.length, 'row')}.`);
        return first ? { key: first.key, column: COLUMNS[column]! } : null;
      }),
    move: (by: -1 | 1): void => {
      const { range: chosen } = cursor.getState();
      const before = state().rows;
      withChosen((keys, here) => {
        state().move(keys, by);
        return { key: before[here.row]!.key, column: COLUMNS[here.column]! };
      });
      if (!chosen || state().rows === before) return;
      const shifted = ({ row, column }: CellAt): CellAt => ({ row: row + by, column });
      select({ anchor: shifted(chosen.anchor), head: shifted(chosen.head) });
    },
    remove: (): void =>
      withChosen((keys, { column }) => {
        const first = state().rows.findIndex(({ key }) => keys.includes(key));
        state().removeRows(keys);
        select(null);
        say(`Deleted ${plural(keys.length, 'row')}.`);
        return placeAt({ row: Math.min(first, state().rows.length - 1), column });
      }),
    sort: (order: RowOrder): void =>
      doAndGo(() => {
        state().sort(order);
        select(null);
        say(`Sorted by ${order}.`);
        return cursor.getState().place;
      }),
    undo: (): void => doAndGo(() => state().undo()),
    redo: (): void => doAndGo(() => state().redo()),
  };
}
export type GridWork = ReturnType<typeof createGridWork>;
