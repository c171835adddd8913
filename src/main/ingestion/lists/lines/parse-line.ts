import { findPrices, findSheetDates, roleOf, type PriceRun } from './find-prices';
import { isLeagueHeading, isPlainCode, readLeague } from '../words/league-names';
import { dropExtras, dropOtherBets, dropTipPrice, isSpeech } from '../words/line-noise';
import { readMarks, type MatchMark } from '../words/line-marks';
import { dropNumber, type Numbering } from '../words/list-numbers';
import { weekdayAlone } from '../words/date-words';
import { findDate, findDayWord, type FoundDate } from '../words/read-date';
import { findScore } from '../words/read-score';
import { findTime } from '../words/read-time';
import { splitByWords } from './split-by-words';
import { splitClubs, trimName, type ClubSplit } from './split-clubs';
import type { ClubKnowledge } from '../types';

/** Everything a line says, taken apart. */
export interface LineParts {
  readonly date: FoundDate | null;
  readonly time: string | null;
  readonly tz: string | null;
  /** A weekday after a pool's number: the match is played that day after the heading's. */
  readonly laterWeekday: number | null;
  readonly league: string | null;
  readonly status: MatchMark | null;
  readonly neutral: boolean;
  readonly prices: PriceRun | null;
  readonly score: readonly [number, number] | null;
  readonly clubs: ClubSplit;
  /** What is left without dates, prices and marks: the line's words. */
  readonly words: string;
  readonly hadNumber: boolean;
}

export interface LineContext {
  readonly numbering: Numbering;
  readonly knows: ClubKnowledge;
  /** The lines have sides without a separator: a header says so, or they are numbered. */
  readonly splitsWords: boolean;
}

