import { expect, it } from 'vitest';
import { doubtRepository } from '../../../src/main/db/repositories/doubts';
import { seasonSummaries } from '../../../src/main/db/repositories/season-summaries';
import { twoLeagues } from '../../support/memory-store';

const OUT = { decision: 'exclude', decision_reason: 'seen' };
const IN = { decision: 'include', decision_reason: 'seen' };
const SUSPECTED = { suspicion: 'duplicate-suspected' };

it('a suspected match is a question until a person has decided', () => {
  const { db, play } = twoLeagues();
  const open = play('2024-03-09 Ash-Birch 1-0', SUSPECTED);
  play('2024-03-10 Ash-Cedar 1-0', { ...SUSPECTED, ...IN });
  play('2024-03-10 Ash-Dogwood 1-0');
  expect(
    doubtRepository(db)
      .suspected()
      .map(({ id, score }) => [id, score]),
  ).toEqual([[open, '1-0']]);
});

it('may be another at the same ground in the seasons beside it, and at the other ground within three days', () => {
  const { db, play } = twoLeagues();
  const id = play('2024-03-09 Ash-Birch 1-0', SUSPECTED);
  const partners = [
    play('2023-09-01 Ash-Birch 2-0'),
    play('2024-03-06 Birch-Ash 0-1'),
    play('2024-03-12 Birch-Ash 0-1'),
    play('2023-05-01 Ash-Birch 1-0', { season: '2022-23' }),
    play('2024-05-01 Ash-Birch 1-0', { season: '2023' }),
  ];
  play('2024-03-05 Birch-Ash 0-1');
  play('2024-03-13 Birch-Ash 0-1');
  play('2024-03-09 Ash-Cedar 1-0');
  play('2024-03-10 Ash-Birch');
  play('2024-03-11 Ash-Birch 1-0', OUT);
  play('2021-09-01 Ash-Birch 1-0', { season: '2021-22' });
  play('2024-03-09 Ash-Birch 1-0', {}, 'E1');
  const found = doubtRepository(db).partnersOf(id);
  expect(found.map((match) => match.id).sort((a, b) => a - b)).toEqual(partners);
});

it('a club plays once on a day, unless a person has let all its matches of that day in', () => {
  const { db, play, team } = twoLeagues();
  const twice = (day: string, one: object, other: object) => {
    play(`${day} Ash-Birch 1-0`, { ...one });
    play(`${day} Cedar-Ash 1-0`, { ...other });
  };
  twice('2024-03-01', {}, {});
  twice('2024-03-02', IN, {});
  twice('2024-03-03', IN, IN);
  twice('2024-03-04', {}, OUT);
  twice('2024-03-05', {}, SUSPECTED);
  play('2024-03-06 Ash-Birch 1-0');
  play('2024-03-06 Cedar-Dogwood 1-0');
  const { crowdedDays, matchesOn } = doubtRepository(db);
  expect(crowdedDays()).toEqual([
    { leagueId: 1, teamId: team('Ash'), club: 'Ash', date: '2024-03-01' },
    { leagueId: 1, teamId: team('Ash'), club: 'Ash', date: '2024-03-02' },
  ]);
  expect(matchesOn(1, team('Ash'), '2024-03-02').map(({ home, away }) => `${home}-${away}`)).toEqual([
    'Ash-Birch',
    'Cedar-Ash',
  ]);
});

it('a season’s shape counts clubs, matches, grounds and those that repeat, of matches played and not in doubt', () => {
  const { db, play } = twoLeagues();
  play('2024-03-01 Ash-Birch 1-0');
  play('2024-03-08 Ash-Birch 2-0');
  play('2024-03-15 Birch-Ash 2-0');
  play('2024-03-22 Ash-Cedar 2-0', OUT);
  play('2024-03-23 Ash-Dogwood 2-0', SUSPECTED);
  play('2024-03-24 Ash-Dogwood');
  expect(seasonSummaries(db).shapes()).toEqual([
    { leagueId: 1, league: 'E0', season: '2023-24', clubs: 2, matches: 3, grounds: 2, repeated: 1 },
  ]);
});
