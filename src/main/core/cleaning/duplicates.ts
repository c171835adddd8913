import { rejectRow, type CleaningIssue } from './issue';
import type { TeamName } from './team-names';

const DUPLICATE_WITHIN_DAYS = 3;

/** One match as far as finding it again goes. */
export interface Meeting {
  readonly line: number;
  readonly day: number;
  readonly home: TeamName;
  readonly away: TeamName;
  /** As it stands in the file, for the issue. */
  readonly text: string;
}

/**
 * Remembers the matches of one league and season. The same clubs on the same date are one match, told twice; within
 * three days they are a question, since pairs do meet more than twice a season.
 *
 * @param place what a file calls its places: lines of a table, entries of an answer
 * @returns a function that reports what it finds and is true when the match is already there
 */
export function createDuplicateFinder(
  report: (issue: CleaningIssue) => void,
  place: 'line' | 'entry' = 'line',
): (meeting: Meeting) => boolean {
  const earlier = new Map<string, { day: number; line: number }[]>();
  return ({ line, day, home, away, text }) => {
    const pair = `${home.key}\n${away.key}`;
    const others = earlier.get(pair) ?? [];
    const same = others.find((other) => other.day === day);
    const near = others.find((other) => Math.abs(other.day - day) <= DUPLICATE_WITHIN_DAYS);
    if (same) {
      const message = `the same match as ${place} ${same.line}: same date and clubs`;
      report(rejectRow(line, null, 'duplicate-row', text, message));
    } else if (near) report(nearDuplicate(line, text, `${place} ${near.line}`));
    if (!same) earlier.set(pair, [...others, { day, line }]);
    return same !== undefined;
  };
}

const nearDuplicate = (line: number, text: string, other: string): CleaningIssue => ({
  line,
  column: null,
  rule: 'duplicate-suspected',
  severity: 'warning',
  action: 'flagged',
  text,
  message: `the same clubs met within ${DUPLICATE_WITHIN_DAYS} days on ${other}: one of the two may be wrong`,
});
