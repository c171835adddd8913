import { describe, expect, it } from 'vitest';
import { sourceRepository } from '../../src/main/db/repositories/sources';
import { createIngester } from '../../src/main/ingestion/ingester';
import { fileOf, storeOfFiles } from '../support/files-in-memory';

const SEASON = fileOf('13/08/22,Ash,Birch,1,0', '20/08/22,Birch,Ash,2,2', '27/08/22,Ash,Cedar,,');
const LIST = ['Div,Date,HomeTeam,AwayTeam', 'X2,14/08/22,Ash,Elm', 'X2,15/08/22,Cedar,Birch', ''].join('\n');
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
type Store = ReturnType<typeof storeOfFiles>;
const actions = ({ db }: Store) =>
  db.prepare(`SELECT json_extract(entry, '$.action') FROM audit_log ORDER BY sequence`).pluck().all();
const seasons = ({ db }: Store) =>
  sourceRepository(db)
    .all()
    .map(({ league, season, issues }) => `${league} ${season} ${issues}`);

describe('a file', () => {
  it('is told group by group, its findings once, and each group in the audit log', () => {
    const store = storeOfFiles();
    const text = `Div,Date,HomeTeam,AwayTeam,FTHG,FTAG
X2,13/08/22,Ash,Birch,1,0
X3,13/08/22,Elm,Fir,1,0
X3,20/08/22,Fir,Elm,15,0
X3,12/08/23,Elm,Fir,1,0
`;
    const groups = store.take(text);
    expect(groups.map(({ league, season, inserted, issueCount }) => [league, season, inserted, issueCount])).toEqual([
      ['X2', '2022-23', 1, 1],
      ['X3', '2022-23', 2, 0],
      ['X3', '2023-24', 1, 0],
    ]);
    expect(actions(store)).toEqual(['import', 'import', 'import']);
    expect(seasons(store)).toEqual(['X2 2022-23 1', 'X3 2022-23 0', 'X3 2023-24 0']);
    const [again] = store.take(text, 'another name.csv');
    expect(again).toMatchObject({ isKnown: true, inserted: 0, unchanged: 1, issueCount: 1, newTeams: [] });
    expect(actions(store)).toHaveLength(3);
  });

  it('names the clubs it made only where the league had some before', () => {
    const store = storeOfFiles();
    expect(store.take(SEASON)[0]!.newTeams).toEqual([]);
    expect(store.take(fileOf('12/08/23,Ash,Elm,1,0'))[0]!.newTeams).toEqual(['Elm']);
  });

  it('is in the store whole or not at all', () => {
    const store = storeOfFiles();
    store.db.exec(`CREATE TEMP TRIGGER late BEFORE INSERT ON main.audit_log BEGIN SELECT RAISE(ABORT, 'late'); END`);
    expect(() => store.take(SEASON)).toThrow('late');
    for (const table of ['source_files', 'matches', 'teams', 'leagues', 'ingestion_logs'])
      expect(store.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
  });

  it('is kept with how far it saw: results alone count', () => {
    const store = storeOfFiles();
    store.take(SEASON);
    const [rank] = sourceRepository(store.db).ranksOf('X2', '2022-23').values();
    expect(rank).toMatchObject({ lastResult: '2022-08-20', results: 2 });
  });

  it('of which a tenth cannot be used is refused before anything is done, unless the rest is asked for', () => {
    const store = storeOfFiles();
    const bad = fileOf('31/09/22,Ash,Birch,1,0', '31/09/22,Birch,Ash,1,0', '13/08/22,Ash,Birch,1,0');
    const done: string[] = [];
    const beforeFirst = () => void done.push('begun');
    expect(() => store.take(bad, 'bad.csv', { beforeFirst })).toThrow(/2 of 3 rows cannot be used/);
    expect(done).toEqual([]);
    expect(store.take(bad, 'bad.csv', { partial: true, beforeFirst })).toMatchObject([{ inserted: 1 }]);
    store.take(bad, 'bad.csv', { partial: true, beforeFirst });
    expect(done).toEqual(['begun']);
  });
});

describe('a list of matches to come', () => {
  it('waits for the seasons of its import, makes no club, and asks about names that nobody knows', () => {
    const store = storeOfFiles();
    const wait = createIngester(store.db, 'tester');
    expect(wait.ingest(encode(LIST), 'list.csv', true)).toBe('later');
    store.take(SEASON);
    const [done] = wait.ingest(encode(LIST), 'list.csv', false);
    expect(done).toMatchObject({ inserted: 1, issueCount: 1 });
    expect(wait.ingest(encode(LIST), 'list.csv', true)).toBe('later');
    expect(store.db.prepare('SELECT spelling, line, matches FROM spelling_reviews').all()).toEqual([
      { spelling: 'Elm', line: 2, matches: 1 },
    ]);
    expect(store.db.prepare(`SELECT count(*) FROM teams WHERE name = 'Elm'`).pluck().get()).toBe(0);
  });

  it('is looked at again, though its bytes are known, once a club of it is there', () => {
    const store = storeOfFiles();
    store.take(SEASON);
    store.take(LIST);
    expect(store.take(LIST)).toMatchObject([{ inserted: 0, isKnown: false }]);
    expect(actions(store)).toEqual(['import', 'import']);
    store.take(fileOf('12/08/23,Ash,Elm,1,0'));
    store.take(fileOf('13/08/22,Elm,Ash,1,0'));
    expect(store.take(LIST)).toMatchObject([{ inserted: 1 }]);
    expect(actions(store).at(-1)).toBe('import-again');
    // What the list knows now waits for nobody.
    expect(store.db.prepare('SELECT count(*) FROM spelling_reviews').pluck().get()).toBe(0);
  });
});

describe('a row whose two names are one club by now', () => {
  const alias = (store: Store, spelling: string, team: string) =>
    store.db
      .prepare(
        `INSERT INTO team_aliases (league_id, spelling, canonical_name, team_id, analyst, reason)
         SELECT league_id, ?, lower(?), id, 'tester', 'seen' FROM teams WHERE name = ?`,
      )
      .run(spelling, spelling, team);

  it('is left out and said to be, and the others are stored under the one club', () => {
    const store = storeOfFiles();
    store.take(SEASON);
    alias(store, 'The Ashes', 'Ash');
    alias(store, 'Ash Town', 'Ash');
    const rows = ['12/08/23,The Ashes,Ash Town,1,0', '19/08/23,The Ashes,Birch,1,0', '26/08/23,Cedar,Ash Town,1,1'];
    const [done] = store.take(fileOf(...rows));
    expect(done).toMatchObject({ inserted: 2, issueCount: 1 });
    expect(done!.issues).toMatchObject([
      { line: 2, rule: 'plays-itself', action: 'row-rejected', text: 'The Ashes,Ash Town' },
    ]);
    expect(store.matchesOf('X2', '2023-24')).toEqual(['2023-08-19 Ash-Birch 1-0', '2023-08-26 Cedar-Ash 1-1']);
  });

  it('that two names tell of one match is one match', () => {
    const store = storeOfFiles();
    store.take(SEASON);
    alias(store, 'The Ashes', 'Ash');
    alias(store, 'Ash Town', 'Ash');
    const [done] = store.take(
      fileOf('12/08/23,The Ashes,Birch,1,0', '12/08/23,Ash Town,Birch,1,0', '19/08/23,Cedar,Birch,1,0'),
    );
    expect(store.matchesOf('X2', '2023-24')).toEqual(['2023-08-12 Ash-Birch 1-0', '2023-08-19 Cedar-Birch 1-0']);
    expect(done!.issues.map(({ rule }) => rule)).toEqual(['duplicate-row']);
  });
});
