import { teamKey } from '../../core/cleaning/canonicalize';
import type { CleaningIssue } from '../../core/cleaning/issue';
import type { leagueRepository, leagueWriter } from '../../db/repositories/leagues';
import type { NamedTeam } from './statement';

/** A team that an import made. */
export interface MadeTeam {
  readonly name: string;
  readonly key: string;
  readonly line: number;
}

/** The club that a name is a known spelling of, in a country, as football-data.co.uk writes it; null for none. */
export type TeamReading = (country: string, name: string) => string | null;

/** Resolves the names of one league: exactly, by a recorded spelling or by the list of known ones, never by likeness. */
export interface LeagueTeams {
  /** The team of a name, made when nobody knows it. */
  readonly resolve: (name: string, line: number) => NamedTeam;
  /** Whether a name is known. */
  readonly knows: (name: string) => boolean;
  /** Teams made so far. */
  readonly made: readonly MadeTeam[];
  /** Names that were read by the list of known spellings. */
  readonly findings: readonly CleaningIssue[];
  /** Whether the league had no team before. */
  readonly isNew: boolean;
}

export function createLeagueTeams(
  leagueId: number,
  country: string,
  reads: Pick<ReturnType<typeof leagueRepository>, 'namesOf'>,
  writes: Pick<ReturnType<typeof leagueWriter>, 'addTeam' | 'preferName'>,
  readName: TeamReading,
): LeagueTeams {
  const names = new Map(reads.namesOf(leagueId));
  const isNew = names.size === 0;
  const bySpelling = new Map<string, NamedTeam>();
  const made: MadeTeam[] = [];
  const findings: CleaningIssue[] = [];

  /** The team a club of the list is in this league, under whatever name. */
  const teamOfClub = (club: string): { readonly id: number } | undefined => {
    const own = names.get(teamKey(club));
    if (own) return own;
    for (const [key, team] of names) if (!team.isAlias && readName(country, key) === club) return team;
    return undefined;
  };
  const make = (name: string, line: number): number => {
    const key = teamKey(name);
    const id = writes.addTeam(leagueId, name, key);
    names.set(key, { id, isAlias: false });
    made.push({ name, key, line });
    return id;
  };
  const read = (name: string, line: number): NamedTeam => {
    const key = teamKey(name);
    const team = names.get(key);
    if (team) {
      if (!team.isAlias) writes.preferName(team.id, name, key);
      return { id: team.id, spelling: team.isAlias ? name : null };
    }
    const club = readName(country, name);
    if (club === null || teamKey(club) === key) return { id: make(name, line), spelling: null };
    findings.push(knownSpelling(name, club, line));
    return { id: teamOfClub(club)?.id ?? make(club, line), spelling: name };
  };
  return {
    isNew,
    made,
    findings,
    knows: (name) => {
      if (names.has(teamKey(name))) return true;
      const club = readName(country, name);
      return club !== null && teamOfClub(club) !== undefined;
    },
    resolve: (name, line) => {
      const known = bySpelling.get(name) ?? read(name, line);
      bySpelling.set(name, known);
      return known;
    },
  };
}

const knownSpelling = (text: string, club: string, line: number): CleaningIssue => ({
  line,
  column: null,
  rule: 'spelling-known',
  severity: 'info',
  action: 'repaired',
  text,
  message: `${text} is a known spelling of ${club}, here and wherever the file spells it so`,
});
