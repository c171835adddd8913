import { describe, expect, it } from 'vitest';
import { countDoubts, DOUBTS, findDoubts, summariseDoubts } from '../../src/main/clubs/doubts';
import { fileOf, storeOfFiles } from '../support/files-in-memory';
import { twoLeagues } from '../support/memory-store';

const kindsIn = (db: Parameters<typeof findDoubts>[0], league?: string) =>
  findDoubts(db, league).map(({ kind, league: of }) => `${of} ${kind}`);
const SUSPECTED = { suspicion: 'duplicate-suspected' };
const REPEATED = { suspicion: 'repeat-suspected' };

describe('a doubt about matches', () => {
  it('is one of those that are suspected together, told once with all of them', () => {
    const { db, play } = twoLeagues();
    play('2024-03-09 Ash-Birch 1-0', SUSPECTED);
    play('2024-03-10 Ash-Birch 2-0', SUSPECTED);
    play('2024-03-11 Birch-Ash 0-0');
    play('2024-03-09 Ash-Birch 1-0', SUSPECTED, 'E1');
    const [first, ...others] = findDoubts(db);
    expect(first).toMatchObject({
      kind: 'possible-double',
      league: 'E0',
      rule: 'duplicate-suspected',
      season: '2023-24',
    });
    expect(first!.matches.map(({ date, score, line }) => [date, score, line])).toEqual([
      ['2024-03-09', '1-0', 2],
      ['2024-03-10', '2-0', 2],
    ]);
    expect(first!.message).toMatch(/^2024-03-09 Ash – Birch 1-0; 2024-03-10 Ash – Birch 2-0: /);
    expect(others.map(({ league }) => league)).toEqual(['E1']);
  });

  it('of a repeat is of the same score in its season, else of matches within three days', () => {
    const { db, play } = twoLeagues();
    play('2024-03-09 Ash-Birch 1-0', REPEATED);
    play('2023-09-09 Ash-Birch 1-0');
    play('2023-10-09 Ash-Birch 2-0');
    play('2023-03-09 Ash-Birch 1-0', { season: '2022-23' });
    play('2024-03-09 Cedar-Dogwood 1-0', SUSPECTED);
    play('2024-03-12 Cedar-Dogwood 2-0', SUSPECTED);
    play('2024-03-16 Cedar-Dogwood 2-0', SUSPECTED);
    const dates = findDoubts(db).map(({ matches }) => matches.map(({ date }) => date));
    expect(dates).toEqual([['2024-03-09', '2023-09-09'], ['2024-03-09', '2024-03-12'], ['2024-03-16']]);
  });

  it('is of clubs that play twice on a day, where no doubled name explains it', () => {
    const { db, play } = twoLeagues();
    play('2024-03-09 Ash-Birch 1-0');
    play('2024-03-09 Cedar-Ash 3-0');
    const [doubt, ...others] = findDoubts(db);
    expect(others).toEqual([]);
    expect(doubt).toMatchObject({ kind: 'club-twice-a-day', league: 'E0' });
    expect(doubt!.message).toBe('Ash is told to have played 2 times on 2024-03-09: Ash – Birch 1-0; Cedar – Ash 3-0');
    const files = storeOfFiles();
    const rows = ['13/08/22,Ash,Birch,1,0', '20/08/22,Birch,Ash,2,2', '27/08/22,Ash,Cedar,3,1'];
    files.take(fileOf(...rows));
    files.take(fileOf(...rows.map((row) => row.replace('Ash', 'Qaaa'))));
    expect(kindsIn(files.db)).toEqual(['X2 names-coincide']);
  });

  it('is of a season larger than its league can be, beside the seasons around it', () => {
    const { db, play, team } = twoLeagues();
    for (const name of ['Elm', 'Fir'])
      db.prepare('INSERT INTO teams (league_id, name, canonical_name) VALUES (1, ?, lower(?))').run(name, name);
    const clubs = [team('Ash'), team('Birch'), team('Cedar'), team('Dogwood'), 9, 10];
    let day = 0;
    for (const home of clubs)
      for (const away of clubs)
        if (home !== away)
          play(`${new Date(Date.UTC(2023, 7, 5 + 3 * day++)).toISOString().slice(0, 10)} Ash-Birch 1-0`, {
            home_team_id: home,
            away_team_id: away,
          });
    expect(findDoubts(db)).toEqual([]);
    // A deciding match is none too many, nor is one that is still to come.
    play('2024-06-01 Birch-Cedar 4-4');
    play('2023-08-07 Ash-Cedar', { status: 'postponed' });
    expect(findDoubts(db)).toEqual([]);
    db.exec(`DELETE FROM matches WHERE match_date = '2024-06-01'`);
    play('2023-08-06 Ash-Birch 4-4');
    expect(findDoubts(db).map(({ kind, message }) => `${kind}: ${message}`)).toEqual([
      'season-too-large: E0 2023-24 has 31 matches of 6 clubs, 1 more than the 30 in which each meets each other once a ground',
    ]);
  });

  it('is of a season with far more clubs than those around it', () => {
    const { db, take } = storeOfFiles();
    const season = (year: number, clubs: number) =>
      fileOf(...Array.from({ length: clubs / 2 }, (_, at) => `1${at}/09/${year},H${at},A${at},1,0`));
    for (const [year, clubs] of [
      [21, 6],
      [22, 10],
      [23, 8],
      [24, 6],
    ] as const)
      take(season(year, clubs));
    expect(findDoubts(db).map(({ message }) => message)).toEqual([]);
    take(season(22, 14).replaceAll(/[HA](?=[56],)/g, 'Q$&'));
    expect(
      findDoubts(db)
        .filter(({ kind }) => kind === 'season-too-large')
        .map(({ message }) => message),
    ).toEqual(['X2 2022-23 has 14 clubs, where the seasons around it have 6 and 8']);
  });
});

