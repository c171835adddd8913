import { canonicalize } from './canonicalize';
import { readNote, readRemark, readStatus, type MatchWords } from './match-words';

/** What a cell, or two, that should hold a final score hold. */
export interface ScoreCell {
  /** Goals as digits; both empty when the cell says that there is no score; what cannot be read stands for the home goals. */
  readonly home: string;
  readonly away: string;
  readonly halfTime: readonly [home: string, away: string] | null;
  /** What words beside the score say, or in place of one. */
  readonly words: MatchWords | null;
}

const PLAIN = /^(\d{1,2}) ?[-:] ?(\d{1,2})$/;
/** `-:-`, `--`, `?-?`, `v`: a score that is not there yet. */
const EMPTY = /^(?:[-:.?_\s]*|[-?x_ ]? ?[-:] ?[-?x_ ]?|vs?\.?)$/i;
/** `2 - 1 (1 - 0)`, also `2:1 (HT 1:0)`. */
const WITH_HALF_TIME =
  /^(\d{1,2}) ?[-:] ?(\d{1,2}) ?(?:[([](?:ht|hz|half[ -]?time)?|ht):? ?(\d{1,2}) ?[-:] ?(\d{1,2})(?: ?ht)?[)\]]?$/i;
/** `(4) 1–1 (3)` and `1 (4) - 1 (3)`: the goals, and in brackets the penalties. */
const WITH_PENALTIES = /^\((\d{1,2})\) ?(\d{1,2}) ?[-:] ?(\d{1,2}) ?\((\d{1,2})\)$/;
const WITH_PENALTIES_BEHIND = /^(\d{1,2}) ?\((\d{1,2})\) ?[-:] ?(\d{1,2}) ?\((\d{1,2})\)$/;
/** Goals at the start, and words behind them. */
const WITH_WORDS = /^(\d{1,2}) ?[-:] ?(\d{1,2})(?![\d.:/-])[ ,;*]*(.*\p{L}.*)$/u;
const SCORES = /(?<![\d.])(\d{1,2}) ?[-:] ?(\d{1,2})(?![\d.])/g;
const PENALTIES: MatchWords = { status: 'finished', isAfterExtraTime: true, ninety: null };

/**
 * Both goals in one cell, with whatever else stands there: half-time, penalties, `aet`, or words instead of a score.
 * Only what is certain is read: `3-0*` has a footnote that nobody can see, `W-L` is no score, and of `2-Jan` a
 * spreadsheet has left nothing to tell 2-1 from 1-2.
 */
export function readScoreCell(raw: string): ScoreCell {
  // A spreadsheet marks text that looks like a number with an apostrophe.
  const text = canonicalize(raw)
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^'/, '');
  const plain = PLAIN.exec(text);
  if (plain) return score(plain[1], plain[2]);
  if (EMPTY.test(text)) return score('', '');
  const half = WITH_HALF_TIME.exec(text);
  if (half) {
    const [, home = '', away = '', halfHome = '', halfAway = ''] = half;
    const isHalfTime = Number(halfHome) <= Number(home) && Number(halfAway) <= Number(away);
    return isHalfTime ? { ...score(home, away), halfTime: [halfHome, halfAway] } : unread(raw);
  }
  const penalties = WITH_PENALTIES.exec(text);
  if (penalties) return { ...score(penalties[2], penalties[3]), words: PENALTIES };
  const behind = WITH_PENALTIES_BEHIND.exec(text);
  if (behind) return { ...score(behind[1], behind[3]), words: PENALTIES };
  return readWithWords(text, raw);
}

/** The same for goals in two cells, when these are not both numbers: `P` and `P`, `w` and `o`, `Postponed` twice. */
export function readGoalCells(home: string, away: string): ScoreCell {
  const [first, second] = [canonicalize(home), canonicalize(away)];
  const alone = first === second || second === '' ? first : first === '' ? second : null;
  const words = alone === null || /^[\d\W]*$/.test(alone) ? null : readStatus(alone.length > 1 ? alone : '');
  const read = words ? { ...score('', ''), words } : readScoreCell(`${first}-${second}`);
  return read.words || (read.home === '' && read.away === '') || read.away !== ''
    ? read
    : { ...score(home, away), words: null };
}

function readWithWords(text: string, raw: string): ScoreCell {
  const [, home, away, rest = ''] = WITH_WORDS.exec(text) ?? [];
  const words = readRemark(text) ?? readNote(rest);
  if (home !== undefined && words) return { ...score(home, away), words };
  const scores = [...text.matchAll(SCORES)];
  if (words?.ninety) {
    const final = scores.find(([, home, away]) => !isPair(words.ninety, home, away)) ?? scores[0];
    return { ...score(final?.[1], final?.[2]), words };
  }
  if (words && scores.length === 1) return { ...score(scores[0]?.[1], scores[0]?.[2]), words };
  const status = scores.length === 0 && !/\d/.test(text.replace(/\d+'/g, '')) ? readStatus(text) : null;
  return status && status.status !== 'finished' ? { ...score('', ''), words: status } : unread(raw);
}

const isPair = (pair: MatchWords['ninety'], home: string | undefined, away: string | undefined): boolean =>
  pair?.[0] === Number(home) && pair[1] === Number(away);

const score = (home = '', away = ''): ScoreCell => ({ home, away, halfTime: null, words: null });
const unread = (raw: string): ScoreCell => score(raw, '');
