import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctPicks } from '../../../src/main/core/jackpot/correct-picks';
import { coveragePlan, planFrontier, type PlannedFixture } from '../../../src/main/core/jackpot/coverage-plan';
import { OUTCOMES, type Outcome, type Triple } from '../../../src/main/core/words/outcomes';
import golden from '../../golden/coverage-plans.json';
import { shuffled } from '../../support/leagues';
import { triples } from '../../support/triples';

/** The pick first, the others by falling probability. */
const planned = (probabilities: Triple, pick?: Outcome): PlannedFixture => {
  const falling = [...OUTCOMES].sort((one, other) => probabilities[other] - probabilities[one]);
  const first = pick ?? falling[0]!;
  return { order: [first, ...falling.filter((outcome) => outcome !== first)], probabilities };
};
const anyFixture = fc.tuple(triples, fc.option(fc.constantFrom(...OUTCOMES), { nil: undefined }));
const anyFixtures = (maxLength: number, minLength = 0) =>
  fc.array(anyFixture, { minLength, maxLength }).map((all) => all.map(([triple, pick]) => planned(triple, pick)));
const anyLines = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 1_594_323 }));

const coveredOf = (fixture: PlannedFixture, choices: readonly Outcome[]) =>
  choices.length === 3 ? 1 : choices.reduce((total, outcome) => total + fixture.probabilities[outcome], 0);

/** The most that any widths within the lines cover, and the fewest lines that cover it. */
function byEnumeration(fixtures: readonly PlannedFixture[], lines: number): { covered: number; lines: number } {
  let best = { covered: -1, lines: 0 };
  const look = (from: number, used: number, covered: number): void => {
    if (used > lines) return;
    if (from === fixtures.length) {
      const isMore = covered > best.covered * (1 + 1e-12);
      if (isMore || (covered > best.covered * (1 - 1e-12) && used < best.lines)) best = { covered, lines: used };
      return;
    }
    const fixture = fixtures[from]!;
    for (const width of [1, 2, 3]) {
      look(from + 1, used * width, covered * coveredOf(fixture, fixture.order.slice(0, width)));
    }
  };
  look(0, 1, 1);
  return best;
}

