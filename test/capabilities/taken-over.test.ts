import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Taken } from '../../src/contract';
import { createCall } from '../../src/main/capabilities/answer';
import type { Services } from '../../src/main/capabilities/services';
import { auditRepository } from '../../src/main/db/repositories/audit';
import { settingsVersions } from '../../src/main/db/repositories/settings-versions';
import { seasonText } from '../support/season-text';
import { matchContent, wholeHash } from '../support/store-content';
import { demoStore, emptyStore, runToEnd, temporaryFolder } from '../support/stores';

const opened: Services[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((services) => services.close()));
});
const keep = (services: Services): Services => {
  opened.push(services);
  return services;
};

/** A store that has a season told by two files, in one of which three clubs go by other names. */
async function toldTwice(): Promise<Services> {
  const services = keep(emptyStore());
  const folder = temporaryFolder();
  const clubs = ['Ashford', 'Birchwood', 'Cedarvale', 'Dunmere', 'Eastwick', 'Fenbridge'];
  const spelt = ['Ashford Town', 'Birchwood Utd', 'Cedarvale', 'Dunmere', 'Eastwick', 'Fenbridge R.'];
  const text = seasonText({ league: 'E0', start: 2022, clubs });
  const renamed = clubs.reduce((all, club, at) => all.replaceAll(`,${club},`, `,${spelt[at]!},`), text);
  const paths = [join(folder, 'a.csv'), join(folder, 'b.csv')];
  writeFileSync(paths[0]!, text);
  writeFileSync(paths[1]!, renamed);
  for (const path of paths) await runToEnd(services, (call) => call('data.import', { paths: [path] }), 'import');
  return services;
}
const decide = async (services: Services): Promise<void> => {
  const call = createCall(services);
  const decisions = (await call('teams.twins', {})).flatMap(({ league, pairs }) =>
    pairs.map(({ spelling, team }) => ({ league, spelling, team, reason: 'their matches coincide' })),
  );
  await call('teams.decide', { decisions });
};
const take = (services: Services, text: string, dryRun = false) =>
  createCall(services)('exports.takeNames', { text, dryRun });
const namesOf = async (services: Services) => (await createCall(services)('exports.names', {})).text;
const toldOf = ({ entries }: Taken) => entries.map(({ fate, says, why }) => [fate, says, why]);

