import { z } from 'zod';
import type { TeamChange } from '../../preload/contract';
import { teamKey } from '../core/cleaning/canonicalize';
import { UserError } from '../core/errors';
import type { WritableDb } from '../db/handle';
import { aliasWriter } from '../db/repositories/aliases';
import { clubWriter } from '../db/repositories/clubs';
import { leagueRepository, leagueWriter, type LeagueRow } from '../db/repositories/leagues';
import { matchStatements, matchWriter, type StatedMatch, type StoredMatch } from '../db/repositories/match-writer';
import { sourceRepository } from '../db/repositories/sources';
import { spellingWriter } from '../db/repositories/spellings';
import { teamChangeRepository, teamChangeWriter } from '../db/repositories/team-changes';
import { keyOf, merge, type FileRank } from './merge-match';
import { createCorrectionLog } from './store-group';

/** A team by its own name. */
export interface Team {
  readonly id: number;
  readonly name: string;
}
type Outcome = Pick<TeamChange, 'kind' | 'subject' | 'object' | 'matches'>;

const SetAside = z.strictObject({ setAside: z.array(z.record(z.string(), z.json())) });

/**
 * Two teams of a league are one club: every match of `from` becomes one of `into`, under the spelling it was told by, and
 * the spelling is recorded. Where both names tell the same match the two statements are merged as two files would be,
 * and the one that gives way is kept in the record, so that {@link splitTeam} can bring it back.
 *
 * Call it inside a transaction.
 * @throws {UserError} bad-request when the two have met or have played on one day: then they are two clubs
 */
export function mergeTeams(
  db: WritableDb,
  league: LeagueRow,
  from: Team,
  into: Team,
  by: { readonly analyst: string; readonly reason: string },
): Outcome {
  const statements = matchStatements(db);
  const writer = matchWriter(db);
  const [theirs, ours] = [statements.ofTeam(from.id), statements.ofTeam(into.id)];
  refuseTwoClubs(theirs, ours, from, into);
  const today = new Date().toISOString().slice(0, 10);
  const book = new Map(ours.map((match) => [`${match.season} ${keyOf(match)}`, match]));
  const setAside: StoredMatch[] = [];
  const log = createCorrectionLog(db);
  const rankOf = rankReader(db, league.code);
  for (const match of theirs) {
    const { id, season, ...stated } = match;
    const moved = rename(stated, from, into);
    const known = book.get(`${season} ${keyOf(moved)}`);
    if (!known) {
      writer.update(id, moved, today);
      continue;
    }
    writer.delete(id);
    setAside.push(match);
    const merged = merge(known, moved, rankOf(season));
    if (merged.isTouched) writer.update(known.id, merged.match, today);
    log.add(merged.changes.map((change) => ({ ...change, leagueId: league.id, season, match: merged.match })));
  }
  const { add, repoint } = aliasWriter(db);
  repoint(from.id, into.id);
  add({ leagueId: league.id, spelling: from.name, canonicalName: teamKey(from.name), teamId: into.id, ...by });
  clubWriter(db).unlink(from.id);
  spellingWriter(db).answered(league.id, teamKey(from.name));
  const outcome = { kind: 'merge', subject: from.name, object: into.name, matches: theirs.length } as const;
  teamChangeWriter(db).add({ ...outcome, leagueId: league.id, ...by, details: JSON.stringify({ setAside }) });
  return outcome;
}

/**
 * A spelling is a club of its own after all: the matches that files told under it go back to a team of that name, and so
 * do the statements that a merge had set aside. Call it inside a transaction.
 * @throws {UserError} bad-request when the spelling is no recorded one
 */
