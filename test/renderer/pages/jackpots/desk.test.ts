import { beforeAll, describe, expect, it } from 'vitest';
import type { JackpotDetail, JackpotSummary, SetDistribution } from '../../../../src/renderer/src/contract-types';
import { compareColumns } from '../../../../src/renderer/src/pages/jackpots/compare/compare-columns';
import {
  differenceOf,
  picksBySet,
  sortValue,
  whyNoMarket,
} from '../../../../src/renderer/src/pages/jackpots/compare/compare-view';
import {
  countChances,
  distributionAlt,
  distributionTraces,
} from '../../../../src/renderer/src/pages/jackpots/distribution/distribution-traces';
import { nextTo } from '../../../../src/renderer/src/pages/jackpots/distribution/plan-alternatives';
import { whatIsLocked } from '../../../../src/renderer/src/pages/jackpots/finalise-words';
import { modelsInUse } from '../../../../src/renderer/src/pages/jackpots/models-in-use';
import { kindsInWords, setKinds, uncalibratedLines } from '../../../../src/renderer/src/pages/jackpots/set-kinds';
import {
  byKind,
  firstPair,
  supersededBy,
  versionChain,
} from '../../../../src/renderer/src/pages/jackpots/versions/version-chain';
import { demoStore } from '../../../support/stores';
import { openWindow } from '../../../support/window';

/** The demo's jackpot as a page is given it. */
let detail: JackpotDetail;
let distributions: readonly SetDistribution[];
beforeAll(async () => {
  const window = await openWindow(demoStore());
  const [jackpot] = await window.ask('jackpots.list', {});
  detail = await window.ask('jackpots.get', { id: jackpot!.id });
  distributions = await window.ask('jackpots.distribution', { id: jackpot!.id });
  await window.close();
});

describe('the market of a fixture in the table of sets', () => {
  const column = () =>
    compareColumns({
      choice: { view: 'bars', against: 'market', sortedBy: 'home', hasIntervals: false },
      ...{ sets: detail.sets, kinds: setKinds(detail), words: kindsInWords(detail), picks: new Map(), set: 'B' },
    }).find(({ id }) => id === 'market')!;
  it('is past prices where it has no odds and the model remembers some, else nothing', () => {
    const { memory: _, ...priced } = detail.predictions.find(({ market }) => market !== null)!;
    const memory = { home: 0.5, draw: 0.3, away: 0.2 };
    expect(column().value(priced)).toBe(priced.market!.home);
    expect(column().value({ ...priced, market: null, memory })).toBe(0.5);
    expect(column().value({ ...priced, market: null })).toBeNull();
    const instead = (prediction: typeof priced & { memory?: typeof memory }) =>
      (column().cell!(prediction) as { props: { instead: string | null } }).props.instead;
    expect([instead(priced), instead({ ...priced, market: null, memory })]).toEqual([null, 'past prices']);
    expect(differenceOf({ ...priced, market: null, memory }, priced.model, 'market')).toBeNull();
  });
});

describe('what sets may be called', () => {
  const versions = (): string[] => [...new Set(detail.predictions.map(({ modelVersion }) => modelVersion))];
  const plain = (...pairs: readonly (readonly [string, 'A' | 'B' | 'C'])[]): JackpotDetail => ({
    ...detail,
    uncalibrated: pairs.map(([version, set]) => ({ version, set, reason: 'identity' })),
  });
  it('calibrated only where every model in use calibrates them; G as much as what it is made of', () => {
    const [first, second] = versions();
    expect(setKinds(plain())).toMatchObject({ A: 'calibrated', B: 'calibrated', D: 'scenario', G: 'calibrated' });
    expect(setKinds(plain([first!, 'A']))).toMatchObject({ A: 'partly as blended', G: 'partly as blended' });
    expect(setKinds(plain([first!, 'A'], [second!, 'A']))).toMatchObject({ A: 'as blended', B: 'calibrated' });
    const all = versions().flatMap((version) => (['A', 'B', 'C'] as const).map((set) => [version, set] as const));
    expect(setKinds(plain(...all))).toMatchObject({ A: 'as blended', C: 'as blended', G: 'as blended', E: 'scenario' });
  });
  it('with the reasons of those that are not', () => {
    const [first] = versions();
    expect(kindsInWords(plain([first!, 'A']))).toMatchObject({
      A: 'partly as blended (identity)',
      B: 'calibrated',
      D: 'scenario',
      G: 'partly as blended',
    });
  });
  it('says why in the words of the report, versions of one reason together, and nothing of models not in use', () => {
    const [first, second] = versions();
    expect(uncalibratedLines(plain([first!, 'A'], [second!, 'A'], ['E0-elsewhere', 'A'], [first!, 'C']))).toEqual([
      `${first}, ${second}: set A is as blended, not calibrated (identity).`,
      `${first}: set C is as blended, not calibrated (identity).`,
    ]);
  });
});

