import { toIsoDate } from '../../numeric/calendar';
import { groupBy, mirroredScore, sameScore, SAME_MATCH_DAYS } from './told';

/** Days apart up to which two sources may date one match. */
const DATE_SLACK_DAYS = 2;
const FEWEST_COINCIDENCES = 2;
/** Share of the matches of both names that must coincide, and that may contradict, for two names to be one club. */
const MOST_COINCIDE = 0.6;
const MOST_CONTRADICT = 0.1;
/** A merge that a person asks for is refused only when the matches speak against it more clearly. */
const CLEARLY_AGAINST = 0.25;

/** A stored match as far as it tells clubs apart. */
export interface TwinMatch {
  readonly file: number;
  readonly day: number;
  readonly home: number;
  readonly away: number;
  readonly homeGoals: number | null;
  readonly awayGoals: number | null;
}

/** Two names whose matches are the same ones. */
export interface Twins {
  /** The smaller number first. */
  readonly one: number;
  readonly other: number;
  /** Matches told under both names. */
  readonly coincide: number;
  /** Matches of the name with fewer, while both were told. */
  readonly of: number;
}

/**
 * Names of a league that are one club, by the strongest evidence there is: the same fixtures on the same days with the
 * same scores, told by different files. Both clubs of a match may have been spelt otherwise, so all names are solved
 * together: a match counts for a pair only where its other club is the same, or is one of the pairs, too.
 *
 * A file that tells two matches on a day knows that they are two; names that met are two clubs.
 *
 * @param matches of one league, each once, any order: the pairs do not depend on it
 * @returns each name in one pair at most, by number
 */
export function findTwins(matches: readonly TwinMatch[]): Twins[] {
  const scored = matches.filter(({ homeGoals }) => homeGoals !== null).sort((a, b) => a.day - b.day);
  const likely = coincidences(scored);
  if (likely.length === 0) return [];
  const met = new Set(matches.map(({ home, away }) => keyOf(home, away)));
  const ofClub = matchesByClub(matches);
  let pairs = new Set<string>();
  for (const { pairs: voted } of likely) for (const pair of voted) if (!met.has(pair)) pairs.add(pair);
  for (;;) {
    const strong = [...count(likely, pairs)].filter(([pair, votes]) => isStrong(pair, votes, ofClub));
    if (strong.length === 0) return [];
    if (strong.length === pairs.size) return toTwins(likely, bestOfEach(strong), ofClub);
    pairs = new Set(strong.map(([pair]) => pair));
  }
}

function toTwins(
  likely: readonly Coincidence[],
  best: ReadonlyMap<string, number>,
  ofClub: ReadonlyMap<number, readonly TwinMatch[]>,
): Twins[] {
  return [...count(likely, new Set(best.keys()))]
    .map(([pair, coincide]) => {
      const [one, other] = namesOf(pair);
      return { one, other, coincide, of: Math.max(coincide, overlap(pair, ofClub).shared) };
    })
    .sort((a, b) => a.one - b.one || a.other - b.other);
}

/**
 * Matches that are told twice because of some pairs of names, and all that are told under the names on the left.
 * @param twins pairs of which each name stands in one
 */
export function countDoubled(
  matches: readonly TwinMatch[],
  twins: readonly (readonly [from: number, into: number])[],
): { readonly coincide: number; readonly of: number } {
  const into = new Map(twins);
  const meant = (club: number): number => into.get(club) ?? club;
  const known = groupBy(
    matches.filter(({ home, away }) => !into.has(home) && !into.has(away)),
    ({ home, away }) => `${home} ${away}`,
  );
  const byClubs = new Map(known.map((group) => [`${group[0]!.home} ${group[0]!.away}`, group]));
  let [coincide, of] = [0, 0];
  for (const match of matches) {
    if (!into.has(match.home) && !into.has(match.away)) continue;
    of += 1;
    const [home, away] = [meant(match.home), meant(match.away)];
    const isNear = (other: TwinMatch): boolean => Math.abs(other.day - match.day) <= SAME_MATCH_DAYS;
    const here = byClubs.get(`${home} ${away}`) ?? [];
    const there = byClubs.get(`${away} ${home}`) ?? [];
    const isTold =
      here.some((other) => isNear(other) && sameScore(other, match)) ||
      there.some((other) => isNear(other) && mirroredScore(other, match));
    if (isTold) coincide += 1;
  }
  return { coincide, of };
}

/** Two matches that may be one, and the names that would then be one. */
interface Coincidence {
  readonly pairs: readonly string[];
}

function coincidences(sorted: readonly TwinMatch[]): Coincidence[] {
  const found: Coincidence[] = [];
  for (const [index, match] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next]!;
      if (other.day - match.day > DATE_SLACK_DAYS) break;
      if (other.file === match.file) continue;
      if (sameScore(match, other)) found.push(namesInCommon(match, other.home, other.away));
      if (mirroredScore(match, other)) found.push(namesInCommon(match, other.away, other.home));
    }
  }
  return found.filter(({ pairs }) => pairs.length > 0);
}

/** Names that are one where a match and another one with these sides are. */
const namesInCommon = (match: TwinMatch, home: number, away: number): Coincidence => ({
  pairs: [
    ...(match.home === home ? [] : [keyOf(match.home, home)]),
    ...(match.away === away ? [] : [keyOf(match.away, away)]),
  ],
});

