import type { WritableDb } from '../../db/connection';
import type { SpellingDecision } from '../../../contract';
import { clubQuestions } from '../../clubs/questions';
import { canonicalize, teamKey } from '../../core/cleaning/canonicalize';
import { UserError } from '../../core/words/errors';
import { aliasWriter } from '../../db/repositories/aliases';
import { auditWriter } from '../../db/repositories/audit';
import { leagueRepository, leagueWriter, type LeagueRow } from '../../db/repositories/leagues';
import { pairsApartWriter } from '../../db/repositories/pairs-apart';
import { spellingRepository, spellingWriter } from '../../db/repositories/spellings';
import { teamChangeWriter } from '../../db/repositories/team-changes';
import { findLeague } from '../leagues/find-league';
import { mergeTeams, type Joining, type Team } from './join-teams';

/**
 * Record what spellings mean, all or none: a club of its own, or the same as a team of the league. Spellings that became
 * teams of their own are joined to the ones they mean, those of one league together, since both clubs of a match may have
 * been spelt otherwise; a spelling that waits in a list of fixtures is recorded.
 *
 * @throws {UserError} bad-request, unknown-league or unknown-team, naming the spelling; nothing is then recorded
 */
export function decideSpellings(db: WritableDb, decisions: readonly SpellingDecision[], analyst: string): number {
  db.transaction(() => {
    const joinings = new Map<string, { readonly league: LeagueRow; readonly by: By; readonly all: Joining[] }>();
    for (const decision of decisions) {
      const joining = decide(db, decision, analyst);
      if (!joining) continue;
      const { league, by } = joining;
      const key = `${league.code}\n${by.reason}`;
      const group = joinings.get(key) ?? { league, by, all: [] };
      group.all.push(joining);
      joinings.set(key, group);
    }
    for (const { league, by, all } of joinings.values()) {
      for (const outcome of mergeTeams(db, league, refuseChains(league, all), by)) audit(db, league, outcome, by);
    }
  }).immediate();
  return decisions.length;
}

/** A name may be said to be one club only, and not by way of a name that is another itself. */
function refuseChains(league: LeagueRow, all: readonly Joining[]): readonly Joining[] {
  const gone = new Map<number, Joining>();
  for (const joining of all) {
    const known = gone.get(joining.from.id);
    if (known && known.into.id !== joining.into.id) {
      const problem = `"${joining.from.name}" cannot be both ${known.into.name} and ${joining.into.name} in ${league.code}`;
      throw new UserError('bad-request', problem);
    }
    gone.set(joining.from.id, joining);
  }
  const chained = all.find(({ into }) => gone.has(into.id));
  if (!chained) return [...gone.values()];
  const problem = `"${chained.from.name}" is said to be ${chained.into.name}, which is said to be ${gone.get(chained.into.id)!.into.name}`;
  throw new UserError('bad-request', `${problem}, in ${league.code}: name the one that stays for both`);
}

/** @returns the joining that a decision asks for; null where it is recorded already */
function decide(
  db: WritableDb,
  decision: SpellingDecision,
  analyst: string,
): (Joining & { readonly league: LeagueRow; readonly by: By }) | null {
  const leagues = leagueRepository(db);
  const league = findLeague(db, decision.league);
  const spelling = canonicalize(decision.spelling);
  const key = teamKey(spelling);
  const by = { analyst, reason: decision.reason };
  const own = leagues.teamByKey(league.id, key);
  const named = leagues.namesOf(league.id).get(key);
  if (decision.team === null) {
    confirm(db, league, spelling, named, own, by);
    return null;
  }
  const target = findTeam(db, league, decision.team);
  if (named?.isAlias && named.id === target.id) return null;
  if (named?.isAlias) {
    throw new UserError('bad-request', `"${spelling}" already means ${leagues.teamName(named.id)} in ${league.code}`);
  }
  if (own && own.id === target.id) throw new UserError('bad-request', `"${spelling}" is ${target.name} itself`);
  if (own) return { from: own, into: target, league, by };
  aliasWriter(db).add({ leagueId: league.id, spelling, canonicalName: key, teamId: target.id, ...by });
  spellingWriter(db).answered(league.id, key);
  record(db, league, { kind: 'alias', subject: spelling, object: target.name, matches: 0 }, by);
  return null;
}

/**
 * A name is a club of its own: it and the names it might have been are two clubs from now on.
 * @throws {UserError} bad-request where its matches are told under another name, too, so that a club would stay doubled
 */
function confirm(
  db: WritableDb,
  league: LeagueRow,
  spelling: string,
  named: { readonly id: number; readonly isAlias: boolean } | undefined,
  own: Team | undefined,
  by: By,
): void {
  const leagues = leagueRepository(db);
  const key = teamKey(spelling);
  if (named?.isAlias) {
    throw new UserError('bad-request', `"${spelling}" means ${leagues.teamName(named.id)} in ${league.code}: split it`);
  }
  const isWaiting = spellingRepository(db).find(league.id, key) !== undefined;
  if (!isWaiting && !own) {
    throw new UserError('not-found', `"${spelling}" does not wait for a decision in ${league.code}`);
  }
  const { twins, alike } = clubQuestions(db);
  for (const { from, into, coincide } of twins
    .filter(({ leagueId }) => leagueId === league.id)
    .flatMap(({ pairs }) => pairs)) {
    if (own === undefined || (from.id !== own.id && into.id !== own.id)) continue;
    const other = from.id === own.id ? into.name : from.name;
    throw new UserError(
      'bad-request',
      `"${spelling}" tells ${coincide} matches of ${other} again: as a club of its own each of them counts twice`,
      `Say that it is ${other}; where the files are wrong, correct them and import them again.`,
    );
  }
  if (!own) leagueWriter(db).addTeam(league.id, spelling, key);
  const { add } = pairsApartWriter(db);
  for (const { newer, older } of alike) {
    if (newer.id === own?.id || older.id === own?.id) add(league.id, newer.key, older.key, by);
  }
  spellingWriter(db).answered(league.id, key);
  record(db, league, { kind: 'confirm', subject: spelling, object: null, matches: 0 }, by);
}

/** A team of a league by its name or by a recorded spelling. @throws {UserError} unknown-team */
export function findTeam(db: WritableDb, league: LeagueRow, name: string): { id: number; name: string } {
  const leagues = leagueRepository(db);
  const named = leagues.namesOf(league.id).get(teamKey(name));
  if (!named) throw new UserError('unknown-team', `"${name}" is no team of ${league.code}`);
  return { id: named.id, name: leagues.teamName(named.id) };
}

interface Outcome {
  readonly kind: 'alias' | 'confirm' | 'merge' | 'split' | 'link' | 'unlink';
  readonly subject: string;
  readonly object: string | null;
  readonly matches: number;
}
type By = { readonly analyst: string; readonly reason: string };

/** Keep a decision in the history of teams and in the audit log. */
export function record(db: WritableDb, league: LeagueRow, outcome: Outcome, by: By): void {
  teamChangeWriter(db).add({ ...outcome, leagueId: league.id, ...by, details: '{}' });
  audit(db, league, outcome, by);
}

/** The same in the audit log alone, where the history has been written already. */
export function audit(db: WritableDb, { code }: LeagueRow, { kind, subject, object, matches }: Outcome, by: By): void {
  const { analyst, reason } = by;
  auditWriter(db).append({
    action: `team-${kind}`,
    subject,
    analyst,
    details: { league: code, object, matches, reason },
  });
}
