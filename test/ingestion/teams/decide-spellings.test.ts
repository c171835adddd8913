import { describe, expect, it } from 'vitest';
import { aliasRepository } from '../../../src/main/db/repositories/aliases';
import { auditRepository } from '../../../src/main/db/repositories/audit';
import { leagueRepository } from '../../../src/main/db/repositories/leagues';
import { decideSpellings } from '../../../src/main/ingestion/teams/decide-spellings';
import { splitTeam } from '../../../src/main/ingestion/teams/join-teams';
import { linkTeams, listClubs, suggestClubs, unlinkTeam } from '../../../src/main/ingestion/teams/link-clubs';
import { fileOf, storeOfFiles } from '../../support/files-in-memory';

const by = { analyst: 'tester', reason: 'seen' };
const LIST = 'Div,Date,HomeTeam,AwayTeam\nX2,14/08/23,Ash,Elms\n';

function store(...rows: readonly string[]) {
  const files = storeOfFiles();
  files.take(fileOf(...rows));
  const league = leagueRepository(files.db).find('X2')!;
  const decide = (...means: readonly (readonly [spelling: string, team: string | null])[]) =>
    decideSpellings(
      files.db,
      means.map(([spelling, team]) => ({ league: 'X2', spelling, team, reason: 'seen' })),
      'tester',
    );
  const aliases = () =>
    aliasRepository(files.db)
      .all()
      .map(({ spelling, team }) => `${spelling}: ${team}`);
  const teams = () =>
    leagueRepository(files.db)
      .teams()
      .map(({ name }) => name);
  return { ...files, league, decide, aliases, teams };
}
const ROWS = ['13/08/22,Ash,Birch,1,0', '20/08/22,Birch,Ash,1,1', '27/08/22,Elm,Cedar,2,0'];

describe('what a person says of spellings', () => {
  it('of a list’s name that waits is recorded, and answers the question', () => {
    const { decide, aliases, take, db } = store(...ROWS);
    take(LIST);
    expect(decide(['Elms', 'elm'])).toBe(1);
    expect(aliases()).toEqual(['Elms: Elm']);
    expect(db.prepare('SELECT count(*) FROM spelling_reviews').pluck().get()).toBe(0);
    expect(decide(['Elms', 'Elm'])).toBe(1); // Said once more it changes nothing.
    expect(auditRepository(db).last()!.entry).toContain('team-alias');
    expect(auditRepository(db).last()!.sequence).toBe(3);
    expect(() => decide(['Elms', 'Ash'])).toThrow('"Elms" already means Elm in X2');
    expect(() => decide(['Elms', null])).toThrow('"Elms" means Elm in X2: split it');
  });

  it('of a club joins it to the other one, with all its matches, together where both sides are spelt otherwise', () => {
    const { decide, aliases, teams, take, matchesOf } = store(...ROWS);
    take(fileOf('13/08/22,Ashes,Birches,1,0', '27/08/22,Elm,Cedar,2,0'));
    expect(matchesOf('X2', '2022-23')).toHaveLength(4);
    decide(['Ashes', 'Ash'], ['Birches', 'Birch']);
    expect(aliases()).toEqual(['Ashes: Ash', 'Birches: Birch']);
    expect(teams()).toEqual(['Ash', 'Birch', 'Cedar', 'Elm']);
    expect(matchesOf('X2', '2022-23')).toHaveLength(3);
  });

  it.each([
    [[['Ashes', 'Ash'] as const, ['Ashes', 'Birch'] as const], /"Ashes" cannot be both Ash and Birch/],
    [[['Ashes', 'Ash'] as const, ['Ash', 'Cedar'] as const], /"Ashes" is said to be Ash, which is said to be Cedar/],
    [[['Ash', 'ash'] as const], /"Ash" is Ash itself/],
    [[['Ashes', 'Oak'] as const], /"Oak" is no team of X2/],
    [[['Nobody', null] as const], /"Nobody" does not wait for a decision/],
    [[['Ash', 'Birch'] as const], /Ash and Birch met on 2022-08-13: they are two clubs/],
  ])('is refused whole: %j', (means, message) => {
    const { decide, aliases, take, db } = store(...ROWS);
    take(fileOf('12/08/23,Ashes,Birch,1,0'));
    take(LIST);
    const before = auditRepository(db).last()!.sequence;
    expect(() => decide(['Elms', 'Elm'], ...means)).toThrow(message);
    expect([aliases(), auditRepository(db).last()!.sequence]).toEqual([[], before]);
  });

  it('said of one club by two reasons is recorded by both', () => {
    const { db, take, aliases } = store(...ROWS);
    take(fileOf('12/08/23,Ashes,Birch,1,0'));
    take(fileOf('19/08/23,The Ashes,Birch,1,0'));
    const decision = { league: 'X2', team: 'Ash' };
    decideSpellings(
      db,
      [
        { ...decision, spelling: 'Ashes', reason: 'one' },
        { ...decision, spelling: 'The Ashes', reason: 'two' },
      ],
      'tester',
    );
    expect(aliases()).toEqual(['Ashes: Ash', 'The Ashes: Ash']);
    expect(db.prepare('SELECT reason FROM team_changes ORDER BY id').pluck().all()).toEqual(['one', 'two']);
  });

  it('that a waiting name is a club of its own makes the club', () => {
    const { decide, db, take } = store(...ROWS);
    take(LIST);
    decide(['Elms', null]);
    expect(leagueRepository(db).namesOf(1).get('elms')?.isAlias).toBe(false);
    expect(take(LIST)).toMatchObject([{ inserted: 1 }]);
  });

  it('that a name is a club of its own is refused while its matches are told under another, too', () => {
    const { decide, take } = store(...ROWS, '03/09/22,Ash,Cedar,3,1', '10/09/22,Cedar,Ash,4,2');
    take(
      fileOf(
        '13/08/22,Ashen,Birch,1,0',
        '20/08/22,Birch,Ashen,1,1',
        '03/09/22,Ashen,Cedar,3,1',
        '10/09/22,Cedar,Ashen,4,2',
      ),
    );
    expect(() => decide(['Ashen', null])).toThrow(/"Ashen" tells 4 matches of Ash again/);
  });
});

