import { teamKey } from '../core/cleaning/canonicalize';
import type { leagueRepository, leagueWriter } from '../db/repositories/leagues';
import type { NamedTeam } from './merge-match';

/** A team that an import made. */
export interface MadeTeam {
  readonly name: string;
  readonly key: string;
  readonly line: number;
}

/** Resolves the names of one league, exactly or by a recorded spelling, never by likeness. */
export interface LeagueTeams {
  /** The team of a name, made when nobody knows it. */
  readonly resolve: (name: string, line: number) => NamedTeam;
  /** Whether a name is known. */
  readonly knows: (name: string) => boolean;
  /** Teams made so far. */
  readonly made: readonly MadeTeam[];
  /** Whether the league had no team before. */
  readonly isNew: boolean;
}

export function createLeagueTeams(
  leagueId: number,
  reads: Pick<ReturnType<typeof leagueRepository>, 'namesOf'>,
  writes: Pick<ReturnType<typeof leagueWriter>, 'addTeam' | 'preferName'>,
): LeagueTeams {
  const names = reads.namesOf(leagueId);
  const isNew = names.size === 0;
  const bySpelling = new Map<string, NamedTeam>();
  const made: MadeTeam[] = [];
  return {
    isNew,
    made,
    knows: (name) => names.has(teamKey(name)),
    resolve: (name, line) => {
      const known = bySpelling.get(name);
      if (known) return known;
      const key = teamKey(name);
      let team = names.get(key);
      if (!team) {
        team = { id: writes.addTeam(leagueId, name, key), isAlias: false };
        names.set(key, team);
        made.push({ name, key, line });
      }
      if (!team.isAlias) writes.preferName(team.id, name, key);
      const named = { id: team.id, spelling: team.isAlias ? name : null };
      bySpelling.set(name, named);
      return named;
    },
  };
}
