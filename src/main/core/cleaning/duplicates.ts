import { rejectRow, type CleaningIssue, type CleanMatch } from './issue';
import type { TeamName } from './team-names';

/** What a file tells of a match in one place, cleaned, before it is known whether another place tells the same match. */
export interface Telling {
  readonly match: CleanMatch;
  /** Day number of its date. */
  readonly day: number;
  readonly home: TeamName;
  readonly away: TeamName;
  /** As it stands in the file, for the issues. */
  readonly text: string;
  /** What was found about score and prices; reported only when the telling is kept. */
  readonly findings: readonly CleaningIssue[];
  /** A note beside it says that the score was not decided by 90 minutes of play. */
  readonly isMarked: boolean;
}

/** What a file calls its places: lines of a table, entries of an answer. */
export type Place = 'line' | 'entry';
type Report = (issue: CleaningIssue) => void;

/**
 * One telling of each match of a league and season: the same clubs on the same date are one match, told twice. See
 * {@link keepBest} for which is kept; what stands within days of another is looked at beside the store (`identity/`).
 *
 * @param tellings in any order: which are kept does not depend on it
 * @returns the kept ones, by their line
 */
export function settleDuplicates(tellings: readonly Telling[], report: Report, place: Place = 'line'): Telling[] {
  return keepBest(tellings, ({ day, home, away }) => `${day}\n${home.key}\n${away.key}`, report, {
    place,
    leftOut: ({ match, text }, best) =>
      rejectRow(match.line, null, 'duplicate-row', text, `the same match as ${place} ${best}: same date and clubs`),
  });
}

/**
 * One telling of each key, whole, never mixed with another: the one that says most (see `compare`). The others are
 * reported as left out. Where they state another score than the kept one the match is flagged, and so kept out of fits;
 * where they state other prices it is flagged.
 *
 * @param keyOf what tells matches apart
 * @param leftOut the issue of a telling that is not used, given the line of the one that is
 * @returns the kept ones, by their line
 */
export function keepBest<T extends Telling>(
  tellings: readonly T[],
  keyOf: (telling: T) => string,
  report: Report,
  { place, leftOut }: { readonly place: Place; readonly leftOut: (telling: Telling, best: number) => CleaningIssue },
): T[] {
  const kept = groupBy(tellings, keyOf).map((group) => {
    const [best, ...others] = group.length === 1 ? group : group.sort(compare);
    for (const other of others) report(leftOut(other, best!.match.line));
    for (const issue of disagreements(best!.match, others, place)) report(issue);
    return best!;
  });
  return kept.sort((a, b) => a.match.line - b.match.line);
}

/**
 * The better of two tellings first. A score counts above none, a note that says what became of the match above none,
 * closing prices above earlier ones and those above none, and fewer doubts above more. What is left is no evidence but
 * a fixed order by content; only tellings that say the same are told apart by their lines.
 */
function compare(a: Telling, b: Telling): number {
  const [first, second] = [standingOf(a), standingOf(b)];
  const at = first.findIndex((value, index) => value !== second[index]);
  if (at >= 0) return second[at]! - first[at]!;
  const [textA, textB] = [contentOf(a), contentOf(b)];
  return textA < textB ? -1 : textA > textB ? 1 : a.match.line - b.match.line;
}

/** In order of weight; more is better. */
const standingOf = ({ match, isMarked, findings }: Telling): readonly number[] => [
  match.homeGoals === null ? 0 : 1,
  isMarked ? 1 : 0,
  match.odds === null ? 0 : match.oddsKind === 'closing' ? 2 : 1,
  -findings.filter(({ severity }) => severity !== 'info').length,
];

function contentOf({ match, text, findings }: Telling): string {
  const {
    status,
    date,
    home,
    away,
    homeGoals,
    awayGoals,
    odds,
    oddsSource,
    oddsKind,
    neutral,
    providerId,
    statistics,
  } = match;
  const prices = [odds?.home, odds?.draw, odds?.away, oddsSource, oddsKind];
  const found = findings.map(({ rule, text: cell }) => [rule, cell]);
  return JSON.stringify([
    status,
    date,
    homeGoals,
    awayGoals,
    prices,
    neutral,
    home,
    away,
    providerId,
    text,
    found,
    statistics,
  ]);
}

/** Two findings at most about a kept match: another score, and other prices of the same kind. */
function disagreements(best: CleanMatch, others: readonly Telling[], place: Place): CleaningIssue[] {
  const at = (line: number): string => `${place} ${line}`;
  const score = others.find(({ match }) => match.homeGoals !== null && scoreOf(match) !== scoreOf(best))?.match;
  const prices = others.find(
    ({ match }) => match.odds !== null && match.oddsKind === best.oddsKind && pricesOf(match) !== pricesOf(best),
  )?.match;
  const issues: CleaningIssue[] = [];
  if (score) {
    const message = `${at(score.line)} gives the same match as ${scoreOf(score)}: ${scoreOf(best)} is stored, but kept out of fits`;
    issues.push(disagreement(best.line, 'duplicate-score-disagrees', scoreOf(best), message));
  }
  if (prices) {
    const message = `${at(prices.line)} gives the same match the prices ${pricesOf(prices)}: ${pricesOf(best)} are stored`;
    issues.push(disagreement(best.line, 'duplicate-odds-disagree', pricesOf(best), message));
  }
  return issues;
}

const scoreOf = ({ homeGoals, awayGoals }: CleanMatch): string => `${homeGoals}-${awayGoals}`;
const pricesOf = ({ odds, oddsSource }: CleanMatch): string =>
  `${oddsSource} ${odds?.home} / ${odds?.draw} / ${odds?.away}`;

const disagreement = (
  line: number,
  rule: 'duplicate-score-disagrees' | 'duplicate-odds-disagree',
  text: string,
  message: string,
): CleaningIssue => ({ line, column: null, rule, severity: 'warning', action: 'flagged', text, message });

function groupBy<T>(tellings: readonly T[], keyOf: (telling: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const telling of tellings) {
    const key = keyOf(telling);
    const group = groups.get(key);
    if (group) group.push(telling);
    else groups.set(key, [telling]);
  }
  return [...groups.values()];
}