describe('a doubt about names', () => {
  const BEFORE = ['13/08/22,Carrow City,Birch,1,0', '20/08/22,Birch,Elstow,1,1'];

  it('is a club renamed where the one leaves as the other comes, else a question', () => {
    const of = (row: string) => {
      const { db, take } = storeOfFiles();
      take(fileOf(...BEFORE));
      take(fileOf(row));
      return findDoubts(db).map(({ kind, message }) => `${kind}: ${message.split(':')[0]}`);
    };
    expect(of('12/08/23,Carrow,Birch,1,0')).toEqual([
      'club-renamed: Carrow City leaves X2 after 2022-23 and Carrow appears in 2023-24',
    ]);
    expect(of('12/08/24,Carrow,Birch,1,0')).toEqual(['question-open: Carrow may be Carrow City']);
  });

  it('is a name of a list that waits, with its matches and where it stands', () => {
    const { db, take } = storeOfFiles();
    take(fileOf(...BEFORE));
    take(
      'Div,Date,HomeTeam,AwayTeam\nX2,27/08/22,Qqqq,Birch\nX2,28/08/22,Birch,Qqqq\nX2,29/08/22,Zzzz,Birch\n',
      'list.csv',
    );
    expect(findDoubts(db).map(({ kind, message }) => `${kind}: ${message}`)).toEqual([
      'question-open: Qqqq is no team of X2: 2 matches wait (list.csv, line 2)',
      'question-open: Zzzz is no team of X2: 1 match waits (list.csv, line 4)',
    ]);
    const row = (date: string, home: string) => `Div,Date,HomeTeam,AwayTeam,FTHG,FTAG\nX3,${date},${home},Oak,1,0\n`;
    for (const text of [row('13/08/20', 'Elm City'), row('13/08/22', 'Elm')]) take(text);
    expect(findDoubts(db).map(({ league, spelling }) => `${league} ${spelling}`)).toEqual([
      'X2 Qqqq',
      'X2 Zzzz',
      'X3 Elm',
    ]);
  });
});

describe('doubts', () => {
  it('stand by weight, then by league, are counted by kind, and come with an example', () => {
    const { db, play } = twoLeagues();
    play('2024-03-09 Ash-Birch 1-0', {}, 'E1');
    play('2024-03-09 Cedar-Ash 3-0', {}, 'E1');
    play('2024-03-09 Ash-Birch 1-0');
    play('2024-03-09 Cedar-Ash 3-0');
    play('2024-04-09 Ash-Birch 1-1', SUSPECTED, 'E1');
    expect(kindsIn(db)).toEqual(['E1 possible-double', 'E0 club-twice-a-day', 'E1 club-twice-a-day']);
    expect(kindsIn(db, 'E0')).toEqual(['E0 club-twice-a-day']);
    const all = findDoubts(db);
    expect(countDoubts(all)).toEqual([
      { kind: 'possible-double', count: 1, ...DOUBTS['possible-double'] },
      { kind: 'club-twice-a-day', count: 2, ...DOUBTS['club-twice-a-day'] },
    ]);
    expect(summariseDoubts(all)).toEqual([
      { kind: 'possible-double', count: 1, example: all[0]!.message },
      { kind: 'club-twice-a-day', count: 2, example: all[1]!.message },
    ]);
  });
});
