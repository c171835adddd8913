import type { WritableDb } from '../../db/connection';
import type { ParsedGroup } from '../table/parsed';
import type { CleaningIssue } from '../../core/cleaning/issue';
import { teamKey } from '../../core/cleaning/canonicalize';
import { leagueRepository, leagueWriter } from '../../db/repositories/leagues';
import { spellingWriter } from '../../db/repositories/spellings';
import { createLeagueTeams, type TeamReading } from '../match/league-teams';

type KnownOnly = (group: ParsedGroup, fileId: number, report: CleaningIssue[]) => ParsedGroup;

/**
 * A fixture list spells clubs in its own ways and makes no club of its own: a match whose league or team the store does
 * not know, by name or known spelling, is left out and listed, and an unknown spelling of a known league is a question.
 * What it knows answers a question of an earlier list, and no other.
 */
export function createKnownOnly(db: WritableDb, readName: TeamReading): KnownOnly {
  const leagues = leagueRepository(db);
  const writes = leagueWriter(db);
  const { ask, answered } = spellingWriter(db);
  return (group, fileId, report) => {
    const league = leagues.find(group.league);
    const teams = league ? createLeagueTeams(league.id, league.country, leagues, writes, readName) : null;
    const unknown = new Map<string, { line: number; matches: number }>();
    const matches = group.matches.filter((match) => {
      let isKnown = true;
      for (const side of ['home', 'away'] as const) {
        const name = match[side];
        if (teams?.knows(name)) {
          answered(league!.id, teamKey(name));
          continue;
        }
        isKnown = false;
        const entry = unknown.get(name);
        unknown.set(name, { line: entry?.line ?? match.line, matches: (entry?.matches ?? 0) + 1 });
        report.push(unknownTeam(match.line, side, name, group.league, teams !== null));
      }
      return isKnown;
    });
    if (league) {
      for (const [spelling, at] of unknown) {
        const { id: leagueId } = league;
        const { season } = group;
        ask({ leagueId, canonicalName: teamKey(spelling), spelling, kind: 'unknown', season, fileId, ...at });
      }
    }
    return { ...group, matches };
  };
}

const unknownTeam = (
  line: number,
  column: string,
  text: string,
  league: string,
  isLeagueKnown: boolean,
): CleaningIssue => ({
  line,
  column,
  rule: 'team-unknown',
  severity: 'warning',
  action: 'row-rejected',
  text,
  message: isLeagueKnown
    ? `${text} is no team of ${league}; record what it means and import the list again`
    : `${league} has no season in the store; import its seasons first`,
});