const CODE = /(?<=^|[\s\t([])[([]?([A-Z]{1,2}[0-4C])[)\]]?(?=[\s\t]|$)/gu;
const POOL_MARK = /[\s\t]+(?:EKO|LKO|TV|SKY|BBC|ITV|BT|TNT|DAZN)(?=[\s\t]*$)/u;
const DAY_AT_END = /[\s\t]+(MON|TUES?|WED|THU(?:RS?)?|FRI|SAT|SUN)\.?[\s\t]*$/u;
/** `Como: 2.90 | X 3.15 | Pisa: 2.45`, `Como 2.90 Draw 3.15 Pisa 2.45`. */
const EACH_PRICED =
  /^(?<home>[^\d\t|]*\p{L}[^\d\t|]*?)\s*[:=(]?\s*(?<h>\d{1,3}[.,]\d{1,3})[\s|,;/)]+(?:x|draw|tie|d|unentschieden|empate|pareggio|nul)\s*[:=(]?\s*(?<d>\d{1,3}[.,]\d{1,3})[\s|,;/)]+(?<away>[^\d|]*\p{L}[^\d|]*?)\s*[:=(]?\s*(?<a>\d{1,3}[.,]\d{1,3})\)?$/iu;

/** Dots or lines that lead the eye over a printed coupon. */
const LEADERS = /\s*(?:\.{3,}|…+|_{3,})\s*/gu;
const STATE_FIRST = /^(?:(?:FT|AET|HT|FIN|LIVE)[:.\s-]+|(?:Home|Away|HOME|AWAY)(?: [Tt]eam)?:\s+)(?=\p{L})/u;
const EMPTY_BRACKETS = /[([][\s\t]*[)\]]/gu;
const STANDS_VERSUS = /\S\s+(?:vs?\.?|@)\s+\S/iu;
const NO_CLUBS: ClubSplit = { kind: 'none' };

/** Take a line apart. The text is plain (see `prepareLines`) and bears no chat stamp. */
export function parseLine(raw: string, context: LineContext): LineParts {
  const dotless = raw.replace(LEADERS, '\t').replace(STATE_FIRST, '');
  const { rest: unnumbered, hadNumber } = dropNumber(dotless, context.numbering);
  const marks = readMarks(unnumbered);
  let text = marks.text;
  const sheet = findSheetDates(text);
  if (sheet) text = sheet.rest;
  const date = findDate(text) ?? leadingDay(text) ?? dayBesideTime(text);
  if (date) text = `${text.slice(0, date.start)}\t${text.slice(date.end).replace(/^T(?=\d)/, '')}`;
  const clock = findTime(text.replace(/^[\s\t,;|–-]+/, ''));
  if (clock) {
    const bare = text.replace(/^[\s\t,;|–-]+/, '');
    text = `${bare.slice(0, clock.start)}\t${bare.slice(clock.end)}`;
  }
  const second = hadNumber ? null : dropNumber(text.trim(), context.numbering);
  if (second?.hadNumber && (date || clock)) text = second.rest;
  const coded = takeCode(text.replace(EMPTY_BRACKETS, '\t'));
  const pooled = takePoolDay(coded.text);
  const priced = EACH_PRICED.exec(pooled.text.trim());
  const each = priced && roleOf(priced.groups!.away!.trim()) === null ? priced : null;
  const found = sheet
    ? { ...sheet, rest: pooled.text }
    : each
      ? pricesOfEach(each)
      : findPrices(dropOtherBets(pooled.text));
  const unpriced = (found ? found.rest : dropOtherBets(pooled.text)).replace(EMPTY_BRACKETS, '\t');
  const heading = trimName(unpriced);
  const league = takeLeague(unpriced, context.knows);
  const isHeading =
    league.league === null && isLeagueHeading(heading) && !isTwoCountries(heading) && !STANDS_VERSUS.test(heading);
  const result = isHeading ? null : findScore(league.text);
  const left = dropExtras(dropTipPrice(dropExtras(result?.rest ?? league.text)));
  const clubs = isHeading ? NO_CLUBS : toClubs(left, context, found !== null || result !== null || coded.code !== null);
  const named = clubs.kind === 'more' ? leagueOfThree(clubs.names, date !== null) : null;
  return {
    date,
    time: clock?.time ?? null,
    tz: clock?.tz ?? null,
    laterWeekday: pooled.weekday,
    league: coded.code ?? league.league ?? named?.league ?? null,
    status: marks.status,
    neutral: marks.neutral,
    prices: found,
    score: result?.score ?? null,
    clubs: named?.clubs ?? clubs,
    words: isHeading ? heading : trimName(left),
    hadNumber: hadNumber || second?.hadNumber === true,
  };
}

/** `Tonight late: …`, `Sat: …`: a day word first in the line, before a colon, a time, or alone. */
function leadingDay(text: string): FoundDate | null {
  const found = findDayWord(text, 'first');
  if (!found) return null;
  const after = text.slice(found.end);
  const colon = /^[^:\d]{0,15}:\s/.exec(after);
  if (colon) return { ...found, end: found.end + colon[0].length };
  return /^[\s.,]*$/.test(after) || /^[\s,.-]*\d{1,2}[:.h]?\d{0,2}/.test(after) || found.day.kind === 'relative'
    ? found
    : null;
}

/** `Arsenal v Chelsea Sat 15:00`: a weekday just before a time. */
function dayBesideTime(text: string): FoundDate | null {
  const found = /(?<=[\s\t])(\p{L}{3,10})\.?(?=[\s\t,]+\d{1,2}(?:[:h]\d{2}|\s?[ap]m))/iu.exec(text);
  const weekday = found && weekdayAlone(found[1]!);
  if (!found || weekday === null || /sheff\p{L}*\.?\s*$/iu.test(text.slice(0, found.index))) return null;
  return { day: { kind: 'weekday' }, weekday, start: found.index, end: found.index + found[0].length };
}

/** A code anywhere, or a league in brackets. */
function takeCode(text: string): { code: string | null; text: string } {
  const bracket = /[([]([^()[\]]{2,40})[)\]]/u.exec(text);
  if (bracket && readLeague(bracket[1]!).leagues.length > 0) {
    const [before, after] = [text.slice(0, bracket.index), text.slice(bracket.index + bracket[0].length)];
    const isOfMatch = before.trim() === '' ? after.trim() !== '' : !isLeagueHeading(trimName(before));
    if (isOfMatch) return { code: bracket[1]!.trim(), text: `${before}\t${after}` };
  }
  for (const found of text.matchAll(CODE)) {
    if (!isPlainCode(found[1]!)) continue;
    return { code: found[1]!, text: `${text.slice(0, found.index)}\t${text.slice(found.index + found[0].length)}` };
  }
  return { code: null, text };
}

function takePoolDay(text: string): { weekday: number | null; text: string } {
  const unmarked = text.replace(POOL_MARK, '');
  const found = DAY_AT_END.exec(unmarked);
  return found
    ? { weekday: weekdayAlone(found[1]!), text: unmarked.slice(0, found.index) }
    : { weekday: null, text: unmarked };
}

function pricesOfEach({ groups }: RegExpExecArray): PriceRun {
  const price = (text: string) => ({ kind: 'decimal', price: Number(text.replace(',', '.')), text }) as const;
  const { home, away, h, d, a } = groups!;
  return { tokens: [price(h!), price(d!), price(a!)], roles: ['1', 'X', '2'], rest: `${home}\t${away}` };
}

/** A league before the sides or behind them. */
function takeLeague(text: string, knows: ClubKnowledge): { league: string | null; text: string } {
  const places = [...text.matchAll(/\s+[-–—|•·>»/]\s+|\t+|:\s+|\s{2,}|:$/gu)].slice(0, 6);
  for (const place of [...places].reverse()) {
    const before = trimName(text.slice(0, place.index));
    const after = text.slice(place.index + place[0].length);
    if (before === '' || splitClubs(after, knows).kind !== 'two') continue;
    if (isLeagueHeading(before)) return { league: before, text: after };
    if (place[0].startsWith(':') && splitClubs(before, knows).kind === 'none') return { league: null, text: after };
  }
  for (const place of places) {
    const after = trimName(text.slice(place.index + place[0].length));
    if (readLeague(after).leagues.length === 0) continue;
    if (splitClubs(text.slice(0, place.index), knows).kind === 'two')
      return { league: after, text: text.slice(0, place.index) };
  }
  return { league: null, text };
}

function toClubs(text: string, { knows, splitsWords }: LineContext, hasNumbers: boolean): ClubSplit {
  if (roleOf(trimName(text)) !== null) return NO_CLUBS;
  const split = splitClubs(text, knows);
  if (split.kind !== 'none' || !(splitsWords || hasNumbers)) return split;
  const pair = isSpeech(text) ? null : splitByWords(trimName(text), knows);
  return pair ? { kind: 'two', ...pair } : split;
}

/** `England - Scotland` is a match, `England - Championship` a league. */
const isTwoCountries = (text: string): boolean => {
  const parts = text.split(/\s+(?:[-–—x|]|vs?\.?)\s+/u).map((part) => part.trim());
  return (
    parts.length === 2 &&
    parts.every((part) => readLeague(part).leagues.length === 0 && /\p{L}/u.test(part)) &&
    !/leag|liga|ligue|divis/iu.test(text)
  );
};

/** Three names between hard separators: the first is a league where it looks like one, or follows the date. */
function leagueOfThree(names: readonly string[], afterDate: boolean): { league: string; clubs: ClubSplit } | null {
  if (names.length !== 3) return null;
  const [first, second, third] = names as [string, string, string];
  const isCode = /^[A-Z][A-Z0-9]{1,5}$/.test(first) || isLeagueHeading(first);
  if (isCode || afterDate) return { league: first, clubs: { kind: 'two', home: second, away: third } };
  return isLeagueHeading(third) ? { league: third, clubs: { kind: 'two', home: first, away: second } } : null;
}