describe('a club that was joined', () => {
  it('is parted again with the matches that were told under its name', () => {
    const { db, decide, league, take, teams, matchesOf } = store(...ROWS);
    take(fileOf('12/08/23,Ashes,Birch,1,0', '19/08/23,Cedar,Ashes,0,0'));
    const before = matchesOf('X2', '2023-24');
    decide(['Ashes', 'Ash']);
    take(fileOf('26/08/23,Ash,Cedar,1,0'));
    expect(splitTeam(db, league, 'Ashes', by)).toEqual({ kind: 'split', subject: 'Ashes', object: 'Ash', matches: 2 });
    expect(matchesOf('X2', '2023-24')).toEqual([...before, '2023-08-26 Ash-Cedar 1-0']);
    expect(teams()).toContain('Ashes');
    expect(() => splitTeam(db, league, 'Ashes', by)).toThrow('"Ashes" is no recorded spelling of a team of X2');
    expect(() => splitTeam(db, league, 'Nobody', by)).toThrow(/no recorded spelling/);
  });

  it('is two clubs where they played different matches on a day', () => {
    const { decide, take } = store(...ROWS);
    take(fileOf('13/08/22,Ashes,Elm,3,2'));
    expect(() => decide(['Ashes', 'Ash'])).toThrow(/played two different matches on 2022-08-13: they are two clubs/);
  });
});

describe('a club in several leagues', () => {
  const two = () => {
    const files = store('13/08/22,Ash,Birch,1,0');
    const rows = ['12/08/23,Ash,Oak,1,0', '13/08/22,Birch,Oak,1,0'];
    files.take(['Div,Date,HomeTeam,AwayTeam,FTHG,FTAG', ...rows.map((row) => `X3,${row}`), ''].join('\n'));
    files.db.exec(`UPDATE leagues SET country = 'England'`);
    const { find, namesOf, teamName } = leagueRepository(files.db);
    const member = (code: string, name: string) => {
      const league = find(code)!;
      const { id } = namesOf(league.id).get(name.toLowerCase())!;
      return { league, id, name: teamName(id) };
    };
    return { ...files, member };
  };

  it('is suggested by its name where no season has it twice, and until it is linked', () => {
    const { db, member } = two();
    expect(suggestClubs(db).map(({ name, teams }) => [name, teams.length])).toEqual([['Ash', 2]]);
    linkTeams(db, 'Ash', [member('X2', 'Ash'), member('X3', 'Ash')], by);
    expect(suggestClubs(db)).toEqual([]);
    expect(listClubs(db)).toMatchObject([
      { name: 'Ash', teams: [{ league: 'X2', seasons: ['2022-23'] }, { league: 'X3' }] },
    ]);
    unlinkTeam(db, member('X2', 'Ash').league, member('X2', 'Ash'), by);
    expect(() => unlinkTeam(db, member('X2', 'Ash').league, member('X2', 'Ash'), by)).toThrow(/linked to no club/);
    db.exec(`UPDATE leagues SET country = 'Unknown'; DELETE FROM club_teams`);
    expect(suggestClubs(db)).toEqual([]);
  });

  it('is of one country, with one team a league', () => {
    const { db, member } = two();
    expect(() => linkTeams(db, 'x', [member('X2', 'Ash'), member('X2', 'Birch')], by)).toThrow(
      /two teams of one league/,
    );
    db.exec(`UPDATE leagues SET country = 'Wales' WHERE code = 'X3'`);
    expect(() => linkTeams(db, 'x', [member('X2', 'Ash'), member('X3', 'Ash')], by)).toThrow(/England and Wales/);
    expect(listClubs(db)).toEqual([]);
  });
});
