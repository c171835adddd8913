import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { matchRepository } from '../../src/main/db/repositories/matches';
import { seasonSummaries } from '../../src/main/db/repositories/season-summaries';
import { runImport as run, type ImportRequest } from '../../src/main/jobs/import-job';
import type { JobContext } from '../../src/main/jobs/job-context';
import { contextHere } from '../../src/main/jobs/context-here';
import { emptyStore, fiveSeasons as seasons, temporaryFolder } from '../support/stores';

const runImport = (context: JobContext, request: Omit<ImportRequest, 'dryRun'>) =>
  run(context, { ...request, dryRun: false });
const contextOf = (changes: Partial<JobContext> = {}): JobContext => contextHere(emptyStore().db, 'tester', changes);
const sum = (result: ReturnType<typeof runImport>, key: 'inserted' | 'updated' | 'unchanged') =>
  result.files.reduce((total, file) => total + file[key], 0);
const auditCount = ({ db }: JobContext) => db.prepare('SELECT count(*) FROM audit_log').pluck().get();

it('stores each match once, whatever is imported again', () => {
  const context = contextOf();
  const folder = seasons();
  const first = runImport(context, { paths: [folder] });
  expect([sum(first, 'inserted'), sum(first, 'updated'), first.matches]).toEqual([1200, 0, 1200]);
  const again = runImport(context, { paths: [folder] });
  expect([sum(again, 'inserted'), sum(again, 'updated'), sum(again, 'unchanged')]).toEqual([0, 0, 1200]);
  expect(auditCount(context)).toBe(5);
});

it('updates what a later snapshot of a season changes, and keeps what it leaves empty', () => {
  const context = contextOf();
  const folder = seasons();
  runImport(context, { paths: [folder] });
  const path = join(folder, 'DEMO_2019-20.csv');
  const lines = readFileSync(path, 'utf8').split('\n');
  const cells = lines[1]!.split(',');
  const before = matchRepository(context.db)
    .ofSeason('DEMO', '2019-20')
    .find((match) => match.line === 2)!;
  lines[1] = [...cells.slice(0, 4), 7, 0, 'H', ...cells.slice(7, 18), '', '', '', '', '', ''].join(',');
  writeFileSync(path, lines.join('\n'));
  const result = runImport(context, { paths: [path] });
  expect([sum(result, 'inserted'), sum(result, 'updated'), sum(result, 'unchanged')]).toEqual([0, 1, 239]);
  const after = matchRepository(context.db)
    .ofSeason('DEMO', '2019-20')
    .find((match) => match.line === 2)!;
  expect(after).toMatchObject({ homeGoals: 7, awayGoals: 0, odds: before.odds });
});

it('lists a file it cannot use and goes on with the others', () => {
  const folder = seasons();
  writeFileSync(join(folder, 'page.csv'), '<!DOCTYPE html><html></html>');
  const result = runImport(contextOf(), { paths: [folder] });
  expect(result.files).toHaveLength(5);
  expect(result.refused).toEqual([expect.objectContaining({ path: join(folder, 'page.csv'), code: 'bad-file' })]);
});

it('leaves the store as it was when nothing can be used', () => {
  const folder = temporaryFolder();
  const context = contextOf();
  writeFileSync(join(folder, 'a.csv'), '');
  expect(() => runImport(context, { paths: [join(folder, 'a.csv')] })).toThrow(/a\.csv is empty \(0 bytes\)/);
  writeFileSync(join(folder, 'b.csv'), '<html>');
  expect(() => runImport(context, { paths: [folder] })).toThrow(/none of 2 files could be imported/);
  expect(context.db.prepare('SELECT count(*) FROM source_files').pluck().get()).toBe(0);
  expect(auditCount(context)).toBe(0);
});

it('stops between two files when asked: the finished ones are whole, the others absent', () => {
  let asked = 0;
  const context = contextOf({ cancelled: () => (asked += 1) > 2 });
  expect(() => runImport(context, { paths: [seasons()] })).toThrow(
    expect.objectContaining({ code: 'cancelled' }) as Error,
  );
  expect(seasonSummaries(context.db).total().matches).toBe(2 * 240);
  expect(auditCount(context)).toBe(2);
});

