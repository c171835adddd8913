import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCall } from '../../src/main/capabilities/answer';
import type { Call } from '../../src/main/capabilities/call';
import { openServices, type Services } from '../../src/main/capabilities/services';
import { contentHashOf, Manifest } from '../../src/main/export/report/content';
import { prettyJson } from '../../src/main/export/report/pretty-json';
import { verifyReport } from '../../src/main/export/report/verify/verify-report';
import type { DraftRow, FixtureInput, RequestInput } from '../../src/contract';
import { deskChannels } from '../../src/contract/desk';
import { demoStore, emptyStore, exportReport, runToEnd, temporaryFolder } from '../support/stores';

const EMPTY: DraftRow = {
  ...{ date: '', time: '', league: '', home: '', away: '', oddsHome: '', oddsDraw: '', oddsAway: '' },
  neutral: false,
};
const row = (changes: Partial<DraftRow>): DraftRow => ({ ...EMPTY, ...changes });
const GOOD = row({ date: '2024-09-01', league: 'DEMO', home: 'Saltmere', away: 'Eastwick Rovers' });
const fixture = (changes: Partial<FixtureInput> = {}): FixtureInput => ({
  ...{ date: '2024-09-01', league: 'DEMO', home: 'Saltmere', away: 'Eastwick Rovers', odds: null },
  ...changes,
});

let services: Services;
let call: Call;
beforeAll(() => {
  services = demoStore();
  call = createCall(services);
});
afterAll(() => services.close());

const draft = (...rows: DraftRow[]) => call('jackpots.create', { name: 'Rows', rows });
const made = (...fixtures: FixtureInput[]) => call('jackpots.create', { name: 'Fixtures', fixtures });

