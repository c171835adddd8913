import { readChatPrefix } from '../words/chat-prefix';
import { roleOf } from './find-prices';
import { isLeagueHeading } from '../words/league-names';
import { isIdle, isNoise } from '../words/line-noise';
import { parseLine, type LineContext, type LineParts } from './parse-line';
import type { PlainLine } from './prepare-lines';
import { findDayWord, type FoundDate } from '../words/read-date';
import { readWordHeader, type WordHeader } from './word-header';

/** What a line is, taken by itself. */
export type ItemKind =
  | 'blank'
  | 'idle'
  | 'noise'
  | 'header'
  | 'fixture'
  | 'half'
  | 'separator'
  | 'more'
  | 'prices'
  | 'league'
  | 'date'
  | 'name'
  /** A fixture in a question, as chats hold them. */
  | 'question'
  | 'too-long';

export interface ListItem {
  readonly line: number;
  readonly text: string;
  readonly kind: ItemKind;
  readonly parts: LineParts | null;
  readonly header: WordHeader | null;
  /** When the message was sent in which the line stands. */
  readonly sent: FoundDate | null;
}

/** Links and money. */
const ADDRESS = /https?:|www\.|t\.me|(?<!\p{L})(?:ksh|kes|ugx|tzs|ngn|usd|eur)\.?\s*\d|[€£$]\s?\d/iu;
/** The text of a picture, before its name. */
export const CAPTION_FIRST = /^(?:logo|crest|badge|flag|image|escudo|wappen)(?: of| de)?:?\s+/iu;
const LONGEST_LINE = 600;
const LONGEST_NAME_WORDS = 7;
/** Lines about the list rather than its days. */
const NOT_A_DAY =
  /deadline|clos(?:es?|ing)|ends?\b|results? on|paid|until|before|by\b|submit|posted|published|updated/iu;

/** Say of each line what it is; a header or chat stamp reaches to the lines below it. */
export function toItems(lines: readonly PlainLine[], context: LineContext): ListItem[] {
  let sent: FoundDate | null = null;
  let splitsWords = context.splitsWords;
  return lines.map(({ line, text: raw }) => {
    const chat = readChatPrefix(raw);
    if (chat) sent = chat.sent;
    const text = chat ? chat.text : raw;
    const header = readWordHeader(text);
    if (header?.hasSides) splitsWords = true;
    const item = { line, text, header, sent };
    if (header) return { ...item, kind: 'header', parts: null };
    if (text.trim() === '') return { ...item, kind: 'blank', parts: null };
    if (text.length > LONGEST_LINE) return { ...item, kind: 'too-long', parts: null };
    const parts = parseLine(text, { ...context, splitsWords });
    const { kind, day } = kindOf(text, parts);
    return { ...item, kind, parts: day ? { ...parts, date: day } : parts };
  });
}

function kindOf(text: string, parts: LineParts): { kind: ItemKind; day?: FoundDate } {
  const { clubs, words, prices, date, time } = parts;
  if (clubs.kind === 'two') {
    if (text.includes('?') && !prices) return { kind: 'question' };
    if (ADDRESS.test(text)) return { kind: 'noise' };
    if (/\d[.,]\d/.test(clubs.home + clubs.away)) return { kind: 'more' };
    const longest = Math.max(...[clubs.home, clubs.away].map((name) => name.split(' ').length));
    if (longest <= LONGEST_NAME_WORDS) return { kind: 'fixture' };
    return { kind: isNoise(text) ? 'noise' : 'more' };
  }
  if (clubs.kind === 'separator' && !prices && !date && !time) return { kind: 'separator' };
  if (isIdle(text) && !date) return { kind: 'idle' };
  if (prices && (words === '' || roleOf(words) !== null || isIdle(words))) return { kind: 'prices' };
  const isDay = date !== null && !NOT_A_DAY.test(text);
  if (words === '' || isIdle(words)) return { kind: isDay || time ? 'date' : 'idle' };
  if (isLeagueHeading(words)) return { kind: prices ? 'more' : 'league' };
  if (clubs.kind === 'half') return { kind: isNoise(words) ? 'noise' : 'half' };
  if (clubs.kind === 'more')
    return { kind: isNoise(words) && clubs.names.some((name) => isIdle(name)) ? 'noise' : 'more' };
  if (isDay && (date.day.kind !== 'relative' || isNoise(words)) && !prices) return { kind: 'date' };
  if (prices && prices.tokens.length >= 3) return { kind: 'more' };
  if (CAPTION_FIRST.test(words)) return { kind: 'name' };
  if (isNoise(words) || !/\p{L}/u.test(words) || !/^[\p{Lu}\p{N}'’(]/u.test(words)) {
    const day = NOT_A_DAY.test(text) ? null : (date ?? findDayWord(text, 'anywhere'));
    return day ? { kind: 'date', day } : { kind: 'noise' };
  }
  return { kind: 'name' };
}
