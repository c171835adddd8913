import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lockedSlate, lockedTotal, type SettledPick } from '../../../src/main/core/jackpot/locked-slates';

const pick = (chance: number, isRight: boolean, isRepeated = false): SettledPick => ({ chance, isRight, isRepeated });

describe('one locked jackpot', () => {
  it('has the exact chances of what came, worked by hand', () => {
    const slate = lockedSlate([pick(0.5, true), pick(0.4, false), pick(0.1, false)]);
    expect(slate).toMatchObject({ counted: 3, right: 1 });
    expect(slate.expected).toBeCloseTo(1, 14);
    expect(slate.all).toBeCloseTo(0.02, 14);
    // None right: 0.5 · 0.6 · 0.9; one: 0.27 + 0.5 · 0.4 · 0.9 + 0.5 · 0.6 · 0.1.
    expect(slate.atLeast).toBeCloseTo(1 - 0.27, 14);
    expect(slate.atMost).toBeCloseTo(0.27 + 0.27 + 0.18 + 0.03, 14);
  });
});

describe('locked jackpots in sum', () => {
  it('count a match once, and hold P(all) against jackpots that share none', () => {
    const total = lockedTotal([
      [pick(0.5, true), pick(0.4, true)],
      [pick(0.5, true, true), pick(0.6, false)],
      [pick(0.3, false), pick(0.9, true)],
    ]);
    expect(total).toMatchObject({ jackpots: 3, counted: 5, right: 3, separate: 2, allObserved: 1 });
    expect(total.expected).toBeCloseTo(0.5 + 0.4 + 0.6 + 0.3 + 0.9, 14);
    expect(total.allExpected).toBeCloseTo(0.2 + 0.27, 14);
    expect(total.allAtLeast).toBeCloseTo(1 - 0.8 * 0.73, 14);
    expect(total.allAtMost).toBeCloseTo(1 - 0.2 * 0.27, 14);
    expect(total.z).toBeCloseTo((3 - 2.7) / Math.sqrt(0.25 + 0.24 + 0.24 + 0.21 + 0.09), 12);
  });
  it('are nothing where there is none', () => {
    expect(lockedTotal([])).toMatchObject({ jackpots: 0, counted: 0, right: 0, z: null, allExpected: 0, separate: 0 });
  });
  it('have one distribution, however the picks are cut into jackpots', () => {
    const picks = fc.array(fc.record({ chance: fc.double({ min: 0, max: 1, noNaN: true }), isRight: fc.boolean() }), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(picks, fc.nat(), (list, at) => {
        const all = list.map((each) => ({ ...each, isRepeated: false }));
        const cut = 1 + (at % (all.length - 1));
        const whole = lockedTotal([all]);
        const parts = lockedTotal([all.slice(0, cut), all.slice(cut)]);
        expect(parts.probabilities).toEqual(whole.probabilities);
        expect([parts.atLeast, parts.atMost]).toEqual([whole.atLeast, whole.atMost]);
        const came = whole.probabilities[whole.right - whole.first] ?? 0;
        expect(whole.atLeast + whole.atMost - came).toBeCloseTo(1, 9);
      }),
    );
  });
});
