import fc from 'fast-check';
import { dayOf } from '../../src/main/core/numeric/calendar';
import type { PricedMatch } from '../../src/main/core/models/league-sample';
import { demoSeason } from '../../src/main/demo/demo-league';
import { parseSeasonFile } from '../../src/main/ingestion/football-data/football-data-csv';

/** The finished matches of a division of the demo, the first `seasons` of its ten, without the planted faults. */
export function demoMatches(seasons: number, league = 'DEMO'): PricedMatch[] {
  return Array.from({ length: seasons }, (_, index) => demoSeason(league, index)).flatMap(({ name, text }) => {
    const { matches, season } = parseSeasonFile(Buffer.from(text), name);
    return matches.map((match) => ({
      day: dayOf(match.date),
      season,
      home: match.home,
      away: match.away,
      homeGoals: match.homeGoals!,
      awayGoals: match.awayGoals!,
      odds: match.odds,
    }));
  });
}

/** A league in which every team meets every other at home, scores arbitrary. */
export const smallLeague = (teams: number): fc.Arbitrary<PricedMatch[]> =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), {
      minLength: teams * (teams - 1),
      maxLength: teams * (teams - 1),
    })
    .map((scores) =>
      scores.map(([homeGoals, awayGoals], index) => {
        const home = Math.floor(index / (teams - 1));
        const away = index % (teams - 1);
        return {
          day: 1000 + Math.floor(index / 2) * 3,
          season: '2001-02',
          home: `Team ${home}`,
          away: `Team ${away < home ? away : away + 1}`,
          homeGoals,
          awayGoals,
          odds: null,
        };
      }),
    );

/** The items in another order, the same for the same key. */
export function shuffled<T>(items: readonly T[], key = 7): T[] {
  return items
    .map((item, index) => ({ item, place: ((index + 1) * 2_654_435_761 * key) % 4_294_967_291 }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
