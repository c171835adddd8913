import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seasonText, type SeasonFile } from './season-text';
import { temporaryFolder } from './stores';
import { resultOf, type TestWindow } from './window';

/** Clubs that no list of known spellings knows. */
export const CLUBS = ['Alfen', 'Borlo', 'Cottum', 'Drelle', 'Esbeek', 'Fornau', 'Gorlau', 'Hebber'] as const;

/** Write a season of invented clubs and import it. */
export async function importSeason({ run }: TestWindow, season: SeasonFile): Promise<void> {
  const path = join(temporaryFolder(), `${season.league}_${season.start}.csv`);
  writeFileSync(path, seasonText(season));
  await run((ask) => ask('data.import', { paths: [path] }));
}

/**
 * Train a league of eight clubs after each of its seasons, which takes a tenth of a second; in the last, one club has
 * given way to another.
 * @returns the versions, oldest first: the first has too little behind it to be scored
 */
export async function trainSeasonBySeason(window: TestWindow, league: string, newcomer: string): Promise<string[]> {
  const versions: string[] = [];
  for (const start of [2019, 2020, 2021]) {
    const clubs = start < 2021 ? CLUBS : [...CLUBS.slice(1), newcomer];
    await importSeason(window, { league, start, clubs });
    const job = await window.run((ask) => ask('training.train', { leagues: [league] }));
    versions.push(resultOf(job, 'train').models[0]!.version);
  }
  return versions;
}
