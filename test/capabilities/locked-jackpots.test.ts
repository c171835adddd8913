import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JackpotDetail, Outcome, SetId, Triple } from '../../src/contract';
import { createCall } from '../../src/main/capabilities/answer';
import type { Call } from '../../src/main/capabilities/call';
import type { Services } from '../../src/main/capabilities/services';
import { seasonText } from '../support/season-text';
import { emptyStore, runToEnd, temporaryFolder } from '../support/stores';

const CLUBS = ['Ashford', 'Belton', 'Carrow', 'Denby', 'Elstow', 'Fulham'];
const ODDS = { home: 1.9, draw: 3.5, away: 4.4 };
type Result = Outcome | 'void';
type Line = readonly [date: string, home: string, away: string, result: Result | null, isPriced?: boolean];

let services: Services;
let call: Call;
/** By name: what was locked. */
const locked = new Map<string, JackpotDetail>();

async function enter(id: string, lines: readonly Line[]): Promise<void> {
  const results = lines.flatMap(([, , , outcome], index) => (outcome ? [{ order: index + 1, outcome, note: '' }] : []));
  if (results.length > 0) await call('jackpots.enterResults', { id, results });
}
async function lock(name: string, lines: readonly Line[]): Promise<string> {
  const fixtures = lines.map(([date, home, away, , isPriced = true]) => {
    return { date, league: 'X2', home, away, odds: isPriced ? ODDS : null };
  });
  const { jackpot } = await call('jackpots.create', { name, fixtures });
  locked.set(name, await call('jackpots.finalise', { id: jackpot.id }));
  await enter(jackpot.id, lines);
  return jackpot.id;
}

const FIRST: readonly Line[] = [
  ['2022-09-10', 'Ashford', 'Belton', 'home'],
  ['2022-09-10', 'Carrow', 'Denby', 'draw'],
  ['2022-09-11', 'Elstow', 'Fulham', 'away', false],
];
beforeAll(async () => {
  services = emptyStore();
  call = createCall(services);
  const folder = temporaryFolder();
  for (const start of [2020, 2021, 2022])
    writeFileSync(join(folder, `${start}.csv`), seasonText({ league: 'X2', start, clubs: CLUBS }));
  await runToEnd(services, (start) => start('data.import', { paths: [folder] }), 'import');
  await runToEnd(services, (start) => start('training.train', { leagues: 'all', preset: 'specification' }), 'train');
  await lock('First', FIRST);
  await lock('Sharing', [FIRST[0]!, ['2022-09-17', 'Belton', 'Carrow', 'home']]);
  await lock('Void', [
    ['2022-09-24', 'Denby', 'Elstow', 'void'],
    ['2022-09-24', 'Fulham', 'Ashford', 'home'],
  ]);
  await lock('Open', [
    ['2022-10-01', 'Ashford', 'Carrow', 'home'],
    ['2022-10-01', 'Belton', 'Denby', null],
  ]);
  const id = await lock('Revised', [['2022-10-08', 'Carrow', 'Ashford', 'away']]);
  const { jackpot } = await call('jackpots.revise', { id, reason: 'a price was wrong' });
  await call('jackpots.finalise', { id: jackpot.id });
  await enter(jackpot.id, [['2022-10-08', 'Carrow', 'Ashford', 'away']]);
  await lock('Waiting', [['2022-10-15', 'Denby', 'Fulham', null]]);
});
afterAll(() => services.close());

const JACKPOTS = { source: 'jackpots' } as const;
const stored = (name: string, index: number, set: SetId): Triple =>
  locked.get(name)!.predictions.find(({ order }) => order === index + 1)!.sets[set];

