import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDoubled, findTwins, weighTwins, type TwinMatch } from '../../../../src/main/core/cleaning/identity/twins';

const CLUBS = 8;
/** A double round robin of clubs 0 to 7, a round each week, four matches a day. */
function season(file: number, seed = 1): TwinMatch[] {
  const matches: TwinMatch[] = [];
  let state = seed;
  const goals = (): number => (state = (state * 16_807) % 2_147_483_647) % 4;
  for (let round = 0; round < 2 * (CLUBS - 1); round++) {
    const order = [0, ...Array.from({ length: CLUBS - 1 }, (_, i) => 1 + ((i + round) % (CLUBS - 1)))];
    for (let pair = 0; pair < CLUBS / 2; pair++) {
      const [a, b] = [order[pair]!, order[CLUBS - 1 - pair]!];
      const [home, away] = round < CLUBS - 1 === (pair % 2 === 0) ? [a, b] : [b, a];
      matches.push({ file, day: 7 * round, home, away, homeGoals: goals(), awayGoals: goals() });
    }
  }
  return matches;
}
const rename = (matches: readonly TwinMatch[], file: number, names: ReadonlyMap<number, number>): TwinMatch[] =>
  matches.map((match) => ({
    ...match,
    file,
    home: names.get(match.home) ?? match.home,
    away: names.get(match.away) ?? match.away,
  }));
/** Matches of the second telling that are rows of their own: those of unknown names. */
const unknownOf = (matches: readonly TwinMatch[]): TwinMatch[] =>
  matches.filter(({ home, away }) => home >= 100 || away >= 100);

describe('names whose matches are those of others', () => {
  it('are found however many of the clubs are spelt otherwise, in any order of matches', () => {
    const respelt = fc.subarray(
      Array.from({ length: CLUBS }, (_, club) => club),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(
        respelt,
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: -2, max: 2 }),
        fc.boolean(),
        (clubs, seed, shift, isSwapped) => {
          const plain = season(1, seed);
          const names = new Map(clubs.map((club) => [club, 100 + club]));
          const moved = rename(plain, 2, names).map((match) => ({ ...match, day: match.day + shift }));
          const again = isSwapped
            ? moved.map((m) => ({ ...m, home: m.away, away: m.home, homeGoals: m.awayGoals, awayGoals: m.homeGoals }))
            : moved;
          const all = [...unknownOf(again), ...plain];
          const twins = findTwins(all);
          expect(twins.map(({ one, other }) => [one, other])).toEqual(clubs.map((club) => [club, 100 + club]));
          expect(findTwins([...all].reverse())).toEqual(twins);
          const counts = countDoubled(
            all,
            twins.map(({ one, other }) => [other, one]),
          );
          expect(counts.coincide).toBe(counts.of);
          expect(counts.of).toBe(unknownOf(again).length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('must coincide in six matches of ten, and contradict in one of ten at most', () => {
    const plain = season(1);
    const again = unknownOf(rename(plain, 2, new Map([[3, 103]]))); // 14 matches.
    const pairs = (change: (match: TwinMatch, index: number) => TwinMatch) => {
      const found = findTwins([...plain, ...again.map(change)]);
      return found.map(({ one, other, coincide }) => [one, other, coincide]);
    };
    const later = (from: number) => pairs((match, index) => (index < from ? match : { ...match, day: match.day + 4 }));
    expect(later(9)).toEqual([[3, 103, 9]]);
    expect(later(8)).toEqual([]);
    const other = (from: number) =>
      pairs((match, index) => (index < from ? match : { ...match, homeGoals: 9, awayGoals: 8 }));
    expect(other(13)).toEqual([[3, 103, 13]]);
    expect(other(12)).toEqual([]);
  });

  it('are none within one file, which knows its matches apart', () => {
    const plain = season(1);
    expect(findTwins([...plain, ...unknownOf(rename(plain, 1, new Map([[3, 103]])))])).toEqual([]);
  });

  it('are none where the matches differ, where the names met, or where one match alone coincides', () => {
    expect(
      findTwins([
        ...season(1, 1),
        ...rename(season(2, 5), 2, new Map(Array.from({ length: CLUBS }, (_, c) => [c, 100 + c]))),
      ]),
    ).toEqual([]);
    const plain = season(1);
    const again = unknownOf(rename(plain, 2, new Map([[3, 103]])));
    expect(
      findTwins([...plain, ...again, { file: 3, day: 300, home: 3, away: 103, homeGoals: 1, awayGoals: 0 }]),
    ).toEqual([]);
    expect(findTwins([...plain, again[0]!])).toEqual([]);
  });

  it('are in one pair each, the one with most matches, else of the smaller numbers', () => {
    const plain = season(1);
    const again = (file: number, name: number) => unknownOf(rename(plain, file, new Map([[3, name]])));
    const pairs = (matches: readonly TwinMatch[]) => findTwins(matches).map(({ one, other }) => [one, other]);
    expect(pairs([...plain, ...again(2, 103), ...again(3, 203)])).toEqual([[3, 103]]);
    expect(pairs([...plain, ...again(2, 103).slice(1), ...again(3, 203)])).toEqual([[3, 203]]);
  });

  it('are told by two matches where no more are there', () => {
    const two = (file: number, home: number, away: number): TwinMatch[] => [
      { file, day: 1, home, away, homeGoals: 1, awayGoals: 0 },
      { file, day: 8, home: away, away: home, homeGoals: 2, awayGoals: 2 },
    ];
    expect(findTwins([...two(1, 0, 1), ...two(2, 10, 11)])).toEqual([
      { one: 0, other: 10, coincide: 2, of: 2 },
      { one: 1, other: 11, coincide: 2, of: 2 },
    ]);
  });
});

describe('a merge that a person asks for', () => {
  const plain = season(1);
  const of = (matches: readonly TwinMatch[], club: number) =>
    matches.filter(({ home, away }) => home === club || away === club);
  const asClub = (matches: readonly TwinMatch[], from: number, into: number): TwinMatch[] =>
    rename(matches, 2, new Map([[from, into]]));

  it('is not refused where the matches are the same, also while opponents are spelt otherwise', () => {
    const again = rename(plain, 2, new Map(Array.from({ length: CLUBS }, (_, club) => [club, 100 + club])));
    expect(weighTwins(asClub(of(again, 103), 103, 3), of(plain, 3), 3)).toMatchObject({ contradict: 0, against: null });
  });

  it('is refused where both played other matches on the same days', () => {
    expect(weighTwins(asClub(of(plain, 4), 4, 3), of(plain, 3), 3).against).toBe('1970-01-01');
  });

  it('is not refused where they never played on one day', () => {
    const later = of(plain, 4).map((match) => ({ ...match, day: match.day + 1000 }));
    expect(weighTwins(asClub(later, 4, 3), of(plain, 3), 3)).toEqual({ coincide: 0, contradict: 0, against: null });
  });
});

it('a merge is refused where more than one day in four speaks against it', () => {
  const ours = Array.from({ length: 11 }, (_, i): TwinMatch => ({
    file: 1,
    day: i,
    home: 0,
    away: 1 + i,
    homeGoals: 1,
    awayGoals: 0,
  }));
  const weigh = (against: number) =>
    weighTwins(
      ours
        .slice(0, 8 + against)
        .map((match, i) => (i < 8 ? { ...match, file: 2 } : { ...match, file: 2, away: 50, homeGoals: 4 })),
      ours,
      0,
    );
  expect(weigh(2)).toEqual({ coincide: 8, contradict: 2, against: null });
  expect(weigh(3)).toEqual({ coincide: 8, contradict: 3, against: '1970-01-09' });
});
