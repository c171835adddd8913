import { describe, expect, it } from 'vitest';
import type { WritableDb } from '../../src/main/db/connection';
import { pairsApartWriter } from '../../src/main/db/repositories/pairs-apart';
import { clubQuestions, teamsInQuestion } from '../../src/main/clubs/questions';
import { reviewOf } from '../../src/main/clubs/review';
import { LeagueEvidence } from '../../src/main/clubs/team-evidence';
import { fileOf, storeOfFiles } from '../support/files-in-memory';

const store = (...files: readonly (readonly string[])[]) => {
  const all = storeOfFiles();
  for (const rows of files) all.take(fileOf(...rows));
  return all;
};
const alikeIn = (db: WritableDb) =>
  clubQuestions(db).alike.map(({ newer, older, reason }) => `${newer.name} ${older.name}: ${reason}`);
const twinsIn = (db: WritableDb) =>
  clubQuestions(db).twins.flatMap(({ pairs }) => pairs.map(({ from, into }) => `${from.name}: ${into.name}`));
const by = { analyst: 'tester', reason: 'seen' };

describe('two names of a league that are alike', () => {
  const BEFORE = ['13/08/22,Carrow City,Birch,1,0', '20/08/22,Birch,Elstow,1,1'];

  it('are asked about where nothing says that they are two clubs, the later one first', () => {
    const { db } = store(BEFORE, ['12/08/23,Carrow,Birch,1,0']);
    expect(alikeIn(db)).toEqual(['Carrow Carrow City: the same words but for one that is left away at times']);
    const { newer } = clubQuestions(db).alike[0]!;
    expect(newer).toMatchObject({ league: 'X2', seasons: ['2023-24'], matches: 1, firstDate: '2023-08-12' });
    expect(teamsInQuestion(db)).toEqual(new Set([newer.id]));
  });

  it('are not where they met, or played in one season, or a person has said that they are two', () => {
    expect(alikeIn(store(BEFORE, ['12/08/23,Carrow,Carrow City,1,0']).db)).toEqual([]);
    expect(alikeIn(store(BEFORE, ['27/08/22,Carrow,Birch,1,0']).db)).toEqual([]);
    const { db } = store(BEFORE, ['12/08/23,Carrow,Birch,1,0']);
    pairsApartWriter(db).add(1, 'carrow', 'carrow city', by);
    expect(alikeIn(db)).toEqual([]);
    expect(teamsInQuestion(db)).toEqual(new Set());
    const other = store(BEFORE, ['12/08/23,carrow,Birch,1,0']).db;
    expect(alikeIn(other)).toHaveLength(1);
    pairsApartWriter(other).add(1, 'carrow', 'carrow city', by);
    expect(alikeIn(other)).toEqual([]);
  });

  it('nor where they played in one season in another league of their country', () => {
    const { db, take } = store(BEFORE, ['12/08/23,Carrow,Birch,1,0']);
    take('Div,Date,HomeTeam,AwayTeam,FTHG,FTAG\nX3,14/08/22,Carrow,Oak,1,0\n');
    expect(alikeIn(db)).toHaveLength(1); // Of no country, each league is its own.
    db.exec(`UPDATE leagues SET country = 'Somewhere'`);
    expect(alikeIn(db)).toEqual([]);
  });

  it('nor where the list of known spellings knows them as two clubs of their country', () => {
    const { db } = store(['13/08/22,Wimbledon,Birch,1,0'], ['12/08/23,AFC Wimbledon,Elm,1,0']);
    expect(alikeIn(db)).toHaveLength(1);
    db.exec(`UPDATE leagues SET country = 'England'`);
    expect(alikeIn(db)).toEqual([]);
  });

  it('are older and newer by their first matches, however long either was there', () => {
    const { db } = store(BEFORE, ['12/08/23,Carrow,Birch,1,0'], ['10/08/24,Carrow City,Birch,1,0']);
    expect(clubQuestions(db).alike).toMatchObject([
      { newer: { name: 'Carrow', matches: 1 }, older: { name: 'Carrow City', matches: 2, firstDate: '2022-08-13' } },
    ]);
  });

  it('of the same letters are asked about within a season, too, unless they played on one day', () => {
    const rows = ['13/08/22,St Paul,Birch,1,0', '27/08/22,Birch,St Paul,1,0'];
    expect(alikeIn(store([...rows, '20/08/22,St. Paul,Birch,1,0']).db)).toEqual(['St. Paul St Paul: the same letters']);
    expect(alikeIn(store([...rows, '27/08/22,St. Paul,Elm,1,0']).db)).toEqual([]);
  });
});

