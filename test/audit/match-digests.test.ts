import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SnapshotMatch } from '../../src/main/audit/data-snapshot';
import { digestsOf, firstDiffering } from '../../src/main/audit/match-digests';

const SEASONS = ['2019-20', '2020-21', '2021-22'];
/** A match whose place among the others is its day: no two are the same. */
const matchOn = (day: number, homeGoals: number, awayGoals: number): SnapshotMatch => ({
  ...{ day: 18_000 + day, season: SEASONS[Math.floor(day / 20)]!, home: `Home ${day % 7}`, away: `Away ${day % 5}` },
  ...{ homeGoals, awayGoals, odds: null },
});
/** Days of three seasons of twenty days each, in their order. */
const matches = fc
  .uniqueArray(fc.tuple(fc.nat(59), fc.nat(6), fc.nat(6)), { selector: ([day]) => day, minLength: 1, maxLength: 25 })
  .map((all) => all.map((each) => matchOn(...each)).sort((a, b) => a.day - b.day));
/** Four digits a match: now and then two matches have the same, and then only the hash of all tells them apart. */
const areTold = (...all: (SnapshotMatch | undefined)[]): boolean => {
  const digits = all.map((each) => (each ? digestsOf([each])[0]!.matches : ''));
  return new Set(digits).size === digits.length;
};
const inSeason = (all: readonly SnapshotMatch[], season: string) => all.filter((match) => match.season === season);

describe('digests of matches', () => {
  it('have four digits a match, season by season in their order', () => {
    fc.assert(
      fc.property(matches, (all) => {
        const digests = digestsOf(all);
        expect(digests.map(({ season }) => season)).toEqual([...new Set(all.map(({ season }) => season))].sort());
        for (const { season, matches: digits } of digests)
          expect(digits).toMatch(new RegExp(`^([0-9a-f]{4}){${inSeason(all, season).length}}$`));
        expect(digestsOf([...all].reverse()).map(({ season }) => season)).toEqual(digests.map(({ season }) => season));
      }),
    );
  });

  it('of the same matches differ nowhere', () => {
    fc.assert(
      fc.property(matches, (all) => {
        expect(firstDiffering(all, digestsOf(all))).toBeNull();
      }),
    );
  });
});

describe('the first match that differs', () => {
  it('is the one that was changed', () => {
    fc.assert(
      fc.property(matches, fc.nat(), fc.integer({ min: 7, max: 12 }), (all, which, goals) => {
        const at = which % all.length;
        const changed = all.with(at, { ...all[at]!, homeGoals: goals });
        fc.pre(areTold(all[at], changed[at]));
        const { season } = all[at]!;
        const place = inSeason(all, season).indexOf(all[at]!) + 1;
        expect(firstDiffering(changed, digestsOf(all))).toEqual({ season, match: changed[at], place });
      }),
    );
  });

  it('is the first of those that were changed', () => {
    const all = Array.from({ length: 60 }, (_, day) => matchOn(day, 1, 1));
    const changed = all.map((match, day) => ([7, 33, 41].includes(day) ? { ...match, awayGoals: 8 } : match));
    expect(firstDiffering(changed, digestsOf(all))).toEqual({ season: '2019-20', match: changed[7], place: 8 });
  });

  it('is the one that is too much, or that stands where one is missing', () => {
    fc.assert(
      fc.property(matches, fc.nat(), (all, which) => {
        const at = which % all.length;
        const { season } = all[at]!;
        const less = all.toSpliced(at, 1);
        const next = all[at + 1]?.season === season ? all[at + 1] : undefined;
        fc.pre(areTold(all[at], next));
        const place = inSeason(all, season).indexOf(all[at]!) + 1;
        // Taken away here: what comes next stands in its place, or nothing of that season does.
        expect(firstDiffering(less, digestsOf(all))).toEqual({ season, match: next ?? null, place });
        // Too much here: it is the one itself.
        expect(firstDiffering(all, digestsOf(less))).toEqual({ season, match: all[at], place });
      }),
    );
  });
});
