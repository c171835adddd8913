import { createCall } from '../../../src/main/capabilities/answer';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Services } from '../../../src/main/capabilities/services';
import { emptyStore, runToEnd, temporaryFolder } from '../../support/stores';
import { matchContent, matchHash } from '../../support/store-content';
import { seasonText, type SeasonFile } from '../../support/season-text';

const CLUBS = ['Hamburg', 'Homburg', 'St Pauli', 'Kiel', 'Mainz', 'Aue'];
/** A league of no country, whose clubs no list of known spellings names. */
const LEAGUE = 'X2';
const why = 'the same club in another spelling';

function importSeasons(services: Services, seasons: readonly SeasonFile[], request: object = {}) {
  const folder = temporaryFolder();
  seasons.forEach((season, index) => {
    writeFileSync(join(folder, `${index}-${season.league}-${season.start}.csv`), seasonText(season));
  });
  return runToEnd(services, (call) => call('data.import', { paths: [folder], ...request }), 'import');
}
const d2 = (start: number, more: Partial<SeasonFile> = {}): SeasonFile => ({
  league: LEAGUE,
  start,
  clubs: CLUBS,
  ...more,
});
/** Row 12 of the file is told of `St. Pauli`. */
const respelled = (cells: string[], row: number): string[] =>
  row === 12 ? cells.map((cell) => cell.replace('St Pauli', 'St. Pauli')) : cells;

describe('a name that is new to a league', () => {
  it('is a question where a like name leaves a doubt, and never where the two met', async () => {
    const services = emptyStore();
    const { spellings } = await importSeasons(services, [d2(2008, { change: respelled })]);
    expect(spellings.map(({ spelling, kind }) => [spelling, kind])).toEqual([['St. Pauli', 'new-team']]);
    const again = await importSeasons(services, [d2(2009, { clubs: [...CLUBS.slice(0, 5), 'Auer', 'Bochum'] })]);
    expect(again.spellings.map(({ spelling, suggestions }) => [spelling, suggestions])).toEqual([['Auer', ['Aue']]]);
    const [auer] = await createCall(services)('teams.review', {});
    expect(auer).toMatchObject({ spelling: 'Auer', season: '2009-10', matches: 12 });
    expect(auer!.own.opponents).toEqual(['Bochum', 'Hamburg', 'Homburg', 'Kiel', 'Mainz', 'St Pauli']);
    expect(auer!.candidates).toMatchObject([{ name: 'Aue', seasons: ['2008-09'], matches: 10 }]);
    await services.close();
  });

  it('is answered with the import itself, by the command of whoever looked first', async () => {
    const services = emptyStore();
    await importSeasons(services, [d2(2008)]);
    const decisions = [{ league: LEAGUE, spelling: 'Auer', team: 'Aue', reason: why }];
    const clubs = [...CLUBS.slice(0, 5), 'Auer'];
    const { spellings } = await importSeasons(services, [d2(2009, { clubs })], { decisions });
    expect(spellings).toEqual([]);
    const call = createCall(services);
    expect((await call('teams.list', {})).map(({ name, seasons }) => [name, seasons])).toContainEqual(['Aue', 2]);
    const next = await importSeasons(services, [d2(2010, { clubs })]);
    expect([next.spellings, next.files[0]!.newTeams]).toEqual([[], []]);
    await services.close();
  });
});

describe('two teams that are one club', () => {
  const merge = { league: LEAGUE, from: 'St. Pauli', into: 'St Pauli', reason: why };

  it('are joined with all their matches, and parted again as if nothing had been', async () => {
    const services = emptyStore();
    const call = createCall(services);
    await importSeasons(services, [d2(2008, { change: respelled })]);
    const before = matchHash(services.db);
    expect(await call('teams.merge', merge)).toMatchObject({ kind: 'merge', matches: 1, reason: why });
    const names = (await call('teams.list', {})).map(({ name }) => name);
    expect(names).toEqual([...CLUBS].sort());
    expect((await call('teams.aliases', {})).map(({ spelling, team }) => [spelling, team])).toEqual([
      ['St. Pauli', 'St Pauli'],
    ]);
    await importSeasons(services, [d2(2009, { change: respelled })]);
    expect((await call('teams.list', {})).length).toBe(CLUBS.length);
    await call('teams.split', { league: LEAGUE, spelling: 'St. Pauli', reason: 'another club' });
    const apart = (await call('teams.list', {})).find(({ name }) => name === 'St. Pauli');
    expect(apart).toMatchObject({ matches: 2, seasons: 2 });
    services.db.exec(`DELETE FROM matches WHERE season = '2009-10'`);
    expect(matchHash(services.db)).toBe(before);
    const { audit } = await call('data.status', {});
    expect(audit.ok).toBe(true);
    await services.close();
  });

  it('that tell the same matches keep the better statement, and a split brings the other back', async () => {
    const services = emptyStore();
    const call = createCall(services);
    // A second file of the season knows the club by another name throughout, and saw less far.
    const other = d2(2008, {
      keep: (row) => row < 20,
      change: (cells) => cells.map((cell) => cell.replace('St Pauli', 'FC St Pauli')),
    });
    await importSeasons(services, [d2(2008), other]);
    const before = matchContent(services.db);
    expect(before).toHaveLength(30 + 8);
    const merged = await call('teams.merge', { ...merge, from: 'FC St Pauli' });
    expect(merged.matches).toBe(8);
    expect(matchContent(services.db)).toHaveLength(30);
    await call('teams.split', { league: LEAGUE, spelling: 'FC St Pauli', reason: 'undo' });
    expect(matchContent(services.db)).toEqual(before);
    await services.close();
  });

  it('are refused when they met, or played two matches on one day', async () => {
    const services = emptyStore();
    const call = createCall(services);
    await importSeasons(services, [d2(2008)]);
    await expect(call('teams.merge', { ...merge, from: 'Hamburg', into: 'Homburg' })).rejects.toThrow(
      'Hamburg and Homburg met on 2008-08-05: they are two clubs',
    );
    await expect(call('teams.merge', { ...merge, from: 'Hamburk' })).rejects.toThrow('"Hamburk" is no team of X2');
    await services.close();
  });
});

describe('a club in several leagues', () => {
  it('is suggested by its name, linked by a person, and kept apart from a namesake of the same seasons', async () => {
    const services = emptyStore();
    const call = createCall(services);
    await importSeasons(services, [
      d2(2008, { league: 'D2' }),
      { league: 'D1', start: 2009, clubs: ['Mainz', 'Bayern', 'Kiel'] },
      d2(2009, { league: 'D2', clubs: CLUBS.filter((club) => club !== 'Mainz') }),
    ]);
    const { suggestions } = await call('teams.clubs', {});
    expect(suggestions.map(({ country, name, teams }) => [country, name, teams.map(({ league }) => league)])).toEqual([
      ['Germany', 'Mainz', ['D1', 'D2']],
    ]);
    const teams = suggestions[0]!.teams.map(({ league, name }) => ({ league, team: name }));
    expect((await call('teams.link', { name: 'Mainz 05', teams, reason: 'promoted in 2009' })).teams).toHaveLength(2);
    expect(await call('teams.clubs', {})).toMatchObject({ clubs: [{ name: 'Mainz 05' }], suggestions: [] });
    await call('teams.unlink', { league: 'D1', team: 'Mainz', reason: 'a mistake' });
    expect((await call('teams.history', {})).map(({ kind }) => kind)).toEqual(['unlink', 'link', 'link']);
    await services.close();
  });
});
