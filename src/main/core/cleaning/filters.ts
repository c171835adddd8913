import type { CleaningIssue, MatchStatus } from './issue';
import type { RuleCode } from './rules';

/** Rules whose match is kept out of fits, what was stated before what is only suspected. */
const EXCLUDING_RULES: readonly RuleCode[] = [
  'match-abandoned',
  'score-after-extra-time',
  'duplicate-score-disagrees',
  'score-in-future',
  'walkover-suspected',
];
const EXCLUDING_STATUSES: ReadonlySet<MatchStatus> = new Set(['abandoned', 'awarded']);

/**
 * Why a match is kept out of fits, or null when nothing speaks against it: the first of the excluding rules among what
 * was found on its line, else its status when it was not decided on the pitch. The only place that decides this.
 *
 * @param issues what was found on the match's line of its file
 */
export function exclusionOf(
  issues: readonly Pick<CleaningIssue, 'rule'>[],
  status: MatchStatus = 'finished',
): string | null {
  const rule = EXCLUDING_RULES.find((code) => issues.some((issue) => issue.rule === code));
  return rule ?? (EXCLUDING_STATUSES.has(status) ? status : null);
}

/**
 * The lines of one file whose match is kept out of fits, each with why.
 *
 * @param matches of the file; @param issues all that was found in it
 */
export function excludedLines(
  matches: readonly { readonly line: number; readonly status: MatchStatus }[],
  issues: readonly Pick<CleaningIssue, 'line' | 'rule'>[],
): ReadonlyMap<number, string> {
  const byLine = new Map<number, Pick<CleaningIssue, 'rule'>[]>();
  for (const issue of issues) {
    const list = byLine.get(issue.line);
    if (list) list.push(issue);
    else byLine.set(issue.line, [issue]);
  }
  const excluded = new Map<number, string>();
  for (const { line, status } of matches) {
    const why = exclusionOf(byLine.get(line) ?? [], status);
    if (why !== null) excluded.set(line, why);
  }
  return excluded;
}
