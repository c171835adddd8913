import { hasScore, SAME_MATCH_DAYS, type Meeting, type Told } from './told';

/** Fewer clubs at grounds than this tell nothing about how often a league meets. */
const FEWEST_GROUNDS = 6;
/** Share of pairings at a ground that may be told twice in a league that meets once a ground: slips, a deciding match. */
const MOST_REPEATED = 0.03;

/**
 * Seasons whose clubs meet once a ground: nearly every pairing stands there once. Not among them are leagues with third
 * and fourth meetings or with play-offs between many clubs, and seasons of which too little is told.
 */
export function seasonsOnceAGround(meetings: readonly Meeting<Told>[]): ReadonlySet<string> {
  const seasons = new Map<string, Map<string, number[]>>();
  for (const meeting of meetings) {
    if (!hasScore(meeting)) continue;
    const { season, home, away, day } = meeting[0]!;
    const grounds = seasons.get(season) ?? new Map<string, number[]>();
    seasons.set(season, grounds);
    const key = `${home} ${away}`;
    const days = grounds.get(key);
    if (!days) grounds.set(key, [day]);
    else if (days.every((other) => Math.abs(other - day) > SAME_MATCH_DAYS)) days.push(day);
  }
  const once = new Set<string>();
  for (const [season, grounds] of seasons) {
    if (grounds.size < FEWEST_GROUNDS) continue;
    const repeated = [...grounds.values()].filter((days) => days.length > 1).length;
    if (repeated <= Math.max(1, MOST_REPEATED * grounds.size)) once.add(season);
  }
  return once;
}

/** A match as far as a season's course goes. */
type Played = Pick<Told, 'day' | 'home' | 'away'>;

/**
 * Whether a day of a season belongs to its deciding matches: fewer than half of its clubs still play from about then on.
 * Clubs that meet there once more are no repeat.
 * @param played every match of the season that has a score
 */
export function decidingDays(played: readonly Played[]): (day: number) => boolean {
  const lastDay = new Map<number, number>();
  for (const { day, home, away } of played) {
    for (const club of [home, away]) lastDay.set(club, Math.max(day, lastDay.get(club) ?? day));
  }
  const lastDays = [...lastDay.values()];
  return (day) => lastDays.filter((last) => last >= day - SAME_MATCH_DAYS).length * 2 < lastDays.length;
}
