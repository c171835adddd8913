import { expect, it } from 'vitest';
import { aliasRepository, aliasWriter } from '../../../src/main/db/repositories/aliases';
import { leagueRepository, leagueWriter } from '../../../src/main/db/repositories/leagues';
import { pairsApart, pairsApartWriter } from '../../../src/main/db/repositories/pairs-apart';
import { seasonDirectory } from '../../../src/main/db/repositories/seasons';
import { spellingRepository, spellingWriter } from '../../../src/main/db/repositories/spellings';
import { teamDirectory } from '../../../src/main/db/repositories/team-directory';
import { twoLeagues } from '../../support/memory-store';

const by = { analyst: 'tester', reason: 'seen' };
const aliasOf = (spelling: string, teamId: number, leagueId = 1) => ({
  ...{ leagueId, spelling, canonicalName: spelling.toLowerCase(), teamId, ...by },
});

it('a recorded spelling counts before a club’s own name, in its league only', () => {
  const { db, team } = twoLeagues();
  const { add, repoint, remove } = aliasWriter(db);
  add(aliasOf('Birch', team('Ash')));
  add(aliasOf('The Ashes', team('Ash')));
  const names = leagueRepository(db).namesOf(1);
  expect([names.get('birch'), names.get('ash'), names.get('the ashes')]).toEqual([
    { id: team('Ash'), isAlias: true },
    { id: team('Ash'), isAlias: false },
    { id: team('Ash'), isAlias: true },
  ]);
  expect(leagueRepository(db).namesOf(2).get('birch')).toEqual({ id: team('Birch', 'E1'), isAlias: false });
  repoint(team('Ash'), team('Cedar'));
  const { teamOf } = aliasRepository(db);
  expect([teamOf(1, 'birch'), teamOf(1, 'the ashes'), teamOf(2, 'birch')]).toEqual([
    team('Cedar'),
    team('Cedar'),
    null,
  ]);
  remove(1, 'birch');
  expect(aliasRepository(db).all()).toMatchObject([{ spelling: 'The Ashes', team: 'Cedar', league: 'E0' }]);
});

it('of two spellings of one name the smaller is shown, whichever came first', () => {
  const { db, team } = twoLeagues();
  const { preferName } = leagueWriter(db);
  const { teamName } = leagueRepository(db);
  const ash = team('Ash');
  preferName(ash, 'ASH', 'ash');
  preferName(ash, 'AsH', 'ash');
  preferName(ash, 'AAA', 'other');
  expect(teamName(ash)).toBe('ASH');
});

it('a club is of the last season that it played in at home or away; one without matches is not shown', () => {
  const { db, play, team } = twoLeagues();
  play('2022-09-01 Ash-Birch 1-0', { season: '2022-23' });
  play('2023-09-01 Birch-Cedar 1-0');
  const { teams, teamsOf, teamByKey } = leagueRepository(db);
  expect(teams().map(({ name, lastSeason }) => `${name} ${lastSeason}`)).toEqual([
    'Ash 2022-23',
    'Birch 2023-24',
    'Cedar 2023-24',
  ]);
  expect(teamsOf(1).map(({ name }) => name)).toEqual(['Ash', 'Birch', 'Cedar']);
  expect(teamsOf(2)).toEqual([]);
  expect(teamByKey(1, 'dogwood')?.id).toBe(team('Dogwood'));
  expect(seasonDirectory(db).find(1, '2022-23')).toEqual({ first: '2022-09-01', last: '2022-09-01' });
  expect(seasonDirectory(db).find(1, '2021-22')).toBeUndefined();
});

it('a club is listed with all its seasons and matches, spellings and what is open about it', () => {
  const { db, play, team } = twoLeagues();
  play('2023-09-01 Ash-Birch 1-0');
  play('2022-09-01 Birch-Ash 1-0', { season: '2022-23' });
  play('2023-09-08 Ash-Cedar');
  aliasWriter(db).add(aliasOf('The Ashes', team('Ash')));
  const rows = teamDirectory(db).list('E0', new Set([team('Ash')]));
  expect(rows[0]).toMatchObject({ name: 'Ash', firstSeason: '2022-23', lastSeason: '2023-24', seasons: 2, matches: 3 });
  expect(rows.map(({ name, spellings, toReview }) => [name, spellings.length, toReview])).toEqual([
    ['Ash', 1, true],
    ['Birch', 0, false],
    ['Cedar', 0, false],
  ]);
  expect(teamDirectory(db).list('E1', new Set())).toEqual([]);
});

it('two names stay apart in whichever order they are given, once', () => {
  const { db } = twoLeagues();
  const { add } = pairsApartWriter(db);
  add(1, 'birch', 'ash', by);
  add(1, 'ash', 'birch', by);
  expect(pairsApart(db).all()).toEqual([{ leagueId: 1, one: 'ash', other: 'birch' }]);
});

it('a spelling waits once, where it was first met, with the matches that wait for it now', () => {
  const { db, file } = twoLeagues();
  const { ask, answered } = spellingWriter(db);
  const row = { leagueId: 1, canonicalName: 'ashes', spelling: 'Ashes', kind: 'unknown' as const };
  ask({ ...row, season: '2022-23', fileId: file, line: 2, matches: 1 });
  ask({ ...row, spelling: 'ASHES', season: '2023-24', fileId: file, line: 9, matches: 5 });
  const { waiting, find } = spellingRepository(db);
  expect(waiting()).toMatchObject([{ spelling: 'Ashes', season: '2022-23', line: 2, matches: 5, league: 'E0' }]);
  answered(2, 'ashes');
  expect(find(1, 'ashes')).toBeDefined();
  answered(1, 'ashes');
  expect(waiting()).toEqual([]);
});
