import { canonicalize } from './canonicalize';
import type { CleaningIssue, MatchStatistics } from './issue';
import { parseGoals } from './validation';

type Field = keyof MatchStatistics;
type Report = (issue: CleaningIssue) => void;

/** One thing counted for both sides; it counts whole or not at all. */
export interface StatisticPair {
  readonly home: Field;
  readonly away: Field;
  /** Names of its columns in files of football-data.co.uk. */
  readonly columns: readonly [home: string, away: string];
  /** More of it in one match is a slip of the pen: 42 shots are on record, and a side of seven ends a match. */
  readonly most: number;
  /** From so many matches on, nothing but zeros means that nobody counted. */
  readonly zeroAfter: number;
}

const SHOTS: StatisticPair = { ...sides('Shots'), columns: ['HS', 'AS'], most: 60, zeroAfter: 10 };
const ON_TARGET: StatisticPair = { ...sides('ShotsOnTarget'), columns: ['HST', 'AST'], most: 40, zeroAfter: 10 };
const CORNERS: StatisticPair = { ...sides('Corners'), columns: ['HC', 'AC'], most: 30, zeroAfter: 10 };
/** One match in five has a red card: ten matches without one are no rarity, fifty are. */
const RED_CARDS: StatisticPair = { ...sides('RedCards'), columns: ['HR', 'AR'], most: 5, zeroAfter: 50 };
const HALF_TIME: StatisticPair = { ...sides('HalfTimeGoals'), columns: ['HTHG', 'HTAG'], most: 99, zeroAfter: 10 };

/** The pairs that are read from columns of their own; half-time comes with the score. */
export const STATISTIC_PAIRS: readonly StatisticPair[] = [SHOTS, ON_TARGET, CORNERS, RED_CARDS];
const ALL_PAIRS: readonly StatisticPair[] = [...STATISTIC_PAIRS, HALF_TIME];

/** Where a file keeps one pair. */
export interface StatisticColumns {
  readonly pair: StatisticPair;
  readonly home: number;
  readonly away: number;
  /** Names of the columns for the issues. */
  readonly names: readonly [home: string, away: string];
}

const NOTHING: MatchStatistics = {
  homeShots: null,
  awayShots: null,
  homeShotsOnTarget: null,
  awayShotsOnTarget: null,
  homeCorners: null,
  awayCorners: null,
  homeHalfTimeGoals: null,
  awayHalfTimeGoals: null,
  homeRedCards: null,
  awayRedCards: null,
};

/**
 * The statistics of one finished match. A pair is used when both its cells are whole numbers in range; shots and shots
 * on target are left out together when a side hit the target more often than it shot. What is left out is reported.
 *
 * @param halfTime goals at half-time, checked against the final score already
 * @returns null when there is nothing to keep
 */
export function readStatistics(
  line: number,
  columns: readonly StatisticColumns[],
  cell: (column: number) => string,
  halfTime: readonly [home: number, away: number] | null,
  report: Report,
): MatchStatistics | null {
  let read: Record<Field, number | null> | null = null;
  for (const { pair, home, away, names } of columns) {
    const first = cell(home);
    const second = cell(away);
    if (first === '' && second === '') continue;
    const one = countOf(first, pair.most);
    const other = countOf(second, pair.most);
    if (one === null || other === null) {
      refuse(line, names, [first, second], one === null ? 0 : 1, pair.most, report);
      continue;
    }
    read ??= { ...NOTHING };
    read[pair.home] = one;
    read[pair.away] = other;
  }
  if (read) dropImpossibleShots(line, columns, read, report);
  if (halfTime) [(read ??= { ...NOTHING }).homeHalfTimeGoals, read.awayHalfTimeGoals] = halfTime;
  return read && ALL_PAIRS.some(({ home }) => read[home] !== null) ? read : null;
}

/**
 * The matches of one league and season without the pairs that hold nothing but zeros: those were never counted.
 * @returns the same array when there is no such pair
 */
export function dropAllZero<T extends { readonly statistics: MatchStatistics | null }>(
  matches: readonly T[],
  where: string,
  report: Report,
): readonly T[] {
  const absent = ALL_PAIRS.filter((pair) => {
    let count = 0;
    for (const { statistics } of matches) {
      if (!statistics || statistics[pair.home] === null) continue;
      if (statistics[pair.home] !== 0 || statistics[pair.away] !== 0) return false;
      count += 1;
    }
    if (count >= pair.zeroAfter) report(allZero(pair, count, where));
    return count >= pair.zeroAfter;
  });
  if (absent.length === 0) return matches;
  const without = Object.fromEntries(
    absent.flatMap(({ home, away }) => [
      [home, null],
      [away, null],
    ]),
  );
  return matches.map((match) => {
    if (!match.statistics) return match;
    const statistics = { ...match.statistics, ...without };
    return { ...match, statistics: ALL_PAIRS.some(({ home }) => statistics[home] !== null) ? statistics : null };
  });
}

function sides<Name extends string>(name: Name): { home: `home${Name}`; away: `away${Name}` } {
  return { home: `home${name}`, away: `away${name}` };
}

/** A whole number up to `most`, or null. One or two digits, as nearly every cell is, are read without a pattern. */
function countOf(text: string, most: number): number | null {
  const first = text.charCodeAt(0) - 48;
  let count: number | null = null;
  if (text.length === 1 && first >= 0 && first <= 9) count = first;
  else if (text.length === 2) {
    const second = text.charCodeAt(1) - 48;
    if (first >= 0 && first <= 9 && second >= 0 && second <= 9) count = first * 10 + second;
  }
  count ??= parseGoals(canonicalize(text));
  return count !== null && count <= most ? count : null;
}

function dropImpossibleShots(
  line: number,
  columns: readonly StatisticColumns[],
  read: Record<Field, number | null>,
  report: Report,
): void {
  for (const side of ['home', 'away'] as const) {
    const shots = read[SHOTS[side]];
    const onTarget = read[ON_TARGET[side]];
    if (shots === null || onTarget === null || onTarget <= shots) continue;
    const column = columns.find(({ pair }) => pair === ON_TARGET)?.names[side === 'home' ? 0 : 1] ?? null;
    for (const { home, away } of [SHOTS, ON_TARGET]) read[home] = read[away] = null;
    const message = `${onTarget} shots on target of ${shots} shots: neither is used`;
    const text = `${shots},${onTarget}`;
    report({ line, column, rule: 'shots-disagree', severity: 'warning', action: 'cell-ignored', text, message });
    return;
  }
}

function refuse(
  line: number,
  names: readonly [string, string],
  texts: readonly [string, string],
  at: 0 | 1,
  most: number,
  report: Report,
): void {
  if (texts.every((text) => canonicalize(text) === '')) return;
  const text = texts[at];
  const said = canonicalize(text) === '' ? 'is empty' : `is no whole number from 0 to ${most}: ${text}`;
  const message = `${names[at]} ${said}; ${names[0]} and ${names[1]} are used together or not at all`;
  report({
    line,
    column: names[at],
    rule: 'statistic-invalid',
    severity: 'warning',
    action: 'cell-ignored',
    text,
    message,
  });
}

const allZero = ({ columns }: StatisticPair, count: number, where: string): CleaningIssue => ({
  line: 0,
  column: columns[0],
  rule: 'statistic-all-zero',
  severity: 'info',
  action: 'cell-ignored',
  text: '0',
  message: `${columns.join(' and ')} are 0 in all ${count} matches of ${where}: nobody counted, so they are taken as missing`,
});