describe('names whose matches are those of others', () => {
  const ROWS = ['13/08/22,Ash,Birch,1,0', '20/08/22,Birch,Ash,2,2', '27/08/22,Ash,Cedar,3,1'];
  const again = (name: string) => ROWS.map((row) => row.replace('Ash', name));

  it('are one question of their league, told by what they tell twice', () => {
    const { db } = store(ROWS, again('Qaaa'));
    const [group, ...others] = clubQuestions(db).twins;
    expect(others).toEqual([]);
    expect(group).toMatchObject({ league: 'X2', seasons: ['2022-23'], coincide: 3, of: 3 });
    expect(twinsIn(db)).toEqual(['Qaaa: Ash']);
    expect(alikeIn(db)).toEqual([]);
    // A name that is settled so is no other question's.
    const more = store(ROWS, again('Qaaa'), ['12/08/23,Qaaa City,Birch,1,0']).db;
    expect([twinsIn(more), alikeIn(more)]).toEqual([['Qaaa: Ash'], []]);
    const { twins, items } = reviewOf(db);
    expect(twins).toMatchObject([{ pairs: [{ spelling: 'Qaaa', team: 'Ash', coincide: 3 }] }]);
    expect(items).toEqual([]);
  });

  it('keep the name with more seasons, then the first; that of the site before either', () => {
    expect(twinsIn(store(ROWS, again('Aaaa')).db)).toEqual(['Ash: Aaaa']);
    expect(twinsIn(store(ROWS, again('Aaaa'), ['12/08/23,Ash,Birch,1,0']).db)).toEqual(['Aaaa: Ash']);
    const { db } = store(ROWS, again('Aaaa'), ['12/08/23,Ash,Birch,1,0']);
    db.exec(`UPDATE matches SET home_spelling = 'x', away_spelling = 'x' WHERE source_file_id <> 2`);
    expect(twinsIn(db)).toEqual(['Ash: Aaaa']);
  });

  it('are two clubs once a person has said so, and none where one file tells both', () => {
    const { db } = store(ROWS, again('Qaaa'));
    pairsApartWriter(db).add(1, 'qaaa', 'ash', by);
    expect(twinsIn(db)).toEqual([]);
    expect(twinsIn(store([...ROWS, ...again('Qaaa')]).db)).toEqual([]);
  });
});

describe('what a person is shown of a name', () => {
  it('are its seasons, matches and last opponents beside those of the names it is like', () => {
    const { db } = store(
      ['13/08/22,Carrow City,Birch,1,0', '20/08/22,Elm,Carrow City,1,1'],
      ['12/08/23,Carrow,Birch,1,0', '19/08/23,Oak,Carrow,1,0'],
    );
    const [item] = reviewOf(db).items;
    expect(item).toMatchObject({
      ...{ spelling: 'Carrow', kind: 'new-team', season: '2023-24', line: 2, matches: 2, suggestions: ['Carrow City'] },
      own: {
        seasons: ['2023-24'],
        matches: 2,
        firstDate: '2023-08-12',
        lastDate: '2023-08-19',
        opponents: ['Birch', 'Oak'],
      },
      candidates: [
        {
          name: 'Carrow City',
          opponents: ['Birch', 'Elm'],
          reason: expect.stringMatching(/^the same words/) as string,
        },
      ],
    });
  });

  it('of a list’s name that nobody knows are the names like it, those with one first', () => {
    const { db, take } = store(['13/08/22,Manbury,Birch,1,0', '20/08/22,Birch,Elstow,1,1']);
    take(
      'Div,Date,HomeTeam,AwayTeam\nX2,27/08/22,Aaaaaa,Birch\nX2,28/08/22,Manburi,Birch\nX2,29/08/22,Elstow,Manburi\n',
    );
    const { items } = reviewOf(db);
    expect(items.map(({ spelling, suggestions, matches, kind }) => [spelling, suggestions, matches, kind])).toEqual([
      ['Manburi', ['Manbury'], 2, 'unknown'],
      ['Aaaaaa', [], 1, 'unknown'],
    ]);
    expect(items[0]!.own).toMatchObject({ seasons: [], matches: 0, firstDate: null });
    expect(items[0]!.candidates).toMatchObject([{ name: 'Manbury', matches: 1, reason: 'a like name' }]);
    // Once it is a team, it is no unknown name.
    take(fileOf('03/09/22,Aaaaaa,Birch,1,0'));
    expect(reviewOf(db).items.map(({ spelling }) => spelling)).toEqual(['Manburi']);
  });

  it('are the opponents of the last season alone', () => {
    const match = (season: string, date: string, homeTeamId: number, awayTeamId: number) => ({
      ...{ season, date, homeTeamId, awayTeamId, homeGoals: 1, awayGoals: 0, status: 'finished', fileId: 1 },
    });
    const evidence = new LeagueEvidence([
      match('2022-23', '2022-08-13', 1, 2),
      match('2023-24', '2023-08-13', 3, 1),
      match('2023-24', '2023-08-13', 4, 1),
    ]);
    expect(evidence.of(1, 'One', String)).toEqual({
      ...{ name: 'One', seasons: ['2022-23', '2023-24'], matches: 2, firstDate: '2022-08-13', lastDate: '2023-08-13' },
      opponents: ['3', '4'],
    });
    expect(evidence.of(null, 'None', String)).toMatchObject({ matches: 0, opponents: [] });
  });
});
