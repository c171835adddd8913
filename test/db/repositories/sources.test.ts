import { expect, it } from 'vitest';
import type { CleaningIssue } from '../../../src/main/core/cleaning/issue';
import { correctionRepository, correctionWriter } from '../../../src/main/db/repositories/corrections';
import {
  sourceRepository,
  sourceWriter,
  type IngestionLog,
  type IssueFilter,
} from '../../../src/main/db/repositories/sources';
import { addFile, hash, twoLeagues } from '../../support/memory-store';

const log = (leagueCode: string, season: string, more: Partial<IngestionLog> = {}): IngestionLog => ({
  ...{ source: 'football-data', leagueCode, season, snapshotDate: '2024-03-09', loaded: 3 },
  ...{ inserted: 3, updated: 0, unchanged: 0, lastResult: '2024-03-01', results: 3, ...more },
});
const issue = (rule: CleaningIssue['rule'], line: number, text = 'x'): CleaningIssue => ({
  ...{ line, column: null, rule, severity: 'warning', action: 'flagged', text, message: 'm' },
});
const ALL: IssueFilter = { file: null, rule: null, severity: null, text: null };

it('the findings of a file with several leagues and seasons are counted once, with the first of them', () => {
  const { db, file } = twoLeagues();
  const { addLog, addIssue } = sourceWriter(db);
  for (const [league, season] of [
    ['E1', '2022-23'],
    ['E0', '2022-23'],
    ['E0', '2023-24'],
  ] as const)
    addLog(file, hash('a'), log(league, season));
  for (const line of [2, 3, 4]) addIssue(file, issue('date-unreadable', line));
  const { all, groupsOf, countIssues } = sourceRepository(db);
  expect(all().map(({ league, season, issues }) => [league, season, issues])).toEqual([
    ['E1', '2022-23', 3],
    ['E0', '2022-23', 0],
    ['E0', '2023-24', 0],
  ]);
  expect(groupsOf(hash('a')).map(({ issues }) => issues)).toEqual([3, 0, 0]);
  expect(countIssues(ALL)).toBe(3);
});

it('findings are looked for by file, rule, severity, and part of their text, message or file name', () => {
  const { db, file } = twoLeagues();
  const other = addFile(db, 'b');
  const { addIssue } = sourceWriter(db);
  addIssue(file, issue('date-unreadable', 2, 'Foo'));
  addIssue(file, issue('date-unreadable', 1, 'bar'));
  addIssue(other, { ...issue('score-unlikely', 7), severity: 'error' });
  const { issues, countIssues, ruleCounts } = sourceRepository(db);
  const lines = (filter: Partial<IssueFilter>) => issues({ ...ALL, ...filter }, 9).map(({ line }) => line);
  expect(lines({})).toEqual([7, 1, 2]);
  expect(lines({ file: file })).toEqual([1, 2]);
  expect(lines({ rule: 'score-unlikely' })).toEqual([7]);
  expect(lines({ severity: 'warning' })).toEqual([1, 2]);
  for (const text of ['foo', 'OO']) expect(lines({ text: text })).toEqual([2]);
  expect(lines({ text: 'B.csv' })).toEqual([7]);
  expect(countIssues({ ...ALL, file, rule: 'date-unreadable' })).toBe(2);
  expect(ruleCounts(null).map(({ rule, count }) => [rule, count])).toEqual([
    ['date-unreadable', 2],
    ['score-unlikely', 1],
  ]);
  expect(ruleCounts(other)).toHaveLength(1);
});