describe('names of another store', () => {
  it('join the same clubs here, at once where both clubs of a pairing are spelt otherwise', async () => {
    const [one, two] = [await toldTwice(), await toldTwice()];
    await decide(one);
    const text = await namesOf(one);
    const before = wholeHash(two.db);
    const wouldBe = await take(two, text, true);
    expect(wholeHash(two.db)).toBe(before);
    expect(wouldBe.counts).toEqual({ added: 3, known: 0, conflict: 0, missing: 0 });
    const taken = await take(two, text);
    expect(taken).toEqual({ ...wouldBe, dryRun: false });
    expect(matchContent(two.db)).toEqual(matchContent(one.db));
    const aliases = await createCall(two)('teams.aliases', {});
    expect(aliases.map(({ reason }) => reason)).toEqual(
      Array.from({ length: 3 }, () =>
        expect.stringMatching(/^their matches coincide \(taken over from tester, \d{4}-/),
      ),
    );
  });

  it('change nothing when they are taken in again, nor where they came from', async () => {
    const [one, two] = [await toldTwice(), await toldTwice()];
    await decide(one);
    const text = await namesOf(one);
    await take(two, text);
    for (const services of [one, two]) {
      const before = wholeHash(services.db);
      expect((await take(services, text)).counts).toEqual({ added: 0, known: 3, conflict: 0, missing: 0 });
      expect(wholeHash(services.db)).toBe(before);
    }
  });

  it('say who said them first, also by way of a second store', async () => {
    const [one, two, three] = [await toldTwice(), await toldTwice(), await toldTwice()];
    await decide(one);
    await take(two, await namesOf(one));
    await take(three, await namesOf(two));
    const reasons = async (services: Services) =>
      (await createCall(services)('teams.aliases', {})).map(({ reason }) => reason);
    expect(await reasons(three)).toEqual(await reasons(two));
  });

  it('never overrule what was said here: a contradiction is named and left', async () => {
    const services = keep(demoStore());
    const call = createCall(services);
    const [first, second] = await call('teams.list', { league: 'DEMO' });
    const said = { league: 'DEMO', reason: 'r', analyst: 'other', at: '2025-01-01T00:00:00.000Z' };
    await call('teams.addAlias', { league: 'DEMO', spelling: 'The Reds', team: first!.name, reason: 'here' });
    const empty = JSON.parse(await namesOf(keep(emptyStore()))) as Record<string, unknown>;
    const link = (await call('teams.clubs', {})).clubs[0]!.teams[0]!;
    const text = JSON.stringify({
      ...empty,
      spellings: [
        { ...said, spelling: 'The Reds', team: second!.name },
        { ...said, spelling: first!.name, team: second!.name },
        { ...said, spelling: 'The Blues', team: 'Nobody' },
        { ...said, league: 'X9', spelling: 'a', team: 'b' },
        { ...said, spelling: 'The Greens', team: second!.name },
      ],
      twoClubs: [{ ...said, one: first!.name.toLowerCase(), other: 'the reds' }],
      links: [{ ...said, country: 'Nowhere', club: 'Another', team: link.name }],
      competitions: [{ name: 'demo', reason: 'r', analyst: 'other', at: said.at }],
    });
    const taken = await take(services, text);
    expect(taken.counts).toEqual({ added: 1, known: 0, conflict: 5, missing: 2 });
    expect(toldOf(taken)).toEqual(
      expect.arrayContaining([
        ['conflict', `"The Reds" means ${second!.name}`, `"The Reds" already means ${first!.name} here`],
        ['missing', '"The Blues" means Nobody', 'no club Nobody in DEMO'],
        ['missing', '"a" means b', 'no league X9 in the store'],
        ['added', `"The Greens" means ${second!.name}`, ''],
        ['conflict', expect.stringContaining('are two clubs'), 'they are one club here'],
        ['conflict', `${link.name} is the club Another of Nowhere`, expect.stringContaining('it is the club')],
        ['conflict', 'demo is none of the leagues', 'DEMO is a league here'],
        // Two clubs that met cannot be one, whoever says so.
        ['conflict', `"${first!.name}" means ${second!.name}`, expect.stringContaining('they are two clubs')],
      ]),
    );
    const aliases = await call('teams.aliases', {});
    expect(aliases.map(({ spelling, team }) => [spelling, team])).toEqual([
      ['The Greens', second!.name],
      ['The Reds', first!.name],
    ]);
    const { entry } = auditRepository(services.db).last()!;
    expect(JSON.parse(entry)).toMatchObject({ action: 'take-names', details: { added: 1, conflict: 5, missing: 2 } });
  });

  it('bring clubs, competitions and the choice about known spellings along, once', async () => {
    const [one, two] = [keep(demoStore()), keep(demoStore())];
    const call = createCall(one);
    await call('jackpots.addClub', { league: 'DEMO', name: 'New Town', reason: 'promoted' });
    await call('jackpots.addCompetition', { name: 'Summer Cup', reason: 'a cup' });
    await call('teams.useKnownSpellings', { isOn: false, reason: 'none wanted' });
    const text = await namesOf(one);
    expect((await take(two, text)).counts).toMatchObject({ added: 3, conflict: 0 });
    expect((await take(two, text)).counts).toMatchObject({ added: 0, conflict: 0 });
    expect((await createCall(two)('teams.knownSpellings', {})).isOn).toBe(false);
    await createCall(two)('teams.useKnownSpellings', { isOn: true, reason: 'wanted here' });
    const again = await take(two, text);
    expect(toldOf(again).filter(([fate]) => fate === 'conflict')).toEqual([
      ['conflict', 'the list of known spellings is off', 'it is on here: wanted here'],
    ]);
  });

  it('are refused as a whole where the file is none of names', async () => {
    const services = keep(emptyStore());
    await expect(take(services, 'x')).rejects.toThrow('this is not a file of names: it is no JSON');
    await expect(take(services, '{"format":"football-jackpot-names/2"}')).rejects.toThrow('file of names: format: ');
  });
});

describe('settings of another store', () => {
  const settings = async (services: Services) => (await createCall(services)('exports.settings', {})).text;
  const takeIn = (services: Services, text: string) => createCall(services)('exports.takeSettings', { text });

  it('are added by their hash, once', async () => {
    const [one, two] = [keep(demoStore()), keep(emptyStore())];
    const text = await settings(one);
    expect((await takeIn(two, text)).counts).toEqual({ added: 2, known: 0, conflict: 0, missing: 0 });
    const plain = ({ db }: Services) =>
      settingsVersions(db)
        .all()
        .map((each) => [each.hash, each.settings]);
    expect(plain(two)).toEqual(plain(one));
    expect((await takeIn(two, text)).counts).toEqual({ added: 0, known: 2, conflict: 0, missing: 0 });
  });

  it('are left where they are not what their hash says', async () => {
    const text = (await settings(keep(demoStore()))).replace('"calibrationShare": 0.5', '"calibrationShare": 0.6');
    const two = keep(emptyStore());
    const { counts, entries } = await takeIn(two, text);
    expect(counts).toMatchObject({ added: 1, conflict: 1 });
    expect(entries.find(({ fate }) => fate === 'conflict')!.why).toContain('they are not what they were');
  });
});

describe('the settings version in force', () => {
  const text = async (services: Services) => (await createCall(services)('exports.settings', {})).text;
  const change = (services: Services, name: string, value: string) =>
    createCall(services)('settings.change', { name, value, reason: 'why' });
  const takeIn = (services: Services, said: string) => createCall(services)('exports.takeSettings', { text: said });
  const fateOf = ({ entries }: Taken) => entries.find(({ says }) => says.endsWith('in force'));

  it('is left out where nothing was changed, and taken over by a store that has none of its own', async () => {
    const [one, two] = [keep(emptyStore()), keep(emptyStore())];
    expect(await text(one)).not.toContain('inForce');
    await change(one, 'TIME_DECAY_XI', '0.004');
    await change(one, 'SET_D', 'off');
    const said = await text(one);
    expect(fateOf(await takeIn(two, said))).toMatchObject({ fate: 'added' });
    const [version] = await createCall(two)('settings.history', {});
    const [other] = await createCall(one)('settings.history', {});
    expect(version!.hash).toBe(other!.hash);
    expect(version!.reason).toContain('why (taken over from');
    expect(fateOf(await takeIn(two, said))).toMatchObject({ fate: 'known' });
  });

  it('contradicts a store that has its own, and is refused where it is not what its hash says or may not be', async () => {
    const [one, two, three] = [keep(emptyStore()), keep(emptyStore()), keep(emptyStore())];
    await change(one, 'TIME_DECAY_XI', '0.004');
    await change(two, 'CALIBRATION_BINS', '10');
    const said = await text(one);
    expect(fateOf(await takeIn(two, said))).toMatchObject({
      fate: 'conflict',
      why: expect.stringContaining('reset') as string,
    });
    const fate = async (from: string, to: string) => fateOf(await takeIn(three, said.replace(from, to)));
    expect(await fate('0.004', '0.005')).toMatchObject({
      why: expect.stringContaining('not what they were') as string,
    });
    expect(await fate('0.004', '0.5')).toMatchObject({ why: expect.stringContaining('from 0.0001 to 0.02') as string });
    expect(await createCall(three)('settings.history', {})).toHaveLength(1);
  });
});

describe('matches that were exported', () => {
  it('are the same matches when another store imports the file', async () => {
    const one = keep(demoStore());
    const path = join(temporaryFolder(), 'matches.csv');
    await runToEnd(one, (call) => call('exports.write', { table: 'matches', path }), 'export-data');
    const two = keep(emptyStore());
    const call = createCall(two);
    const { header, suggestion } = await call('data.describeTable', { path });
    const mapping = {
      ...suggestion,
      ...{ date: 'date', home: 'home', away: 'away', status: 'status', neutral: 'neutral' },
      goals: { kind: 'two-columns', home: 'home_goals', away: 'away_goals' } as const,
      odds: { home: 'odds_home', draw: 'odds_draw', away: 'odds_away', kind: 'closing', source: 'AvgC' } as const,
      league: { kind: 'column', column: 'league' } as const,
      leagueName: null,
      country: { kind: 'column', column: 'country' } as const,
      season: { kind: 'column', column: 'season' } as const,
    };
    await call('data.saveMapping', { header, mapping });
    const { refused } = await runToEnd(two, (api) => api('data.import', { paths: [path] }), 'import');
    expect(refused).toEqual([]);
    const content = ({ db }: Services) =>
      db
        .prepare(
          `SELECT l.code, m.season, m.match_date, h.name AS home, a.name AS away, m.status, m.home_goals, m.away_goals,
                  m.neutral, m.odds_home, m.odds_draw, m.odds_away
             FROM matches m JOIN leagues l ON l.id = m.league_id
             JOIN teams h ON h.id = m.home_team_id JOIN teams a ON a.id = m.away_team_id ORDER BY 1, 2, 3, 4`,
        )
        .raw()
        .all();
    expect(content(two)).toHaveLength(4800);
    expect(content(two)).toEqual(content(one));
  });
});
