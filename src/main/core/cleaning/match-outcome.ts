import { canonicalize } from './canonicalize';
import { cleanScore, unusedScore, type CleanedScore, type ScoreCells, type ScoreNames } from './clean-score';
import type { CleaningIssue, MatchStatus } from './issue';
import { combineWords, readNote, type MatchWords, type Remark } from './match-words';
import { abandoned, extraTimeIssue } from './outcome-issues';
import { readGoalCells } from './score-cell';
import { parseGoals } from './validation';

/** The cells of a row that say how the match ended. */
export interface OutcomeCells extends ScoreCells {
  readonly remarks?: readonly Remark[];
  /** The score after 90 minutes where the file has it in columns of its own; empty cells say nothing. */
  readonly ninety?: readonly [home: string, away: string] | null;
}

export interface OutcomeRules {
  readonly names: ScoreNames;
  /** A list of matches to come: none has a result, whatever the result columns hold. */
  readonly isFixtureList?: boolean;
  /** The columns of goals hold the score after 90 minutes whatever came after it. */
  readonly goalsAreOfNinety?: boolean;
}

export interface Outcome extends CleanedScore {
  readonly status: MatchStatus;
  /** A note says that the score was not decided by 90 minutes of play. */
  readonly isMarked: boolean;
  /** What was counted in the match counts extra time too. */
  readonly hadExtraTime: boolean;
}

type Report = (issue: CleaningIssue) => void;

const LETTERS: ReadonlySet<string> = new Set(['H', 'D', 'A', '']);
const NO_REMARKS: readonly Remark[] = [];
const UNPLAYED = { homeGoals: null, awayGoals: null, halfTime: null, lacksHalfTime: false } as const;
const unplayed = (status: MatchStatus): Outcome => ({ ...UNPLAYED, status, isMarked: false, hadExtraTime: false });

/**
 * What became of a match, by its goals and by the words beside and among them.
 *
 * A score counts only when the match was played: not when a status says otherwise, nor when a remark says that it was
 * postponed or cancelled, even when 0-0 stands there. A remark that it was abandoned or awarded keeps the score and marks
 * it. After extra time or penalties the score after 90 minutes is used where the file states it; otherwise the final
 * one is kept and marked.
 *
 * @returns null when a status says that the match was being played, which rejects the row
 */
export function readOutcome(given: OutcomeCells, rules: OutcomeRules, report: Report): Outcome | null {
  const { cells, remarks } = readWordsInGoals(given, rules.names);
  if (remarks.length === 0 && !rules.isFixtureList) return played(cleanScore(cells, rules.names, report), false, false);
  const statuses = remarks.filter(({ isStatus }) => isStatus);
  const notes = remarks.filter(({ isStatus }) => !isStatus);
  const [stated, noted] = [statuses, notes].map((list) => combineWords(list.map(({ words }) => words)).status);
  if (stated === 'under way' || noted === 'under way') return null;
  const status = stated && stated !== 'finished' ? stated : notPlayedBy(noted ?? null, stated === 'finished');
  if (rules.isFixtureList) {
    ignoreScore(cells, report);
    return unplayed(status ?? markBy(noted ?? null) ?? 'scheduled');
  }
  if (status !== null) {
    const text = `${canonicalize(cells.homeGoals)}-${canonicalize(cells.awayGoals)}`;
    if (text !== '-') report(unusedScore(cells.line, rules.names.homeGoals, text, status));
    return unplayed(status);
  }
  const mark = markBy(noted ?? null);
  const words = combineWords(remarks.map((remark) => remark.words));
  const hadExtraTime = words.isAfterExtraTime && rules.goalsAreOfNinety !== true;
  const ninety = hadExtraTime ? ninetyOf(cells, words) : null;
  if (mark !== null && !hasScore(cells)) return unplayed(mark);
  const score = cleanScore(ninety ? { ...cells, ...ninety, result: null } : cells, rules.names, report);
  if (score.homeGoals === null) return unplayed('scheduled');
  const about = remarks.find((remark) => remark.words.status === mark);
  if (mark !== null && about) report(abandoned(cells.line, about));
  if (hadExtraTime) report(extraTimeIssue(cells, rules.names, remarks, ninety));
  const isMarked = mark !== null || (hadExtraTime && ninety === null);
  return played(score, isMarked, words.isAfterExtraTime);
}