describe('locked jackpots as a source', () => {
  it('count each result once, of the newest version, and say what they leave out', async () => {
    const { facts } = await call('reliability.scores', { selection: JACKPOTS });
    expect(facts.locked).toEqual({
      ...{ jackpots: 5, waiting: 1, superseded: 1, results: 8, repeated: 1, void: 1, open: 1 },
    });
    // Of seven results one stands without a price.
    expect(facts).toMatchObject({ source: 'jackpots', n: 6, unpriced: 1, leagues: ['X2'], withoutForecasts: [] });
    expect([facts.fromDate, facts.toDate]).toEqual(['2022-09-10', '2022-10-08']);
    expect(facts.models).toEqual((await call('models.list', {})).map(({ version }) => version));
  });

  it('are scored by what was stored, beside the odds that were locked and the league’s past', async () => {
    const { voices } = await call('reliability.scores', { selection: { ...JACKPOTS, toDate: '2022-09-10' } });
    const mean = (of: (voice: number) => number) => -(Math.log(of(0)) + Math.log(of(1))) / 2;
    const logLoss = (voice: string) => voices.find((each) => each.voice === voice)!.logLoss.value;
    for (const set of ['A', 'B', 'E', 'G'] as const)
      expect(logLoss(set)).toBeCloseTo(
        mean((index) => stored('First', index, set)[index === 0 ? 'home' : 'draw']),
        12,
      );
    const market = locked.get('First')!.predictions[0]!.market!;
    expect(logLoss('market')).toBeCloseTo(-(Math.log(market.home) + Math.log(market.draw)) / 2, 12);
    const results = services.db
      .prepare("SELECT result FROM matches WHERE status = 'finished' AND match_date < '2022-09-10'")
      .pluck()
      .all();
    const share = (result: string) => (results.filter((each) => each === result).length + 1) / (results.length + 3);
    expect(logLoss('baseRates')).toBeCloseTo(-(Math.log(share('H')) + Math.log(share('D'))) / 2, 12);
  });

  it('answer every question of the page, honestly where they are few', async () => {
    const { verdict, words, diagram } = await call('reliability.diagram', { selection: JACKPOTS, outcome: 'home' });
    expect(verdict).toMatchObject({ kind: 'cannot-tell', reason: 'too-few', n: 6 });
    expect(words).toMatch(/^Set B's home wins of locked jackpots in X2, 2022-09-10 to 2022-10-08: cannot tell/);
    expect(diagram!.n).toBe(6);
    const { judgement, seasons, months } = await call('reliability.drift', { selection: JACKPOTS });
    expect(judgement).toEqual({ state: null, reasons: ['too-few'] });
    expect(seasons.map(({ period, n }) => `${period} ${n}`)).toEqual(['2022-23 6']);
    expect(months.map(({ period }) => period)).toEqual(['2022-09', '2022-10']);
    // The store does not have these matches: nobody knows their goals, but who won was entered.
    expect(seasons[0]!.goals).toEqual({ n: 0, expected: null, observed: { value: null, low: null, high: null } });
    expect(seasons[0]!.homeAdvantage.observed.value).toBeCloseTo((4 - 1) / 6, 12);
    const { comparisons } = await call('reliability.scores', { selection: JACKPOTS });
    expect(new Set(comparisons.map(({ verdict: { kind } }) => kind))).toEqual(new Set(['cannot-tell']));
    const none = await call('reliability.drift', { selection: { ...JACKPOTS, leagues: ['E0'] } });
    expect([none.facts.n, none.seasons]).toEqual([0, []]);
  });

  it('have no stage before calibration, and a correction of a result is seen at once', async () => {
    await expect(call('reliability.drift', { selection: { ...JACKPOTS, stage: 'blended' } })).rejects.toMatchObject({
      code: 'bad-request',
    });
    const count = async () => (await call('reliability.drift', { selection: JACKPOTS })).facts.n;
    const open = locked.get('Open')!.jackpot.id;
    const correct = (outcome: Result, note: string) =>
      call('jackpots.enterResults', { id: open, results: [{ order: 1, outcome, note }] });
    await correct('void', 'abandoned after all');
    expect(await count()).toBe(5);
    await correct('home', 'no, it was played');
    expect(await count()).toBe(6);
  });

  it('say the same as the record of the jackpots', async () => {
    const { sets, superseded } = await call('jackpots.record', {});
    const { facts, records } = {
      ...(await call('reliability.scores', { selection: JACKPOTS })),
      ...(await call('reliability.locked', { selection: {} })),
    };
    expect([superseded, sets[0]!.n]).toEqual([1, facts.n + facts.unpriced]);
    // The record counts the open jackpot, too; the sums do not.
    expect(sets.find(({ set }) => set === 'B')!.right).toBeGreaterThanOrEqual(
      records.find(({ set }) => set === 'B')!.right,
    );
  });
});

describe('locked jackpots as slates', () => {
  it('are told one by one, with exact chances of what came', async () => {
    const { jackpots } = await call('reliability.locked', { selection: {} });
    expect(
      jackpots.map(({ name, version, counted, fixtures }) => `${name} ${version}: ${counted}/${fixtures}`),
    ).toEqual(['First 1: 3/3', 'Sharing 1: 2/2', 'Void 1: 1/2', 'Open 1: 1/2', 'Revised 2: 1/1']);
    expect(jackpots.map(({ void: voids, open, shared }) => [voids, open, shared])).toEqual([
      ...[[0, 0, 0], [0, 0, 1], [1, 0, 0], [0, 1, 0], [0, 0, 0]], // prettier-ignore
    ]);
    const { right, expected, atMost, atLeast, all } = jackpots[1]!.sets.find(({ set }) => set === 'B')!;
    const [p, q] = [0, 1].map((index) => Math.max(...Object.values(stored('Sharing', index, 'B')))) as [number, number];
    expect(all).toBeCloseTo(p * q, 12);
    expect(expected).toBeCloseTo(p + q, 12);
    const chance = [(1 - p) * (1 - q), p * (1 - q) + q * (1 - p), p * q];
    expect(atLeast).toBeCloseTo(
      chance.slice(right).reduce((a, b) => a + b),
      12,
    );
    expect(atMost).toBeCloseTo(
      chance.slice(0, right + 1).reduce((a, b) => a + b),
      12,
    );
  });

  it('add up where every result is known, each match once, and P(all) over those that share none', async () => {
    const { complete, counted, separate, records, jackpots } = await call('reliability.locked', { selection: {} });
    expect([complete, counted, separate]).toEqual([4, 6, 3]);
    const { expected, probabilities, atLeast, atMost, allExpected, first, right } = records[1]!;
    const alls = jackpots.filter(({ name }) => !['Sharing', 'Open'].includes(name));
    expect(allExpected).toBeCloseTo(
      alls.reduce((sum, { sets }) => sum + sets[1]!.all, 0),
      12,
    );
    expect(probabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(probabilities.reduce((sum, each, index) => sum + each * (first + index), 0)).toBeCloseTo(expected, 12);
    expect(atLeast + atMost - probabilities[right - first]!).toBeCloseTo(1, 12);
  });

  it('are chosen whole: one with a fixture outside the selection is left out, and counted as such', async () => {
    const { jackpots, outside } = await call('reliability.locked', { selection: { toDate: '2022-09-10' } });
    expect([jackpots, outside]).toEqual([[], 5]);
    const some = await call('reliability.locked', { selection: { fromDate: '2022-09-24', toDate: '2022-10-01' } });
    expect([some.jackpots.map(({ name }) => name), some.outside]).toEqual([['Void', 'Open'], 3]);
    expect((await call('reliability.locked', { selection: { fromSeason: '2023-24' } })).outside).toBe(5);
    expect((await call('reliability.locked', { selection: { leagues: ['E0'] } })).outside).toBe(5);
  });
});
