import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Api, ApiError, JackpotDetail } from '../../../contract-types';
import type { DraftKeeper } from './draft-keeper';
import type { PastedList } from './pasted-fixtures';
import {
  emptyRow,
  readRows,
  toCellProblems,
  toRow,
  type CellProblem,
  type DraftColumn,
  type DraftRow,
  type ReadRows,
} from './draft-row';

export type SaveState =
  | { readonly status: 'saved' }
  | { readonly status: 'pending' }
  | { readonly status: 'saving' }
  | { readonly status: 'failed'; readonly error: ApiError };

export interface DraftState {
  readonly name: string;
  readonly rows: readonly DraftRow[];
  /** What main says about the last rows it was given, and what keeps other rows from it. */
  readonly problems: readonly CellProblem[];
  readonly save: SaveState;
  /** As stored, with predictions for what is complete. */
  readonly detail: JackpotDetail;
  readonly setName: (name: string) => void;
  readonly setCell: (key: number, column: DraftColumn, text: string) => void;
  readonly addRow: () => number;
  readonly removeRow: (key: number) => void;
  /** Put a pasted list where the line `key` is, over it if it is empty; null appends. */
  readonly insert: (list: PastedList, key: number | null) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Take what the store says now, of another process perhaps; what a person has not stored yet stays. */
  readonly receive: (stored: JackpotDetail) => void;
  /** Store now what is still waiting. */
  readonly flush: () => Promise<void>;
  /** Leave the models this draft was begun with and take those active now. */
  readonly renewModels: () => Promise<void>;
}
export type DraftStore = StoreApi<DraftState>;

interface DraftOptions {
  readonly keeper: DraftKeeper;
  /** How long a pause in typing starts a save. */
  readonly delayMs?: number;
}
type Snapshot = Pick<DraftState, 'name' | 'rows'>;
const HISTORY = 200;

