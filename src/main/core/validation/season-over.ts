import type { LeagueSample } from '../models/league-sample';

/** No league pauses this long within a season but for a war or a plague; between two seasons most do. */
const QUIET_DAYS = 75;

/**
 * Whether the newest season of a sample has ended by a day: a model of that day then serves the next one.
 *
 * Nobody tells when a season ends. It has when as many matches were played, by its number of pairings, as in the fullest
 * of the seasons before; or when nothing was played for longer than any pause. A format with fewer matches than before
 * is noticed by the second rule alone.
 */
export function isSeasonOver(sample: LeagueSample, asOf: number): boolean {
  const last = sample.seasons.length - 1;
  if (asOf - sample.day.at(-1)! > QUIET_DAYS) return true;
  const shares = sample.seasons.map((_, season) => shareOf(sample, season));
  return last > 0 && shares[last]! >= Math.max(...shares.slice(0, last));
}

/** Matches of a season by the ordered pairs of its teams: 1 where everyone meets everyone at home once. */
function shareOf({ season, home, away }: LeagueSample, wanted: number): number {
  const teams = new Set<number>();
  let matches = 0;
  season.forEach((each, match) => {
    if (each !== wanted) return;
    teams.add(home[match]!).add(away[match]!);
    matches += 1;
  });
  return matches / (teams.size * (teams.size - 1));
}
