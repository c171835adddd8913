import { monthOf, relativeDayOf, weekdayAlone, weekdayOf } from './date-words';

/** A day as a text states it, before its year and the order of its parts are settled. */
export type StatedDay =
  | { readonly kind: 'day'; readonly year: number | null; readonly month: number; readonly day: number }
  /** Two numbers, day and month in either order. */
  | { readonly kind: 'numbers'; readonly year: number | null; readonly first: number; readonly second: number }
  /** Days from the day of writing: 0 today. */
  | { readonly kind: 'relative'; readonly days: number }
  /** The next such weekday. */
  | { readonly kind: 'weekday' };

export interface StatedDate {
  readonly day: StatedDay;
  /** 0 Monday to 6 Sunday, where one is named. */
  readonly weekday: number | null;
}
export interface FoundDate extends StatedDate {
  readonly start: number;
  readonly end: number;
}

const WEEKDAY = "(?:(?<weekday>[\\p{L}'-]{2,15})[.,]*[\\s\\t]+)?";
const YEAR = "(?:[\\s\\-/.,]{0,3}(?:de[l]?\\s+)?(?<year>(?:19|20)\\d{2}|[’']?\\d{2}(?![\\d:.,/h])))?";
const EDGE = '(?<![\\p{L}\\p{N}.,/:+-])';
const ISO = new RegExp(
  `${EDGE}${WEEKDAY}(?<year>(?:19|20)\\d{2})(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?!\\d)`,
  'u',
);
const COMPACT = /(?<![\p{L}\p{N}.,])(?<year>20\d{2})(?<month>[01]\d)(?<day>[0-3]\d)(?!\d)/u;
const NUMBERS = new RegExp(
  `${EDGE}${WEEKDAY}(?<first>\\d{1,2})\\s?(?<mark>[-/.])\\s?(?<second>\\d{1,2})\\k<mark>\\s?(?<year>(?:19|20)\\d{2}|\\d{2})(?![\\d/.]\\d)`,
  'u',
);
const DAY_MONTH = new RegExp(
  `${EDGE}${WEEKDAY}(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)?[\\s\\-/.]{0,3}(?:de\\s+|of\\s+)?(?<name>\\p{L}{3,13})(?![\\p{L}\\p{N}])\\.?${YEAR}`,
  'iu',
);
const MONTH_DAY = new RegExp(
  `${EDGE}${WEEKDAY}(?<name>\\p{L}{3,13})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d.,:/]\\d|\\p{L}|\\d)(?:,?\\s+(?<year>(?:19|20)\\d{2}))?`,
  'iu',
);
/** Without a year only after a weekday, or first in a line and not first of several fractions. */
const SHORT_AFTER_WEEKDAY = new RegExp(
  `${EDGE}(?<weekday>[\\p{L}'-]{2,15})[.,]*[\\s\\t]+(?<first>\\d{1,2})[-/.](?<second>\\d{1,2})\\.?(?![\\d/.,])`,
  'u',
);
const SHORT_FIRST =
  /^[\s\t]*(?<first>\d{1,2})(?:\/(?<second>\d{1,2})|\.(?<dotted>\d{1,2})\.)(?![\d/.,])(?![\s\t]+\d{1,2}\/\d)(?![\s\t]+evs)/iu;
/** In brackets, or with a nought that no fraction has. */
const SHORT_PLAIN =
  /(?<=[([]\s?)(?<first>\d{1,2})\/(?<second>\d{1,2})(?=\s?[)\]])|(?<![\d./:])(?<day>\d{1,2})\/(?<month>0[1-9])(?![\d./])/u;
