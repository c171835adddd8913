import parameters from '../../resources/demo/parameters.json';
import { demoSeason } from '../../src/main/demo/demo-league';
import type { CleanMatch } from '../../src/main/core/cleaning/issue';
import { parseSeasonFile, type ParsedSeasonFile } from '../../src/main/ingestion/football-data/football-data-csv';

/** Codes of the two divisions of the demo. */
export const DIVISIONS = ['DEMO', 'DEMO2'] as const;
export type Division = (typeof DIVISIONS)[number];

/** A season of a division as it is read from the file without faults. */
export interface CleanSeason extends Pick<ParsedSeasonFile, 'issues' | 'matches' | 'season'> {
  readonly division: Division;
  readonly seasonIndex: number;
  /** As the parameters state them. */
  readonly clubs: readonly string[];
}
/** A finished match of the demo, with what its truth is known by. */
export type KnownMatch = CleanMatch & {
  readonly season: string;
  readonly seasonIndex: number;
  readonly homeGoals: number;
  readonly awayGoals: number;
};

/** The ten seasons of a division. */
export const cleanSeasons = (division: Division): CleanSeason[] =>
  parameters.seasons.map(({ season: stated, clubs }, seasonIndex) => {
    const { name, text } = demoSeason(division, seasonIndex);
    const { issues, matches, season } = parseSeasonFile(Buffer.from(text), name);
    if (season !== stated) throw new Error(`${name} is read as of ${season}`);
    return { division, seasonIndex, season, issues, matches, clubs: clubs[division] };
  });

export const matchesOf = ({ matches, season, seasonIndex }: CleanSeason): KnownMatch[] =>
  matches.map((match) => ({ ...match, season, seasonIndex }) as KnownMatch);

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
