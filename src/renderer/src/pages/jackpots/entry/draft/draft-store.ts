import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Api, JackpotDetail } from '../../../../contract-types';
import { clearRange, putBlock, type Block, type CellAt, type CellRange } from './cell-block';
import { createHistory, type Snapshot } from './draft-history';
import { groupByRow, toCellProblems, withoutAnswered, type CellProblem, type ProblemsByRow } from './draft-problems';
import { COLUMNS, EMPTY_CELLS, isBlankRow, rowsToStore, withText } from './draft-row';
import type { DraftColumn, DraftRow, Place, RowCells } from './draft-row';
import { createDraftSaving, type DraftOptions, type SaveState } from './draft-saving';
import { duplicateRows, moveRows, sortRows, type RowOrder } from './row-order';
import { createTakeOver } from './take-over';

export interface DraftState {
  readonly name: string;
  readonly rows: readonly DraftRow[];
  /** What main says about the rows it was last given. */
  readonly problems: readonly CellProblem[];
  readonly problemsByRow: ProblemsByRow;
  readonly save: SaveState;
  /** As stored, with predictions for what is complete. */
  readonly detail: JackpotDetail;
  readonly setName: (name: string) => void;
  readonly setCell: (key: number, column: DraftColumn, text: string) => void;
  /** Several cells of one row at once. */
  readonly setCells: (key: number, cells: Partial<RowCells>, column: DraftColumn) => void;
  readonly addRow: () => number;
  readonly removeRows: (keys: readonly number[]) => void;
  readonly duplicate: (keys: readonly number[]) => readonly DraftRow[];
  readonly move: (keys: readonly number[], by: -1 | 1) => void;
  readonly sort: (order: RowOrder) => void;
  /** Put fixtures below the row `key`, over it if it has no match; null appends. @returns the first of them */
  readonly insert: (rows: readonly RowCells[], key: number | null) => number | null;
  readonly putBlock: (at: CellAt, block: Block) => CellRange;
  readonly clear: (range: CellRange) => void;
  /** @returns the cell that changed */
  readonly undo: () => Place | null;
  readonly redo: () => Place | null;
  /** The cell in which a person is: nothing is written there but by them. */
  readonly enter: (place: Place | null) => void;
  /** Take what the store says now, of another process perhaps; what a person has not stored yet stays. */
  readonly receive: (stored: JackpotDetail) => void;
  /** Store now what is still waiting. */
  readonly flush: () => Promise<void>;
  /** Leave the models this draft was begun with and take those active now. */
  readonly renewModels: () => Promise<void>;
}
export type DraftStore = StoreApi<DraftState>;

