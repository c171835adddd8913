import { expect, it } from 'vitest';
import { matchRepository } from '../../../src/main/db/repositories/matches';
import { seasonSummaries } from '../../../src/main/db/repositories/season-summaries';
import { twoLeagues } from '../../support/memory-store';

const shown = ({ date, home, away }: { date: string; home: string; away: string }): string => `${date} ${home}-${away}`;

it('the matches of a fit lie from the first day on and before the last, by day and then by name', () => {
  const { db, play } = twoLeagues();
  for (const text of [
    '2024-03-08 Ash-Birch 1-0',
    '2024-03-09 Cedar-Ash 1-0',
    '2024-03-09 Birch-Dogwood 1-0',
    '2024-03-10 Ash-Cedar 1-0',
    '2024-03-11 Ash-Dogwood 1-0',
  ])
    play(text);
  play('2024-03-09 Ash-Birch 1-0', {}, 'E1');
  const { finishedBetween, lastFinishedDate } = matchRepository(db);
  expect(finishedBetween('E0', '2024-03-09', '2024-03-11').map(shown)).toEqual([
    '2024-03-09 Birch-Dogwood',
    '2024-03-09 Cedar-Ash',
    '2024-03-10 Ash-Cedar',
  ]);
  expect(lastFinishedDate('E0')).toBe('2024-03-11');
});

it('a match is kept out by a rule or a suspicion, unless a person lets it in', () => {
  const { db, play } = twoLeagues();
  play('2024-03-01 Ash-Birch 1-0');
  play('2024-03-02 Ash-Birch 1-0', { exclusion: 'match-awarded' });
  play('2024-03-03 Ash-Birch 1-0', { suspicion: 'repeat-suspected' });
  play('2024-03-04 Ash-Birch 1-0', { exclusion: 'match-awarded', decision: 'include', decision_reason: 'seen' });
  play('2024-03-05 Ash-Birch 1-0', { suspicion: 'repeat-suspected', decision: 'include', decision_reason: 'seen' });
  play('2024-03-06 Ash-Birch 1-0', { decision: 'exclude', decision_reason: 'friendly' });
  play('2024-03-07 Ash-Birch 1-0', { status: 'abandoned' });
  play('2024-03-08 Ash-Birch');
  const { finishedBetween, lastFinishedDate } = matchRepository(db);
  const { coverage, total } = seasonSummaries(db);
  const used = finishedBetween('E0', '2024-01-01', '2025-01-01').map(({ date }) => date.slice(8));
  expect(used).toEqual(['01', '04', '05']);
  expect(lastFinishedDate('E0')).toBe('2024-03-05');
  expect(coverage()).toMatchObject([{ matches: 8, finished: 6, excluded: 3, teams: 2, expected: 2 }]);
  expect(total()).toEqual({ matches: 8, lastDate: '2024-03-06' });
});

it('a match without a result is overdue fourteen days before the last result of its season', () => {
  const { db, play } = twoLeagues();
  play('2024-03-20 Ash-Birch 1-0');
  play('2024-03-21 Ash-Birch 1-0', {}, 'E1');
  play('2024-03-05 Ash-Cedar');
  play('2024-03-06 Ash-Dogwood');
  play('2024-03-06 Birch-Dogwood', { status: 'postponed' });
  play('2024-03-07 Birch-Cedar', { status: 'postponed' });
  play('2024-03-01 Cedar-Birch', { status: 'cancelled' });
  play('2024-05-01 Cedar-Dogwood');
  play('2024-04-20 Cedar-Birch 1-0', { season: '2024' });
  const overdue = seasonSummaries(db)
    .coverage()
    .map((cell) => [cell.league, cell.season, cell.overdue]);
  expect(overdue).toEqual([
    ['E0', '2023-24', 3],
    ['E0', '2024', 0],
    ['E1', '2023-24', 0],
  ]);
});
