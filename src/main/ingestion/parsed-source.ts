import type { CleaningIssue, CleanMatch } from '../core/cleaning/issue';
import type { Encoding } from './decode-text';
import { parseSeasonFile } from './football-data-csv';
import { describeLeague } from './league-catalogue';

export type SourceName = 'football-data.co.uk';

/** The matches of one league and season in a file. */
export interface ParsedGroup {
  readonly league: string;
  readonly leagueName: string;
  readonly country: string;
  readonly season: string;
  readonly rows: number;
  readonly matches: readonly CleanMatch[];
}

export interface ParsedSource {
  readonly source: SourceName;
  readonly encoding: Encoding;
  readonly rows: number;
  readonly groups: readonly ParsedGroup[];
  readonly issues: readonly CleaningIssue[];
}

/** Read a file of any known kind, recognised by its content. @throws {UserError} bad-file */
export function parseSource(bytes: Uint8Array, name: string): ParsedSource {
  const { league, season, encoding, rows, matches, issues } = parseSeasonFile(bytes, name);
  const described = describeLeague(league);
  const group = { league, leagueName: described.name, country: described.country, season, rows, matches };
  return { source: 'football-data.co.uk', encoding, rows, groups: [group], issues };
}
