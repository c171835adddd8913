import type { SpellingDecision } from '../../preload/contract';
import { canonicalize, teamKey } from '../core/cleaning/canonicalize';
import { UserError } from '../core/errors';
import type { WritableDb } from '../db/handle';
import { aliasWriter } from '../db/repositories/aliases';
import { auditWriter } from '../db/repositories/audit';
import { leagueRepository, leagueWriter, type LeagueRow } from '../db/repositories/leagues';
import { spellingRepository, spellingWriter } from '../db/repositories/spellings';
import { teamChangeWriter } from '../db/repositories/team-changes';
import { mergeTeams } from './join-teams';

/**
 * Record what spellings mean, all or none: a club of its own, or the same as a team of the league. A spelling that
 * became a team of its own is merged into the one it means; one that waits in a list of fixtures is recorded.
 *
 * @throws {UserError} bad-request, unknown-league or unknown-team, naming the spelling; nothing is then recorded
 */
export function decideSpellings(db: WritableDb, decisions: readonly SpellingDecision[], analyst: string): number {
  db.transaction(() => {
    for (const decision of decisions) decide(db, decision, analyst);
  }).immediate();
  return decisions.length;
}

function decide(db: WritableDb, decision: SpellingDecision, analyst: string): void {
  const leagues = leagueRepository(db);
  const league = leagues.find(decision.league);
  if (!league) throw new UserError('unknown-league', `no league ${decision.league} in the store`);
  const spelling = canonicalize(decision.spelling);
  const key = teamKey(spelling);
  const { reason } = decision;
  const by = { analyst, reason };
  const own = leagues.teamByKey(league.id, key);
  const named = leagues.namesOf(league.id).get(key);
  const isWaiting = spellingRepository(db).find(league.id, key) !== undefined;
  if (decision.team === null) {
    if (named?.isAlias) {
      throw new UserError(
        'bad-request',
        `"${spelling}" means ${leagues.teamName(named.id)} in ${league.code}: split it`,
      );
    }
    if (!isWaiting && !own)
      throw new UserError('not-found', `"${spelling}" does not wait for a decision in ${league.code}`);
    if (!own) leagueWriter(db).addTeam(league.id, spelling, key);
    spellingWriter(db).answered(league.id, key);
    record(db, league, { kind: 'confirm', subject: spelling, object: null, matches: 0 }, by);
    return;
  }
  const target = findTeam(db, league, decision.team);
  if (named?.isAlias && named.id === target.id) return;
  if (named?.isAlias) {
    throw new UserError('bad-request', `"${spelling}" already means ${leagues.teamName(named.id)} in ${league.code}`);
  }
  if (own && own.id === target.id) throw new UserError('bad-request', `"${spelling}" is ${target.name} itself`);
  if (own) {
    const outcome = mergeTeams(db, league, own, target, by);
    audit(db, league, outcome, by);
    return;
  }
  aliasWriter(db).add({ leagueId: league.id, spelling, canonicalName: key, teamId: target.id, ...by });
  spellingWriter(db).answered(league.id, key);
  record(db, league, { kind: 'alias', subject: spelling, object: target.name, matches: 0 }, by);
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
