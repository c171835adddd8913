import { canonicalize, teamKey } from '../../core/cleaning/canonicalize';
import type { WritableDb } from '../../db/connection';
import { clubRepository } from '../../db/repositories/clubs';
import { leagueRepository, type LeagueRow } from '../../db/repositories/leagues';
import { linkTeams } from '../../ingestion/teams/link-clubs';
import type { NamesDocument } from './documents';
import { reasonOf, type Tell } from './taking';

type Said = NamesDocument['links'][number];

/** Teams of several leagues that are one club in another store. */
export function takeLinks(db: WritableDb, analyst: string, links: readonly Said[], tell: Tell): void {
  const { find, namesOf, teamName } = leagueRepository(db);
  for (const said of links) {
    const { league: code, team, country, club } = said;
    const entry = { kind: 'link', league: code, says: `${team} is the club ${club} of ${country}` } as const;
    const league = find(code);
    const id = league && namesOf(league.id).get(teamKey(team))?.id;
    if (!league) tell(entry, 'missing', `no league ${code} in the store`);
    else if (id === undefined) tell(entry, 'missing', `no club ${team} in ${code}`);
    else {
      const problem = againstLink(db, league, id, said);
      if (problem === null) tell(entry, 'known');
      else if (problem !== '') tell(entry, 'conflict', problem);
      else {
        linkTeams(db, canonicalize(club), [{ league, id, name: teamName(id) }], { analyst, reason: reasonOf(said) });
        tell(entry, 'added');
      }
    }
  }
}

/** Why a team cannot be linked so; empty where it can, null where it is already. */
function againstLink(db: WritableDb, league: LeagueRow, id: number, { country, club }: Said): string | null {
  const all = clubRepository(db).all();
  const name = canonicalize(club);
  const own = all.find(({ teamId }) => teamId === id);
  if (own?.club === name && own.country === country) return null;
  if (own) return `it is the club ${own.club} of ${own.country} here`;
  if (league.country !== country) return `${league.code} is a league of ${league.country} here`;
  const other = all.find((each) => each.club === name && each.country === country && each.league === league.code);
  return other ? `${other.team} of ${league.code} is that club here` : '';
}