/** A draft under the hands of a person: every cell kept as typed, stored after a short pause, all undoable. */
export function createDraftStore(
  api: Pick<Api, 'jackpots.update' | 'jackpots.create'>,
  detail: JackpotDetail,
  options: DraftOptions,
): DraftStore {
  const kept = detail.jackpot.status === 'draft' ? options.keeper.read(detail.jackpot.id) : null;
  let nextKey = 1;
  const begin = (cells: RowCells): DraftRow => ({ ...cells, key: nextKey++ });
  const orOne = (rows: readonly DraftRow[]): readonly DraftRow[] => (rows.length > 0 ? rows : [begin(EMPTY_CELLS)]);
  const history = createHistory();
  const takeOver = createTakeOver();

  return createStore<DraftState>()((set, get) => {
    const snapshot = (): Snapshot => ({ name: get().name, rows: get().rows });
    const tell = (problems: readonly CellProblem[]): void => {
      if (problems !== get().problems) set({ problems, problemsByRow: groupByRow(problems, get().problemsByRow) });
    };
    const change = (next: Partial<Snapshot>, place: Place | null, edit = ''): void => {
      history.add(snapshot(), place, edit);
      set(next);
      saving.schedule();
    };
    const step = (target: { readonly snapshot: Snapshot; readonly place: Place | null } | null): Place | null => {
      if (!target) return null;
      set(target.snapshot);
      saving.schedule();
      return target.place;
    };
    /** The answer about rows that were stored, which may have changed since. */
    const accept = (stored: JackpotDetail, sent: readonly DraftRow[]): void => {
      const { rows } = get();
      const keys = sent.map(({ key }) => key);
      const isOpen = ({ key, column }: CellProblem): boolean => isAsSent(rows, sent, key, column);
      tell(toCellProblems(stored.problems, keys).filter(isOpen));
      set({ detail: stored, rows: takeOver.read(rows, sent, stored.rows) });
    };
    const saving = createDraftSaving(api, detail, options, {
      read: snapshot,
      say: (save) => set({ save }),
      accept,
      status: () => get().save.status,
    });
    const firstRows = (kept ?? detail.rows).map(begin);
    const firstProblems = kept
      ? []
      : toCellProblems(
          detail.problems,
          firstRows.map(({ key }) => key),
        );
    if (kept) queueMicrotask(() => saving.schedule());
    return {
      name: detail.jackpot.name,
      rows: orOne(firstRows),
      problems: firstProblems,
      problemsByRow: groupByRow(firstProblems, new Map()),
      save: { status: 'saved' },
      detail,
      setName: (name) => change({ name }, null, 'name'),
      setCell: (key, column, text) => {
        const rows = get().rows.map((row) => (row.key === key ? withText(row, column, text) : row));
        change({ rows }, { key, column }, `${key} ${column}`);
        tell(withoutAnswered(get().problems, key, column));
      },
      setCells: (key, cells, column) => {
        const rows = get().rows.map((row) => (row.key === key ? { ...row, ...cells } : row));
        change({ rows }, { key, column });
        tell(withoutAnswered(get().problems, key, column));
      },
      addRow: () => {
        const last = get().rows.at(-1);
        const row = begin({ ...EMPTY_CELLS, date: last?.date ?? '', league: last?.league ?? '' });
        change({ rows: [...get().rows, row] }, { key: row.key, column: 'date' });
        return row.key;
      },
      removeRows: (keys) => {
        const { rows } = get();
        change({ rows: orOne(rows.filter(({ key }) => !keys.includes(key))) }, placeOf(rows, keys));
        tell(get().problems.filter(({ key }) => !keys.includes(key)));
      },
      duplicate: (keys) => {
        const { rows, added } = duplicateRows(get().rows, keys, begin);
        change({ rows }, placeOf(rows, keys));
        return added;
      },
      move: (keys, by) => {
        const rows = moveRows(get().rows, keys, by);
        if (rows !== get().rows) change({ rows }, placeOf(rows, keys));
      },
      sort: (order) => change({ rows: sortRows(get().rows, order) }, placeOf(get().rows, [get().rows[0]!.key])),
      insert: (cells, key) => {
        const added = cells.map(begin);
        const all = get().rows;
        const isFree = (row: DraftRow): boolean => isBlankRow({ ...row, date: '', league: '' });
        // Over a row without a match, else below it.
        const found = all.findIndex((row) => row.key === key);
        const at = found < 0 ? all.length : isFree(all[found]!) ? found : found + 1;
        const head = all.slice(0, at).filter((row) => !isFree(row));
        const tail = all.slice(at).filter((row) => !isFree(row));
        const first = added[0]?.key ?? null;
        change({ rows: orOne([...head, ...added, ...tail]) }, first === null ? null : { key: first, column: 'home' });
        return first;
      },
      putBlock: (at, block) => {
        const before = get().rows;
        const put = putBlock(before, at, block, begin);
        const key = put.rows[at.row]!.key;
        change({ rows: put.rows }, { key, column: COLUMNS[put.range.anchor.column]! });
        tell(get().problems.filter((each) => isAsSent(put.rows, before, each.key, each.column)));
        return put.range;
      },
      clear: (range) => {
        const before = get().rows;
        const rows = clearRange(before, range);
        const key = before[range.anchor.row]!.key;
        change({ rows }, { key, column: COLUMNS[range.anchor.column]! });
        tell(get().problems.filter((each) => isAsSent(rows, before, each.key, each.column)));
      },
      undo: () => step(history.undo(snapshot())),
      redo: () => step(history.redo(snapshot())),
      enter: (place) => {
        const rows = takeOver.enter(place, get().rows);
        if (rows !== get().rows) set({ rows });
      },
      receive: (stored) => {
        const { save, detail: known, rows } = get();
        const isMine = stored.jackpot.id === known.jackpot.id && save.status === 'saved' && !saving.isBusy();
        if (!isMine || isSame(stored, known)) return;
        const isOther = !isSame(stored.rows, known.rows);
        if (isOther || stored.jackpot.name !== known.jackpot.name) {
          history.add(snapshot(), null, '');
          set({ name: stored.jackpot.name });
        }
        if (isOther) {
          // A row at the same place keeps its key, and with it the focus.
          const others = stored.rows.map((cells, index) => ({ ...cells, key: rows[index]?.key ?? nextKey++ }));
          set({ rows: orOne(others) });
        }
        accept(stored, rowsToStore(get().rows));
      },
      flush: () => saving.flush(),
      renewModels: () => saving.renewModels(),
    };
  });
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const placeOf = (rows: readonly DraftRow[], keys: readonly number[]): Place | null => {
  const row = rows.find(({ key }) => keys.includes(key));
  return row ? { key: row.key, column: 'date' } : null;
};

/** Whether a cell still says what main was asked about; of a whole row, whether it is there. */
function isAsSent(
  rows: readonly DraftRow[],
  sent: readonly DraftRow[],
  key: number,
  column: DraftColumn | null,
): boolean {
  const [now, then] = [rows, sent].map((list) => list.find((row) => row.key === key));
  if (!now || !then) return false;
  return now === then || column === null || now[column] === then[column];
}