/** A draft under the hands of a person: every keystroke kept, complete lines stored after a short pause, all undoable. */
export function createDraftStore(api: Pick<Api, 'jackpots.update'>, detail: JackpotDetail, options: DraftOptions) {
  const { keeper, delayMs = 500 } = options;
  const id = detail.jackpot.id;
  const kept = detail.jackpot.status === 'draft' ? keeper.read(id) : null;
  let nextKey = 1;
  const withKeys = (rows: readonly DraftRow[]): readonly DraftRow[] => rows.map((row) => ({ ...row, key: nextKey++ }));
  const start = withKeys(kept ?? detail.inputs.map((input) => toRow(input, 0)));
  const rows = start.length > 0 ? start : [emptyRow(nextKey++)];
  let past: Snapshot[] = [];
  let future: Snapshot[] = [];
  let lastEdit = '';
  let timer: ReturnType<typeof setTimeout> | null = null;
  let saving: Promise<void> | null = null;
  /** What reading the pasted lists left open, until a person writes something else there. */
  let pasted: readonly CellProblem[] = [];

  const store = createStore<DraftState>()((set, get) => {
    const snapshot = (): Snapshot => ({ name: get().name, rows: get().rows });
    const schedule = (): void => {
      if (timer) clearTimeout(timer);
      timer = setTimeout(() => void get().flush(), delayMs);
    };
    /** Typing on in one cell is one step to undo. */
    const change = (next: Partial<Snapshot>, edit: string): void => {
      if (edit === '' || edit !== lastEdit) past = [...past.slice(-HISTORY), snapshot()];
      future = [];
      lastEdit = edit;
      set({ ...next, save: { status: 'pending' } });
      remember();
      schedule();
    };
    const remember = (): void => {
      const read = readRows(get().rows);
      keeper.write(id, read.problems.length > 0 ? get().rows : null);
    };
    const step = (from: Snapshot[], to: Snapshot[]): void => {
      const target = from.pop();
      if (!target) return;
      to.push(snapshot());
      lastEdit = '';
      set({ ...target, save: { status: 'pending' } });
      remember();
      schedule();
    };
    const save = async (): Promise<void> => {
      const before = snapshot();
      const read = readRows(before.rows);
      set({ save: { status: 'saving' } });
      const name = before.name.trim();
      const reply = await api['jackpots.update']({ id, fixtures: [...read.fixtures], ...(name ? { name } : {}) });
      if (!reply.ok) {
        set({ save: { status: 'failed', error: reply.error } });
        return;
      }
      accept(reply.value, read);
      const isCurrent = get().rows === before.rows && get().name === before.name;
      set({ save: { status: isCurrent ? 'saved' : 'pending' } });
    };
    const accept = (stored: JackpotDetail, read: ReadRows): void => {
      const found = [...read.problems, ...toCellProblems(stored.problems, read.keys)];
      set({ detail: stored, problems: withPasted(found, pasted) });
    };
    const firstRead = readRows(rows);
    return {
      name: detail.jackpot.name,
      rows,
      problems: [...firstRead.problems, ...toCellProblems(detail.problems, firstRead.keys)],
      save: { status: 'saved' },
      detail,
      setName: (name) => change({ name }, 'name'),
      setCell: (key, column, text) => {
        const isAnswered = (each: CellProblem): boolean =>
          each.key === key && (each.column === null || groupOf(each.column) === groupOf(column));
        const answered = pasted.filter(isAnswered);
        pasted = pasted.filter((each) => !answered.includes(each));
        set({ problems: get().problems.filter((each) => !answered.includes(each)) });
        change(
          { rows: get().rows.map((row) => (row.key === key ? { ...row, [column]: text } : row)) },
          `${key} ${column}`,
        );
      },
      addRow: () => {
        const last = get().rows.at(-1);
        const row = { ...emptyRow(nextKey++), date: last?.date ?? '', league: last?.league ?? '' };
        change({ rows: [...get().rows, row] }, '');
        return row.key;
      },
      removeRow: (key) => {
        pasted = pasted.filter((each) => each.key !== key);
        set({ problems: get().problems.filter((each) => each.key !== key) });
        const left = get().rows.filter((row) => row.key !== key);
        change({ rows: left.length > 0 ? left : [emptyRow(nextKey++)] }, '');
      },
      insert: (list, key) => {
        const added = withKeys(list.rows.map((row) => ({ ...row, key: 0 })));
        const found = list.problems.map(({ row, ...problem }) => ({ ...problem, key: added[row]!.key }));
        pasted = [...pasted, ...found];
        set({ problems: withPasted(get().problems, pasted) });
        const all = get().rows;
        const at = key === null ? all.length : all.findIndex((row) => row.key === key);
        const isBlank = (row: DraftRow): boolean => row.home.trim() === '' && row.away.trim() === '';
        const head = all.slice(0, at).filter((row) => !isBlank(row));
        const tail = all.slice(at).filter((row) => !isBlank(row));
        change({ rows: [...head, ...added, ...tail] }, '');
      },
      receive: (stored) => {
        const { save: last, detail: known, rows: own } = get();
        if (last.status !== 'saved' || saving || isSame(stored, known)) return;
        const read = readRows(own);
        const isOther = !isSame(stored.inputs, known.inputs);
        const takesRows = isOther && read.problems.length === 0;
        if (takesRows || stored.jackpot.name !== known.jackpot.name) {
          past = [...past.slice(-HISTORY), snapshot()];
          future = [];
          lastEdit = '';
          set({ name: stored.jackpot.name });
        }
        if (takesRows) {
          const others = withKeys(stored.inputs.map((input) => toRow(input, 0)));
          pasted = [];
          set({ rows: others.length > 0 ? others : [emptyRow(nextKey++)] });
          accept(stored, readRows(get().rows));
        } else if (isOther) {
          // What main says is of other lines than those that stand here.
          set({ detail: stored, problems: withPasted(read.problems, pasted) });
        } else accept(stored, read);
      },
      undo: () => step(past, future),
      redo: () => step(future, past),
      flush: async () => {
        if (timer) clearTimeout(timer);
        timer = null;
        while (saving) await saving;
        if (get().save.status === 'saved') return;
        saving = save().finally(() => (saving = null));
        await saving;
        if (get().save.status === 'pending' && timer === null) await get().flush();
      },
      renewModels: async () => {
        await get().flush();
        const read = readRows(get().rows);
        const reply = await api['jackpots.update']({ id, useCurrentModels: true });
        if (reply.ok) accept(reply.value, read);
        else set({ save: { status: 'failed', error: reply.error } });
      },
    };
  });
  return store;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The three prices of a match are answered together. */
const groupOf = (column: DraftColumn): string => (column.startsWith('odds') ? 'odds' : column);

/** What a paste left open says more of a cell than what is found in it afterwards. */
function withPasted(found: readonly CellProblem[], pasted: readonly CellProblem[]): readonly CellProblem[] {
  const isTold = (each: CellProblem): boolean =>
    pasted.some(
      (other) =>
        other.key === each.key &&
        other.column !== null &&
        each.column !== null &&
        groupOf(other.column) === groupOf(each.column),
    );
  return [...pasted, ...found.filter((each) => !pasted.includes(each) && !isTold(each))];
}
