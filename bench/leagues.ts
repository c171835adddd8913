import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { toMatchCounts } from '../src/main/core/models/match-counts';
import { dayOf } from '../src/main/core/numeric/calendar';
import type { PricedMatch } from '../src/main/core/models/league-sample';
import { demoSeason } from '../src/main/demo/demo-league';
import { parseSeasonFile } from '../src/main/ingestion/football-data/football-data-csv';

const FIVE_SEASONS = ['2014-15', '2015-16', '2016-17', '2017-18', '2018-19'];

/** The matches that the benchmark runs on. */
export interface BenchLeague {
  readonly name: string;
  readonly all: readonly PricedMatch[];
  /** 2014/15 to 2018/19 of the Premier League, or the last five seasons of the demo's first division. */
  readonly five: readonly PricedMatch[];
  /** Whether these are the matches that the golden fits and the peers' figures are of. */
  readonly real: boolean;
}

/** The real Premier League where FOOTBALL_DATA_DIR names a folder of season files, else the demo's first division. */
export function readBenchLeague(): BenchLeague {
  const directory = process.env.FOOTBALL_DATA_DIR;
  if (!directory) {
    const seasons = Array.from({ length: 10 }, (_, index) => demoSeason('DEMO', index));
    const [all, five] = [seasons, seasons.slice(-5)].map((some) =>
      some.flatMap(({ name, text }) => toMatches(Buffer.from(text), name)),
    );
    return { name: 'demo, first division', all: all!, five: five!, real: false };
  }
  const folder = join(directory, 'football-data', 'E0');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort();
  const read = (name: string) => toMatches(readFileSync(join(folder, name)), name, basename(name, '.csv'));
  const five = files.filter((name) => FIVE_SEASONS.includes(basename(name, '.csv')));
  return { name: `E0, ${files.length} seasons`, all: files.flatMap(read), five: five.flatMap(read), real: true };
}

/** The finished matches of a season file, as a fit takes them. */
export function toMatches(bytes: Buffer, path: string, label?: string): PricedMatch[] {
  const file = parseSeasonFile(bytes, path);
  return file.matches.flatMap(({ homeGoals, awayGoals, date, home, away, odds, statistics }) =>
    homeGoals === null || awayGoals === null
      ? []
      : [
          {
            ...{ day: dayOf(date), season: label ?? file.season, home, away, homeGoals, awayGoals, odds },
            counts: toMatchCounts(statistics),
          },
        ],
  );
}