it('a file’s rank in a season is found under the season’s name and under its first year', () => {
  const { db, file } = twoLeagues();
  const [two, three] = [addFile(db, 'b'), addFile(db, 'c')];
  const { addLog } = sourceWriter(db);
  addLog(file, hash('a'), log('E0', '2023-24'));
  addLog(two, hash('b'), log('E0', '2023', { lastResult: null, results: 0 }));
  addLog(three, hash('c'), log('E0', '2022-23'));
  addLog(three, hash('c'), log('E1', '2023-24'));
  const ranks = sourceRepository(db).ranksOf('E0', '2023-24');
  expect([...ranks.values()]).toEqual([
    { fileId: file, lastResult: '2024-03-01', results: 3, sha256: hash('a') },
    { fileId: two, lastResult: '', results: 0, sha256: hash('b') },
  ]);
});

it('a model rests on the files of results and prices of its league before its day', () => {
  const { db, file, play } = twoLeagues();
  const [two, three] = [addFile(db, 'b'), addFile(db, 'c')];
  const prices = { odds_home: 2, odds_draw: 3, odds_away: 4, odds_source: 'PS', odds_kind: 'closing' };
  play('2024-03-01 Ash-Birch 1-0', { ...prices, odds_file_id: two, odds_line: 2 });
  play('2024-03-09 Ash-Cedar 1-0', { source_file_id: three });
  play('2024-03-01 Ash-Cedar 1-0', { source_file_id: three }, 'E1');
  const { hashesOf, nameOf, hashOf } = sourceRepository(db);
  expect(hashesOf('E0', '2024-03-09')).toEqual([hash('a'), hash('b')]);
  expect(hashesOf('E0', '2024-03-10')).toEqual([hash('a'), hash('b'), hash('c')]);
  expect([nameOf(file), hashOf(two)]).toEqual(['a.csv', hash('b')]);
});

it('a source knows the clubs that its files name as they are called', () => {
  const { db, file, play, team } = twoLeagues();
  const other = addFile(db, 'b');
  sourceWriter(db).addLog(file, hash('a'), log('E0', '2023-24', { source: 'football-data.co.uk main' }));
  sourceWriter(db).addLog(other, hash('b'), log('E0', '2023-24', { source: 'other' }));
  play('2024-03-01 Ash-Birch 1-0', { home_spelling: 'The Ashes' });
  play('2024-03-02 Cedar-Dogwood 1-0', { source_file_id: other });
  const { teamsOfSource } = sourceRepository(db);
  expect(teamsOfSource('football-data')).toEqual(new Set([team('Birch')]));
  expect(teamsOfSource('data')).toEqual(new Set());
});

it('a correction is the same one between the same files only, and is found by league and season', () => {
  const { db, file } = twoLeagues();
  const two = addFile(db, 'b');
  const { add, has } = correctionWriter(db);
  const correction = {
    ...{ leagueId: 1, season: '2023-24', date: '2024-03-01', home: 'Ash', away: 'Birch', field: 'score' as const },
    ...{ before: '1-0', after: '2-0', beforeFileId: file, beforeLine: 2, afterFileId: two, afterLine: 3 },
  };
  add(correction);
  add({ ...correction, leagueId: 2, season: '2022-23' });
  expect(has({ ...correction, beforeLine: 9, afterLine: 9 })).toBe(true);
  const others = [
    ...[{ field: 'date' as const }, { before: '0-0' }, { after: '3-0' }, { date: '2024-03-02' }, { home: 'Cedar' }],
    ...[{ afterFileId: file }, { beforeFileId: two }, { season: '2022-23' }, { leagueId: 2 }, { away: 'Cedar' }],
  ];
  for (const other of others) expect(has({ ...correction, ...other })).toBe(false);
  const { find, count } = correctionRepository(db);
  expect(find({ league: 'E0', season: null }, 9)).toMatchObject([{ beforeFile: 'a.csv', afterFile: 'b.csv' }]);
  expect(find({ league: null, season: null }, 9).map(({ league }) => league)).toEqual(['E1', 'E0']);
  expect(find({ league: null, season: null }, 1)).toHaveLength(1);
  expect([count({ league: null, season: '2022-23' }), count({ league: 'E0', season: '2022-23' })]).toEqual([1, 0]);
});