function count(found: readonly Coincidence[], pairs: ReadonlySet<string>): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  for (const { pairs: voted } of found) {
    if (!voted.every((pair) => pairs.has(pair))) continue;
    for (const pair of voted) votes.set(pair, (votes.get(pair) ?? 0) + 1);
  }
  return votes;
}

function isStrong(pair: string, votes: number, ofClub: ReadonlyMap<number, readonly TwinMatch[]>): boolean {
  if (votes < FEWEST_COINCIDENCES) return false;
  const { shared, together } = overlap(pair, ofClub);
  return votes >= MOST_COINCIDE * shared && together <= votes * (1 + MOST_CONTRADICT);
}

/**
 * Matches of the name with fewer while the other was told, and days on which both played: where names are one club,
 * those days are the days of the matches that coincide.
 */
function overlap(
  pair: string,
  ofClub: ReadonlyMap<number, readonly TwinMatch[]>,
): { readonly shared: number; readonly together: number } {
  const [few, many] = fewerFirst(pair, ofClub);
  const days = new Set(many.map(({ day }) => day));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const shared = few.filter(({ day }) => day >= first - DATE_SLACK_DAYS && day <= last + DATE_SLACK_DAYS);
  return { shared: shared.length, together: few.filter(({ day }) => days.has(day)).length };
}

function fewerFirst(
  pair: string,
  ofClub: ReadonlyMap<number, readonly TwinMatch[]>,
): readonly [readonly TwinMatch[], readonly TwinMatch[]] {
  const [one, other] = namesOf(pair).map((club) => ofClub.get(club) ?? []) as [TwinMatch[], TwinMatch[]];
  return one.length <= other.length ? [one, other] : [other, one];
}

/** Each name keeps the pair with most votes; where two have as many, the one of smaller numbers. */
function bestOfEach(strong: readonly (readonly [string, number])[]): Map<string, number> {
  const taken = new Set<number>();
  const best = new Map<string, number>();
  for (const [pair, votes] of [...strong].sort((a, b) => b[1] - a[1] || compareKeys(a[0], b[0]))) {
    const clubs = namesOf(pair);
    if (clubs.some((club) => taken.has(club))) continue;
    clubs.forEach((club) => taken.add(club));
    best.set(pair, votes);
  }
  return best;
}

function matchesByClub(matches: readonly TwinMatch[]): ReadonlyMap<number, readonly TwinMatch[]> {
  const ofClub = new Map<number, TwinMatch[]>();
  for (const match of matches) {
    for (const club of [match.home, match.away]) {
      const own = ofClub.get(club);
      if (own) own.push(match);
      else ofClub.set(club, [match]);
    }
  }
  return ofClub;
}

const keyOf = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
const namesOf = (pair: string): [number, number] => pair.split(' ').map(Number) as [number, number];
const compareKeys = (a: string, b: string): number => {
  const [x, y] = [namesOf(a), namesOf(b)];
  return x[0] - y[0] || x[1] - y[1];
};

/** How the matches of two names, told as if they were one club's already, speak for and against it. */
export interface TwinVerdict {
  readonly coincide: number;
  /** Days on which they played matches that cannot be one. */
  readonly contradict: number;
  /** The first such day as a date, where they speak clearly against it; null where they do not. */
  readonly against: string | null;
}

/**
 * Weigh whether two names can be one club.
 *
 * On a day on which both played, the two matches can be one where they have the same opponent, or where an opponent may
 * have been spelt otherwise, too: then side and score agree.
 *
 * @param theirs matches of the one name and `ours` of the other, both with `club` in the place of either name
 */
export function weighTwins(theirs: readonly TwinMatch[], ours: readonly TwinMatch[], club: number): TwinVerdict {
  const byDay = new Map(groupBy(ours, ({ day }) => day).map((group) => [group[0]!.day, group]));
  let coincide = 0;
  const against: number[] = [];
  for (const match of theirs) {
    const onDay = byDay.get(match.day) ?? [];
    if (onDay.some((other) => canBeOne(match, other, club))) coincide += 1;
    else if (onDay.length > 0) against.push(match.day);
    else if (near(byDay, match.day).some((other) => canBeOne(match, other, club))) coincide += 1;
  }
  const isAgainst = against.length > CLEARLY_AGAINST * coincide;
  return {
    coincide,
    contradict: against.length,
    against: isAgainst ? toIsoDate(Math.min(...against)) : null,
  };
}

function near(byDay: ReadonlyMap<number, readonly TwinMatch[]>, day: number): readonly TwinMatch[] {
  const found: TwinMatch[] = [];
  for (let away = 1; away <= SAME_MATCH_DAYS; away++) {
    found.push(...(byDay.get(day - away) ?? []), ...(byDay.get(day + away) ?? []));
  }
  return found;
}

function canBeOne(a: TwinMatch, b: TwinMatch, club: number): boolean {
  const opponent = (match: TwinMatch): number => (match.home === club ? match.away : match.home);
  if (opponent(a) === opponent(b)) return true;
  const isSameSide = (a.home === club) === (b.home === club);
  if (a.homeGoals === null || b.homeGoals === null) return isSameSide;
  return isSameSide ? sameScore(a, b) : mirroredScore(a, b);
}
