import { expect, it } from 'vitest';
import { matchStatements, matchWriter, type StatedMatch } from '../../../src/main/db/repositories/match-writer';
import { addFile, twoLeagues } from '../../support/memory-store';

const COUNTS = {
  ...{ homeShots: 9, awayShots: 8, homeShotsOnTarget: null, awayShotsOnTarget: null, homeCorners: null },
  ...{ awayCorners: null, homeHalfTimeGoals: 1, awayHalfTimeGoals: 0, homeRedCards: null, awayRedCards: null },
};

function store() {
  const { db, file, team } = twoLeagues();
  const match = (season: string, matchDate: string, more: Partial<StatedMatch> = {}): StatedMatch => ({
    ...{
      season,
      matchDate,
      homeTeamId: team('Ash'),
      awayTeamId: team('Birch'),
      homeSpelling: null,
      awaySpelling: null,
    },
    ...{ providerId: null, neutral: 0, status: 'finished', homeGoals: 1, awayGoals: 0, exclusion: null },
    ...{ oddsHome: null, oddsDraw: null, oddsAway: null, oddsSource: null, oddsKind: null, fileId: file, line: 2 },
    ...{ oddsFileId: null, oddsLine: null, statistics: null, statisticsFileId: null, statisticsLine: null },
    ...more,
  });
  return { db, file, team, match, write: matchWriter(db), read: matchStatements(db) };
}

it('a match is read as it was stated, with where its result, prices and counts were read', () => {
  const { db, file, match, write, read } = store();
  const other = addFile(db, 'b');
  const odds = { oddsHome: 2, oddsDraw: 3, oddsAway: 4, oddsSource: 'PS', oddsKind: 'closing' } as const;
  const stated = match('2023-24', '2024-03-09', {
    ...{ ...odds, oddsFileId: other, oddsLine: 7, homeSpelling: 'The Ashes', providerId: '77', neutral: 1 },
    ...{ exclusion: 'match-awarded', statistics: COUNTS, statisticsFileId: other, statisticsLine: 8 },
  });
  const id = write.insert(1, stated, 'repeat-suspected', '2024-04-01');
  const [stored] = read.ofProvider('77');
  expect(stored).toMatchObject({ ...stated, id, leagueId: 1, suspicion: 'repeat-suspected', decision: null });
  write.update(id, match('2023-24', '2024-03-10', { ...odds, providerId: '77' }), null, '2024-04-02');
  // Prices of which nothing else is stated stand where the result stands.
  expect(read.ofProvider('77')).toMatchObject([
    { matchDate: '2024-03-10', suspicion: null, statistics: null, oddsFileId: file, oddsLine: 2, neutral: 0 },
  ]);
  write.update(
    id,
    match('2023-24', '2024-03-10', { providerId: '77', statistics: COUNTS, statisticsFileId: file, statisticsLine: 2 }),
    null,
    '2024-04-02',
  );
  expect(read.ofProvider('77')).toMatchObject([{ oddsFileId: null, oddsLine: null, statistics: COUNTS }]);
});

it('around a season are its own matches, and those of the seasons beside it between two dates', () => {
  const { match, write, read } = store();
  const add = (season: string, date: string, league = 1) =>
    write.insert(league, match(season, date), null, '2024-04-01');
  const own = [add('2023-24', '2023-01-01'), add('2023-24', '2024-12-31')];
  const beside = [
    add('2022-23', '2023-08-01'),
    add('2024-25', '2024-06-30'),
    add('2023', '2023-08-01'),
    add('2024', '2024-06-30'),
    add('2022', '2023-08-02'),
  ];
  add('2022-23', '2023-07-31');
  add('2024-25', '2024-07-01');
  add('2021-22', '2023-09-01');
  add('2025-26', '2023-09-01');
  const found = read.around(1, '2023-24', '2023-08-01', '2024-06-30').map(({ id }) => id);
  expect(found).toEqual([...own, ...beside].sort((a, b) => a - b));
});

it('a match that is set aside makes room for another of its day and number, and comes back', () => {
  const { match, write, read, team } = store();
  const [first, second] = [match('2023-24', '2024-03-09', { providerId: '77' }), match('2023-24', '2024-03-10')];
  const id = write.insert(1, first, null, '2024-04-01');
  write.insert(1, second, null, '2024-04-01');
  const moved = { ...first, matchDate: '2024-03-10' };
  expect(() => write.update(id, moved, null, '2024-04-01')).toThrow(/UNIQUE/);
  write.setAside(id);
  expect(read.ofProvider('77')).toEqual([]);
  const other = write.insert(1, first, null, '2024-04-01');
  write.delete(other);
  write.update(id, first, null, '2024-04-01');
  expect(read.ofTeam(team('Ash')).map(({ id: each, season }) => [each, season])).toContainEqual([id, '2023-24']);
});

it('what a person decided and every telling are kept until they are replaced', () => {
  const { match, write, read, team } = store();
  const id = write.insert(1, match('2023-24', '2024-03-09'), null, '2024-04-01');
  expect(read.hasTellings()).toBe(false);
  write.keepTellings(id, ['{"n":1}', '{"n":2}']);
  write.keepTellings(id, ['{"n":3}', '{"n":1}']);
  expect(read.tellingsOf(id)).toEqual(['{"n":3}', '{"n":1}']);
  write.decide(id, 'include', 'seen');
  write.suspect(id, 'repeat-suspected');
  write.update(id, match('2023-24', '2024-03-10'), 'twice', '2024-04-01');
  expect(read.ofTeam(team('Birch'))).toMatchObject([
    { decision: 'include', decisionReason: 'seen', suspicion: 'twice' },
  ]);
  write.renameSeason(2, '2023-24', '2024');
  expect(read.ofTeam(team('Ash'))[0]!.season).toBe('2023-24');
  write.renameSeason(1, '2023-24', '2024');
  expect(read.ofTeam(team('Ash'))[0]!.season).toBe('2024');
  write.delete(id);
  expect(read.hasTellings()).toBe(false);
});
