import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useRowScale } from './use-row-scale';
import { hasMod } from '../../services/keys/keyboard';
import { DataTableHead } from './data-table-head';
import classes from './data-table.module.css';
import { DataTableToolbar } from './data-table-toolbar';
import { cellText, compareValues, filterRows, marksOf, toTsv, type Column } from './table-column';
import { useRowFocus } from './use-row-focus';
import { useDrawnRows } from './use-drawn-rows';
import { useRoomBelow } from '../use-room-below';
import { useRowCopy } from './use-row-copy';
import { useTableChoice } from './use-table-choice';
import { moveFor, useRowSelection } from './use-row-selection';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
/** Above this many rows only those in sight are in the document. */
const VIRTUAL_ABOVE = 200;

export interface DataTableProps<T> {
  /** What the table shows; its accessible name, and its caption in the toolbar. */
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** A click or Enter on a row. */
  readonly onOpen?: (row: T) => void;
  readonly initialSort?: { readonly id: string; readonly desc: boolean };
  readonly hasFilter?: boolean;
  readonly hasToolbar?: boolean;
  readonly tools?: ReactNode;
  readonly openKey?: string | null;
  /** The row that has the focus when the table appears; null for none. */
  readonly startAt?: string | null;
  /**
   * Whether it scrolls by itself in what is left of the page; else the page scrolls, and it is as long as its rows. A
   * table of very many rows always does.
   */
  readonly fillsPage?: boolean;
  /** Pixels it is high at least, where it stands for something of that height. */
  readonly minHeight?: number;
  /** Pixels of a row at the size the window comes with, where all rows are of more than one line. */
  readonly rowHeight?: number;
}

/** A table one can sort, filter, walk with the arrow keys and copy in full precision; thousands of rows stay quick. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { label, columns, rows, rowKey, onOpen, initialSort, openKey = null, startAt = null } = props;
  const scale = useRowScale();
  const rowHeight = props.rowHeight === undefined ? scale.row : props.rowHeight * scale.text;
  const [query, setQuery] = useState('');
  const { hidden, sorting, hide, sort } = useTableChoice(columns, initialSort);
  const shown = useMemo(() => columns.filter((column) => !hidden.has(column.id)), [columns, hidden]);
  const data = useMemo(() => [...filterRows(columns, rows, query)] as (T & object)[], [columns, rows, query]);
  const definitions = useMemo(
    () =>
      shown.map((column): ColumnDef<typeof features, T & object, unknown> => ({
        id: column.id,
        header: column.header,
        accessorFn: (row) => column.value(row) ?? undefined,
        sortFn: (a, b, id) => compareValues(a.getValue(id), b.getValue(id)),
        sortUndefined: 'last',
      })),
    [shown],
  );
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: (row) => rowKey(row),
    state: { sorting },
  });
  const sorted = table.getRowModel().rows;

  const scroller = useRef<HTMLDivElement>(null);
  const isVirtual = sorted.length > VIRTUAL_ABOVE;
  const virtualizer = useVirtualizer({
    count: sorted.length,
    enabled: isVirtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  useRoomBelow(scroller, isVirtual ? 'always' : props.fillsPage === true ? 'with-room' : 'never');
  const firstIndex = startAt === null ? -1 : sorted.findIndex(({ id }) => id === startAt);
  const drawn = useDrawnRows(sorted.length, shown.length, firstIndex + 1);
  const window = isVirtual
    ? virtualizer.getVirtualItems().map((item) => item.index)
    : Array.from({ length: drawn }, (_, index) => index);
  const before = isVirtual ? (window[0] ?? 0) * rowHeight : 0;
  const after = (sorted.length - 1 - (window.at(-1) ?? 0)) * rowHeight;

  const selection = useRowSelection(sorted.length);
  const walkTo = useRowFocus({
    scroller,
    selection,
    rows: sorted,
    startAt: firstIndex,
    bring: isVirtual ? (index) => virtualizer.scrollToIndex(index) : null,
  });

  const selectedRows = (): readonly T[] =>
    sorted.slice(selection.from, selection.to + 1).map((row) => row.original as T);
  useRowCopy(scroller, () => ({ text: toTsv(shown, selectedRows()), rows: selectedRows().length }));
  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>): void => {
    if (!(event.target instanceof HTMLTableRowElement)) return;
    const next = moveFor(event.key, selection.active, sorted.length);
    if (next !== null) {
      walkTo(next, event.shiftKey);
      // Details that are open follow the row in focus.
      const target = sorted[Math.max(0, Math.min(sorted.length - 1, next))];
      if (openKey !== null && onOpen && target && !event.shiftKey) onOpen(target.original as T);
    } else if (hasMod(event) && event.key.toLowerCase() === 'a') selection.selectAll();
    else if (event.key === 'Enter' && onOpen && sorted[selection.active])
      onOpen(sorted[selection.active]!.original as T);
    else return;
    event.preventDefault();
  };

  return (
    <div className={classes.whole}>
      {props.hasToolbar === false ? null : (
        <DataTableToolbar
          label={label}
          columns={columns}
          hidden={hidden}
          onHide={hide}
          shown={data.length}
          total={rows.length}
          query={query}
          onQuery={props.hasFilter ? setQuery : null}
          copyAll={() =>
            toTsv(
              shown,
              sorted.map((row) => row.original as T),
            )
          }
          tools={props.tools}
        />
      )}
      <div
        ref={scroller}
        className={classes.scroller}
        data-long={isVirtual || undefined}
        style={{ minHeight: props.minHeight }}
      >
        <table
          className={classes.table}
          role="grid"
          aria-label={label}
          aria-rowcount={sorted.length + 1}
          aria-multiselectable
        >
          <DataTableHead columns={shown} sorting={sorting} onSort={sort} />
          <tbody onKeyDown={onKeyDown}>
            {before > 0 ? <tr aria-hidden style={{ height: before }} /> : null}
            {window.map((index) => {
              const row = sorted[index];
              if (!row) return null;
              const original = row.original as T;
              const isSelected = index >= selection.from && index <= selection.to;
              return (
                <tr
                  key={row.id}
                  data-index={index}
                  tabIndex={index === selection.active ? 0 : -1}
                  aria-rowindex={index + 2}
                  aria-selected={isSelected}
                  data-open={openKey === row.id || undefined}
                  className={onOpen ? classes.canOpen : undefined}
                  onFocus={(event) => {
                    if (event.target === event.currentTarget && index !== selection.active)
                      selection.moveTo(index, false);
                  }}
                  onClick={(event) => {
                    selection.moveTo(index, event.shiftKey);
                    if (onOpen && !event.shiftKey && !isControl(event.target)) onOpen(original);
                  }}
                >
                  {shown.map((column) => (
                    <Cell key={column.id} column={column} row={original} />
                  ))}
                </tr>
              );
            })}
            {after > 0 ? <tr aria-hidden style={{ height: after }} /> : null}
            {sorted.length === 0 ? (
              <tr>
                <td colSpan={shown.length} className={classes.none}>
                  {rows.length === 0 ? 'Nothing here yet.' : 'No row matches the filter.'}
                </td>
              </tr>
            ) : null}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('button, a, input, label') !== null;

function Cell<T>({ column, row }: { readonly column: Column<T>; readonly row: T }) {
  return (
    <td {...marksOf(column)} data-wrap={column.wrap || undefined}>
      {column.cell ? column.cell(row) : cellText(column.value(row))}
    </td>
  );
}
