import type { DateFormat } from '../../../preload/contract';
import { toCalendarDay, toFullYear } from './validation';

/** A time of day after the date, with or without a zone; read over, since the day counts as the file writes it. */
const TIME = /[T ]\s*\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/;
const YEAR_LAST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{2}|\d{4})$/;
const YEAR_FIRST = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/;

/** How dates of a format are written, for messages. */
export const DATE_WORDS: Readonly<Record<DateFormat, string>> = {
  'day-first': 'day, month, year',
  'month-first': 'month, day, year',
  iso: 'year, month, day',
};

/**
 * Day number of a canonical date text in the order a mapping states: `/`, `.` or `-` between the parts, the same twice;
 * years of four digits, or of two where the year comes last. A time of day behind it is read over. Null for anything
 * else: an order is never guessed, and no date is repaired.
 */
export function parseDate(text: string, format: DateFormat): number | null {
  const date = text.replace(TIME, '');
  if (format === 'iso') {
    const parts = YEAR_FIRST.exec(date);
    return parts && toCalendarDay(Number(parts[1]), Number(parts[3]), Number(parts[4]));
  }
  const parts = YEAR_LAST.exec(date);
  if (!parts) return null;
  const [day, month] = format === 'day-first' ? [parts[1], parts[3]] : [parts[3], parts[1]];
  return toCalendarDay(toFullYear(parts[4] ?? ''), Number(month), Number(day));
}