describe('the comparison', () => {
  it('differs from the market or a set by numbers that sum to nothing, and not at all where there is no market', () => {
    const priced = detail.predictions.find(({ market }) => market !== null)!;
    const { home, draw, away } = differenceOf(priced, priced.sets.A!, 'market')!;
    expect(home).toBeCloseTo(priced.sets.A!.home - priced.market!.home, 12);
    expect(home + draw + away).toBeCloseTo(0, 12);
    expect(differenceOf(priced, priced.sets.B!, 'B')).toEqual({ home: 0, draw: 0, away: 0 });
    const unpriced = detail.predictions.find(({ market }) => market === null)!;
    expect(differenceOf(unpriced, unpriced.sets.A!, 'market')).toBeNull();
    expect(whyNoMarket(unpriced)).toMatch(/^no odds/);
  });
  it('sorts by the number of the likeliest outcome, or of the one asked for', () => {
    const triple = { home: 0.2, draw: 0.3, away: 0.5 };
    expect(sortValue(triple, triple, 'likeliest')).toBe(0.5);
    expect(sortValue(triple, { home: 0, draw: 0.1, away: -0.1 }, 'likeliest')).toBe(-0.1);
    expect(sortValue(triple, triple, 'draw')).toBe(0.3);
    expect(sortValue(triple, null, 'draw')).toBeNull();
  });
  it('knows the pick of every set', () => {
    expect(picksBySet(distributions).get('B')!.get(1)).toBe(distributions[1]!.picks[0]!.outcome);
  });
});

describe('distributions', () => {
  it('are as long as there are fixtures and one, and add up from the end', () => {
    const rows = countChances([0.5, 0.25, 0.25]);
    expect(rows.map(({ atLeast }) => atLeast)).toEqual([1, 0.5, 0.25]);
    const { distribution, atLeast } = distributions[0]!;
    countChances(distribution).forEach((row, count) => expect(row.atLeast).toBeCloseTo(atLeast[count]!, 12));
    expect(distributionTraces(distribution, 'Right picks').traces[0]!.y).toEqual(distribution);
  });
  it('are told to those who do not see them', () => {
    expect(distributionAlt([0.25, 0.5, 0.25])).toBe(
      'Of 2 fixtures most probably 1, at 50.0\u202f%; 1 or more 75.0\u202f%; 2 or more 25.0\u202f%',
    );
  });
  it('of plans stand next to each other', () => {
    const plans = [1, 2, 3, 4, 6, 8, 9, 12, 16].map((lines) => ({ lines, doubles: 0, trebles: 0, covered: 0.1 }));
    expect(nextTo(plans, 8).map(({ lines }) => lines)).toEqual([2, 3, 4, 6, 8, 9, 12, 16]);
    expect(nextTo(plans, 99).at(-1)?.lines).toBe(16);
  });
});

it('finalising names what is locked', () => {
  const said = Object.fromEntries(whatIsLocked(detail, distributions));
  const unpriced = detail.predictions.filter(({ odds }) => odds === null).length;
  expect(said).toMatchObject({
    Fixtures: '15 fixtures',
    Odds: `of ${15 - unpriced} of 15 fixtures`,
    Probabilities: 'sets A, B, C, D, E, F, G',
    Picks: 'the likeliest outcome of each fixture',
    Intervals: 'of every fixture',
  });
  const changed = distributions.map((each) => ({
    ...each,
    picks: each.picks.map((pick) => ({ ...pick, isChanged: each.set === 'B' && pick.order < 3 })),
  }));
  expect(Object.fromEntries(whatIsLocked(detail, changed)).Picks).toBe(
    '2 picks changed by hand (set B), the likeliest else',
  );
});

it('the models in use are those of a fixture, with the end of their data', () => {
  const used = modelsInUse(detail);
  expect(used.map(({ league }) => league).sort()).toEqual(['DEMO', 'DEMO2']);
  expect(used[0]!.version).toContain(used[0]!.dataTo);
});

describe('versions', () => {
  const version = (id: string, number: number, revises: string | null, status: JackpotSummary['status']) => ({
    ...detail.jackpot,
    id,
    version: number,
    revises,
    status,
  });
  const versions = () => [
    version('a', 1, null, 'finalised'),
    version('other', 1, null, 'finalised'),
    version('b', 2, 'a', 'finalised'),
    version('c', 3, 'b', 'draft'),
  ];
  let all: readonly JackpotSummary[];
  beforeAll(() => void (all = versions()));
  it('of one jackpot are found from any of them, the newest first', () => {
    for (const id of ['a', 'b', 'c']) expect(versionChain(all, id).map((each) => each.id)).toEqual(['c', 'b', 'a']);
    expect(versionChain(all, 'other')).toHaveLength(1);
  });
  it('give way only to one that is final', () => {
    expect(supersededBy(all, 'a')?.version).toBe(2);
    expect(supersededBy(all, 'b')).toBeNull();
  });
  it('are compared with the one they were made of, the first with the one made of it', () => {
    const chain = versionChain(all, 'a');
    expect([firstPair(chain, 'c'), firstPair(chain, 'a'), firstPair(versionChain(all, 'other'), 'other')]).toEqual([
      ['b', 'c'],
      ['a', 'b'],
      null,
    ]);
  });
  it('differ by kinds, those without a difference left out', () => {
    const change = { order: 1, what: 'x', before: 'a', after: 'b' };
    expect(
      byKind([
        { ...change, kind: 'pick' },
        { ...change, kind: 'model', order: null },
      ]).map(({ kind }) => kind),
    ).toEqual(['model', 'pick']);
  });
});
