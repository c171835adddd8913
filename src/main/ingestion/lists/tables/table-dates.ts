import { toDayNumber, toIsoDate } from '../../../core/numeric/calendar';
import { leagueCodeOf } from '../words/league-names';
import { plain } from '../lines/prepare-lines';
import { findDate, findDayWord, type FoundDate } from '../words/read-date';
import { findTime, type FoundTime } from '../words/read-time';
import { orderOf, settleDate } from '../settle-date';
import type { CellRow } from './cell-rows';
import type { TableColumns } from './table-columns';
import type { Findings } from '../types';

export interface TableDates {
  readonly read: (cell: string, line: number) => { readonly date: string | null; readonly time: FoundTime | null };
  /** The day of a heading. */
  readonly settle: (date: FoundDate, line: number) => string | null;
}

/** Serial numbers of spreadsheets count days from 1899-12-30; these are 1990 to 2079. */
const SERIAL_EPOCH = toDayNumber(1899, 12, 30);
const [LEAST_SERIAL, MOST_SERIAL] = [32_874, 65_745];
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;

/** Dates of a column together: its cells tell the order of day and month, and whether numbers are serials. */
export function createTableDates(
  asOf: number,
  columns: Pick<TableColumns, 'date' | 'league'>,
  body: readonly CellRow[],
  { unreadable, ambiguous }: Findings,
): TableDates {
  const column = (at: number | null): string[] =>
    at === null ? [] : body.map(({ cells }) => plain(cells[at] ?? '')).filter((cell) => cell !== '');
  const cells = column(columns.date);
  const stated = cells.flatMap((cell) => findCellDate(cell) ?? []);
  const leagues = column(columns.league);
  // Tables with the codes of football-data.co.uk write the day first, as the site does.
  const isOfSite = leagues.length > 0 && leagues.every((league) => leagueCodeOf(league) !== null);
  const order = orderOf(stated, asOf) ?? (isOfSite ? 'day-first' : null);
  const serials = cells.filter((cell) => SERIAL.test(cell)).map((cell) => Math.floor(Number(cell.replace(',', '.'))));
  const areSerials = serials.length > 0 && serials.every((each) => each >= LEAST_SERIAL && each <= MOST_SERIAL);
  const settle = (date: FoundDate, line: number, value?: string): string | null => {
    const settled = settleDate(date, { asOf, order });
    if (settled.impossible) unreadable.push({ line, why: 'no such day', column: 'date', ...(value ? { value } : {}) });
    if (settled.question) ambiguous.push({ line, field: 'date', ...settled.question, ...(value ? { value } : {}) });
    return settled.date;
  };
  return {
    settle,
    read: (cell, line) => {
      if (cell === '' || /^(?:-|tba|tbc|tbd|n\/a)$/i.test(cell)) return { date: null, time: null };
      if (areSerials && SERIAL.test(cell))
        return { date: toIsoDate(SERIAL_EPOCH + Math.floor(Number(cell.replace(',', '.')))), time: null };
      const found = findCellDate(cell);
      if (!found) {
        unreadable.push({ line, why: 'no date', column: 'date', value: cell });
        return { date: null, time: null };
      }
      const rest = `${cell.slice(0, found.start)} ${cell.slice(found.end).replace(/^T/, '')}`;
      return { date: settle(found, line, cell), time: findTime(rest.trim()) };
    },
  };
}

/** A date that fills its cell, or a word for a day. */
export const findCellDate = (cell: string): FoundDate | null => findDate(cell) ?? findDayWord(cell, 'first');
