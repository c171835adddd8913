import { describe, expect, it } from 'vitest';
import { fileOf, storeOfFiles } from '../../support/files-in-memory';

describe('what a file tells of a league', () => {
  it('is told by the file that saw further, whichever came first', () => {
    const early = fileOf('13/08/22,Ash,Birch,1,0', '20/08/22,Birch,Ash,0,0', '27/05/23,Cedar,Ash,,');
    const late = fileOf('13/08/22,Ash,Birch,2,0', '20/08/22,Birch,Ash,0,0', '27/08/22,Ash,Cedar,1,1');
    for (const order of [
      [early, late],
      [late, early],
    ]) {
      const { take, matchesOf, db } = storeOfFiles();
      for (const text of order) take(text);
      expect(matchesOf('X2', '2022-23')[0]).toBe('2022-08-13 Ash-Birch 2-0');
      const corrections = db.prepare('SELECT before, after, before_line FROM match_corrections').all();
      expect(corrections).toEqual(order[0] === early ? [{ before: '1-0', after: '2-0', before_line: 2 }] : []);
    }
  });

  it('counts each match once among inserted, updated and unchanged, and a second row of it as unchanged', () => {
    const { take } = storeOfFiles();
    take(fileOf('13/08/22,Ash,Birch,1,0', '20/08/22,Birch,Ash,,'));
    const [done] = take(
      fileOf('13/08/22,Ash,Birch,1,0', '20/08/22,Birch,Ash,3,0', '27/08/22,Ash,Cedar,1,1', '28/08/22,Ash,Cedar,1,1'),
    );
    expect(done).toMatchObject({ inserted: 1, updated: 1, unchanged: 2 });
  });

  it('meets matches of the season before within ten days of it', () => {
    const stored = (day: string) => {
      const { take, db } = storeOfFiles();
      // Its own column of seasons puts the match into the season before.
      take(`Div,Season,Date,HomeTeam,AwayTeam,FTHG,FTAG\nX2,2021/2022,${day},Ash,Birch,1,0\n`);
      take(
        `Div,Season,Date,HomeTeam,AwayTeam,FTHG,FTAG\nX2,2022/2023,13/08/22,Ash,Birch,1,0\nX2,2022/2023,20/08/22,Birch,Ash,1,0\n`,
      );
      return db.prepare('SELECT count(*) FROM matches').pluck().get();
    };
    expect(stored('13/08/22')).toBe(2);
    expect(stored('12/08/22')).toBe(2);
    expect(stored('01/08/22')).toBe(3);
  });

  it('keeps a correction once, however often it is told', () => {
    const { take, db } = storeOfFiles();
    take(fileOf('13/08/22,Ash,Birch,1,0', '27/08/22,Ash,Cedar,1,1'));
    const list = 'Div,Date,HomeTeam,AwayTeam\nX2,26/08/22,Ash,Cedar\n';
    for (const _ of [1, 2]) take(list);
    expect(db.prepare('SELECT field, before, after FROM match_corrections').all()).toEqual([
      { field: 'date', before: '2022-08-26', after: '2022-08-27' },
    ]);
  });

  it('lets two matches change their places', () => {
    const { take, matchesOf } = storeOfFiles();
    const answer = (...days: readonly [id: number, date: string][]) =>
      JSON.stringify({
        ...{ get: 'fixtures', parameters: {}, errors: [] },
        response: days.map(([id, date]) => ({
          fixture: { id, date: `${date}T15:00:00+00:00`, status: { short: 'PST' } },
          league: { id: 9001, name: 'Somewhere League', country: 'Somewhere', season: 2023 },
          teams: { home: { name: 'Ash' }, away: { name: 'Birch' } },
          goals: { home: null, away: null },
          score: { halftime: { home: null, away: null }, fulltime: { home: null, away: null } },
        })),
      });
    take(answer([7, '2023-08-19'], [8, '2023-10-19']), 'first.json');
    const [done] = take(answer([8, '2023-08-19'], [7, '2023-10-19']), 'then.json');
    const moves = done!.changes.map(({ before, after }) => `${before} to ${after}`);
    expect(moves.sort()).toEqual(['2023-08-19 to 2023-10-19', '2023-10-19 to 2023-08-19']);
    expect(matchesOf('AF-9001', '2023')).toEqual(['2023-08-19 Ash-Birch', '2023-10-19 Ash-Birch']);
  });

  it('keeps a match out of fits where its own row is in doubt', () => {
    const { take, db } = storeOfFiles();
    take(`Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,Note\nX2,13/08/22,Ash,Birch,3,0,awarded\nX2,20/08/22,Birch,Ash,1,0,\n`);
    expect(db.prepare('SELECT exclusion IS NOT NULL FROM matches ORDER BY match_date').pluck().all()).toEqual([1, 0]);
  });
});
