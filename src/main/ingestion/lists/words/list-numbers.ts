import { findDate } from './read-date';
import { findTime } from './read-time';

/** How the lines of a list are counted. */
export interface Numbering {
  /** `1.`, `1)`. */
  readonly dotted: boolean;
  /** `1 Arsenal`, `6318 Ajax`. */
  readonly bare: boolean;
}

const DOTTED = /^[([]?(\d{1,3})\s?[.)\]:][\s\t]*(?=[^\d\s])|^(\d{1,3})[.)/]\s+(?=\S)/u;
const BARE = /^0*(\d{1,6})[\s\t]*[-–—|]?[\s\t]+(?=[\p{L}(«"'’]|1\.)/u;
const WORDED =
  /^(?:(?:game|match|event|fixture|no|nr|num|n°|nº|partido|partita|gara|spiel|jogo|mechi|m)\.?\s*#?\s*\d{1,4}\s*[.:)–—-]?\s+|#\s?\d{1,4}\s*[.:)–—-]?\s+|\(\d{1,4}\)\s*|[a-z]\)\s+)(?=\S)/iu;
const ID_BEFORE = /^(?:(?:game|match|event)?\s*(?:id|code)\s*[:#.]?\s*\d{2,8}\s*[-–—|:]?\s+)(?=\S)/iu;
/** Clubs that begin with a number of their own. */
const CLUB_AFTER_NUMBER = /^(?:fc|fsv|sk|sc|cfr|ffc|hfk|fk|sv|ec)\s/iu;
/** Leagues that begin with a number of their own. */
const NUMBERED_LEAGUE =
  /^[1-4]\.?\s?(?:\p{L}*liga|bundesliga|division|divisjon|lig|hnl|snl|cfl|deild|klasse)(?!\p{L})/iu;
const NUMBERED_CLUB = /^(?:1860|1899|1903|1904|1907|1909|1911|1912|1913|1919|1921)[\s\t]/u;

/**
 * Whether the lines of a text are numbered: at least two bear different rising numbers. A single `1.` counts the line
 * unless a name like `1. FC Köln` follows.
 */
export function numberingOf(lines: readonly string[]): Numbering {
  const texts = lines.map(withoutDay);
  const numbers = (pattern: RegExp): number[] =>
    texts.flatMap((text) => {
      const found = NUMBERED_LEAGUE.test(text) ? null : pattern.exec(text);
      const isClub = found !== null && /^1\./.test(text) && CLUB_AFTER_NUMBER.test(text.slice(found[0].length));
      return found && !isClub && findDate(text)?.start !== 0 ? [Number(found[1] ?? found[2])] : [];
    });
  const dotted = numbers(DOTTED);
  const bare = numbers(BARE);
  return { dotted: rises(dotted) || dotted.length === 1, bare: rises(bare) || isSingle(texts, bare) };
}

/** One line alone bears a number: a short one, or that of a game where there is no other line. */
function isSingle(texts: readonly string[], numbers: readonly number[]): boolean {
  const [number] = numbers;
  if (number === undefined || numbers.length > 1) return false;
  const rest = texts.find((text) => BARE.test(text))!.replace(BARE, '');
  return (number < 100 || texts.length === 1) && !CLUB_AFTER_NUMBER.test(rest);
}

/** A number before a date counts the line, too. */
function withoutDay(text: string): string {
  const date = findDate(text);
  const dateless = date && date.start > 0 ? `${text.slice(0, date.start)} ${text.slice(date.end)}` : text;
  const clock = findTime(dateless);
  return clock ? `${dateless.slice(0, clock.start)} ${dateless.slice(clock.end)}` : dateless;
}

const rises = (numbers: readonly number[]): boolean =>
  numbers.length >= 2 &&
  numbers.slice(1).filter((number, at) => number > numbers[at]!).length * 2 >= numbers.length - 1;

/** The line without its number in the list or the number of its game. */
export function dropNumber(text: string, { dotted, bare }: Numbering): { rest: string; hadNumber: boolean } {
  if (NUMBERED_LEAGUE.test(text)) return { rest: text, hadNumber: false };
  for (const pattern of [ID_BEFORE, WORDED]) {
    const found = pattern.exec(text);
    if (found) return { rest: text.slice(found[0].length), hadNumber: true };
  }
  const isDate = findDate(text)?.start === 0;
  const found =
    (dotted && !isDate ? DOTTED.exec(text) : null) ??
    (bare && !isDate && !NUMBERED_CLUB.test(text) ? BARE.exec(text) : null);
  return found ? { rest: text.slice(found[0].length), hadNumber: true } : { rest: text, hadNumber: false };
}
