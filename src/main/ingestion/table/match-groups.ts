import type { LeagueName } from '../leagues/league-name';
import type { ParsedGroup } from './parsed';
import {
  createMatchCleaner,
  type MatchCells,
  type MatchCleaner,
  type MatchRules,
} from '../../core/cleaning/clean-match';
import type { CleaningIssue } from '../../core/cleaning/issue';
import { createTeamNames, type TeamNames } from '../../core/cleaning/team-names';

/** The matches of a table of several leagues and seasons while its rows come in. */
export interface MatchGroups {
  /** Clean a row by the rules of its league and season; every finding is reported. False when it tells no match. */
  readonly add: (league: LeagueName, season: string, cells: MatchCells) => boolean;
  /** The groups that have a match, by league code and season; findings about all names together are reported. */
  readonly finish: () => ParsedGroup[];
}

interface OpenGroup {
  readonly code: string;
  readonly season: string;
  readonly cleaner: MatchCleaner;
  rows: number;
}

/** @param rulesOf what the rows of a league and season are cleaned by */
export function createMatchGroups(
  rulesOf: (league: string, season: string) => MatchRules,
  report: (issue: CleaningIssue) => void,
): MatchGroups {
  const groups = new Map<string, OpenGroup>();
  const teams = new Map<string, TeamNames>();
  const leagues = new Map<string, LeagueName>();

  const open = (key: string, league: LeagueName, season: string): OpenGroup => {
    // Clubs belong to a country, so spellings are compared within one; of unknown countries each league is its own.
    const country = league.country === 'Unknown' ? league.code : league.country;
    const names = teams.get(country) ?? createTeamNames(report);
    teams.set(country, names);
    const cleaner = createMatchCleaner(rulesOf(league.code, season), report, names);
    const opened: OpenGroup = { code: league.code, season, cleaner, rows: 0 };
    groups.set(key, opened);
    return opened;
  };

  return {
    add: (league, season, cells) => {
      // Of several spellings that share a code the first in code-unit order names the league, whatever the row order.
      const named = leagues.get(league.code);
      if (named !== league && (!named || spellingOf(league) < spellingOf(named))) leagues.set(league.code, league);
      const key = `${league.code}\n${season}`;
      const group = groups.get(key) ?? open(key, league, season);
      group.rows += 1;
      return group.cleaner.add(cells);
    },
    finish: () => {
      const settled = [...groups.values()].map((group) => ({ ...group, matches: group.cleaner.settle() }));
      for (const names of teams.values()) names.suspicions().forEach(report);
      return settled
        .filter(({ matches }) => matches.length > 0)
        .map(({ code, season, rows, matches }) => {
          const { name: leagueName, country } = leagues.get(code)!;
          return { league: code, leagueName, country, season, rows, matches };
        })
        .sort(byLeagueAndSeason);
    },
  };
}

/** Order of groups: by league code, then by season, both by code unit. */
export const byLeagueAndSeason = (a: ParsedGroup, b: ParsedGroup): number =>
  compare(a.league, b.league) || compare(a.season, b.season);

/** What two spellings of a league are ordered by. */
export const spellingOf = ({ name, country }: Pick<LeagueName, 'name' | 'country'>): string => `${name}\n${country}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
