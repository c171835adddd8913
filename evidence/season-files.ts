import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { toMatches } from '../bench/leagues';
import type { PricedMatch } from '../src/main/core/models/league-sample';

/** The finished matches of one league, oldest season first. */
export interface LeagueMatches {
  readonly league: string;
  readonly matches: readonly PricedMatch[];
}

/** Folder of `<league>/<season>.csv` below FOOTBALL_DATA_DIR. @throws {Error} where that is not set */
export function seasonFolder(): string {
  const directory = process.env.FOOTBALL_DATA_DIR;
  if (!directory)
    throw new Error('FOOTBALL_DATA_DIR is not set: it names the folder that holds football-data/<league>/');
  return join(directory, 'football-data');
}

/** Codes of the leagues with a folder, sorted. */
export const leaguesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** Labels of a league's season files up to one, oldest first. */
export const seasonsOf = (folder: string, league: string, until: string): string[] =>
  readdirSync(join(folder, league))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => basename(name, '.csv'))
    .filter((season) => season <= until)
    .sort();

/** Read a league up to a season; the files of later ones are not opened. */
export function readLeague(folder: string, league: string, until: string): LeagueMatches {
  const matches = seasonsOf(folder, league, until).flatMap((season) => {
    const path = join(folder, league, `${season}.csv`);
    return toMatches(readFileSync(path), path, season);
  });
  return { league, matches };
}
