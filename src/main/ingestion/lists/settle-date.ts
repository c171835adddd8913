import { toDayNumber, toIsoDate } from '../../core/numeric/calendar';
import type { StatedDate } from './words/read-date';

/** `mixed`: some dates of the list are day first and some month first, so that no other may be guessed. */
export type PartOrder = 'day-first' | 'month-first' | 'mixed';
/** A list is about the weeks to come: of two readings, one outside this window is none. */
const DAYS_AHEAD = 60;

export interface DateContext {
  /** Day number of pasting. */
  readonly asOf: number;
  /** What other dates of the list, or its source, say about the order of day and month. */
  readonly order: PartOrder | null;
  /** Day number on which the message was sent, where it carries one. */
  readonly sent?: number | null;
}

export interface SettledDate {
  readonly date: string | null;
  readonly question?: { readonly readings: readonly string[]; readonly why: string };
  /** There is no such day. */
  readonly impossible?: true;
}

/** The one day a statement means, or the question that has to be asked. */
export function settleDate({ day, weekday }: StatedDate, context: DateContext): SettledDate {
  if (day.kind === 'weekday') return settleWeekday(weekday!, context);
  if (day.kind === 'relative') return settleRelative(day.days, context);
  if (day.kind === 'day') return withWeekday(resolve(day.year, day.month, day.day, context.asOf), weekday);
  const { year, first, second } = day;
  const dayFirst = resolve(year, second, first, context.asOf);
  const monthFirst = resolve(year, first, second, context.asOf);
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst)
    return withWeekday(dayFirst ?? monthFirst, weekday);
  if (context.order && context.order !== 'mixed')
    return withWeekday(context.order === 'day-first' ? dayFirst : monthFirst, weekday);
  const fitting = [dayFirst, monthFirst].filter((each) => weekday === null || weekdayOfDay(each) === weekday);
  if (fitting.length === 1) return { date: toIsoDate(fitting[0]!) };
  const ahead = [dayFirst, monthFirst].filter((each) => each >= context.asOf && each <= context.asOf + DAYS_AHEAD);
  if (ahead.length === 2 || context.order === 'mixed') {
    const readings = [dayFirst, monthFirst].map(toIsoDate);
    return { date: null, question: { readings, why: 'day first or month first: it could be either' } };
  }
  return withWeekday(ahead[0] ?? dayFirst, weekday);
}

/** What the numeric dates of a list say together about the order of day and month; null when nothing. */
export function orderOf(dates: readonly StatedDate[], asOf: number): PartOrder | null {
  const orders = new Set<PartOrder>();
  for (const { day, weekday } of dates) {
    if (day.kind !== 'numbers' || day.first === day.second) continue;
    const dayFirst = resolve(day.year, day.second, day.first, asOf);
    const monthFirst = resolve(day.year, day.first, day.second, asOf);
    const canBe = (each: number | null): boolean =>
      each !== null && (weekday === null || weekdayOfDay(each) === weekday);
    if (canBe(dayFirst) && !canBe(monthFirst)) orders.add('day-first');
    if (!canBe(dayFirst) && canBe(monthFirst)) orders.add('month-first');
  }
  return orders.size > 1 ? 'mixed' : ([...orders][0] ?? null);
}

/** The next such day after the message; where that is past, nobody knows whether the one to come is meant. */
function settleWeekday(weekday: number, { asOf, sent = null }: DateContext): SettledDate {
  const meant = nextWeekday(weekday, sent ?? asOf);
  if (meant >= asOf) return { date: toIsoDate(meant) };
  const readings = [toIsoDate(meant), toIsoDate(nextWeekday(weekday, asOf))];
  return { date: null, question: { readings, why: 'the message is older than the paste, and its day is past' } };
}

function settleRelative(days: number, { asOf, sent = null }: DateContext): SettledDate {
  const meant = (sent ?? asOf) + days;
  if (sent === null || sent >= asOf || meant >= asOf) return { date: toIsoDate(meant) };
  const readings = [toIsoDate(meant), toIsoDate(asOf + days)];
  return { date: null, question: { readings, why: 'the message is older than the paste, and its day is past' } };
}

function withWeekday(day: number | null, weekday: number | null): SettledDate {
  if (day === null) return { date: null, impossible: true };
  if (weekday === null || weekdayOfDay(day) === weekday) return { date: toIsoDate(day) };
  const near = [1, -1, 2, -2, 3, -3].map((step) => day + step).find((each) => weekdayOfDay(each) === weekday)!;
  const readings = [toIsoDate(day), toIsoDate(near)];
  return { date: null, question: { readings, why: `${toIsoDate(day)} is no such weekday` } };
}

/** Day number, or null when there is no such day; without a year the next one from `asOf` on. */
function resolve(year: number | null, month: number, day: number, asOf: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (year !== null) return exactDay(year, month, day);
  const thisYear = Number(toIsoDate(asOf).slice(0, 4));
  for (const each of [thisYear, thisYear + 1, thisYear + 2, thisYear + 3, thisYear + 4]) {
    const found = exactDay(each, month, day);
    if (found !== null && found >= asOf) return found;
  }
  return null;
}

function exactDay(year: number, month: number, day: number): number | null {
  const number = toDayNumber(year, month, day);
  return toIsoDate(number).endsWith(`-${String(day).padStart(2, '0')}`) ? number : null;
}

/** 0 Monday: 1970-01-01 was a Thursday. */
export const weekdayOfDay = (day: number): number => (((day + 3) % 7) + 7) % 7;
/** That weekday within three days of a day. */
export const nearestWeekday = (weekday: number, to: number): number => nextWeekday(weekday, to - 3);
/** The first such weekday on or after a day. */
export const nextWeekday = (weekday: number, from: number): number => from + ((weekday - weekdayOfDay(from) + 7) % 7);