describe('the rows of a draft', () => {
  it('all stay as they were typed, whatever is wrong with them, and each says what it is', async () => {
    const { rows, problems, predictions } = await draft(
      row({ ...GOOD, date: 'Sun 1 Sep 2024', oddsHome: '1.60', oddsDraw: '4,2', oddsAway: '6,50', time: '15.30' }),
      row({ ...GOOD, date: '32.09.2024', home: 'Underhill' }),
      row({ ...GOOD, home: 'Copperhill', away: 'Fenbridge', oddsHome: '2.1' }),
      EMPTY,
      row({ ...GOOD, date: '', home: 'Underhill', away: 'Copperhill' }),
      row({ league: 'DEMO', home: 'Fenbridge' }),
    );
    expect(
      rows.map(({ date, oddsHome, oddsDraw, oddsAway, time }) => [date, oddsHome, oddsDraw, oddsAway, time]),
    ).toEqual([
      ['2024-09-01', '1.60', '4,2', '6,50', '15.30'],
      ['32.09.2024', '', '', '', ''],
      ['2024-09-01', '2.1', '', '', ''],
      ['', '', '', '', ''],
      ['', '', '', '', ''],
    ]);
    expect(problems.map(({ line, column, code }) => `${line} ${column!} ${code}`)).toEqual([
      '2 date bad-date',
      '3 odds_draw bad-odds',
      '4 date bad-date',
      '5 date bad-date',
      '5 away unreadable',
    ]);
    expect(predictions).toMatchObject([{ order: 1, kickoff: '15:30', odds: { home: 1.6, draw: 4.2, away: 6.5 } }]);
  });

  it('of numbers have two decimals, more only where the price has more, and are the same numbers', async () => {
    const { rows, predictions } = await made(fixture({ odds: { home: 1.6, draw: 4, away: 6.125 } }));
    expect(rows).toMatchObject([{ oddsHome: '1.60', oddsDraw: '4.00', oddsAway: '6.125' }]);
    expect(predictions).toMatchObject([{ odds: { home: 1.6, draw: 4, away: 6.125 } }]);
  });

  it('tell what is wrong with their clubs together with what is wrong with their day and prices', async () => {
    const { problems } = await draft(row({ ...GOOD, date: '', away: 'Fenbrige', oddsHome: 'x' }));
    expect(problems.map(({ column, code }) => `${column!} ${code}`)).toEqual([
      'odds_home bad-odds',
      'date bad-date',
      'away unknown-team',
    ]);
  });

  it('that wait for their clubs leave the numbers of the others as they are, in results too', async () => {
    const { jackpot, problems } = await draft(
      GOOD,
      row({ date: '2024-09-02' }),
      row({ ...GOOD, home: 'Copperhill', away: 'Fenbridge' }),
    );
    expect(problems).toEqual([]);
    const { predictions } = await call('jackpots.finalise', { id: jackpot.id });
    expect(predictions.map(({ order }) => order)).toEqual([1, 3]);
    const { latest } = await call('jackpots.enterResults', {
      id: jackpot.id,
      results: [{ order: 3, outcome: 'draw' }],
    });
    expect(latest).toEqual([null, 'draw']);
    await expect(
      call('jackpots.enterResults', { id: jackpot.id, results: [{ order: 2, outcome: 'draw' }] }),
    ).rejects.toThrow('Rows has 2 fixtures, there is no number 2');
  });

  it('are kept beyond the most that a jackpot holds, which is said at once', async () => {
    const many = Array.from({ length: 53 }, (_, at) =>
      row({ ...GOOD, date: `2024-${at < 26 ? '09' : '10'}-${String((at % 26) + 1).padStart(2, '0')}` }),
    );
    const { rows, problems, predictions, jackpot } = await draft(...many);
    expect([rows.length, predictions.length]).toEqual([53, 50]);
    expect(problems.at(-1)).toMatchObject({ line: 51, code: 'too-many' });
    await expect(call('jackpots.finalise', { id: jackpot.id })).rejects.toThrow(
      'at most 50 fixtures; rows 51 to 53 wait',
    );
  });

  it('keep their order in what is forecast, and a changed pick goes with its match', async () => {
    const other = row({ ...GOOD, home: 'Copperhill', away: 'Fenbridge' });
    const { jackpot } = await draft(GOOD, row({ ...GOOD, home: 'Nobody' }), other);
    const { id } = jackpot;
    expect((await call('jackpots.get', { id })).predictions.map(({ order }) => order)).toEqual([1, 3]);
    await call('jackpots.pick', { id, order: 3, set: 'C', outcome: 'draw' });
    await call('jackpots.update', { id, rows: [other, GOOD] });
    const all = await call('jackpots.distribution', { id });
    const c = all.find(({ set }) => set === 'C')!;
    expect(all.filter(({ picks }) => picks.some(({ isChanged }) => isChanged))).toEqual([c]);
    expect(c.picks.map(({ order, isChanged }) => [order, isChanged])).toEqual([
      [1, true],
      [2, false],
    ]);
    await call('jackpots.finalise', { id });
    const locked = (await call('jackpots.distribution', { id })).find(({ set }) => set === 'C')!;
    expect(locked).toEqual(c);
    const { jackpot: next } = await call('jackpots.revise', { id, reason: 'later news' });
    expect((await call('jackpots.distribution', { id: next.id }))[2]!.picks[0]).toMatchObject({
      outcome: 'draw',
      isChanged: true,
    });
  });
});

