import { decidingDays } from './season-shape';
import { groupBy } from './told';

/** What a season amounts to. */
export interface SeasonCounts {
  readonly season: string;
  readonly clubs: number;
  readonly matches: number;
  /** Pairings at a ground, and those of them that stand there more than once. */
  readonly grounds: number;
  readonly repeated: number;
}

/** A match of a season, as far as its size goes. */
export interface SizedMatch {
  readonly day: number;
  readonly home: number;
  readonly away: number;
}

/** Fewer clubs make no league whose size could be told. */
const FEWEST_CLUBS = 6;
/** Share of pairings at a ground that may repeat in a league that otherwise meets once a ground. */
const FEW_REPEATED = 0.03;
/** So many times the clubs of the seasons around it are more than any league has grown by. */
const TOO_MANY_CLUBS = 1.6;

/**
 * Why a season is larger than its league can be, or null.
 *
 * A league that meets once a ground has at most n(n − 1) matches; where only a few pairings repeat, those are matches too
 * many (a league with third meetings or play-offs repeats many). A season with far more clubs than those around it tells
 * some clubs under two names.
 *
 * @param around the seasons before and after it in the same league, as far as they are there
 * @param matchesOf its matches, asked for only where their number is in question: a deciding match is none too many
 */
export function seasonTooLarge(
  season: SeasonCounts,
  around: readonly SeasonCounts[],
  matchesOf: () => readonly SizedMatch[],
): string | null {
  const { clubs, matches, grounds, repeated } = season;
  if (clubs < FEWEST_CLUBS) return null;
  const most = clubs * (clubs - 1);
  const isMore = matches > most && repeated <= Math.max(1, FEW_REPEATED * grounds);
  if (isMore && hasPlainRepeat(matchesOf())) {
    return `${matches} matches of ${clubs} clubs, ${matches - most} more than the ${most} in which each meets each other once a ground`;
  }
  const usual = around.filter((other) => other.clubs >= FEWEST_CLUBS).map((other) => other.clubs);
  const largest = Math.max(0, ...usual);
  if (largest > 0 && clubs >= TOO_MANY_CLUBS * largest) {
    return `${clubs} clubs, where the seasons around it have ${[...new Set(usual)].join(' and ')}`;
  }
  return null;
}

/** Whether a pairing stands at a ground again before the deciding matches. */
function hasPlainRepeat(matches: readonly SizedMatch[]): boolean {
  const isDeciding = decidingDays(matches);
  return groupBy(matches, ({ home, away }) => `${home} ${away}`).some((group) => {
    const [, ...again] = group.sort((a, b) => a.day - b.day);
    return again.some(({ day }) => !isDeciding(day));
  });
}
