import { canonicalize } from './canonicalize';
import type { CleaningIssue } from './issue';
import type { RuleCode } from './rules';
import { GOALS_WORTH_A_QUESTION, isAwardedScore, parseGoals, toLetter } from './validation';

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
type Report = (issue: CleaningIssue) => void;

const NOT_PLAYED: Score = { homeGoals: null, awayGoals: null };
const LETTERS: ReadonlySet<string> = new Set(['H', 'D', 'A']);

/**
 * Full-time goals of a row: both numbers, or both null when the match has no score (never 0-0). Goals decide; the
 * result letter and half-time are only compared with them, and what disagrees is reported.
 */
export function cleanScore(cells: ScoreCells, names: ScoreNames, report: Report): Score {
  const home = readGoals(cells.homeGoals, names.homeGoals, cells.line, report);
  const away = readGoals(cells.awayGoals, names.awayGoals, cells.line, report);
  if (home === null || away === null) {
    reportUnplayed(cells, report);
    return NOT_PLAYED;
  }
  checkResult(cells, names, home, away, report);
  checkHalfTime(cells, names.halfTime ?? 'HTHG', home, away, report);
  if (home >= GOALS_WORTH_A_QUESTION || away >= GOALS_WORTH_A_QUESTION) {
    const message = `a side scored ${Math.max(home, away)} goals: check the row`;
    report(flag(cells.line, names.homeGoals, 'score-unlikely', 'warning', `${home}-${away}`, message));
  }
  return { homeGoals: home, awayGoals: away };
}

function readGoals(raw: string, column: string, line: number, report: Report): number | null {
  const goals = parseGoals(raw);
  if (goals !== null) return goals;
  const text = canonicalize(raw);
  const trimmed = parseGoals(text);
  if (trimmed !== null || text === '') return trimmed;
  const message = `${column} is not a number of goals from 0 to 99: ${text}`;
  report({ line, column, rule: 'goals-invalid', severity: 'error', action: 'cell-ignored', text: raw, message });
  return null;
}

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

/** Half-time is not stored; it serves as evidence of walkovers and of mixed-up columns. */
function checkHalfTime(cells: ScoreCells, column: string, home: number, away: number, report: Report): void {
  if (cells.halfTimeHome === null || cells.halfTimeAway === null) return;
  const homeText = canonicalize(cells.halfTimeHome);
  const awayText = canonicalize(cells.halfTimeAway);
  const { line } = cells;
  if (homeText === '' && awayText === '') {
    if (!isAwardedScore(home, away)) return;
    const message = `${home}-${away} without a half-time score is how awarded matches look: probably never played`;
    report(flag(line, null, 'walkover-suspected', 'warning', `${home}-${away}`, message));
    return;
  }
  const halfHome = parseGoals(homeText);
  const halfAway = parseGoals(awayText);
  const text = `${homeText}-${awayText}`;
  if (halfHome === null || halfAway === null) {
    report(flag(line, column, 'half-time-incomplete', 'info', text, `half-time reads ${text}: not a whole score`));
  } else if (halfHome > home || halfAway > away) {
    const message = `half-time ${text} is above full time ${home}-${away}`;
    report(flag(line, column, 'half-time-above-full-time', 'warning', text, message));
  }
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