const WORD = /[\p{L}’'-]+/gu;

/** The first day that a text states in figures or with the name of a month; null for none. */
export function findDate(text: string): FoundDate | null {
  return findIso(text) ?? findNumbers(text) ?? findNamed(text) ?? findShort(text);
}

function findIso(text: string): FoundDate | null {
  const found = ISO.exec(text) ?? COMPACT.exec(text);
  if (!found) return null;
  const { year, month, day, weekday } = found.groups!;
  return span(found, weekday, { kind: 'day', year: Number(year), month: Number(month), day: Number(day) });
}

function findNumbers(text: string): FoundDate | null {
  const found = NUMBERS.exec(text);
  if (!found) return null;
  const { year, first, second, weekday } = found.groups!;
  const [one, two] = [Number(first), Number(second)];
  // Shares of players, 65-20-15, are no date.
  const isShares = year!.length === 2 && one + two + Number(year) >= 95 && one + two + Number(year) <= 105;
  const isDay = (one <= 31 && two <= 12) || (one <= 12 && two <= 31);
  if (year!.length === 2 && (!isDay || (isShares && found.groups!.mark === '-'))) return null;
  return span(found, weekday, { kind: 'numbers', year: fullYear(year), first: one, second: two });
}

function findNamed(text: string): FoundDate | null {
  for (const pattern of [DAY_MONTH, MONTH_DAY]) {
    let from = 0;
    for (let tries = 0; tries < 8; tries++) {
      const found = pattern.exec(text.slice(from));
      if (!found) break;
      const { year, name, day, weekday } = found.groups!;
      const month = monthOf(name!);
      if (month !== null && Number(day) >= 1 && Number(day) <= 31) {
        const at = span(found, weekday, { kind: 'day', year: fullYear(year), month, day: Number(day) });
        return { ...at, start: at.start + from, end: at.end + from };
      }
      from += found.index + Math.max(1, found[0].search(/[\s\t]/) + 1);
    }
  }
  return null;
}

function findShort(whole: string): FoundDate | null {
  const lead = /^[\s\t]*([\p{L}’']+)[\s\t,]+/u.exec(whole);
  const skipped = lead && relativeDayOf(lead[1]!) !== null ? lead[0].length : 0;
  const found = findShortAt(whole.slice(skipped));
  return found && { ...found, start: skipped > 0 ? 0 : found.start, end: found.end + skipped };
}

function findShortAt(text: string): FoundDate | null {
  const after = SHORT_AFTER_WEEKDAY.exec(text);
  const isAfter = after !== null && weekdayOf(after.groups!.weekday!) !== null;
  const found = isAfter ? after : (SHORT_FIRST.exec(text) ?? SHORT_PLAIN.exec(text));
  if (!found) return null;
  const { first, second, dotted, weekday, day, month } = found.groups!;
  const numbers = [Number(first ?? day), Number(second ?? dotted ?? month)] as const;
  if (numbers[0] > 31 || numbers[1] > 31 || (numbers[0] > 12 && numbers[1] > 12)) return null;
  return span(found, weekday, { kind: 'numbers', year: null, first: numbers[0], second: numbers[1] });
}

/** A weekday or a word like `tomorrow`; `where` says whether it has to come first. */
export function findDayWord(text: string, where: 'first' | 'anywhere'): FoundDate | null {
  for (const word of text.matchAll(WORD)) {
    if (where === 'first' && text.slice(0, word.index).trim() !== '') return null;
    const end = word.index + word[0].length;
    const days = relativeDayOf(word[0]);
    if (days !== null) return { day: { kind: 'relative', days }, weekday: null, start: word.index, end };
    const weekday = weekdayAlone(word[0].replace(/['’]s$/, ''));
    if (weekday !== null && !/sheff\p{L}*\.?\s*$/iu.test(text.slice(0, word.index)))
      return { day: { kind: 'weekday' }, weekday, start: word.index, end };
    if (where === 'first') return null;
  }
  return null;
}

/** Where the date stands; a word before it that is no weekday is not part of it. */
function span(found: RegExpExecArray, word: string | undefined, day: StatedDay): FoundDate {
  const weekday = word ? weekdayOf(word) : null;
  const skipped = word && weekday === null ? found[0].search(/[\s\t]\S/) + 1 : 0;
  return { day, weekday, start: found.index + skipped, end: found.index + found[0].length };
}

/** Two figures stand for the years 1970 to 2069. */
function fullYear(text: string | undefined): number | null {
  if (text === undefined) return null;
  const year = Number(text.replace(/[’']/, ''));
  return year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
}