describe('nothing stops a jackpot', () => {
  it('a club of the other division is new in this one, its strength carried over; the report proves it', async () => {
    const teams = await call('teams.list', {});
    const names = new Set(teams.filter(({ league }) => league === 'DEMO').map(({ name }) => name));
    const second = teams.find(({ league, name }) => league === 'DEMO2' && !names.has(name))!;
    const { jackpot, problems, predictions } = await made(
      fixture({ away: second.name }),
      fixture({ away: 'Underhill' }),
    );
    expect(problems).toEqual([]);
    expect(predictions[0]!.degradations[0]).toMatchObject({
      code: 'unseen-team',
      message: expect.stringContaining('carried over from DEMO2') as string,
    });
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    const [unseen, seen] = predictions.map(({ intervals }) => width(intervals!.model.home));
    expect(unseen).toBeGreaterThan(seen!);
    await call('jackpots.finalise', { id: jackpot.id });
    const { directory } = await exportReport(services, { jackpotId: jackpot.id, directory: temporaryFolder() });
    expect(verifyReport(directory).ok).toBe(true);
    const { content } = Manifest.parse(JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')));
    expect(content.fixtures[0]!.from).toMatchObject({ away: { league: 'DEMO2', team: second.name } });
    expect(content.models.map(({ document }) => document.league)).toEqual(['DEMO', 'DEMO2']);
  });

  it('a league without a model and a cup are forecast by the pooled league, and the report proves that too', async () => {
    const { jackpot, problems, predictions } = await made(
      fixture({ league: 'SP1', home: 'Barcelona', away: 'Getafe', odds: { home: 1.5, draw: 4.4, away: 6.5 } }),
      fixture({ league: 'FA Cup', home: 'Saltmere', away: 'Somebody', neutral: true }),
      fixture(),
    );
    expect(problems).toEqual([]);
    expect(predictions.map(({ modelVersion }) => modelVersion.split('-')[0])).toEqual(['POOL', 'POOL', 'DEMO']);
    expect(predictions.map(({ degradations }) => degradations[0]?.code)).toEqual(['no-model', 'no-model', 'no-odds']);
    expect(predictions[1]!.sets.A!.home).toBeCloseTo(predictions[1]!.sets.A!.away, 12);
    const { contentHash } = await call('jackpots.finalise', { id: jackpot.id });
    const { directory } = await exportReport(services, { jackpotId: jackpot.id, directory: temporaryFolder() });
    const { ok, checks } = verifyReport(directory);
    expect([ok, checks.find(({ name }) => name === 'pooled league')?.verdict]).toEqual([true, 'passed']);

    // A pool that is not the mean of the leagues it names is no pool, although every hash was made to fit.
    const path = join(directory, 'manifest.json');
    const manifest = Manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
    expect(manifest.content.jackpot.hash).toBe(contentHash);
    manifest.content.pool!.document.pool![0]!.weight += 1;
    writeFileSync(path, prettyJson({ ...manifest, contentHash: contentHashOf(manifest.content) }));
    expect(verifyReport(directory).checks.find(({ name }) => name === 'pooled league')?.verdict).toBe('failed');
  });

  it('only a store without any model refuses', async () => {
    const empty = emptyStore();
    const ask = createCall(empty);
    const cup = await ask('jackpots.create', { name: 'x', fixtures: [fixture({ league: 'FA Cup' })] });
    expect(cup.problems).toMatchObject([
      { code: 'no-model', message: 'no league has an active model; train one first' },
    ]);
    await empty.close();
  });

  it('a fixture inside the data of its model names the earlier model that could serve', async () => {
    const poolOf = async () => (await made(fixture())).models.find(({ league }) => league === 'POOL')!.version;
    const pool = await poolOf();
    for (const [league, asOf] of [
      ['DEMO', '2022-07-01'],
      ['DEMO2', '2022-12-01'],
    ] as const)
      await runToEnd(services, (start) => start('training.train', { leagues: [league], asOf }), 'train');
    expect(await poolOf()).not.toBe(pool);
    const early = (await call('models.list', {})).find(
      ({ status, league }) => status === 'active' && league === 'DEMO',
    )!;
    const late = (await call('models.list', {})).find(({ version }) => version.startsWith('DEMO-2024'))!;
    await call('models.activate', { version: late.version });
    const { problems } = await made(fixture({ date: '2023-01-01' }));
    expect(problems[0]!.message).toBe(
      `2023-01-01 lies within the data of ${late.version} (to 2024-05-05); ${early.version} could serve`,
    );
  });
});

describe('results', () => {
  it('are taken from the matches of the store when they arrive', async () => {
    const { jackpot } = await made(fixture(), fixture({ home: 'Copperhill', away: 'Fenbridge' }));
    await call('jackpots.finalise', { id: jackpot.id });
    const explained = await call('jackpots.explain', { id: jackpot.id, order: 1 });
    const path = join(temporaryFolder(), 'DEMO_2024-25.csv');
    const rows = ['DEMO,02/09/2024,Saltmere,Eastwick Rovers,2,1', 'DEMO,01/09/2024,Saltmere,Fenbridge,0,0'];
    writeFileSync(path, ['Div,Date,HomeTeam,AwayTeam,FTHG,FTAG', ...rows, ''].join('\n'));
    await runToEnd(services, (start) => start('data.import', { paths: [path] }), 'import');
    // What is played on the day of a fixture or later is no part of what explains it.
    expect(await call('jackpots.explain', { id: jackpot.id, order: 1 })).toEqual(explained);
    const { offered } = await call('jackpots.results', { id: jackpot.id });
    expect(offered).toEqual([{ order: 1, outcome: 'home', detail: 'Saltmere – Eastwick Rovers on 2024-09-02: 2–1' }]);
    const taken = await call('jackpots.takeResults', { id: jackpot.id });
    expect(taken).toMatchObject({ latest: ['home', null], offered: [], entries: [{ source: 'store' }] });
    expect(taken.sets.map(({ counted }) => counted)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    // What was entered otherwise by hand stays until a person corrects it; the store's word is shown beside it.
    await call('jackpots.enterResults', {
      id: jackpot.id,
      results: [{ order: 1, outcome: 'draw', note: 'annulled goal' }],
    });
    expect(await call('jackpots.takeResults', { id: jackpot.id })).toMatchObject({
      latest: ['draw', null],
      offered: [{ order: 1 }],
    });
  });
});

describe('two analysts on one store', () => {
  it('neither sees nor alters what is the other’s, through any channel', async () => {
    const { jackpot } = await made(fixture());
    const { id } = jackpot;
    await call('jackpots.addNote', { id, text: 'mine' });
    const theirs = openServices({ storePath: services.storePath, analyst: 'somebody else', workerFile: null });
    const ask = createCall(theirs);
    const own = await ask('jackpots.create', { name: 'Theirs', fixtures: [fixture()] });
    const requests: { [C in keyof typeof deskChannels]?: RequestInput<C> } = {
      'jackpots.distribution': { id },
      'jackpots.plan': { id, lines: 2 },
      'jackpots.pick': { id, order: 1, set: 'B', outcome: 'draw' },
      'jackpots.explain': { id, order: 1 },
      'jackpots.addNote': { id, text: 'theirs' },
      'jackpots.results': { id },
      'jackpots.enterResults': { id, results: [{ order: 1, outcome: 'home' }] },
      'jackpots.takeResults': { id },
      'jackpots.diff': { from: own.jackpot.id, to: id },
    };
    // Of every channel that names a jackpot there is one here.
    const named = Object.entries(deskChannels).filter(
      ([, { request }]) => 'id' in request.shape || 'from' in request.shape,
    );
    expect(Object.keys(requests).sort()).toEqual(
      named
        .map(([channel]) => channel)
        .filter((channel) => channel !== 'jackpots.coming')
        .sort(),
    );
    for (const [channel, request] of Object.entries(requests)) {
      await expect(ask(channel as 'jackpots.results', request as { id: string }), channel).rejects.toMatchObject({
        code: 'not-found',
      });
    }
    for (const channel of ['jackpots.get', 'jackpots.finalise', 'jackpots.delete'] as const) {
      await expect(ask(channel, { id }), channel).rejects.toMatchObject({ code: 'not-found' });
    }
    await expect(ask('jackpots.update', { id, name: 'x' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(ask('jackpots.revise', { id, reason: 'x' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(ask('reports.export', { jackpotId: id, directory: temporaryFolder() })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await ask('jackpots.list', {})).map(({ name }) => name)).toEqual(['Theirs']);
    expect((await ask('jackpots.record', {})).jackpots).toEqual([]);
    expect((await call('jackpots.get', { id })).notes.map(({ text }) => text)).toEqual(['mine']);
    await theirs.close();
  });
});

describe('the code of the pooled league', () => {
  it('is taken by no file, and the file beside it is stored', async () => {
    const store = emptyStore();
    const folder = temporaryFolder();
    const season = (code: string) =>
      ['Div,Date,HomeTeam,AwayTeam,FTHG,FTAG', `${code},01/09/2023,Ash,Birch,2,1`, ''].join('\n');
    writeFileSync(join(folder, 'POOL_2023-24.csv'), season('POOL'));
    writeFileSync(join(folder, 'X1_2023-24.csv'), season('X1'));
    const { refused, files } = await runToEnd(store, (start) => start('data.import', { paths: [folder] }), 'import');
    expect(refused).toMatchObject([
      { code: 'bad-file', message: expect.stringContaining('name this one otherwise') as string },
    ]);
    expect(files.map(({ league }) => league)).toEqual(['X1']);
    await store.close();
  });
});
