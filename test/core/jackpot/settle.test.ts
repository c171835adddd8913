import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctPicks } from '../../../src/main/core/jackpot/correct-picks';
import { recordOf, settle, type RecordCase, type Result } from '../../../src/main/core/jackpot/settle';
import { ln } from '../../../src/main/core/numeric/elementary';
import { DETECTABLE_ERRORS } from '../../../src/main/core/scoring/paired-difference';
import { meanScores } from '../../../src/main/core/scoring/scores';
import { OUTCOMES, type Outcome } from '../../../src/main/core/words/outcomes';
import { shuffled } from '../../support/leagues';
import { triples } from '../../support/triples';

const outcome = fc.constantFrom(...OUTCOMES);
const result: fc.Arbitrary<Result> = fc.oneof({ weight: 4, arbitrary: outcome }, fc.constantFrom('void', null));
const day = fc.integer({ min: 19_000, max: 19_006 });
const cases = (maxLength: number): fc.Arbitrary<RecordCase[]> =>
  fc.array(fc.record({ triple: triples, pick: outcome, result, reference: fc.option(triples), day }), { maxLength });
const settled = (all: readonly RecordCase[]) => all.filter(({ result: each }) => each !== null && each !== 'void');
const columns = (all: readonly RecordCase[]) =>
  [all.map(({ pick }) => pick), all.map(({ triple }) => triple), all.map(({ result: each }) => each)] as const;

const even = { home: 0.5, draw: 0.25, away: 0.25 };

describe('a settled jackpot', () => {
  it('is what is worked by hand, without what is void or not known', () => {
    const picks: Outcome[] = ['home', 'home', 'draw', 'home', 'away'];
    const results: Result[] = ['home', 'away', 'draw', 'void', null];
    const base = { home: 0.4, draw: 0.4, away: 0.2 };
    const settlement = settle(picks, [even, even, even, even, even], results, [base, base, base, base, base]);
    // Chances ½, ½, ¼: none 3/16, one 7/16, two 5/16, three 1/16.
    expect(settlement).toMatchObject({ counted: 3, right: 2, atLeast: 6 / 16, atMost: 15 / 16, impossible: [] });
    expect(settlement.logLoss).toBeCloseTo((ln(2) + 2 * ln(4)) / 3, 15);
    // Home ¼ + 1/16 + 1/16, the others ¼ + 9/16 + 1/16.
    expect(settlement.brier).toBeCloseTo((0.375 + 2 * 0.875) / 3, 15);
    // Home (¼ + 1/16) / 2, away (¼ + 9/16) / 2, draw (¼ + 1/16) / 2.
    expect(settlement.rps).toBeCloseTo((0.3125 + 0.8125 + 0.3125) / 6, 15);
    expect(settlement.baseline!.logLoss).toBeCloseTo(-(ln(0.4) + ln(0.2) + ln(0.4)) / 3, 15);
  });

  it('has the chances of the distribution of what counts', () => {
    fc.assert(
      fc.property(cases(20), (all) => {
        const { counted, right, atMost, atLeast, ...scores } = settle(...columns(all));
        const counting = settled(all);
        const distribution = correctPicks(counting.map(({ triple, pick }) => triple[pick]));
        expect(counted).toBe(counting.length);
        expect(right).toBe(counting.filter((each) => each.pick === each.result).length);
        const total = (from: number, to: number) => distribution.slice(from, to).reduce((sum, p) => sum + p, 0);
        expect(atMost).toBeCloseTo(total(0, right + 1), 12);
        expect(atLeast).toBeCloseTo(total(right, counted + 1), 12);
        expect(scores.baseline).toBeNull();
        if (counted === 0) {
          expect(scores).toMatchObject({ brier: null, rps: null, logLoss: null });
          return;
        }
        const expected = meanScores(
          counting.map(({ triple }) => triple),
          counting.map((each) => each.result as Outcome),
        );
        for (const id of ['brier', 'rps', 'logLoss'] as const) expect(scores[id]).toBeCloseTo(expected[id], 13);
      }),
    );
  });

  it('is the same without the void, and to the bit in any order', () => {
    fc.assert(
      fc.property(cases(20), fc.integer({ min: 1, max: 1000 }), (all, key) => {
        const whole = settle(...columns(all));
        expect(settle(...columns(settled(all)))).toEqual(whole);
        expect(settle(...columns(shuffled(all, key)))).toEqual(whole);
      }),
    );
  });

  it('counts nothing before the first result', () => {
    expect(settle(['home', 'draw'], [even, even], [null, 'void'], [even, even])).toEqual({
      counted: 0,
      right: 0,
      atMost: 1,
      atLeast: 1,
      brier: null,
      rps: null,
      logLoss: null,
      impossible: [],
      baseline: { brier: null, rps: null, logLoss: null, impossible: [] },
    });
  });

  it('names what happened although it was called impossible, and has no log loss then', () => {
    const sure = { home: 1, draw: 0, away: 0 };
    const settlement = settle(['home', 'home', 'home'], [even, sure, sure], [null, 'away', 'home']);
    expect(settlement).toMatchObject({ logLoss: null, impossible: [1], brier: 1, rps: 0.5, right: 1, atLeast: 1 });
    expect(settlement.atMost).toBe(0);
  });

  it('refuses columns of different length', () => {
    expect(() => settle(['home'], [even, even], ['home', 'draw'])).toThrow(RangeError);
    expect(() => settle(['home'], [even], ['home'], [])).toThrow(RangeError);
  });
});

