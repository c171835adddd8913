import type { IssueAction, IssueSeverity } from '../words/cleaning';
import type { OddsKind } from '../words/odds';
import type { RuleCode } from './rules';

/** What cleaning found in one cell or row, and what it did about it. Nothing is dropped without one. */
export interface CleaningIssue {
  /** Physical line of a table, its header being line 1, or number of an entry, from 1; 0 when the whole file is meant. */
  readonly line: number;
  /** Name of the column, or path inside the entry; null when the whole row is meant. */
  readonly column: string | null;
  /** Code of the rule, e.g. `date-outside-season`; CLEANING_RULES says what it means. */
  readonly rule: RuleCode;
  readonly severity: IssueSeverity;
  readonly action: IssueAction;
  /** The offending text as it stands in the file. */
  readonly text: string;
  /** One sentence naming the thing and the number. */
  readonly message: string;
}

/** What became of a match; only a finished one has a result. */
export type MatchStatus = 'finished' | 'scheduled' | 'postponed' | 'cancelled' | 'abandoned' | 'awarded';

/** What was counted in a match beside its goals; each null when the file does not say, or says it in no usable way. */
export interface MatchStatistics {
  readonly homeShots: number | null;
  readonly awayShots: number | null;
  readonly homeShotsOnTarget: number | null;
  readonly awayShotsOnTarget: number | null;
  readonly homeCorners: number | null;
  readonly awayCorners: number | null;
  readonly homeHalfTimeGoals: number | null;
  readonly awayHalfTimeGoals: number | null;
  readonly homeRedCards: number | null;
  readonly awayRedCards: number | null;
}

/** One match of a file after cleaning. */
export interface CleanMatch {
  readonly line: number;
  readonly status: MatchStatus;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Canonical spelling: trimmed, spaces folded, NFC. */
  readonly home: string;
  readonly away: string;
  /** Full time (90 minutes); numbers when the match is finished, both null otherwise. */
  readonly homeGoals: number | null;
  readonly awayGoals: number | null;
  /** Whole triple or none; each price above 1. */
  readonly odds: { readonly home: number; readonly draw: number; readonly away: number } | null;
  /** Prefix of the columns the triple came from, e.g. `PSC`. */
  readonly oddsSource: string | null;
  readonly oddsKind: OddsKind | null;
  /** Played on neither club's ground; false where a file does not say, as those of football-data.co.uk never do. */
  readonly neutral: boolean;
  /** The provider's own number of the match, as text, by which it is known again after a change of date; null without. */
  readonly providerId: string | null;
  /** What was counted beside the goals, of finished matches; null when the file says nothing of it. */
  readonly statistics: MatchStatistics | null;
}

/** The issue of a row that gives no match. */
export const rejectRow = (
  line: number,
  column: string | null,
  rule: RuleCode,
  text: string,
  message: string,
): CleaningIssue => ({ line, column, rule, severity: 'error', action: 'row-rejected', text, message });
