import type { ReadableDb } from '../connection';
import type { TeamRow } from '../../../contract';
import { SEASON_TEAMS } from './season-summaries';

export interface TeamSeasons {
  readonly id: number;
  readonly league: string;
  readonly country: string;
  readonly name: string;
  readonly seasons: readonly string[];
  readonly matches: number;
}

/** The teams that have a match, with what is recorded about them. */
export function teamDirectory(db: ReadableDb) {
  const teams = db.prepare<[], Omit<TeamSeasons, 'seasons'> & { seasons: string; key: string }>(`
    SELECT t.id, l.code AS league, l.country, t.name, t.canonical_name AS key, sum(p.matches) AS matches,
           group_concat(p.season, ' ' ORDER BY p.season) AS seasons
      FROM (${SEASON_TEAMS}) p JOIN teams t ON t.id = p.team_id JOIN leagues l ON l.id = t.league_id
     GROUP BY t.id ORDER BY l.code, t.name`);
  const spellings = db.prepare<[], { team: number; spelling: string }>(
    'SELECT team_id AS team, spelling FROM team_aliases ORDER BY spelling',
  );
  const clubs = db.prepare<[], { team: number; club: string }>('SELECT team_id AS team, club FROM club_teams');
  const read = () => teams.all().map(({ seasons, ...team }) => ({ ...team, seasons: seasons.split(' ') }));
  return {
    withSeasons: (): readonly TeamSeasons[] => read(),
    /** @param league null for all; @param toReview teams about which there is a question */
    list: (league: string | null, toReview: ReadonlySet<number>): TeamRow[] => {
      const byTeam = new Map<number, string[]>();
      for (const { team, spelling } of spellings.all()) byTeam.set(team, [...(byTeam.get(team) ?? []), spelling]);
      const clubOf = new Map(clubs.all().map(({ team, club }) => [team, club]));
      return read()
        .filter((team) => league === null || team.league === league)
        .map(({ id, league: code, country, name, seasons, matches }) => ({
          league: code,
          country,
          name,
          firstSeason: seasons[0]!,
          lastSeason: seasons.at(-1)!,
          seasons: seasons.length,
          matches,
          spellings: byTeam.get(id) ?? [],
          club: clubOf.get(id) ?? null,
          toReview: toReview.has(id),
        }));
    },
  };
}
