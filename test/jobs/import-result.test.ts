import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WritableDb } from '../../src/main/db/connection';
import type { JobContext } from '../../src/main/jobs/job-context';
import { runImport, type ImportRequest } from '../../src/main/jobs/import-job';
import { contextHere } from '../../src/main/jobs/context-here';
import { clubQuestions } from '../../src/main/clubs/questions';
import { fileOf } from '../support/files-in-memory';
import { memoryStore } from '../support/memory-store';
import { seasonText } from '../support/season-text';

let folder = '';
let db: WritableDb;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jackpot-test-'));
  db = memoryStore();
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const contextOf = (changes: Partial<JobContext> = {}): JobContext => contextHere(db, 'tester', changes);
const take = (paths: readonly string[], request: Partial<ImportRequest> = {}, changes: Partial<JobContext> = {}) =>
  runImport(contextOf(changes), { paths, dryRun: false, ...request });
const countOf = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

/** `Auer` is like `Aue`, and met the same clubs in another season: a question. */
const SEASON = fileOf('13/08/22,Aue,Birch,1,0', '20/08/22,Birch,Cedar,2,2', '27/08/22,Cedar,Aue,0,1');
const AUER = fileOf('12/08/23,Auer,Birch,1,0', '19/08/23,Birch,Cedar,2,2');
const CEDER = fileOf('10/08/24,Cedar City,Birch,1,0', '17/08/24,Birch,Aue,2,2');
const PLAIN = fileOf('09/08/25,Aue,Birch,1,1');
const namesOf = ({ spellings }: ReturnType<typeof take>) => spellings.map(({ spelling }) => spelling);

describe('questions that an import raises', () => {
  it('are told with it, whichever of its files raised them, and not again by later ones', () => {
    write('0.csv', SEASON);
    write('1.csv', AUER);
    write('2.csv', CEDER);
    write('3.csv', PLAIN);
    expect(namesOf(take([folder])).sort()).toEqual(['Auer', 'Cedar City']);
    expect(namesOf(take([write('4.csv', fileOf('01/08/26,Auer,Birch,1,1'))]))).toEqual([]);
    expect(namesOf(take([folder]))).toEqual([]);
  });

  it('and that was stopped half-way stay open, and are no later import’s', () => {
    write('0.csv', SEASON);
    write('1.csv', AUER);
    write('2.csv', CEDER);
    let files = 0;
    const stop = { progress: () => void (files += 1), cancelled: () => files === 2 };
    expect(() => take([folder], {}, stop)).toThrow(expect.objectContaining({ code: 'cancelled' }) as Error);
    expect(countOf('source_files')).toBe(2);
    expect(clubQuestions(db).alike.map(({ newer }) => newer.name)).toEqual(['Auer']);
    expect(namesOf(take([write('3.csv', PLAIN)]))).toEqual([]);
    expect(namesOf(take([folder]))).toEqual(['Cedar City']);
    expect(
      clubQuestions(db)
        .alike.map(({ newer }) => newer.name)
        .sort(),
    ).toEqual(['Auer', 'Cedar City']);
  });

  it('of two names with the same matches are told as one, once', () => {
    write('0.csv', SEASON);
    const again = fileOf('13/08/22,Quxx,Birch,1,0', '27/08/22,Cedar,Quxx,0,1');
    const { twins } = take([folder, write('1.csv', again)]);
    expect(twins.map(({ pairs }) => pairs.map(({ spelling, team }) => `${spelling}: ${team}`))).toEqual([
      ['Quxx: Aue'],
    ]);
    expect(take([write('2.csv', PLAIN)]).twins).toEqual([]);
  });
});