it('writes a file whole or not at all', () => {
  const context = contextOf();
  const folder = seasons();
  context.db.exec(`CREATE TEMP TRIGGER fail_late BEFORE INSERT ON main.matches WHEN NEW.source_line > 200
                   BEGIN SELECT RAISE(ABORT, 'disk full'); END`);
  expect(() => runImport(context, { paths: [join(folder, readdirSync(folder)[0]!)] })).toThrow('disk full');
  for (const table of ['matches', 'source_files', 'ingestion_logs', 'audit_log', 'teams']) {
    expect(context.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
  }
});

it('says in a dry run what the import then does, and writes nothing', () => {
  const context = contextOf();
  const folder = seasons();
  const tables = () =>
    ['leagues', 'teams', 'matches', 'source_files', 'ingestion_logs', 'audit_log'].map((table) =>
      context.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    );
  const foreseen = run(context, { paths: [folder], dryRun: true });
  expect(tables()).toEqual([0, 0, 0, 0, 0, 0]);
  expect(foreseen.dryRun).toBe(true);
  expect({ ...foreseen, dryRun: false, tookMs: 0 }).toEqual({ ...runImport(context, { paths: [folder] }), tookMs: 0 });
  expect(foreseen.files[0]!.newTeams).toEqual([]);
  expect(foreseen.files[1]!.newTeams.length).toBeGreaterThan(0);
});

it('lets a fixture list make no club: unknown spellings are listed, and stored once they are recorded', () => {
  const context = contextOf();
  runImport(context, { paths: [seasons()] });
  const path = join(temporaryFolder(), 'fixtures.csv');
  const rows = [
    'DEMO,10/08/2024,Saltmere,Underhill,1.9,3.5,4.4',
    'DEMO,11/08/2024,The Salts,Fenbridge,,,',
    'XX,11/08/2024,A,B,,,',
  ];
  writeFileSync(path, ['Div,Date,HomeTeam,AwayTeam,AvgH,AvgD,AvgA', ...rows, ''].join('\n'));
  const counts = () => context.db.prepare('SELECT count(*) FROM teams').pluck().get();
  const before = counts();
  const first = runImport(context, { paths: [path] });
  expect([sum(first, 'inserted'), first.files[0]!.rules['team-unknown']]).toEqual([1, 3]);
  expect(counts()).toBe(before);
  context.db.exec(`INSERT INTO team_aliases (league_id, spelling, canonical_name, team_id, analyst, reason)
                   SELECT league_id, 'The Salts', 'the salts', id, 'tester', 'nickname' FROM teams WHERE name = 'Saltmere'`);
  expect(sum(runImport(context, { paths: [path] }), 'inserted')).toBe(1);
  expect(sum(runImport(context, { paths: [path] }), 'inserted')).toBe(0);
  const scheduled = context.db.prepare(`SELECT count(*) FROM matches WHERE status = 'scheduled'`).pluck().get();
  expect(scheduled).toBe(2);
});

it('keeps a match with two scores out of fits until a file tells it once', () => {
  const context = contextOf();
  const path = join(temporaryFolder(), 'E0.csv');
  const store = (...rows: string[]) => {
    writeFileSync(path, ['Div,Date,HomeTeam,AwayTeam,FTHG,FTAG', ...rows, ''].join('\n'));
    runImport(context, { paths: [path] });
    const columns = 'home_goals AS home, away_goals AS away, exclusion';
    return context.db.prepare(`SELECT ${columns} FROM matches WHERE match_date = '2012-08-11'`).all();
  };
  const [first, second, later] = ['E0,11/08/12,A,B,2,1', 'E0,11/08/12,A,B,2,2', 'E0,18/08/12,B,A,0,0'];
  const excluded = [{ home: 2, away: 1, exclusion: 'duplicate-score-disagrees' }];
  expect(store(second, first)).toEqual(excluded);
  expect(store(first, second)).toEqual(excluded);
  expect(store(second, later)).toEqual([{ home: 2, away: 2, exclusion: null }]);
});

it('refuses a file of which a tenth of the rows cannot be used, stores nothing of it, and takes the rest when told to', () => {
  const context = contextOf();
  const folder = seasons();
  const path = join(folder, 'DEMO_2019-20.csv');
  const lines = readFileSync(path, 'utf8').split('\n');
  writeFileSync(
    path,
    lines.map((line, row) => (row % 9 === 4 ? line.replace(/\d\d\/\d\d\/\d+/, '31/02/2020') : line)).join('\n'),
  );
  expect(() => runImport(context, { paths: [path] })).toThrow(/27 of 240 rows cannot be used: 27 date-unreadable/);
  expect(auditCount(context)).toBe(0);
  const result = runImport(context, { paths: [folder] });
  expect(result.refused).toMatchObject([{ path, code: 'rows-unusable' }]);
  expect(result.refused[0]?.hint).toMatch(/--partial/);
  expect(runImport(context, { paths: [path], partial: true }).matches).toBe(213);
});

it('keeps scores of days to come out of fits', () => {
  const context = contextOf();
  const path = join(temporaryFolder(), 'future.csv');
  const year = new Date().getUTCFullYear() + 1;
  const rows = [`E0,13/08/2022,A,B,1,0`, `E0,14/08/2022,C,D,1,0`, `E0,13/08/${year},A,B,1,0`];
  writeFileSync(path, ['Div,Date,HomeTeam,AwayTeam,FTHG,FTAG', ...rows].join('\n'));
  expect(runImport(context, { paths: [path] }).rules.map(({ rule, count }) => `${rule} ${count}`)).toContain(
    'score-in-future 1',
  );
  const [match] = matchRepository(context.db).ofSeason('E0', `${year}-${String((year + 1) % 100).padStart(2, '0')}`);
  expect(match?.exclusion).toBe('score-in-future');
});
