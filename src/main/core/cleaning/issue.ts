import type { IssueAction, IssueSeverity, OddsKind } from '../../../preload/contract';

/** What cleaning found in one cell or row, and what it did about it. Nothing is dropped without one. */
export interface CleaningIssue {
  /** Physical line of a table, its header being line 1, or number of an entry, from 1; 0 when the whole file is meant. */
  readonly line: number;
  /** Name of the column, or path inside the entry; null when the whole row is meant. */
  readonly column: string | null;
  /** Stable code of the rule, kebab-case, e.g. `date-outside-season`. */
  readonly rule: string;
  readonly severity: IssueSeverity;
  readonly action: IssueAction;
  /** The offending text as it stands in the file. */
  readonly text: string;
  /** One sentence naming the thing and the number. */
  readonly message: string;
}

/** What became of a match; only a finished one has a result. */
export type MatchStatus = 'finished' | 'scheduled' | 'postponed' | 'cancelled' | 'abandoned' | 'awarded';

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
}

/** The issue of a row that gives no match. */
export const rejectRow = (
  line: number,
  column: string | null,
  rule: string,
  text: string,
  message: string,
): CleaningIssue => ({ line, column, rule, severity: 'error', action: 'row-rejected', text, message });
