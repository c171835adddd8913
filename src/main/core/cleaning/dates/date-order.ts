import type { DateFormat } from '../../words/cleaning';
import { canonicalize } from '../canonicalize';
import { isOpenDate, readDateCell, type DateCell, type DateShape } from './date-cell';
import { isSlip, rowsOf, spanOf, type DateUse, type SeenDate } from './date-uses';
import { areExchanged } from './exchanged-dates';
import type { SeasonWindow } from '../seasons/season';
import { isTurnedRound, isWithin, seasonsOf } from './turned-round';

/** What a cell of the column means once its order is decided. */
export type ReadDate =
  | { readonly status: 'good' | 'repaired'; readonly day: number }
  /** `TBC`: the date is not known yet. */
  | { readonly status: 'open' }
  | { readonly status: 'unreadable' };

/** How the dates of a column are written. */
export type DateOrder = DateFormat | 'year-day-month' | 'words' | 'serial' | 'turned-round';

/** The dates of a column after all its cells have been looked at. */
export interface DateColumn {
  readonly order: DateOrder;
  /** What a cell of this column means; the same text always means the same. */
  readonly read: (text: string) => ReadDate;
  /** What was decided against the expected order, or beyond it; null when the dates are as expected. */
  readonly finding: { readonly line: number; readonly text: string; readonly message: string } | null;
}
/** A column in which two orders stand side by side, so that no ambiguous cell can be trusted. */
export interface DateConflict {
  readonly conflict: string;
}

const ORDER_WORDS: Readonly<Record<DateOrder, string>> = {
  'day-first': 'day, month, year',
  'month-first': 'month, day, year',
  iso: 'year, month, day',
  'year-day-month': 'year, day, month',
  words: 'dates with a month in words',
  serial: 'day counts of a spreadsheet',
  'turned-round': 'dates that a spreadsheet turned round',
};
/** Day counts of a column lie in these years, and no further apart. */
const SERIAL_DAYS = { from: -3653, to: 32_872, span: 14_610 } as const; // 1960 to 2059, 40 years
/** Cells of one kind together: their rows, and the first of them. */
interface Kind {
  readonly order: DateOrder;
  readonly cells: readonly SeenDate[];
  readonly rows: number;
  readonly first: SeenDate;
}

/**
 * Decide from all cells of a column how its dates are written.
 *
 * Day first unless some cells cannot be day first and all can be month first; likewise of dates that begin with the
 * year. Day counts of a spreadsheet only where the whole column is one, in plausible years. Cells that allow either order
 * follow the certain ones, and the expected order where there are none. Two orders beside each other are a conflict,
 * also where a spreadsheet has exchanged day and month of all cells that allow it; a single stray cell among many is
 * left out instead. One damage is undone, unless a person stated the order it looks like: see `turnedRound` of a date cell.
 *
 * @param cells by their text as it stands
 * @param stated the order a person stated, which counts as long as it can be; null for the site's own, day first
 */
export function decideDates(
  cells: ReadonlyMap<string, DateUse>,
  stated: DateFormat | null = null,
): DateColumn | DateConflict {
  const seen = [...cells].flatMap(([text, use]) => {
    const cell = readDateCell(canonicalize(text));
    return cell && isPossible(cell) ? [{ text, cell, use }] : [];
  });
  const shapes = (['year-last', 'year-first', 'words', 'serial'] as const)
    .map((shape) => ({ shape, cells: seen.filter(({ cell }) => cell.shape === shape) }))
    .filter((group) => group.cells.length > 0)
    .sort((a, b) => rowsOf(b.cells) - rowsOf(a.cells));
  const [main, ...others] = shapes;
  if (!main) return toColumn(stated ?? 'day-first', null);
  if (stated !== 'iso' && isTurnedRound(shapes)) return toColumn('turned-round', seasonsOf(shapes));
  const chosen = chooseOrder(main, stated);
  if ('conflict' in chosen) return chosen;
  for (const other of others) {
    const kind = toKind(plainOrder(other.shape), other.cells)!;
    if (!isSlip(kind.rows, rowsOf(main.cells))) return conflictOf(chosen.kind, kind);
  }
  if (main.shape === 'serial' && !isPlausibleSerial(main.cells)) return toColumn(stated ?? 'day-first', null);
  return { ...toColumn(chosen.order, null), finding: findingOf(chosen, seen, stated) };
}

interface Chosen {
  readonly order: DateOrder;
  /** The cells that decide, or all when none does. */
  readonly kind: Kind;
  readonly isDecided: boolean;
}

