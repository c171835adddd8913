import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { WritableDb } from '../../../src/main/db/connection';
import { appearanceRepository } from '../../../src/main/db/repositories/appearances';
import { doubtRepository } from '../../../src/main/db/repositories/doubts';
import { matchRepository } from '../../../src/main/db/repositories/matches';
import { modelRepository } from '../../../src/main/db/repositories/models';
import { refreshSummaries, seasonSummaries } from '../../../src/main/db/repositories/season-summaries';
import { teamDirectory } from '../../../src/main/db/repositories/team-directory';
import { isSettled } from '../../../src/main/db/settled';
import { twoLeagues } from '../../support/memory-store';

/** Everything that is read from summaries, or counted where these are old. */
const read = (db: WritableDb) => ({
  coverage: seasonSummaries(db).coverage(),
  counts: seasonSummaries(db).countsBySeason(),
  total: seasonSummaries(db).total(),
  severalFiles: seasonSummaries(db).severalFiles(),
  shapes: seasonSummaries(db).shapes(),
  crowded: doubtRepository(db).crowdedDays(),
  teams: appearanceRepository(db).teamSeasons(),
  directory: teamDirectory(db).withSeasons(),
});
const stale = (db: WritableDb): unknown[] =>
  db.prepare('SELECT league_id, season FROM season_summaries WHERE is_stale = 1 ORDER BY 1, 2').raw().all();

/** Clubs that played more than once on a day, from all matches at once. */
function crowdedByHand(db: WritableDb): unknown[] {
  const days = new Map<
    string,
    { leagueId: number; teamId: number; club: string; date: string; n: number; open: number }
  >();
  const rows = db
    .prepare(
      `SELECT m.league_id AS leagueId, t.id AS teamId, t.name AS club, match_date AS date, decision
         FROM matches m JOIN teams t ON t.id IN (home_team_id, away_team_id)
        WHERE status = 'finished' AND decision IS NOT 'exclude' AND suspicion IS NULL`,
    )
    .all() as { leagueId: number; teamId: number; club: string; date: string; decision: string | null }[];
  for (const { decision, ...row } of rows) {
    const key = JSON.stringify(row);
    const day = days.get(key) ?? { ...row, n: 0, open: 0 };
    days.set(key, { ...day, n: day.n + 1, open: day.open + (decision === null ? 1 : 0) });
  }
  return [...days.values()]
    .filter(({ n, open }) => n > 1 && open > 0)
    .map(({ n: _n, open: _open, ...row }) => row)
    .sort((a, b) => a.leagueId - b.leagueId || (a.date < b.date ? -1 : a.date > b.date ? 1 : a.club < b.club ? -1 : 1));
}

const CLUBS = ['Ash', 'Birch', 'Cedar', 'Dogwood'] as const;
const match = fc.record({
  day: fc.integer({ min: 1, max: 5 }),
  home: fc.integer({ min: 0, max: 3 }),
  away: fc.integer({ min: 1, max: 3 }),
  score: fc.option(fc.constantFrom('1-0', '0-0', '2-3')),
  season: fc.constantFrom('2022-23', '2023-24'),
  league: fc.constantFrom('E0', 'E1'),
  priced: fc.constantFrom(null, 'closing', 'pre-closing'),
  exclusion: fc.constantFrom(null, 'walkover-suspected'),
});
/** Each pair of clubs once in a league, so that no change makes two matches of one. */
const matches = fc.uniqueArray(match, {
  minLength: 1,
  maxLength: 12,
  selector: ({ league, home, away }) => `${league} ${home} ${(home + away) % 4}`,
});
const change = fc.record({ at: fc.nat(), what: fc.constantFrom('delete', 'decide', 'season', 'date', 'suspect') });

it('says the same of its matches whether it was kept or is counted, after any change by anybody', () => {
  fc.assert(
    fc.property(matches, fc.array(change, { maxLength: 6 }), (given, changes) => {
      const { db, play } = twoLeagues();
      given.forEach(({ day, home, away, score, season, league, priced, exclusion }, index) => {
        const [one, other] = [CLUBS[home]!, CLUBS[(home + away) % 4]!];
        const odds = priced ? { odds_home: 2, odds_draw: 3, odds_away: 4, odds_source: 'PSC', odds_kind: priced } : {};
        const date = `2023-0${1 + (index % 3)}-${String(day).padStart(2, '0')}`;
        const row = { season, exclusion: score ? exclusion : null, ...odds };
        play(`${date} ${one}-${other}${score ? ` ${score}` : ''}`, row, league);
      });
      refreshSummaries(db);
      expect(isSettled(db)).toBe(true);
      for (const { at, what } of changes) {
        const id = 1 + (at % given.length);
        if (what === 'delete') db.prepare('DELETE FROM matches WHERE id = ?').run(id);
        if (what === 'decide')
          db.prepare(`UPDATE matches SET decision = 'exclude', decision_reason = 'r' WHERE id = ?`).run(id);
        if (what === 'season') db.prepare(`UPDATE matches SET season = '2021-22' WHERE id = ?`).run(id);
        if (what === 'date')
          db.prepare(`UPDATE matches SET match_date = '2023-12-0' || (id % 9 + 1) WHERE id = ?`).run(id);
        if (what === 'suspect') db.prepare(`UPDATE matches SET suspicion = 'repeat-suspected' WHERE id = ?`).run(id);
      }
      const counted = read(db);
      refreshSummaries(db);
      expect(stale(db)).toEqual([]);
      expect(read(db)).toEqual(counted);
      expect(seasonSummaries(db).differing()).toEqual([]);
      expect(counted.crowded).toEqual(crowdedByHand(db));
      expect(counted.total.matches).toBe(db.prepare('SELECT count(*) FROM matches').pluck().get());
      for (const league of ['E0', 'E1']) {
        const last = db
          .prepare(
            'SELECT max(last_used) FROM season_summaries s JOIN leagues l ON l.id = s.league_id WHERE l.code = ?',
          )
          .pluck()
          .get(league);
        expect(last).toBe(matchRepository(db).lastFinishedDate(league));
      }
      db.close();
    }),
    { numRuns: 40 },
  );
});

it('marks the seasons that a change touches, and no other', () => {
  const { db, play } = twoLeagues();
  play('2023-09-01 Ash-Birch 1-0');
  play('2022-09-01 Ash-Birch 1-0', { season: '2022-23' });
  play('2023-09-01 Ash-Birch 1-0', {}, 'E1');
  expect(stale(db)).toEqual([
    [1, '2022-23'],
    [1, '2023-24'],
    [2, '2023-24'],
  ]);
  refreshSummaries(db);
  db.exec(`UPDATE matches SET season = '2024-25' WHERE id = 1`);
  expect(stale(db)).toEqual([
    [1, '2023-24'],
    [1, '2024-25'],
  ]);
  refreshSummaries(db);
  expect(seasonSummaries(db).countsBySeason()).toHaveLength(3);
});

it('a summary that somebody else has written is found', () => {
  const { db, play } = twoLeagues();
  play('2023-09-01 Ash-Birch 1-0');
  refreshSummaries(db);
  db.exec('UPDATE season_summaries SET finished = 7');
  expect(seasonSummaries(db).differing()).toEqual([{ league: 'E0', season: '2023-24' }]);
  expect(modelRepository(db).listed(null)).toEqual([]);
});
