import { createCall } from '../../src/main/capabilities/answer';
import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import type { Services } from '../../src/main/capabilities/services';
import type { SpellingDecision } from '../../src/contract';
import { casePath, countsOf, describeWithCases, importCases, matchesOf } from '../support/cases';
import { seasonPath } from '../support/football-data';
import { runToEnd } from '../support/stores';

let open: Services | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});
async function store(paths: readonly string[]) {
  const made = await importCases(paths);
  open = made.services;
  return made;
}
const doubts = async (services: Services) =>
  (await createCall(services)('doubts.list', {})).doubts.map(({ kind, rule }) => rule ?? kind);

describeWithCases('one match, told again', () => {
  it.each([
    ['under the first year of its season', ['dup/A-engsoccer-2015.csv'], 'E0', '2015-16'],
    ['with dates a day off', ['dup/B-dateoff.csv'], 'E0', '2015-16'],
    ['with seasons derived from dates that run into July', ['dup/I-clubmatch-2019-20.csv'], 'E0', '2019-20'],
  ])('%s counts once, in either order', async (_name, files, league, season) => {
    const [site, again] = [seasonPath(league, season), ...files.map(casePath)] as [string, string];
    for (const paths of [
      [site, again],
      [again, site],
    ]) {
      const { services } = await store(paths);
      expect(await countsOf(services)).toEqual({ [`${league} ${season}`]: 380 });
      expect(await doubts(services)).toEqual([]);
    }
  });

  it('with local dates in Brazil counts once', async () => {
    const site = casePath('../data/new-leagues/BRA_2012-2026_new-header.csv');
    const { services, results } = await store([site, casePath('dup/H-bra-local.csv')]);
    expect((await countsOf(services))['BRA 2023']).toBe(380);
    expect(results[1]!.changes.shown.every(({ field }) => field === 'date')).toBe(true);
  });

  it('with a date corrected keeps the later one, and both files in the record', async () => {
    const { services } = await store([casePath('misc/u3a-first.csv'), casePath('misc/u3b-corrected.csv')]);
    expect(await matchesOf(services, 'E0', '2015-16')).toContain('2016-05-17 Man United - Bournemouth 3-1');
    expect((await matchesOf(services, 'E0', '2015-16')).length).toBe(12);
    const { corrections } = await createCall(services)('data.corrections', {});
    expect(corrections).toMatchObject([
      {
        field: 'date',
        before: '2016-05-16',
        after: '2016-05-17',
        beforeFile: 'u3a-first.csv',
        afterFile: 'u3b-corrected.csv',
      },
    ]);
  });

  it('two months later with the same score is a finding, and counts once', async () => {
    const { services, results } = await store([casePath('dup/C-rescheduled-twice.csv')]);
    expect(results[0]!.rules.map(({ rule, count }) => [rule, count])).toEqual([['repeat-suspected', 1]]);
    const kept = (await matchesOf(services, 'E0', '2015-16')).filter((match) => match.endsWith('repeat-suspected'));
    expect(kept).toHaveLength(1);
    expect(await doubts(services)).toEqual(['repeat-suspected']);
  });

  it('on one day with sides and score mirrored is out of fits until a person decides', async () => {
    const { services } = await store([casePath('dup/D-swapped-same-day.csv')]);
    const suspected = async () =>
      (await matchesOf(services, 'E0', '2022-23')).filter((match) => match.endsWith('mirrored-suspected')).length;
    expect(await suspected()).toBe(2);
    const call = createCall(services);
    const match = { league: 'E0', season: '2022-23', date: '2022-08-13', home: 'Leicester', away: 'Arsenal' };
    await call('data.decideMatch', { ...match, decision: 'exclude', reason: 'Arsenal were at home' });
    expect(await suspected()).toBe(0);
    expect(await doubts(services)).toEqual(['club-twice-a-day']); // Arsenal also met Fulham that day
    await call('data.decideMatch', { ...match, decision: null, reason: 'taken back' });
    expect(await suspected()).toBe(2);
  });

  it('on one day with two scores is named, and out of fits', async () => {
    const { services } = await store([casePath('dup/E-same-day-two-scores.csv')]);
    expect(
      (await matchesOf(services, 'E0', '2022-23')).filter((match) => match.endsWith('duplicate-score-disagrees')),
    ).toHaveLength(1);
  });

  it('a third and fourth time in earnest stays', async () => {
    const { services } = await store([casePath('dup/F1-scot.csv')]);
    expect(await matchesOf(services, 'SC0', '2022-23')).toHaveLength(4);
    expect(await doubts(services)).toEqual([]);
  });

  it('in a list of fixtures and played later is one match, with its prices', async () => {
    const { services } = await store(['dup/G0.csv', 'dup/G1-list.csv', 'dup/G2-season.csv'].map(casePath));
    expect(await matchesOf(services, 'E0', '2022-23')).toEqual([
      '2022-08-13 Arsenal - Fulham 4-2',
      '2022-08-20 Fulham - Leicester 1-1',
      '2022-10-19 Arsenal - Leicester 1-0',
    ]);
  });

  it.each([
    ['postponed under one number, played under another', 'json/j6a-pst.json', 'json/j6b-newid.json', 'date'],
    ['with its sides exchanged: they come with the score', 'json/j7a-ns.json', 'json/j7b-swapped.json', 'team'],
  ])('of a provider, %s', async (_name, first, second, field) => {
    const { services } = await store([casePath(first), casePath(second)]);
    expect(Object.values(await countsOf(services))).toEqual([1]);
    const { corrections } = await createCall(services)('data.corrections', {});
    expect(corrections.map((each) => each.field)).toEqual([field]);
    const [match] = await matchesOf(services, 'AF-78', '2022');
    if (field === 'team') expect(match).toMatch(/Beta - Alpha/);
  });

  it('of a provider under a new name of a club is one match', async () => {
    const { services } = await store([casePath('json/j8a.json'), casePath('json/j8b-renamed.json')]);
    expect(Object.values(await countsOf(services))).toEqual([1]);
  });
});