export function splitTeam(
  db: WritableDb,
  league: LeagueRow,
  spelling: string,
  by: { readonly analyst: string; readonly reason: string },
): Outcome {
  const key = teamKey(spelling);
  const leagues = leagueRepository(db);
  const named = leagues.namesOf(league.id).get(key);
  if (!named?.isAlias) {
    throw new UserError('bad-request', `"${spelling}" is no recorded spelling of a team of ${league.code}`);
  }
  const into = { id: named.id, name: leagues.teamName(named.id) };
  aliasWriter(db).remove(league.id, key);
  const own = leagues.teamByKey(league.id, key);
  const team = own ?? { id: leagueWriter(db).addTeam(league.id, spelling, key), name: spelling };
  const writer = matchWriter(db);
  const today = new Date().toISOString().slice(0, 10);
  let count = 0;
  const taken = new Set<string>();
  for (const { id, season, ...match } of matchStatements(db).ofTeam(into.id)) {
    const moved = takeBack(match, key, into, team);
    taken.add(`${season} ${keyOf(moved ?? match)}`);
    if (!moved) continue;
    writer.update(id, moved, today);
    count += 1;
  }
  for (const { season, ...match } of setAsideBy(db, league, team.name)) {
    if (taken.has(`${season} ${keyOf(match)}`)) continue;
    writer.insert(league.id, season, match, today);
    count += 1;
  }
  const outcome = { kind: 'split', subject: team.name, object: into.name, matches: count } as const;
  teamChangeWriter(db).add({ ...outcome, leagueId: league.id, ...by, details: '{}' });
  return outcome;
}

/** What was set aside when a team was last merged away. */
function setAsideBy(db: WritableDb, league: LeagueRow, name: string): (StatedMatch & { season: string })[] {
  const merged = teamChangeRepository(db)
    .mergesOf(league.id)
    .find(({ subject }) => subject === name);
  if (!merged) return [];
  return SetAside.parse(JSON.parse(merged.details)).setAside.map((row) => {
    const { id: _id, ...match } = row as unknown as StoredMatch & { season: string };
    return match;
  });
}

/** The match with `into` in the place of `from`; the spelling keeps what the file said. */
function rename(match: StatedMatch, from: Team, into: Team): StatedMatch {
  return {
    ...match,
    ...(match.homeTeamId === from.id ? { homeTeamId: into.id, homeSpelling: match.homeSpelling ?? from.name } : {}),
    ...(match.awayTeamId === from.id ? { awayTeamId: into.id, awaySpelling: match.awaySpelling ?? from.name } : {}),
  };
}

/** The match with `team` where the file spelled it so; null when it did not. */
function takeBack(match: StatedMatch, key: string, into: Team, team: Team): StatedMatch | null {
  const isHome = match.homeTeamId === into.id && match.homeSpelling !== null && teamKey(match.homeSpelling) === key;
  const isAway = match.awayTeamId === into.id && match.awaySpelling !== null && teamKey(match.awaySpelling) === key;
  if (!isHome && !isAway) return null;
  return {
    ...match,
    ...(isHome ? { homeTeamId: team.id, homeSpelling: null } : {}),
    ...(isAway ? { awayTeamId: team.id, awaySpelling: null } : {}),
  };
}

/** Two teams that met, or that played two different matches on one day, are two clubs. */
function refuseTwoClubs(theirs: readonly StatedMatch[], ours: readonly StatedMatch[], from: Team, into: Team): void {
  const met = theirs.find((match) => match.homeTeamId === into.id || match.awayTeamId === into.id);
  if (met) {
    const problem = `${from.name} and ${into.name} met on ${met.matchDate}: they are two clubs`;
    throw new UserError('bad-request', problem, 'Correct the file if it is wrong, and import it again.');
  }
  const byDay = new Map(ours.map((match) => [match.matchDate, match]));
  for (const match of theirs) {
    const other = byDay.get(match.matchDate);
    if (other && keyOf(rename(match, from, into)) !== keyOf(other)) {
      const problem = `${from.name} and ${into.name} played two different matches on ${match.matchDate}: they are two clubs`;
      throw new UserError('bad-request', problem, 'Correct the file if it is wrong, and import it again.');
    }
  }
}

function rankReader(db: WritableDb, league: string): (season: string) => (file: number) => FileRank {
  const { ranksOf, hashOf } = sourceRepository(db);
  const bySeason = new Map<string, ReadonlyMap<number, FileRank>>();
  return (season) => {
    const ranks = bySeason.get(season) ?? ranksOf(league, season);
    bySeason.set(season, ranks);
    return (file) => ranks.get(file) ?? { lastResult: '', results: 0, sha256: hashOf(file) };
  };
}