function chooseOrder(
  { shape, cells }: { readonly shape: DateShape; readonly cells: readonly SeenDate[] },
  stated: DateFormat | null,
): Chosen | DateConflict {
  const all = (order: DateOrder): Chosen => ({ order, kind: toKind(order, cells)!, isDecided: false });
  if (shape === 'words' || shape === 'serial') return all(shape);
  const [common, exchanged] =
    shape === 'year-last' ? (['day-first', 'month-first'] as const) : (['iso', 'year-day-month'] as const);
  const onlyCommon = toKind(
    common,
    cells.filter(({ cell }) => cell.common !== null && cell.exchanged === null),
  );
  const onlyExchanged = toKind(
    exchanged,
    cells.filter(({ cell }) => cell.common === null && cell.exchanged !== null),
  );
  if (!onlyCommon && !onlyExchanged) {
    if (shape === 'year-last' && stated === 'iso') return undecided(all(common).kind);
    return all(stated === exchanged ? exchanged : common);
  }
  const isCommon = (onlyCommon?.rows ?? 0) >= (onlyExchanged?.rows ?? 0);
  const [kind, other] = isCommon ? [onlyCommon!, onlyExchanged] : [onlyExchanged!, onlyCommon];
  if (other && !isSlip(other.rows, kind.rows)) return conflictOf(kind, other);
  const either = cells.filter(({ cell }) => cell.common !== null && cell.exchanged !== null);
  const days = distinct(kind.cells.map(({ cell }) => (isCommon ? cell.common! : cell.exchanged!)));
  const ambiguous = either.map(({ cell: { common: first, exchanged: second }, use: { rows } }) =>
    isCommon ? { chosen: first!, other: second!, rows } : { chosen: second!, other: first!, rows },
  );
  const differing = ambiguous.filter((day) => day.chosen !== day.other);
  if (areExchanged(days, differing)) return conflictOf(kind, toKind(isCommon ? exchanged : common, either)!);
  return { order: kind.order, kind, isDecided: true };
}

function findingOf(
  { order, kind, isDecided }: Chosen,
  seen: readonly SeenDate[],
  stated: DateFormat | null,
): DateColumn['finding'] {
  const timed = stated === null ? seen.filter(({ cell }) => cell.hasTime) : [];
  if (order === (stated ?? 'day-first') && timed.length === 0) return null;
  const { text, use } = kind.first;
  const against = stated === null || order === stated ? '' : `, although the mapping says ${ORDER_WORDS[stated]}`;
  const deciding = isDecided ? `, since ${kind.rows} of ${rowsOf(seen)} cells can be nothing else` : '';
  const time = timed.length > 0 ? `; the time of day in ${rowsOf(timed)} cells is read over` : '';
  const example = `the first, line ${use.line}: ${text}`;
  return {
    line: use.line,
    text,
    message: `dates are read as ${ORDER_WORDS[order]}${deciding}${against} (${example})${time}`,
  };
}

const conflictOf = (a: Kind, b: Kind): DateConflict => {
  const describe = ({ order, rows, first }: Kind): string =>
    `${ORDER_WORDS[order]} in ${rows} rows (line ${first.use.line}: ${first.text})`;
  return { conflict: `dates of two kinds stand side by side: ${describe(a)} and ${describe(b)}` };
};

/** Neither order is certain, and the stated one is a third. */
const undecided = ({ rows, first }: Kind): DateConflict => ({
  conflict: `${rows} dates may be day first or month first, and are not year first as the mapping says (line ${first.use.line}: ${first.text})`,
});

function toColumn(order: DateOrder, seasons: readonly SeasonWindow[] | null): DateColumn {
  const known = new Map<string, ReadDate>();
  const read = (text: string): ReadDate => {
    const canonical = canonicalize(text);
    if (isOpenDate(canonical)) return { status: 'open' };
    const cell = readDateCell(canonical);
    if (seasons && cell?.shape === 'year-first') {
      const day = cell.turnedRound;
      return day !== null && isWithin(seasons, day) ? { status: 'repaired', day } : { status: 'unreadable' };
    }
    const day = cell && readAs(cell, order);
    return day === null ? { status: 'unreadable' } : { status: 'good', day };
  };
  return {
    order,
    finding: null,
    read: (text) => {
      let date = known.get(text);
      if (!date) known.set(text, (date = read(text)));
      return date;
    },
  };
}

function readAs(cell: DateCell, order: DateOrder): number | null {
  if (cell.shape === 'words') return cell.common;
  switch (order) {
    case 'day-first':
    case 'turned-round':
      return cell.shape === 'year-last' ? cell.common : null;
    case 'month-first':
      return cell.shape === 'year-last' ? cell.exchanged : null;
    case 'iso':
      return cell.shape === 'year-first' ? cell.common : null;
    case 'year-day-month':
      return cell.shape === 'year-first' ? cell.exchanged : null;
    case 'serial':
      return cell.shape === 'serial' ? cell.common : null;
    case 'words':
      return null;
  }
}

const isPossible = ({ common, exchanged, turnedRound }: DateCell): boolean =>
  common !== null || exchanged !== null || turnedRound !== null;

function isPlausibleSerial(cells: readonly SeenDate[]): boolean {
  const days = cells.map(({ cell }) => cell.common!);
  return days.every((day) => day >= SERIAL_DAYS.from && day <= SERIAL_DAYS.to) && spanOf(days) <= SERIAL_DAYS.span;
}

const plainOrder = (shape: DateShape): DateOrder =>
  shape === 'year-last' ? 'day-first' : shape === 'year-first' ? 'iso' : shape;

function toKind(order: DateOrder, cells: readonly SeenDate[]): Kind | null {
  const [start] = cells;
  if (!start) return null;
  const first = cells.reduce((a, b) => (b.use.line < a.use.line ? b : a), start);
  return { order, cells, rows: rowsOf(cells), first };
}

const distinct = (days: readonly number[]): number[] => [...new Set(days)];
