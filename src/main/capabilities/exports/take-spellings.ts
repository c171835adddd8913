import type { SpellingDecision, TakenEntry } from '../../../contract';
import { canonicalize, teamKey } from '../../core/cleaning/canonicalize';
import { UserError } from '../../core/words/errors';
import type { WritableDb } from '../../db/connection';
import { leagueRepository } from '../../db/repositories/leagues';
import { decideSpellings } from '../../ingestion/teams/decide-spellings';
import type { NamesDocument } from './documents';
import { reasonOf, type Tell } from './taking';

interface Pending {
  readonly entry: Omit<TakenEntry, 'fate' | 'why'>;
  readonly decision: SpellingDecision;
}

/** Spellings of another store: what they mean is decided here as if a person said so, never against what was said. */
export function takeSpellings(
  db: WritableDb,
  analyst: string,
  spellings: NamesDocument['spellings'],
  tell: Tell,
): void {
  const { find, namesOf, teamName } = leagueRepository(db);
  const pending = new Map<string, Pending[]>();
  for (const said of spellings) {
    const { league: code, spelling, team } = said;
    const entry = { kind: 'spelling', league: code, says: `"${spelling}" means ${team}` } as const;
    const league = find(code);
    if (!league) {
      tell(entry, 'missing', `no league ${code} in the store`);
      continue;
    }
    const names = namesOf(league.id);
    const [named, target] = [names.get(teamKey(canonicalize(spelling))), names.get(teamKey(team))];
    if (!target) tell(entry, 'missing', `no club ${team} in ${code}`);
    else if (named?.id === target.id) tell(entry, 'known');
    else if (named?.isAlias) tell(entry, 'conflict', `"${spelling}" already means ${teamName(named.id)} here`);
    else {
      const decision = { league: code, spelling, team, reason: reasonOf(said) };
      pending.set(code, [...(pending.get(code) ?? []), { entry, decision }]);
    }
  }
  for (const all of pending.values()) decideAll(db, analyst, all, tell);
}

/**
 * Spellings of a league together, since both clubs of a pairing may be spelt otherwise. Where they contradict the matches
 * each is tried by itself, again and again as long as that helps: what is left contradicts the store.
 */
function decideAll(db: WritableDb, analyst: string, all: readonly Pending[], tell: Tell): void {
  const attempt = (some: readonly Pending[]): string | null => {
    try {
      const decisions = some.map(({ decision }) => decision);
      db.transaction(() => decideSpellings(db, decisions, analyst)).immediate();
    } catch (error) {
      if (error instanceof UserError) return error.message;
      throw error;
    }
    for (const { entry } of some) tell(entry, 'added');
    return null;
  };
  if (attempt(all) === null) return;
  let left = all;
  for (;;) {
    const problems = left.map((each) => [each, attempt([each])] as const).filter(([, problem]) => problem !== null);
    if (problems.length === left.length) {
      for (const [{ entry }, problem] of problems) tell(entry, 'conflict', problem!);
      return;
    }
    left = problems.map(([each]) => each);
  }
}
