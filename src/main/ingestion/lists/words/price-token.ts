import { monthOf } from './date-words';

/** One price as written, before it is known what it stands for. */
export type PriceToken =
  | { readonly kind: 'decimal' | 'fraction' | 'american' | 'evens'; readonly price: number; readonly text: string }
  /** A whole number: a price only among others. */
  | { readonly kind: 'whole'; readonly price: number; readonly text: string }
  /** `-`, `N/A`, `TBA`: no price is given. */
  | { readonly kind: 'none'; readonly text: string }
  /** `SUSP`, `#VALUE!`: a price was there and is lost. */
  | { readonly kind: 'lost'; readonly text: string }
  /** `06-Apr`: a spreadsheet made a date of 6/4, or of 6.4. */
  | { readonly kind: 'date'; readonly price: number; readonly decimal: number; readonly text: string }
  /** A share, a score, a tick: never a price. */
  | { readonly kind: 'other'; readonly text: string }
  /** Not understood. */
  | { readonly kind: 'bad'; readonly text: string };

const NONE = /^(?:[-–—.?]+|n\/?a|n\.a\.|tba|tbc|tbd|none|null|nan|x{3,}|sp)$/i;
const LOST = /^(?:susp(?:\.|ended)?|otb|off|locked|closed|#[a-z0-9/]+[!?]?)$/i;
const EVENS = /^(?:ev(?:en|ens|s)?|even money|pk)$/i;
const DECIMAL = /^\d{1,4}[.,]\d{1,4}$/;
const WHOLE = /^\d{1,4}$/;
const FRACTION = /^(\d{1,4})\s?[/⁄]\s?(\d{1,3})$/;
const AMERICAN = /^[+\-−–]\d{3,5}$/;
const OTHER = /^(?:\d{1,3}(?:[.,]\d+)?\s?%|\d{1,2}\s?[-–:]\s?\d{1,2}|[12]?x[12]?|\+\d{1,2})$/i;
const SHEET_DATE = /^(?<day>\d{1,2})[-\s/.]{1,2}(?<name>\p{L}{3,5})\.?(?:[-\s]\d{2,4})?$/u;
const FULL_DATE = /^\d{4}-(?<month>\d{2})-(?<day>\d{2})(?: 00:00(?::00)?)?$/u;
const LOCAL_DATE = /^(?<day>\d{1,2})[./](?<month>\d{1,2})[./]\d{4}$/u;

/** What a cell or a word says as a price; null for an empty one. */
export function readPrice(raw: string): PriceToken | null {
  const text = raw.trim();
  if (text === '') return null;
  if (NONE.test(text)) return { kind: 'none', text };
  if (LOST.test(text)) return { kind: 'lost', text };
  if (EVENS.test(text)) return { kind: 'evens', price: 2, text };
  if (DECIMAL.test(text)) return { kind: 'decimal', price: Number(text.replace(',', '.')), text };
  if (WHOLE.test(text)) return { kind: 'whole', price: Number(text), text };
  const fraction = FRACTION.exec(text);
  if (fraction && Number(fraction[2]) > 0)
    return { kind: 'fraction', price: toFour(1 + Number(fraction[1]) / Number(fraction[2])), text };
  if (AMERICAN.test(text)) return { kind: 'american', price: fromAmerican(text), text };
  if (OTHER.test(text)) return { kind: 'other', text };
  return fromSheetDate(text) ?? { kind: 'bad', text };
}

/** `+150` wins 150 on 100, `-200` wins 100 on 200. */
export function fromAmerican(text: string): number {
  const stake = Number(text.replace(/[^\d]/g, ''));
  return toFour(text.startsWith('+') || /^\d/.test(text) ? 1 + stake / 100 : 1 + 100 / stake);
}

/** Six of April was 6/4, the day over the month, or 6.4 where numbers have a comma. */
function fromSheetDate(text: string): PriceToken | null {
  const found = SHEET_DATE.exec(text) ?? FULL_DATE.exec(text) ?? LOCAL_DATE.exec(text);
  if (!found) return null;
  const { day, name, month: number } = found.groups!;
  const month = name === undefined ? Number(number) : monthOf(name);
  if (month === null || month < 1 || month > 12) return null;
  return { kind: 'date', price: toFour(1 + Number(day) / month), decimal: Number(`${day}.${month}`), text };
}

const toFour = (value: number): number => Math.round(value * 10_000) / 10_000;
