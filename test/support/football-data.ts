import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { toMatchCounts } from '../../src/main/core/models/match-counts';
import { dayOf } from '../../src/main/core/numeric/calendar';
import type { PricedMatch } from '../../src/main/core/models/league-sample';
import { parseSeasonFile } from '../../src/main/ingestion/football-data/football-data-csv';

/** Folder of real season files, or undefined where there is none. */
export const footballDataDir = process.env.FOOTBALL_DATA_DIR;
if (!footballDataDir) console.warn('FOOTBALL_DATA_DIR is not set: tests on real season files are SKIPPED');

/** A describe that needs real season files. */
export const describeWithData: (name: string, body: () => void) => void = footballDataDir ? describe : describe.skip;

export const seasonPath = (league: string, season: string): string =>
  join(footballDataDir!, 'football-data', league, `${season}.csv`);

/** The finished matches of some seasons, as a fit takes them. */
export function readSeasons(league: string, seasons: readonly string[]): PricedMatch[] {
  return seasons.flatMap((season) => {
    const path = seasonPath(league, season);
    return parseSeasonFile(readFileSync(path), path).matches.flatMap((match) =>
      match.homeGoals === null || match.awayGoals === null
        ? []
        : [
            {
              day: dayOf(match.date),
              season,
              home: match.home,
              away: match.away,
              homeGoals: match.homeGoals,
              awayGoals: match.awayGoals,
              odds: match.odds,
              counts: toMatchCounts(match.statistics),
            },
          ],
    );
  });
}
