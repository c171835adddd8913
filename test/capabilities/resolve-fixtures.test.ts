import { createCall } from '../../src/main/capabilities/answer';
import { afterAll, describe, expect, it } from 'vitest';
import { resolveFixtures } from '../../src/main/capabilities/jackpots/list/resolve-fixtures';
import { demoStore } from '../support/stores';

const services = demoStore();
afterAll(() => services.close());
const { db } = services;
const fixture = { date: '2024-09-01', league: 'DEMO', home: 'Saltmere', away: 'Underhill', odds: null };
const problemsOf = (changes: Partial<typeof fixture>) =>
  resolveFixtures(db, [{ ...fixture, ...changes }], null).problems;

describe('resolveFixtures', () => {
  it('finds a team under any spelling with the same letters, and the league from the names', () => {
    const { fixtures } = resolveFixtures(db, [{ ...fixture, league: '', home: '  SALTMERE ' }], null);
    expect(fixtures[0]).toMatchObject({ league: 'DEMO', home: 'Saltmere', typed: { home: '  SALTMERE ', league: '' } });
  });

  it('never guesses: one letter off is a question with the name it is like, and none that it is not', () => {
    const [problem] = problemsOf({ home: 'Saltmer' });
    expect(problem).toMatchObject({ code: 'unknown-team', column: 'home' });
    expect(problem!.suggestions).toEqual(['Saltmere']);
    expect(problem!.message).toMatch(/"Saltmer" is no team of DEMO; nearest: Saltmere$/);
  });

  it('follows a recorded alias', () => {
    db.exec(`INSERT INTO team_aliases (league_id, spelling, canonical_name, team_id, analyst, reason)
             SELECT league_id, 'The Salts', 'the salts', id, 'tester', 'nickname' FROM teams WHERE name = 'Saltmere'`);
    expect(resolveFixtures(db, [{ ...fixture, home: 'The Salts' }], null).fixtures[0]!.home).toBe('Saltmere');
  });

  it('names an unknown league, a team against itself and a name of two leagues', () => {
    expect(problemsOf({ league: 'Demo Leage' })[0]).toMatchObject({
      code: 'unknown-league',
      column: 'league',
      suggestions: ['Demo League', 'DEMO', 'DEMO2'],
    });
    expect(problemsOf({ league: 'Demo League Cup' })[0]).toMatchObject({ code: 'unknown-league' });
    expect(problemsOf({ league: 'XX' })[0]).toMatchObject({ code: 'unknown-league', suggestions: [] });
    expect(problemsOf({ league: 'FA Cup' })).toEqual([]);
    expect(problemsOf({ away: 'Saltmere' })[0]).toMatchObject({ code: 'same-team' });
    db.exec(`INSERT INTO leagues (code, name, country) VALUES ('TWO', 'Two', 'Nowhere');
             INSERT INTO teams (league_id, name, canonical_name)
               SELECT (SELECT id FROM leagues WHERE code = 'TWO'), name, canonical_name FROM teams WHERE name IN ('Saltmere', 'Underhill');
             INSERT INTO matches (league_id, season, match_date, home_team_id, away_team_id, status, source_file_id, source_line, snapshot_date)
               SELECT h.league_id, '2023-24', '2024-01-01', h.id, a.id, 'scheduled', 1, 1, '2024-01-02' FROM teams h JOIN teams a ON a.league_id = h.league_id
                WHERE h.name = 'Saltmere' AND a.name = 'Underhill' AND h.league_id = (SELECT id FROM leagues WHERE code = 'TWO')`);
    expect(problemsOf({ league: '' })[0]).toMatchObject({ code: 'ambiguous-league', suggestions: ['DEMO', 'TWO'] });
  });

  it('refuses a fixture that the model has seen', async () => {
    const call = createCall(services);
    const seen = await call('jackpots.create', { name: 'Seen', fixtures: [{ ...fixture, date: '2023-01-01' }] });
    expect(seen.problems[0]).toMatchObject({ code: 'date-in-sample', column: 'date' });
    await expect(call('jackpots.finalise', { id: seen.jackpot.id })).rejects.toThrow(
      /cannot finalise: fixture 1: 2023-01-01 lies within/,
    );
  });
});
