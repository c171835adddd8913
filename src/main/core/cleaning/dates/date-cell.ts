import { isWeekday, monthOf } from './date-words';
import { toCalendarDay, toFullYear } from '../validation';

/** How a date is written: three numbers, year last or first; with a month in words; or a spreadsheet's day count. */
export type DateShape = 'year-last' | 'year-first' | 'words' | 'serial';

/** What one cell may mean as a date, each reading a day number or null where it is none in the calendar. */
export interface DateCell {
  readonly shape: DateShape;
  /** The common reading: day, month, year; or year, month, day. */
  readonly common: number | null;
  /** The same with day and month exchanged; null where a word or a count leaves no doubt. */
  readonly exchanged: number | null;
  /**
   * Year first only: read back as a spreadsheet writes it that took day-month-year for year-month-day, so that 26/01/01
   * became `2026-1-1`: the last two digits of the year are the day, the day is the two-digit year.
   */
  readonly turnedRound: number | null;
  readonly hasTime: boolean;
}

/** A time of day behind a date, with or without a zone; read over, since the day counts as the file writes it. */
const TIME =
  /(?:[T ]|, ?)\s*\d{1,2}(?:[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?| ?[ap]\.?m\.?)(?: ?(?:Uhr|Z|[A-Z]{2,4}))?(?: ?[+-]\d{2}:?\d{2})?(?: ?\([^)]{0,60}\))?$/i;
const YEAR_LAST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{2}|\d{4})$/;
const YEAR_FIRST = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const SERIAL = /^(\d{5})(?:\.\d+)?$/;
/** Day 0 of spreadsheets, 1899-12-30, as a day number. */
const SERIAL_ZERO = -25_569;
const OPEN = /^(?:\?+|t\.?b\.?[acd]\.?|to be (?:confirmed|announced|arranged|decided|determined|agreed))$/i;

/** Whether a text says that a date is still open. */
export const isOpenDate = (text: string): boolean => OPEN.test(text);

/** What a canonical text may mean as a date; null when it is none in any way. Nothing is decided here. */
export function readDateCell(text: string): DateCell | null {
  const dated = text.replace(TIME, '');
  const date = withoutWeekday(dated);
  const hasTime = dated !== text;
  return readNumbers(date, hasTime) ?? readSerial(text) ?? readWords(date, hasTime);
}

function readNumbers(text: string, hasTime: boolean): DateCell | null {
  const last = YEAR_LAST.exec(text);
  if (last) {
    const [first, second, year] = [Number(last[1]), Number(last[3]), toFullYear(last[4] ?? '')];
    const [common, exchanged] = [toCalendarDay(year, second, first), toCalendarDay(year, first, second)];
    return { shape: 'year-last', common, exchanged, turnedRound: null, hasTime };
  }
  const compact = COMPACT.exec(text);
  const parts = YEAR_FIRST.exec(text);
  const [digits = '', first = '', second = ''] = compact?.slice(1) ?? (parts ? [parts[1], parts[3], parts[4]] : []);
  if (digits === '') return null;
  const [year, month, day] = [Number(digits), Number(first), Number(second)];
  return {
    shape: 'year-first',
    common: toCalendarDay(year, month, day),
    exchanged: toCalendarDay(year, day, month),
    turnedRound: compact || hasTime ? null : toCalendarDay(toFullYear(second.padStart(2, '0')), month, year % 100),
    hasTime,
  };
}

function readSerial(text: string): DateCell | null {
  const parts = SERIAL.exec(text);
  return parts && certain('serial', Number(parts[1]) + SERIAL_ZERO, text.length > 5);
}

/** `13-Aug-22`, `13 August 2022`, `Aug 13, 2022`, `5 de agosto de 2022`. */
function readWords(text: string, hasTime: boolean): DateCell | null {
  if (text.length > 60) return null;
  const words = text.split(/[\s,./'-]+/).filter((word) => word !== '' && !/^(?:de|del|di|of|the)$/i.test(word));
  if (words.length !== 3) return null;
  const place = words.findIndex((word) => monthOf(word) !== null);
  const [first = '', second = ''] = words.filter((_, index) => index !== place);
  if (place < 0) return null;
  const isYearFirst = place === 1 && /^\d{4}$/.test(first);
  const [day, year] = isYearFirst ? [second, first] : [first, second];
  if (place === 2 || !/^\d{1,2}(?:st|nd|rd|th|er|º|ª)?$/i.test(day) || !/^(?:\d{2}|\d{4})$/.test(year)) return null;
  return certain('words', toCalendarDay(toFullYear(year), monthOf(words[place]!)!, parseInt(day, 10)), hasTime);
}

const certain = (shape: DateShape, day: number | null, hasTime: boolean): DateCell | null =>
  day === null ? null : { shape, common: day, exchanged: null, turnedRound: null, hasTime };

/** `Fri 05/08/2022`, `Sa., 13.08.22`, `Fri Aug 5 2022` without the day of the week. */
function withoutWeekday(text: string): string {
  const parts = /^(\p{L}+)(?:-feira)?[.,]*\s*[,. ]\s*(.+)$/u.exec(text);
  const [, word = '', rest = ''] = parts ?? [];
  // `Mar 5 2022` begins with a month unless another one follows.
  return isWeekday(word) && (monthOf(word) === null || /\p{L}{3}/u.test(rest)) ? rest : text;
}
