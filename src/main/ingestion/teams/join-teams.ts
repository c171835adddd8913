import type { WritableDb } from '../../db/connection';
import { z } from 'zod';
import type { TeamChange } from '../../../contract';
import { dayOf } from '../../core/numeric/calendar';
import { teamKey } from '../../core/cleaning/canonicalize';
import { weighTwins } from '../../core/cleaning/identity/twins';
import { UserError } from '../../core/words/errors';
import { aliasWriter } from '../../db/repositories/aliases';
import { clubWriter } from '../../db/repositories/clubs';
import { leagueRepository, leagueWriter, type LeagueRow } from '../../db/repositories/leagues';
import { matchStatements, type StatedMatch, type StoredMatch } from '../../db/repositories/match-writer';
import { sourceRepository } from '../../db/repositories/sources';
import { spellingWriter } from '../../db/repositories/spellings';
import { teamChangeRepository, teamChangeWriter } from '../../db/repositories/team-changes';
import { createSeasonBook } from '../match/season-book';
import { toStatement } from '../match/statement';
import { resettle } from '../match/resettle';
import { rankReader } from '../match/store-group';

/** A team by its own name. */
export interface Team {
  readonly id: number;
  readonly name: string;
}
type Joined = Pick<TeamChange, 'kind' | 'subject' | 'object' | 'matches'>;
type By = { readonly analyst: string; readonly reason: string };

/** One club that goes by two names: `from` is another spelling of `into`. */
export interface Joining {
  readonly from: Team;
  readonly into: Team;
}

const SetAside = z.strictObject({ setAside: z.array(z.record(z.string(), z.json())) });

/**
 * Teams of a league are one club each: every match of `from` becomes one of `into`, under the spelling it was told by, and
 * the spelling is recorded. What both names tell of one match becomes one match. All joinings count together, since both
 * clubs of a pairing may have been spelt otherwise.
 *
 * Call it inside a transaction.
 * @throws {UserError} bad-request when two names met, or played different matches on the days both played: two clubs
 */
export function mergeTeams(db: WritableDb, league: LeagueRow, joinings: readonly Joining[], by: By): Joined[] {
  const reads = matchStatements(db);
  const into = new Map(joinings.map((joining) => [joining.from.id, joining.into.id]));
  const meant = (team: number): number => into.get(team) ?? team;
  for (const { from, into: kept } of joinings) refuseTwoClubs(reads, from, kept, meant);
  const counts = joinings.map(({ from }) => reads.ofTeam(from.id).length);
  const spellingOf = new Map(joinings.map(({ from }) => [from.id, from.name]));
  const rename = (match: StatedMatch): StatedMatch => ({
    ...match,
    homeTeamId: meant(match.homeTeamId),
    awayTeamId: meant(match.awayTeamId),
    homeSpelling: match.homeSpelling ?? spellingOf.get(match.homeTeamId) ?? null,
    awaySpelling: match.awaySpelling ?? spellingOf.get(match.awayTeamId) ?? null,
  });
  const teams = joinings.flatMap((joining) => [joining.from.id, joining.into.id]);
  for (const season of seasonsOf(reads, teams)) resettle(db, league, season, rename);
  const { add, repoint } = aliasWriter(db);
  return joinings.map(({ from, into: kept }, index) => {
    repoint(from.id, kept.id);
    add({ leagueId: league.id, spelling: from.name, canonicalName: teamKey(from.name), teamId: kept.id, ...by });
    clubWriter(db).unlink(from.id);
    spellingWriter(db).answered(league.id, teamKey(from.name));
    const outcome = { kind: 'merge', subject: from.name, object: kept.name, matches: counts[index]! } as const;
    teamChangeWriter(db).add({ ...outcome, leagueId: league.id, ...by, details: JSON.stringify({ setAside: [] }) });
    return outcome;
  });
}

/**
 * A spelling is a club of its own after all: the matches that files told under it go back to a team of that name. Call it
 * inside a transaction.
 * @throws {UserError} bad-request when the spelling is no recorded one and no known one that this league uses
 */