describe('a coverage plan', () => {
  it('covers as much as the best of all plans within the lines, with as few of them', () => {
    fc.assert(
      fc.property(anyFixtures(8), anyLines, (fixtures, lines) => {
        const plan = coveragePlan(fixtures, lines);
        const best = byEnumeration(fixtures, lines);
        expect(plan.covered / best.covered).toBeCloseTo(1, 11);
        expect(plan.lines).toBe(best.lines);
      }),
      { numRuns: 60 },
    );
  });

  it('is what it says: its choices make its lines, its chance, its distribution and its gain', () => {
    fc.assert(
      fc.property(anyFixtures(50), anyLines, (fixtures, lines) => {
        const { choices, lines: used, covered, distribution, gain } = coveragePlan(fixtures, lines);
        expect(choices).toHaveLength(fixtures.length);
        choices.forEach((chosen, index) => expect(chosen).toEqual(fixtures[index]!.order.slice(0, chosen.length)));
        expect(choices.reduce((product, chosen) => product * chosen.length, 1)).toBe(used);
        expect(used).toBeLessThanOrEqual(lines);
        const masses = choices.map((chosen, index) => coveredOf(fixtures[index]!, chosen));
        expect(covered / masses.reduce((product, mass) => product * mass, 1)).toBeCloseTo(1, 12);
        const expected = correctPicks(masses.map((mass) => Math.min(1, mass)));
        distribution.forEach((p, right) => expect(p).toBeCloseTo(expected[right]!, 12));
        const single = fixtures.reduce((product, { order, probabilities }) => product * probabilities[order[0]!], 1);
        expect((gain! * single) / covered).toBeCloseTo(1, 12);
      }),
    );
  });

  it('never covers less with more lines', () => {
    fc.assert(
      fc.property(anyFixtures(20), anyLines, anyLines, (fixtures, one, other) => {
        const [few, many] = [Math.min(one, other), Math.max(one, other)];
        expect(coveragePlan(fixtures, many).covered).toBeGreaterThanOrEqual(coveragePlan(fixtures, few).covered);
      }),
    );
  });

  it('follows its fixtures to other places, to the bit', () => {
    fc.assert(
      fc.property(anyFixtures(30), anyLines, fc.integer({ min: 1, max: 1000 }), (fixtures, lines, key) => {
        const plan = coveragePlan(fixtures, lines);
        const moved = coveragePlan(shuffled(fixtures, key), lines);
        const masses = fixtures.map((fixture) => `${coveredOf(fixture, fixture.order.slice(0, 2))}`);
        fc.pre(new Set(masses).size === masses.length);
        expect(moved).toEqual({ ...plan, choices: shuffled(plan.choices, key) });
      }),
    );
  });

  it('agrees with looking at all sets of outcomes of six matches', () => {
    const LETTER: Record<string, Outcome> = { H: 'home', D: 'draw', A: 'away' };
    for (const { matches, budgets } of golden.plans) {
      const fixtures = matches.map(([home, draw, away]) => planned({ home: home!, draw: draw!, away: away! }));
      for (const { lines, covered, used, best } of budgets as { best?: string }[] & typeof budgets) {
        const plan = coveragePlan(fixtures, lines);
        expect(plan.covered).toBeCloseTo(covered, 13);
        expect(plan.lines).toBe(used);
        if (!best) continue;
        const sets = best.split(':')[1]!.split('-');
        expect(plan.choices.map((chosen) => new Set(chosen))).toEqual(
          sets.map((set) => new Set([...set].map((letter) => LETTER[letter]!))),
        );
      }
    }
  });

  it('widens the earlier of equal fixtures, and uses no line that covers nothing more', () => {
    const even = planned({ home: 0.5, draw: 0.3, away: 0.2 });
    const sure = planned({ home: 1, draw: 0, away: 0 });
    const two = planned({ home: 0.55, draw: 0.45, away: 0 });
    const widths = (fixtures: PlannedFixture[], lines: number) =>
      coveragePlan(fixtures, lines).choices.map(({ length }) => length);
    expect(widths([even, even, even], 2)).toEqual([2, 1, 1]);
    expect(widths([even, even, even], 6)).toEqual([3, 2, 1]);
    expect(widths([even, sure, even], 3)).toEqual([3, 1, 1]);
    expect(widths([sure, sure], 9)).toEqual([1, 1]);
    expect(widths([two], 3)).toEqual([2]);
    // Divided by their sum these two come to 1 less a rounding: the third line covers that alone.
    const short = planned({ home: 0.1288102261553589, draw: 0.871189773844641, away: 0 });
    expect(short.probabilities.home + short.probabilities.draw).toBeLessThan(1);
    expect(widths([short], 3)).toEqual([2]);
    expect(coveragePlan([even], 1)).toEqual({
      choices: [['home']],
      lines: 1,
      covered: 0.5,
      distribution: [0.5, 0.5],
      gain: 1,
    });
    expect(coveragePlan([], 5)).toEqual({ choices: [], lines: 1, covered: 1, distribution: [1], gain: 1 });
  });

  it('never widens the later of equal fixtures more, whatever rounding makes of a product', () => {
    fc.assert(
      fc.property(anyFixtures(3, 1), anyFixture, anyLines, ([...others], [triple, pick], lines) => {
        const equal = Array.from({ length: 6 }, () => planned(triple, pick));
        const { choices } = coveragePlan([...others, ...equal], lines);
        const widths = choices.slice(others.length).map(({ length }) => length);
        expect(widths).toEqual([...widths].sort((one, other) => other - one));
      }),
      { numRuns: 500 },
    );
  });

  it('has no gain over a line that cannot be right', () => {
    const fixture = planned({ home: 0.6, draw: 0.4, away: 0 }, 'away');
    expect(coveragePlan([fixture], 1)).toMatchObject({ covered: 0, gain: null });
    expect(coveragePlan([fixture], 2)).toMatchObject({ choices: [['away', 'home']], covered: 0.6, gain: null });
  });

  it('refuses what is no number of lines, and an order that is none', () => {
    for (const lines of [0, -1, 1.5, NaN, Infinity, 2 ** 53]) {
      expect(() => coveragePlan([], lines)).toThrow(RangeError);
      expect(() => planFrontier([], lines)).toThrow(RangeError);
    }
    const probabilities = { home: 0.5, draw: 0.3, away: 0.2 };
    for (const order of [
      ['home', 'draw'],
      ['home', 'draw', 'draw'],
      [...OUTCOMES, 'home'],
    ] as Outcome[][]) {
      expect(() => coveragePlan([{ order, probabilities }], 2)).toThrow(RangeError);
    }
  });
});

describe('the frontier of plans', () => {
  it('names every number of lines at which the best plan covers more, and no other', () => {
    fc.assert(
      fc.property(anyFixtures(6, 1), fc.integer({ min: 1, max: 800 }), (fixtures, most) => {
        const frontier = planFrontier(fixtures, most);
        const expected: number[] = [];
        let best = -1;
        for (let lines = 1; lines <= most; lines += 1) {
          const { covered } = byEnumeration(fixtures, lines);
          if (covered > best * (1 + 1e-12)) {
            expected.push(lines);
            best = covered;
          }
        }
        expect(frontier.map(({ lines }) => lines)).toEqual(expected);
        for (const { lines, doubles, trebles, covered } of frontier) {
          const plan = coveragePlan(fixtures, lines);
          expect(plan.covered).toBe(covered);
          expect(plan.lines).toBe(lines);
          expect(plan.choices.filter(({ length }) => length === 2)).toHaveLength(doubles);
          expect(plan.choices.filter(({ length }) => length === 3)).toHaveLength(trebles);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('begins with the single line and ends with the plan of all lines', () => {
    fc.assert(
      fc.property(anyFixtures(50), anyLines, (fixtures, lines) => {
        const frontier = planFrontier(fixtures, lines);
        expect(frontier[0]).toMatchObject({ lines: 1, doubles: 0, trebles: 0 });
        const { lines: used, covered } = coveragePlan(fixtures, lines);
        expect(frontier.at(-1)).toMatchObject({ lines: used, covered });
      }),
    );
  });
});
