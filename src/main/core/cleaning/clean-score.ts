import { canonicalize } from './canonicalize';
import type { CleaningIssue } from './issue';
import type { RuleCode } from './rules';
import { GOALS_WORTH_A_QUESTION, parseGoals, toLetter } from './validation';

/** The score cells of one row as they stand in the file; null where the file has no such column. */
export interface ScoreCells {
  readonly line: number;
  readonly homeGoals: string;
  readonly awayGoals: string;
  readonly result: string | null;
  readonly halfTimeHome: string | null;
  readonly halfTimeAway: string | null;
}
/** Names of those columns in this file, for the issues. */
export interface ScoreNames {
  readonly homeGoals: string;
  readonly awayGoals: string;
  readonly result: string | null;
  /** `HTHG` when not given. */
  readonly halfTime?: string;
}
export interface Score {
  readonly homeGoals: number | null;
  readonly awayGoals: number | null;
}
/** A score, and what half-time adds to it. */
export interface CleanedScore extends Score {
  /** Whole, and not above the final score; null otherwise. */
  readonly halfTime: readonly [home: number, away: number] | null;
  /** The file has columns for half-time and this match has nothing in them. */
  readonly lacksHalfTime: boolean;
}
type Report = (issue: CleaningIssue) => void;

const NOT_PLAYED: CleanedScore = { homeGoals: null, awayGoals: null, halfTime: null, lacksHalfTime: false };
const NO_HALF_TIME = { halfTime: null, lacksHalfTime: false } as const;
const LETTERS: ReadonlySet<string> = new Set(['H', 'D', 'A']);

/**
 * Full-time goals of a row: both numbers, or both null when the match has no score (never 0-0). Goals decide; the
 * result letter and half-time are only compared with them, and what disagrees is reported.
 */
export function cleanScore(cells: ScoreCells, names: ScoreNames, report: Report): CleanedScore {
  const home = readGoals(cells.homeGoals, names.homeGoals, cells.line, report);
  const away = readGoals(cells.awayGoals, names.awayGoals, cells.line, report);
  if (home === null || away === null) {
    reportUnplayed(cells, report);
    return NOT_PLAYED;
  }
  checkResult(cells, names, home, away, report);
  const half = readHalfTime(cells, names.halfTime ?? 'HTHG', home, away, report);
  if (home >= GOALS_WORTH_A_QUESTION || away >= GOALS_WORTH_A_QUESTION) {
    const message = `a side scored ${Math.max(home, away)} goals: check the row`;
    report(flag(cells.line, names.homeGoals, 'score-unlikely', 'warning', `${home}-${away}`, message));
  }
  return { homeGoals: home, awayGoals: away, ...half };
}

function readGoals(raw: string, column: string, line: number, report: Report): number | null {
  const goals = parseGoals(raw);
  if (goals !== null) return goals;
  const text = canonicalize(raw);
  const trimmed = parseGoals(text);
  if (trimmed !== null || text === '') return trimmed;
  const what = isLikeDate(text) ? 'a date, as a spreadsheet makes of a score' : 'not a number of goals from 0 to 99';
  const message = `${column} is ${what}: ${text}`;
  report({ line, column, rule: 'goals-invalid', severity: 'error', action: 'cell-ignored', text: raw, message });
  return null;
}

/** `2-Jan`, `01/02/2022`: what was a score cannot be told any more. */
const isLikeDate = (text: string): boolean =>
  /^(?:\d{1,4}[-/. ]?(?:jan|feb|mar|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-z]*|(?:jan|feb|mar|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-z]*[-/. ]?\d{1,4}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?: .*)?)$/i.test(
    text,
  );

function reportUnplayed(cells: ScoreCells, report: Report): void {
  const text = [cells.homeGoals, cells.awayGoals, cells.halfTimeHome, cells.halfTimeAway].map((c) =>
    canonicalize(c ?? ''),
  );
  const [home = '', away = '', halfHome = '', halfAway = ''] = text;
  const half = halfHome || halfAway ? `, although half-time reads ${halfHome}-${halfAway}` : '';
  const message =
    home || away
      ? 'only part of a score can be read: imported as not played'
      : `no score${half}: imported as not played`;
  report(flag(cells.line, null, 'not-played', 'warning', text.join(','), message));
}

function checkResult(cells: ScoreCells, names: ScoreNames, home: number, away: number, report: Report): void {
  if (cells.result === null || names.result === null) return;
  const expected = toLetter(home, away);
  if (cells.result === expected) return;
  const text = canonicalize(cells.result);
  if (text === '' || text.toUpperCase() === expected) return;
  const known = LETTERS.has(text.toUpperCase());
  report({
    line: cells.line,
    column: names.result,
    rule: known ? 'result-disagrees' : 'result-invalid',
    severity: known ? 'warning' : 'info',
    action: 'cell-ignored',
    text: cells.result,
    message: `${names.result} is ${text} but the goals ${home}-${away} say ${expected}: the goals count`,
  });
}

/** Half-time is a statistic of its own, and evidence of walkovers and of mixed-up columns. */
function readHalfTime(
  cells: ScoreCells,
  column: string,
  home: number,
  away: number,
  report: Report,
): Pick<CleanedScore, 'halfTime' | 'lacksHalfTime'> {
  if (cells.halfTimeHome === null || cells.halfTimeAway === null) return NO_HALF_TIME;
  const halfHome = parseGoals(cells.halfTimeHome) ?? parseGoals(canonicalize(cells.halfTimeHome));
  const halfAway = parseGoals(cells.halfTimeAway) ?? parseGoals(canonicalize(cells.halfTimeAway));
  if (halfHome !== null && halfAway !== null && halfHome <= home && halfAway <= away) {
    return { halfTime: [halfHome, halfAway], lacksHalfTime: false };
  }
  const [homeText, awayText] = [canonicalize(cells.halfTimeHome), canonicalize(cells.halfTimeAway)];
  if (homeText === '' && awayText === '') return { halfTime: null, lacksHalfTime: true };
  const { line } = cells;
  const text = `${homeText}-${awayText}`;
  if (halfHome === null || halfAway === null) {
    report(flag(line, column, 'half-time-incomplete', 'info', text, `half-time reads ${text}: not a whole score`));
  } else {
    const message = `half-time ${text} is above full time ${home}-${away}`;
    report(flag(line, column, 'half-time-above-full-time', 'warning', text, message));
  }
  return NO_HALF_TIME;
}

/** A score of a match that was not played to its end is named, and never stored. */
export const unusedScore = (line: number, column: string, text: string, status: string): CleaningIssue => ({
  ...flag(line, column, 'score-not-used', 'info', text, ''),
  action: 'cell-ignored',
  message: `a score of a match with status ${status} is no result of 90 minutes: not used`,
});

function flag(
  line: number,
  column: string | null,
  rule: RuleCode,
  severity: CleaningIssue['severity'],
  text: string,
  message: string,
): CleaningIssue {
  return { line, column, rule, severity, action: 'flagged', text, message };
}