export function splitTeam(db: WritableDb, league: LeagueRow, spelling: string, by: By): Joined {
  const key = teamKey(spelling);
  const leagues = leagueRepository(db);
  const reads = matchStatements(db);
  const named = leagues.namesOf(league.id).get(key);
  const from = named?.isAlias ? named.id : named ? null : toldUnder(db, league, key);
  if (from === null) {
    throw new UserError('bad-request', `"${spelling}" is no recorded spelling of a team of ${league.code}`);
  }
  const parent = { id: from, name: leagues.teamName(from) };
  aliasWriter(db).remove(league.id, key);
  const own = leagues.teamByKey(league.id, key);
  const team = own ?? { id: leagueWriter(db).addTeam(league.id, spelling, key), name: spelling };
  let count = 0;
  const takeBack = (match: StatedMatch): StatedMatch => {
    const isHome = match.homeTeamId === from && match.homeSpelling !== null && teamKey(match.homeSpelling) === key;
    const isAway = match.awayTeamId === from && match.awaySpelling !== null && teamKey(match.awaySpelling) === key;
    if (!isHome && !isAway) return match;
    count += 1;
    return {
      ...match,
      ...(isHome ? { homeTeamId: team.id, homeSpelling: null } : {}),
      ...(isAway ? { awayTeamId: team.id, awaySpelling: null } : {}),
    };
  };
  for (const season of seasonsOf(reads, [from])) resettle(db, league, season, takeBack);
  count += bringBack(db, league, team.name);
  const outcome = { kind: 'split', subject: team.name, object: parent.name, matches: count } as const;
  teamChangeWriter(db).add({ ...outcome, leagueId: league.id, ...by, details: '{}' });
  return outcome;
}

/** Seasons in which some teams have a match. */
const seasonsOf = (
  { ofTeam }: Pick<ReturnType<typeof matchStatements>, 'ofTeam'>,
  teams: readonly number[],
): ReadonlySet<string> => new Set(teams.flatMap((team) => ofTeam(team).map(({ season }) => season)));

/** The team whose matches some file tells under this spelling; null for none. */
function toldUnder(db: WritableDb, league: LeagueRow, key: string): number | null {
  const reads = matchStatements(db);
  for (const { id } of leagueRepository(db).teamsOf(league.id)) {
    for (const { homeTeamId, homeSpelling, awayTeamId, awaySpelling } of reads.ofTeam(id)) {
      if (homeTeamId === id && homeSpelling !== null && teamKey(homeSpelling) === key) return id;
      if (awayTeamId === id && awaySpelling !== null && teamKey(awaySpelling) === key) return id;
    }
  }
  return null;
}

/** Statements that a merge of an earlier engine had set aside come back. @returns how many */
function bringBack(db: WritableDb, league: LeagueRow, name: string): number {
  const merged = teamChangeRepository(db)
    .mergesOf(league.id)
    .find(({ subject }) => subject === name);
  if (!merged) return 0;
  const { setAside } = SetAside.parse(JSON.parse(merged.details));
  if (setAside.length === 0) return 0;
  const book = createSeasonBook(db);
  const ranks = rankReader(sourceRepository(db), league.code, null, null);
  const nothing = { statistics: null, statisticsFileId: null, statisticsLine: null };
  for (const row of setAside) {
    const { id: _id, ...match } = { ...(row as unknown as StoredMatch), ...nothing };
    const known = book.around(league.id, match.season, [dayOf(match.matchDate)]);
    book.settle(league.id, match.season, [...known, toStatement(match, null)], ranks);
  }
  return setAside.length;
}

/** Two names that met, or whose matches on the days both played are not the same, are two clubs. */
function refuseTwoClubs(
  { ofTeam }: Pick<ReturnType<typeof matchStatements>, 'ofTeam'>,
  from: Team,
  into: Team,
  meant: (team: number) => number,
): void {
  const toTold = (match: StoredMatch) => ({
    ...toStatement(match, null),
    home: meant(match.homeTeamId),
    away: meant(match.awayTeamId),
  });
  const hint = 'Correct the file if it is wrong, and import it again.';
  const theirs = ofTeam(from.id);
  const met = theirs.find((match) => match.homeTeamId === into.id || match.awayTeamId === into.id);
  if (met) {
    const problem = `${from.name} and ${into.name} met on ${met.matchDate}: they are two clubs`;
    throw new UserError('bad-request', problem, hint);
  }
  const verdict = weighTwins(theirs.map(toTold), ofTeam(into.id).map(toTold), into.id);
  if (!verdict.against) return;
  const problem = `${from.name} and ${into.name} played two different matches on ${verdict.against}: they are two clubs`;
  throw new UserError('bad-request', problem, hint);
}