describe('a record', () => {
  const of = (values: Partial<RecordCase>): RecordCase => ({
    triple: even,
    pick: 'home',
    result: 'home',
    reference: null,
    day: 19_000,
    ...values,
  });

  it('is what is worked by hand', () => {
    const record = recordOf([
      of({ day: 1 }),
      of({ day: 2, result: 'away' }),
      of({ day: 3 }),
      of({ day: 4, result: 'void' }),
      of({ day: 5, result: null }),
    ]);
    expect(record).toMatchObject({ n: 3, right: 2, expected: 1.5, impossible: [] });
    expect(record.spread).toBeCloseTo(Math.sqrt(0.75), 15);
    expect(record.z).toBeCloseTo(0.5 / Math.sqrt(0.75), 14);
    // Log losses ln 2, ln 4, ln 2: mean 4/3 ln 2, squares of deviations (1 + 4 + 1)/9 ln² 2, error √(6/9 / 2 / 3) ln 2.
    expect(record.scores.logLoss.mean).toBeCloseTo((4 / 3) * ln(2), 14);
    expect(record.scores.logLoss.standardError).toBeCloseTo(ln(2) / 3, 14);
    expect(record.difference).toEqual({ kind: 'no-matches', n: 0, clusters: 0 });
  });

  it('compares with a reference where there is one', () => {
    const reference = { home: 0.25, draw: 0.25, away: 0.5 };
    const { difference } = recordOf([
      of({ day: 1, reference }),
      of({ day: 2, reference }),
      of({ day: 3, reference, result: 'away' }),
      of({ day: 4, result: 'away' }),
      of({ day: 5, reference, result: 'void' }),
    ]);
    // Differences −ln 2, −ln 2, +ln 2 on three days: mean −ln 2 / 3, error √(3/2 · 24/9) / 3 · ln 2.
    if (difference.kind !== 'measured') throw new Error(difference.kind);
    expect(difference.n).toBe(3);
    expect(difference.mean).toBeCloseTo(-ln(2) / 3, 14);
    expect(difference.standardError).toBeCloseTo((2 / 3) * ln(2), 14);
    expect(difference.detectable).toBeCloseTo(DETECTABLE_ERRORS * (2 / 3) * ln(2), 13);
  });

  it('is the same to the bit in any order, and without what does not count', () => {
    fc.assert(
      fc.property(cases(40), fc.integer({ min: 1, max: 1000 }), (all, key) => {
        const whole = recordOf(all);
        expect(recordOf(shuffled(all, key))).toEqual(whole);
        expect(recordOf(settled(all))).toEqual(whole);
        const { counted, right, logLoss } = settle(...columns(all));
        expect(whole).toMatchObject({ n: counted, right });
        expect(whole.scores.logLoss.mean).toBe(logLoss);
      }),
    );
  });

  it('takes the fixtures of a day together, and has no error of a single day', () => {
    const twice = (days: number[]) =>
      recordOf(days.map((each, i) => of({ day: each, result: i % 2 === 0 ? 'home' : 'away' }))).scores.brier;
    expect(twice([1, 2, 3, 4]).standardError).toBeGreaterThan(0.1);
    expect(twice([1, 1, 2, 2]).standardError).toBe(0);
    expect(twice([1, 1, 1, 1])).toEqual({ mean: 0.625, standardError: null });
  });

  it('has neither log loss nor difference where the impossible happened, and is no number nowhere', () => {
    const sure = { home: 1, draw: 0, away: 0 };
    const broken = recordOf([of({ day: 1, triple: sure, result: 'away', reference: even }), of({ day: 2 })]);
    expect(broken.scores.logLoss).toEqual({ mean: null, standardError: null });
    expect(broken.scores.brier.mean).toBeCloseTo((2 + 0.375) / 2, 14);
    expect(broken.impossible).toEqual([0]);
    expect(broken.difference.kind).toBe('not-finite');
    expect(recordOf([of({ triple: sure })])).toMatchObject({ right: 1, expected: 1, spread: 0, z: null });
    const nothing = { mean: null, standardError: null };
    expect(recordOf([])).toEqual({
      n: 0,
      scores: { logLoss: nothing, brier: nothing, rps: nothing },
      impossible: [],
      right: 0,
      expected: 0,
      spread: 0,
      z: null,
      difference: { kind: 'no-matches', n: 0, clusters: 0 },
    });
  });
});