describe('decisions that come with an import', () => {
  const decisions = [{ league: 'X2', spelling: 'Auer', team: 'Aue', reason: 'seen' }];

  it('are made when the seasons are in and before the lists are', () => {
    write('0.csv', SEASON);
    write('1.csv', AUER);
    write('2.csv', 'Div,Date,HomeTeam,AwayTeam\nX2,14/09/23,Auer,Cedar\n');
    expect(namesOf(take([folder], { decisions }))).toEqual([]);
    const names = db.prepare('SELECT name FROM teams ORDER BY 1').pluck().all();
    expect(names).toContain('Auer'); // Kept as a name; its matches are Aue's.
    expect(
      db
        .prepare(`SELECT count(*) FROM matches m JOIN teams t ON t.id = m.home_team_id WHERE t.name = 'Aue'`)
        .pluck()
        .get(),
    ).toBe(3);
  });

  it('that cannot be made leave nothing of the files', () => {
    write('0.csv', SEASON);
    expect(() => take([folder], { decisions: [{ ...decisions[0]!, team: 'Nobody' }] })).toThrow(/"Nobody" is no team/);
    expect([countOf('source_files'), countOf('matches')]).toEqual([0, 0]);
  });
});

describe('a dry run', () => {
  it('tells everything and keeps nothing, also where it fails', () => {
    write('0.csv', SEASON);
    write('1.csv', AUER);
    const seen = take([folder], { dryRun: true });
    expect([seen.dryRun, seen.matches, namesOf(seen)]).toEqual([true, 5, ['Auer']]);
    expect([countOf('source_files'), countOf('matches'), db.inTransaction]).toEqual([0, 0, false]);
    expect(() => take([write('2.csv', 'nothing')], { dryRun: true })).toThrow(/no header|not the header/);
    expect(db.inTransaction).toBe(false);
  });
});

describe('files that cannot be used', () => {
  it('are listed beside the others, in the order of the files, and are the error where there is no other', () => {
    write('0.csv', 'nothing');
    write('1.csv', SEASON);
    write('2.csv', 'nothing,too');
    const { refused, files } = take([folder]);
    expect(refused.map(({ path, code }) => [path.slice(-5), code])).toEqual([
      ['0.csv', 'bad-file'],
      ['2.csv', 'bad-file'],
    ]);
    expect(files.map(({ path }) => path.slice(-5))).toEqual(['1.csv']);
    expect(() => take([join(folder, '0.csv'), join(folder, '2.csv')])).toThrow(
      /none of 2 files could be imported; the first/,
    );
    expect(() => take([join(folder, '0.csv')])).toThrow(/^(?!none of)/);
  });
});

describe('what an import tells', () => {
  it('are its rules, the gravest and then the commonest first, with three examples each', () => {
    const rows = Array.from(
      { length: 40 },
      (_, at) =>
        `${String(1 + (at % 28)).padStart(2, '0')}/0${8 + Math.floor(at / 28)}/22,H${at},A${at},${at < 4 ? 15 : 1},0`,
    );
    const { rules } = take([write('0.csv', fileOf(...rows, '31/09/22,H1,A2,1,0', ',Stray,,,'))]);
    expect(rules.map(({ rule, severity, count, examples }) => [rule, severity, count, examples.length])).toEqual([
      ['date-unreadable', 'error', 1, 1],
      ['team-missing', 'error', 1, 1],
      ['score-unlikely', 'warning', 4, 3],
    ]);
  });

  it('are the first three hundred values it replaced, and how many there are', () => {
    const clubs = Array.from({ length: 18 }, (_, at) => `Club ${String.fromCodePoint(65 + at)}`);
    const season = (goals: string) =>
      seasonText({
        ...{ league: 'X2', start: 2022, clubs },
        change: (cells) => [...cells.slice(0, 3), goals, '0', '2.1', '3.4', '3.6'],
      });
    take([write('0.csv', season('1'))]);
    const { changes } = take([write('1.csv', season('2'))]);
    expect([changes.total, changes.shown.length]).toEqual([306, 300]);
    expect(changes.shown[0]).toMatchObject({
      before: '1-0',
      after: '2-0',
      beforeFile: '0.csv',
      afterFile: '1.csv',
      beforeLine: 2,
    });
  });
});
