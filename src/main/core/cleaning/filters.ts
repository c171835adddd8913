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

/** The lines of one file whose findings exclude their match, each with the rule that does. */
export function excludedLines(issues: readonly Pick<CleaningIssue, 'line' | 'rule'>[]): ReadonlyMap<number, string> {
  const byLine = new Map<number, Pick<CleaningIssue, 'rule'>[]>();
  for (const issue of issues) {
    if (!EXCLUDING_RULES.includes(issue.rule)) continue;
    byLine.set(issue.line, [...(byLine.get(issue.line) ?? []), issue]);
  }
  return new Map([...byLine].map(([line, found]) => [line, exclusionOf(found) ?? '']));
}