describeWithCases('clubs under two names', () => {
  const decisions = () => JSON.parse(readFileSync(casePath('clubs/dec.json'), 'utf8')) as SpellingDecision[];

  it('whose matches coincide are one question, settled by one decision', async () => {
    const { services, results } = await store([casePath('clubs/dl_a.csv'), casePath('clubs/dl_b.csv')]);
    expect(results[1]!.twins).toMatchObject([
      { league: 'X1', coincide: 2, of: 2, pairs: [{ team: 'Alpha' }, { team: 'Beta' }] },
    ]);
    expect(results[1]!.spellings).toEqual([]);
    const call = createCall(services);
    const confirm = call('teams.decide', {
      decisions: [{ league: 'X1', spelling: 'Alpha FC', team: null, reason: 'x' }],
    });
    await expect(confirm).rejects.toThrow('"Alpha FC" tells 2 matches of Alpha again');
    await call('teams.decide', { decisions: decisions() });
    expect(await countsOf(services)).toEqual({ 'X1 2022-23': 2 });
    expect(await doubts(services)).toEqual([]);
  });

  it('are joined one after the other as well, and with the import itself', async () => {
    const { services } = await store([casePath('clubs/dl_a.csv'), casePath('clubs/dl_b.csv')]);
    const call = createCall(services);
    for (const { spelling, team } of decisions()) {
      await call('teams.merge', { league: 'X1', from: spelling, into: team!, reason: 'x' });
    }
    expect(await countsOf(services)).toEqual({ 'X1 2022-23': 2 });
    await services.close();
    const again = await importCases([casePath('clubs/dl_a.csv')]);
    open = again.services;
    const paths = [casePath('clubs/dl_b.csv')];
    await runToEnd(open, (request) => request('data.import', { paths, decisions: decisions() }), 'import');
    expect(await countsOf(open)).toEqual({ 'X1 2022-23': 2 });
  });

  it('with a decision that cannot be leave nothing stored', async () => {
    const { services } = await store([casePath('clubs/dl_a.csv')]);
    const wrong = [...decisions(), { league: 'X1', spelling: 'Alpha FC', team: 'Gamma', reason: 'x' }];
    const request = { paths: [casePath('clubs/dl_b.csv')], decisions: wrong };
    await expect(runToEnd(services, (call) => call('data.import', request), 'import')).rejects.toThrow(
      '"Gamma" is no team of X1',
    );
    expect((await createCall(services)('data.files', {})).map(({ name }) => name)).toEqual(['dl_a.csv']);
    expect(await countsOf(services)).toEqual({ 'X1 2022-23': 2 });
  });

  it('in one file and another, one of them longer, are one club', async () => {
    const { services, results } = await store([casePath('clubs/old_MEX.csv'), casePath('clubs/new_MEX.csv')]);
    expect(results[1]!.twins).toMatchObject([{ pairs: [{ coincide: 2 }] }]);
    await createCall(services)('teams.decide', {
      decisions: results[1]!.twins.flatMap(({ league, pairs }) =>
        pairs.map(({ spelling, team }) => ({ league, spelling, team, reason: 'x' })),
      ),
    });
    expect(await countsOf(services)).toEqual({ 'MEX 2018-19': 4 });
  });

  it('stay a question when a list of fixtures uses one of them', async () => {
    const { services } = await store(['clubs/q_a.csv', 'clubs/q_b.csv'].map(casePath));
    const call = createCall(services);
    const asked = async () =>
      (await call('teams.review', {})).map(({ spelling, suggestions }) => [spelling, suggestions]);
    expect(await asked()).toEqual([['Middlesboro', ['Middlesbrough']]]);
    await runToEnd(services, (request) => request('data.import', { paths: [casePath('clubs/q_fix.csv')] }), 'import');
    expect(await asked()).toEqual([['Middlesboro', ['Middlesbrough']]]);
  });

  it('that differ in case alone are stored as one, and said to be', async () => {
    const { services } = await store([casePath('clubs/case.csv')]);
    expect((await createCall(services)('teams.list', {})).map(({ name }) => name)).toEqual(['Beta', 'Colon Santa Fe']);
    const { issues } = await createCall(services)('data.issues', {});
    expect(issues.map(({ rule, message }) => [rule, message])).toContainEqual([
      'spelling-variant',
      'Colon Fe (1 times) and Colon FE (1 times) differ in case only: they are stored as one club',
    ]);
  });

  it('with accents in one half of a season are known or one question a pair', async () => {
    const { services } = await store([casePath('misc/t1-accents.csv')]);
    const names = (await createCall(services)('teams.list', {})).map(({ name }) => name);
    expect(names).toEqual(['Alaves', 'Ath Madrid', 'Cadiz']);
  });
});
