import { canonicalize } from './canonicalize';
import type { MatchStatus } from './issue';
import { afterExtraTimePhrase, fatePhrase, STATUS_WORDS, toClauses } from './match-phrases';

/** A match that was being played when the file was made: neither played nor to be played. */
export type ReportedStatus = MatchStatus | 'under way';

/** What the words beside a match say became of it. */
export interface MatchWords {
  /** Null when they say only how its score came about. */
  readonly status: ReportedStatus | null;
  /** The final score came about in extra time or on penalties: it is not that of 90 minutes. */
  readonly isAfterExtraTime: boolean;
  /** The score after 90 minutes, where the words state it. */
  readonly ninety: readonly [home: number, away: number] | null;
}

/** No note is longer; a damaged cell may be as long as the file. */
const LONGEST_NOTE = 200;
/** `Match Postponed` says what `Postponed` says. */
const SUBJECT = /^(?:match|game|fixture|status|spiel|partido|partita|jogo)(?=.{2})/;
const SCORE = String.raw`(\d{1,2})\s*[-:]\s*(\d{1,2})(?![\d.])`;
const PLAYING_TIME = String.raw`(?:full[ -]?time|normal time|regular(?:ation)?(?: time)?|regulation(?: time)?|reg\.? time|regulare spielzeit)`;
const STATED_BEFORE = new RegExp(
  String.raw`(?:\b90\s*(?:'|min(?:ute)?n?s?\b\.?)?|\bft\b|\b${PLAYING_TIME})\s*(?:score\s*)?[:=]?\s*\(?${SCORE}`,
);
const STATED_AFTER = new RegExp(
  String.raw`(?<![\d.])${SCORE}\s*[,)]?\s*(?:after|at|in|nach|a|aux|na)?\s*(?:\(?\s*(?:90\b|ft\b)|${PLAYING_TIME})`,
);

/**
 * What a cell of a column of statuses says, by its meaning: codes and words of providers (`FT`, `PST`, `Match Postponed`,
 * `IN_PLAY`), short forms of several languages (`abgebr.`, `Postp.`), or a word within more text (`abd 67'`). Case,
 * accents and punctuation do not count.
 *
 * @returns null when its words are not known, and for an empty cell
 */
export function readStatus(text: string): MatchWords | null {
  if (text === '' || text.length > LONGEST_NOTE) return null;
  return wordOf(text) ?? readRemark(text);
}

/**
 * What a remark beside a match says became of it: only whole words that can mean nothing else, and none that is denied
 * (`not abandoned despite fog`), speaks of something else (`penalty awarded`, `award ceremony`) or of another day
 * (`postponed from Saturday`). Null when it says nothing of the kind.
 */
export function readRemark(text: string): MatchWords | null {
  if (text.length > LONGEST_NOTE || !/\p{L}/u.test(text)) return null;
  const clauses = toClauses(text);
  const status = fatePhrase(clauses);
  const isAfterExtraTime = afterExtraTimePhrase(clauses);
  if (status === null && !isAfterExtraTime) return null;
  return { status, isAfterExtraTime, ninety: isAfterExtraTime ? statedNinety(text) : null };
}

/**
 * What a cell of a column of remarks says: as {@link readRemark}, or one of the codes and words of a status. A remark
 * cannot make a match one that is still to come or being played, since it says only what was odd about it.
 */
export function readNote(text: string): MatchWords | null {
  if (text === '' || text.length > LONGEST_NOTE) return null;
  const words = wordOf(text);
  if (!words) return readRemark(text);
  const key = keyOf(text).replace(SUBJECT, '');
  if (words.status === 'scheduled') return readRemark(text);
  if (MOVED.has(key)) return null;
  if (words.status !== 'under way') return words;
  if (key === 'et') return AFTER_EXTRA_TIME;
  return BROKEN_OFF.has(key) ? { ...words, status: 'abandoned' } : null;
}

/** The words of several cells of one row as one: the status that weighs most, and every hint at extra time. */
export function combineWords(all: readonly MatchWords[]): MatchWords {
  const status = BY_WEIGHT.find((each) => all.some((words) => words.status === each)) ?? null;
  return {
    status,
    isAfterExtraTime: all.some((words) => words.isAfterExtraTime),
    ninety: all.find((words) => words.ninety !== null)?.ninety ?? null,
  };
}

/** What was decided at the table before what was broken off, what was never played, and what is or will be played. */
const BY_WEIGHT: readonly ReportedStatus[] = [
  'awarded',
  'abandoned',
  'cancelled',
  'postponed',
  'under way',
  'scheduled',
  'finished',
];
/** A status says so of a match to come; a remark, of one that was played on another day than first meant. */
const MOVED: ReadonlySet<string> = new Set(['rescheduled', 'resch']);
/** Of a match being played it goes on; noted beside one of the past, it did not. */
const BROKEN_OFF: ReadonlySet<string> = new Set(['susp', 'suspended', 'interrupted', 'unterbrochen']);
const AFTER_EXTRA_TIME: MatchWords = { status: 'finished', isAfterExtraTime: true, ninety: null };

function wordOf(text: string): MatchWords | null {
  const key = keyOf(text);
  const known = STATUS_WORDS.get(key) ?? STATUS_WORDS.get(key.replace(SUBJECT, ''));
  if (known === undefined) return null;
  return known === 'after extra time' ? AFTER_EXTRA_TIME : { status: known, isAfterExtraTime: false, ninety: null };
}

/** Letters and digits in lower case, without accents. */
const keyOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

const fold = (text: string): string => canonicalize(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function statedNinety(text: string): readonly [number, number] | null {
  const folded = fold(text).replace(/[\u2010-\u2015\u2212]/g, '-');
  const [, home, away] = STATED_BEFORE.exec(folded) ?? STATED_AFTER.exec(folded) ?? [];
  return home === undefined || away === undefined ? null : [Number(home), Number(away)];
}

/** Words beside a match that say what became of it, where they stand, and as what. */
export interface Remark {
  readonly column: string;
  readonly text: string;
  readonly words: MatchWords;
  /** A column of statuses says what became of every match; a remark only what was odd about one. */
  readonly isStatus: boolean;
}
