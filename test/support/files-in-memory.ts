import { openStore } from '../../src/main/db/handle';
import { matchRepository } from '../../src/main/db/repositories/matches';
import { createIngester, type IngestedGroup, type IngesterOptions } from '../../src/main/ingestion/ingester';

/** A store in memory that takes files as texts. */
export function storeOfFiles() {
  const db = openStore({ path: ':memory:', analyst: 'tester' });
  return {
    db,
    /** Import a text under a name; @returns its groups */
    take: (text: string, name = 'file.csv', options: IngesterOptions = {}): readonly IngestedGroup[] => {
      const done = createIngester(db, 'tester', options).ingest(new TextEncoder().encode(text), name, false);
      return done === 'later' ? [] : done;
    },
    /** `2022-08-13 Ash-Birch 1-0` of each match of a season, by day and home side. */
    matchesOf: (league: string, season: string): string[] =>
      matchRepository(db)
        .ofSeason(league, season)
        .map(({ date, home, away, homeGoals, awayGoals }) =>
          [date, `${home}-${away}`, ...(homeGoals === null ? [] : [`${homeGoals}-${awayGoals}`])].join(' '),
        ),
  };
}

/** A file of the main layout of a league that no list of spellings knows, from rows `13/08/22,Ash,Birch,1,0`. */
export const fileOf = (...rows: readonly string[]): string =>
  ['Div,Date,HomeTeam,AwayTeam,FTHG,FTAG', ...rows.map((row) => `X2,${row}`), ''].join('\n');
