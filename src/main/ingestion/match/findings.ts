import { dayOf, toIsoDate } from '../../core/numeric/calendar';
import { clubsTwiceOnADay } from '../../core/cleaning/identity/club-days';
import type { Suspicion } from '../../core/cleaning/identity/identify';
import { rejectRow, type CleaningIssue } from '../../core/cleaning/issue';
import type { StatedMatch } from '../../db/repositories/match-writer';
import type { SettledMatch } from './season-book';
import { contentOf } from './statement';

const WHY: Readonly<Record<Suspicion, string>> = {
  'mirrored-suspected':
    'the same clubs and score stand on this day with the sides exchanged: which is right is not known',
  'duplicate-suspected':
    'the same clubs met at this ground within three days with another score: one of the two is wrong',
  'repeat-suspected':
    'the same pairing at the same ground has the same score again in a season that meets once a ground',
};

/** Days on which clubs play twice that are listed one by one; where there are more, names are doubled, not days. */
const MOST_CROWDED_DAYS = 20;

/** What became known of a file's matches only when they stood beside each other and beside those of the store. */
export function findingsOf(matches: readonly SettledMatch[], nameOf: (team: number) => string): CleaningIssue[] {
  const textOf = ({ matchDate, homeTeamId, awayTeamId }: StatedMatch): string =>
    `${matchDate},${nameOf(homeTeamId)},${nameOf(awayTeamId)}`;
  const issues: CleaningIssue[] = [];
  for (const { incoming, suspicion, match } of matches) {
    const [first, ...others] = [...incoming].sort(byContent(match));
    if (!first) continue;
    for (const other of others) {
      const message = `the same match as line ${first.line}: same clubs, ${daysApart(first, other)}; counted once`;
      issues.push(rejectRow(other.line, null, 'duplicate-row', textOf(other), message));
    }
    if (suspicion)
      issues.push(
        flag(
          Math.min(...incoming.map(({ line }) => line)),
          suspicion,
          textOf(match),
          `${WHY[suspicion]}: kept out of fits`,
        ),
      );
  }
  return [...issues, ...exchangedSides(matches), ...crowdedDays(matches, nameOf, textOf)];
}

/** What is believed first, then a fixed order by content, so that the order of rows does not matter. */
function byContent(believed: StatedMatch): (a: StatedMatch, b: StatedMatch) => number {
  const key = (each: StatedMatch): string => `${each.matchDate === believed.matchDate ? 0 : 1}${contentOf(each)}`;
  return (a, b) => {
    const [x, y] = [key(a), key(b)];
    return x < y ? -1 : x > y ? 1 : a.line - b.line;
  };
}

function daysApart(one: StatedMatch, other: StatedMatch): string {
  const days = Math.abs(dayOf(one.matchDate) - dayOf(other.matchDate));
  return days === 0 ? 'same date' : `${days} ${days === 1 ? 'day' : 'days'} apart`;
}

/** One finding a file: where sides are exchanged, they mostly are in all of it. */
function exchangedSides(matches: readonly SettledMatch[]): CleaningIssue[] {
  const lines = matches
    .flatMap(({ match, incoming }) => incoming.filter((each) => each.homeTeamId !== match.homeTeamId))
    .map(({ line }) => line)
    .sort((a, b) => a - b);
  const [first] = lines;
  if (first === undefined) return [];
  const message = `${lines.length} ${lines.length === 1 ? 'match is' : 'matches are'} told with the sides exchanged, as other statements show: read the other way round`;
  return [
    {
      line: first,
      column: null,
      rule: 'sides-exchanged',
      severity: 'warning',
      action: 'repaired',
      text: String(lines.length),
      message,
    },
  ];
}

function crowdedDays(
  matches: readonly SettledMatch[],
  nameOf: (team: number) => string,
  textOf: (match: StatedMatch) => string,
): CleaningIssue[] {
  const days = matches
    .filter(({ suspicion, match }) => suspicion !== 'mirrored-suspected' && isPlayed(match))
    .map((settled) => ({
      settled,
      day: dayOf(settled.match.matchDate),
      home: settled.match.homeTeamId,
      away: settled.match.awayTeamId,
    }));
  const crowded = clubsTwiceOnADay(days).flatMap(({ club, day, matches: own }) => {
    const line = own.flatMap(({ settled }) => settled.incoming.map((each) => each.line)).sort((a, b) => a - b)[0];
    if (line === undefined) return [];
    const told = own
      .map(({ settled }) => textOf(settled.match))
      .sort()
      .join('; ');
    const message = `${nameOf(club)} is told to have played ${own.length} times on ${toIsoDate(day)}: ${told}`;
    return [flag(line, 'club-twice-a-day', nameOf(club), message)];
  });
  const more = crowded.length - MOST_CROWDED_DAYS;
  if (more <= 0) return crowded;
  const message = `clubs play twice on ${more} more days: some are probably told under two names`;
  return [...crowded.slice(0, MOST_CROWDED_DAYS), flag(0, 'club-twice-a-day', String(more), message)];
}

const isPlayed = ({ status }: StatedMatch): boolean => status === 'finished';

const flag = (line: number, rule: Suspicion | 'club-twice-a-day', text: string, message: string): CleaningIssue => ({
  line,
  column: null,
  rule,
  severity: 'warning',
  action: 'flagged',
  text,
  message,
});