function played(score: CleanedScore, isMarked: boolean, hadExtraTime: boolean): Outcome {
  const { homeGoals, awayGoals, halfTime, lacksHalfTime } = score;
  const status = homeGoals === null ? 'scheduled' : 'finished';
  return { status, homeGoals, awayGoals, halfTime, lacksHalfTime, isMarked, hadExtraTime };
}

/** Cells of goals and of the result that are neither numbers nor letters may be words: those are told apart. */
function readWordsInGoals(
  cells: OutcomeCells,
  names: ScoreNames,
): { readonly cells: OutcomeCells; readonly remarks: readonly Remark[] } {
  const { remarks = NO_REMARKS, homeGoals, awayGoals, result } = cells;
  const inResult = result === null || LETTERS.has(result) ? null : readNote(result);
  const hasWords = !isPlain(homeGoals) || !isPlain(awayGoals);
  if (!hasWords && !inResult) return { cells, remarks };
  const read = hasWords ? readGoalCells(homeGoals, awayGoals) : null;
  const text = [homeGoals, awayGoals].filter((cell) => cell !== '').join('-');
  const more = [
    ...(read?.words ? [toRemark(names.homeGoals, text, read.words, read.home === '')] : []),
    ...(inResult ? [toRemark(names.result ?? names.homeGoals, result ?? '', inResult, false)] : []),
  ];
  const goals = read ? { homeGoals: read.home, awayGoals: read.away } : {};
  return { cells: { ...cells, ...goals, result: inResult ? null : result }, remarks: [...remarks, ...more] };
}

const isPlain = (text: string): boolean => text === '' || parseGoals(text) !== null;

/** @param isStatus the words stand in place of a score */
export const toRemark = (column: string, text: string, words: MatchWords, isStatus: boolean): Remark => ({
  column,
  text,
  words,
  isStatus,
});

/** A remark that the match was not played; beside the status `FT` it speaks of the day it was first meant for. */
function notPlayedBy(noted: MatchWords['status'], isFinished: boolean): MatchStatus | null {
  return !isFinished && (noted === 'postponed' || noted === 'cancelled') ? noted : null;
}

const markBy = (noted: MatchWords['status']): 'abandoned' | 'awarded' | null =>
  noted === 'abandoned' || noted === 'awarded' ? noted : null;

const hasScore = ({ homeGoals, awayGoals }: ScoreCells): boolean =>
  [homeGoals, awayGoals].every((text) => parseGoals(canonicalize(text)) !== null);

/** The stated score after 90 minutes, when the final one can have followed from it. */
function ninetyOf(
  { homeGoals, awayGoals, ninety: inColumns }: OutcomeCells,
  { ninety: inWords }: MatchWords,
): Pick<ScoreCells, 'homeGoals' | 'awayGoals'> | null {
  const columns = inColumns?.map((text) => parseGoals(canonicalize(text))) ?? [];
  const [home = null, away = null] =
    columns.every((goals) => goals !== null) && columns.length > 0 ? columns : (inWords ?? []);
  if (home === null || away === null) return null;
  const [finalHome, finalAway] = [homeGoals, awayGoals].map((text) => parseGoals(canonicalize(text)));
  const canFollow = home <= (finalHome ?? Infinity) && away <= (finalAway ?? Infinity);
  return canFollow ? { homeGoals: String(home), awayGoals: String(away) } : null;
}

function ignoreScore(cells: ScoreCells, report: Report): void {
  const { homeGoals, awayGoals, result, halfTimeHome, halfTimeAway, line } = cells;
  const texts = [homeGoals, awayGoals, result, halfTimeHome, halfTimeAway].map((cell) => canonicalize(cell ?? ''));
  if (texts.every((text) => text === '')) return;
  report({
    line,
    column: null,
    rule: 'score-in-fixture-list',
    severity: 'warning',
    action: 'cell-ignored',
    text: texts.join(','),
    message: 'a score in a list of matches to come is not used: import the file with the results',
  });
}
