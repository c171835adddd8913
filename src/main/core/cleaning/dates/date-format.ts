import type { DateFormat } from '../../words/cleaning';
import { readDateCell } from './date-cell';

/** How dates of a format are written, for messages. */
export const DATE_WORDS: Readonly<Record<DateFormat, string>> = {
  'day-first': 'day, month, year',
  'month-first': 'month, day, year',
  iso: 'year, month, day',
};

/**
 * Day number of a canonical date text in a stated order: `/`, `.` or `-` between the parts, the same twice; years of
 * four digits, or of two where the year comes last; a month in words fits either order. A time of day behind it and a
 * day of the week before it are read over. Null for anything else: an order is never guessed, and no date is repaired.
 */
export function parseDate(text: string, format: DateFormat): number | null {
  const cell = readDateCell(text);
  if (!cell) return null;
  if (cell.shape === 'words') return cell.common;
  if (format === 'iso') return cell.shape === 'year-first' ? cell.common : null;
  if (cell.shape !== 'year-last') return null;
  return format === 'day-first' ? cell.common : cell.exchanged;
}
