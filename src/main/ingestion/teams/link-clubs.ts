import type { ReadableDb, WritableDb } from '../../db/connection';
import type { Club } from '../../../contract';
import { teamKey } from '../../core/cleaning/canonicalize';
import { UserError } from '../../core/words/errors';
import { clubRepository, clubWriter } from '../../db/repositories/clubs';
import type { LeagueRow } from '../../db/repositories/leagues';
import { teamDirectory } from '../../db/repositories/team-directory';
import { record } from './decide-spellings';

interface Member {
  readonly league: LeagueRow;
  readonly id: number;
  readonly name: string;
}
type By = { readonly analyst: string; readonly reason: string };

/** Linked clubs, by country and name. */
export function listClubs(db: ReadableDb): Club[] {
  const seasons = seasonsByTeam(db);
  const clubs = new Map<string, Club>();
  for (const { teamId, league, team, country, club } of clubRepository(db).all()) {
    const key = `${country}\n${club}`;
    const known = clubs.get(key) ?? { country, name: club, teams: [] };
    known.teams.push({ league, name: team, seasons: seasons.get(teamId) ?? [] });
    clubs.set(key, known);
  }
  return [...clubs.values()];
}

/**
 * Teams of one country that bear one name in two or more leagues and that nobody has linked: probably one club that was
 * promoted or relegated. Two that played a season at the same time are left out: a club has one first team.
 */
export function suggestClubs(db: ReadableDb): Club[] {
  const linked = new Set(
    clubRepository(db)
      .all()
      .map(({ teamId }) => teamId),
  );
  const groups = new Map<string, Club & { readonly all: string[] }>();
  for (const { id, league, country, name, seasons } of teamDirectory(db).withSeasons()) {
    if (linked.has(id) || country === 'Unknown') continue;
    const key = `${country}\n${teamKey(name)}`;
    const group = groups.get(key) ?? { country, name, teams: [], all: [] };
    group.teams.push({ league, name, seasons: [...seasons] });
    group.all.push(...seasons);
    groups.set(key, group);
  }
  return [...groups.values()]
    .filter(({ teams, all }) => teams.length > 1 && new Set(all).size === all.length)
    .map(({ all: _all, ...club }) => club)
    .sort((a, b) => (a.country + a.name < b.country + b.name ? -1 : 1));
}

/**
 * Say that teams of several leagues are one club. A team that was linked to another club changes over. Call it inside a
 * transaction.
 * @throws {UserError} bad-request for two teams of one league or leagues of two countries
 */
export function linkTeams(db: WritableDb, club: string, members: readonly Member[], by: By): void {
  const countries = new Set(members.map(({ league }) => league.country));
  const leagues = new Set(members.map(({ league }) => league.code));
  if (countries.size > 1) {
    throw new UserError(
      'bad-request',
      `${club}: the leagues belong to ${[...countries].join(' and ')}; a club has one country`,
    );
  }
  if (leagues.size < members.length) {
    throw new UserError(
      'bad-request',
      `${club}: two teams of one league cannot be one club`,
      'Merge them if they are.',
    );
  }
  const writer = clubWriter(db);
  for (const { league, id, name } of members) {
    writer.link({ teamId: id, country: league.country, club, ...by });
    record(db, league, { kind: 'link', subject: name, object: club, matches: 0 }, by);
  }
}

/** Take a team out of its club. Call it inside a transaction. @throws {UserError} not-found when it is in none */
export function unlinkTeam(db: WritableDb, league: LeagueRow, team: { id: number; name: string }, by: By): void {
  const link = clubRepository(db)
    .all()
    .find(({ teamId }) => teamId === team.id);
  if (!link) throw new UserError('not-found', `${team.name} of ${league.code} is linked to no club`);
  clubWriter(db).unlink(team.id);
  record(db, league, { kind: 'unlink', subject: team.name, object: link.club, matches: 0 }, by);
}

const seasonsByTeam = (db: ReadableDb): Map<number, string[]> =>
  new Map(
    teamDirectory(db)
      .withSeasons()
      .map(({ id, seasons }) => [id, [...seasons]]),
  );
