import { describe, expect, it } from 'vitest';
import { leagueRepository, leagueWriter } from '../../../src/main/db/repositories/leagues';
import { aliasWriter } from '../../../src/main/db/repositories/aliases';
import { createLeagueTeams } from '../../../src/main/ingestion/match/league-teams';
import { addLeague, memoryStore, twoLeagues } from '../../support/memory-store';

/** A list of known spellings: `Ash FC` and `The Ashes` are `Ash` in England. */
const readName = (country: string, name: string): string | null =>
  country === 'England' && /^(ash fc|the ashes|ash)$/i.test(name) ? 'Ash' : null;

function teamsOf(db = twoLeagues().db) {
  return createLeagueTeams(1, 'England', leagueRepository(db), leagueWriter(db), readName);
}

describe('a name in a file', () => {
  it('is a club by its key, then by a recorded spelling, then by the list of known ones; else a new club', () => {
    const { db, team } = twoLeagues();
    const by = { analyst: 'tester', reason: 'seen' };
    aliasWriter(db).add({
      leagueId: 1,
      spelling: 'The Woods',
      canonicalName: 'the woods',
      teamId: team('Birch'),
      ...by,
    });
    const teams = teamsOf(db);
    expect(teams.resolve('ASH', 2)).toEqual({ id: team('Ash'), spelling: null });
    expect(teams.resolve('The Woods', 3)).toEqual({ id: team('Birch'), spelling: 'The Woods' });
    expect(teams.resolve('Ash FC', 4)).toEqual({ id: team('Ash'), spelling: 'Ash FC' });
    const made = teams.resolve('Elm', 5);
    expect(made.spelling).toBeNull();
    expect(teams.made).toEqual([{ name: 'Elm', key: 'elm', line: 5 }]);
    expect(teams.resolve('elm', 6)).toEqual(made);
    expect(teams.findings.map(({ rule, line }) => [rule, line])).toEqual([['spelling-known', 4]]);
    expect(leagueRepository(db).teamName(team('Ash'))).toBe('ASH');
    expect(leagueRepository(db).teamName(team('Birch'))).toBe('Birch');
    expect(teams.isNew).toBe(false);
  });

  it('of the list goes to the club that the league has under another of its spellings', () => {
    const db = memoryStore();
    addLeague(db, 'E0');
    const teams = teamsOf(db);
    expect(teams.isNew).toBe(true);
    const first = teams.resolve('Ash FC', 2);
    expect([first.spelling, teams.made[0]!.name]).toEqual(['Ash FC', 'Ash']);
    expect(teams.resolve('The Ashes', 3).id).toBe(first.id);
    expect(teams.made).toHaveLength(1);
  });

  it('goes to a club that bears a known spelling as its own name', () => {
    const db = memoryStore();
    addLeague(db, 'E0');
    const id = leagueWriter(db).addTeam(1, 'Ash FC', 'ash fc');
    expect(teamsOf(db).resolve('The Ashes', 2)).toEqual({ id, spelling: 'The Ashes' });
  });

  it('that is the club’s own is no other spelling, also where the club is new', () => {
    const db = memoryStore();
    addLeague(db, 'E0');
    const teams = teamsOf(db);
    expect([teams.resolve('ash', 2).spelling, teams.made[0]!.name, teams.findings]).toEqual([null, 'ash', []]);
  });

  it('is known where a match would find its club without making one', () => {
    const { db, team } = twoLeagues();
    const { knows } = teamsOf(db);
    expect(['ash', 'Ash FC', 'Elm'].map(knows)).toEqual([true, true, false]);
    expect(db.prepare('SELECT count(*) FROM teams').pluck().get()).toBe(8);
    expect(team('Ash')).toBe(1);
    const empty = memoryStore();
    addLeague(empty, 'E0');
    expect(teamsOf(empty).knows('Ash FC')).toBe(false);
  });
});
