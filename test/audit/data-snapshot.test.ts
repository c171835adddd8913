import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  packSnapshot,
  snapshotHash,
  snapshotText,
  unpackSnapshot,
  type SnapshotMatch,
} from '../../src/main/audit/data-snapshot';
import type { CountPair } from '../../src/main/core/models/channels';

const pair: fc.Arbitrary<CountPair | null> = fc.option(fc.tuple(fc.nat(60), fc.nat(60)), { nil: null });
const counts = fc.record({ shots: pair, shotsOnTarget: pair, corners: pair, redCards: pair });
const price = fc.double({ min: 1.01, max: 90, noNaN: true });
const match: fc.Arbitrary<SnapshotMatch> = fc
  .record({
    day: fc.integer({ min: 8000, max: 20_000 }),
    season: fc.constantFrom('2021-22', '2022'),
    home: fc.string({ minLength: 1 }),
    away: fc.string({ minLength: 1 }),
    homeGoals: fc.nat(9),
    awayGoals: fc.nat(9),
    odds: fc.option(fc.record({ home: price, draw: price, away: price }), { nil: null }),
    oddsKind: fc.constantFrom('closing' as const, 'pre-closing' as const, null),
    neutral: fc.boolean(),
    counts: fc.option(counts, { nil: null }),
  })
  .map(({ neutral, counts: seen, ...rest }) => ({
    ...rest,
    ...(neutral ? { neutral } : {}),
    ...(seen ? { counts: seen } : {}),
  }));
const hashOf = (matches: readonly SnapshotMatch[]) => snapshotHash(snapshotText(matches));

const ONE: SnapshotMatch = {
  day: 19_000,
  season: '2021-22',
  home: 'Ash',
  away: 'Birch',
  homeGoals: 2,
  awayGoals: 1,
  neutral: true,
  odds: { home: 2, draw: 3.4, away: 3.8 },
  oddsKind: 'closing',
  counts: { shots: [14, 9], shotsOnTarget: [5, 3], corners: [7, 2], redCards: [0, 1] },
};

describe('the matches of a model with what was counted in them', () => {
  it('come back as they were kept', () => {
    fc.assert(
      fc.property(fc.array(match, { maxLength: 6 }), (matches) => {
        const text = snapshotText(matches);
        expect(unpackSnapshot(packSnapshot(text), snapshotHash(text))).toEqual(matches);
      }),
      { numRuns: 100 },
    );
  });

  it('are named by every field: what differs anywhere has another hash', () => {
    const { counts: seen, odds } = ONE;
    const others: Partial<SnapshotMatch>[] = [
      ...[{ day: 19_001 }, { season: '2022-23' }, { home: 'Asp' }, { away: 'Beech' }, { homeGoals: 3 }],
      ...[{ awayGoals: 0 }, { neutral: false }, { odds: null }, { oddsKind: null }, { counts: null }],
      ...(['home', 'draw', 'away'] as const).map((side) => ({ odds: { ...odds!, [side]: 5 } })),
      ...(['shots', 'shotsOnTarget', 'corners', 'redCards'] as const).flatMap((each) => {
        const [home, away] = seen![each]!;
        const changed: (CountPair | null)[] = [[home + 1, away], [home, away + 1], null, [away, home]];
        return changed.map((pairs) => ({ counts: { ...seen!, [each]: pairs } }));
      }),
      { counts: { ...seen!, shots: seen!.corners!, corners: seen!.shots! } },
    ];
    const hashes = [hashOf([ONE]), ...others.map((other) => hashOf([{ ...ONE, ...other }]))];
    expect(new Set(hashes).size).toBe(others.length + 1);
  });

  it('have the text they always had where nothing was counted', () => {
    const { counts: _, ...plain } = ONE;
    const expected = '[[19000,"2021-22","Ash","Birch",2,1,true,2,3.4,3.8,"closing"]]';
    for (const bare of [plain, { ...plain, counts: null }]) expect(snapshotText([bare])).toBe(expected);
    expect(snapshotText([ONE])).toBe(
      '[[19000,"2021-22","Ash","Birch",2,1,true,2,3.4,3.8,"closing",[[14,9],[5,3],[7,2],[0,1]]]]',
    );
  });

  it('tell what was not counted from zeros, and a column that is left out is one that nobody counted', () => {
    const withCounts = (seen: SnapshotMatch['counts']) => hashOf([{ ...ONE, counts: seen! }]);
    expect(withCounts({ shots: [0, 0] })).not.toBe(withCounts({ shots: null }));
    expect(withCounts({ shots: [1, 0] })).toBe(
      withCounts({ shots: [1, 0], shotsOnTarget: null, corners: null, redCards: null }),
    );
  });

  it.each([
    ['a count below 0', '[[14,-9],[5,3],[7,2],[0,1]]'],
    ['half a count', '[[14,9],[5.5,3],[7,2],[0,1]]'],
    ['a pair of three', '[[14,9,1],[5,3],[7,2],[0,1]]'],
    ['three pairs', '[[14,9],[5,3],[7,2]]'],
    ['nothing', 'null'],
  ])('are none with %s', (_, seen) => {
    const text = snapshotText([ONE]).replace('[[14,9],[5,3],[7,2],[0,1]]', seen);
    expect(text).not.toBe(snapshotText([ONE]));
    expect(() => unpackSnapshot(packSnapshot(text), snapshotHash(text))).toThrow();
  });
});
