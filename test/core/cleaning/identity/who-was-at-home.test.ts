import { describe, expect, it } from 'vitest';
import { identifyMatches } from '../../../../src/main/core/cleaning/identity/identify';
import type { Told } from '../../../../src/main/core/cleaning/identity/told';
import { told } from './statements';

/** The home club of the match that two clubs played on day 10, and what it is suspected of; one entry a match. */
const onDayTen = (tellings: readonly Told[], club: number) =>
  identifyMatches(tellings)
    .filter(({ told: [first] }) => first!.day === 10 && [first!.home, first!.away].includes(club))
    .map(({ told: own, exchanged, suspicion }) => [own.find((each) => !exchanged.has(each))!.home, suspicion]);
/** One match of two clubs, told with exchanged sides by the second file. */
const couple = (home: number, away: number, files: readonly [number, number] = [1, 2]): Told[] => [
  told(`10 ${home}-${away} 2-1`, { file: files[0] }),
  told(`10 ${away}-${home} 1-2`, { file: files[1] }),
];
const UNCLEAR = [
  [expect.any(Number) as number, 'mirrored-suspected'],
  [expect.any(Number) as number, 'mirrored-suspected'],
];

describe('who was at home in a match told both ways round', () => {
  it('is the club at whose ground the two did not meet otherwise in the season', () => {
    expect(onDayTen([...couple(1, 2), told('100 2-1 0-0')], 1)).toEqual([[1, null]]);
    expect(onDayTen([...couple(1, 2), told('100 1-2 0-0')], 1)).toEqual([[2, null]]);
    expect(onDayTen([...couple(1, 2), told('400 1-2 0-0', { season: '2023-24' })], 1)).toEqual(UNCLEAR);
  });

  it('is as a file says that was never wrong where the other was, and unclear where both were', () => {
    const second = [...couple(1, 2), told('100 2-1 0-0')]; // The second file is wrong here.
    const first = [...couple(5, 6), told('100 5-6 0-0')]; // The first file is.
    expect(onDayTen([...second, ...couple(3, 4)], 3)).toEqual([[3, null]]);
    expect(onDayTen([...first, ...couple(3, 4)], 3)).toEqual([[4, null]]);
    expect(onDayTen([...second, ...first, ...couple(3, 4)], 3)).toEqual(UNCLEAR);
  });

  it('stays unclear where the goals of many such matches hardly tell', () => {
    const many = (won: number) =>
      Array.from({ length: 10 }, (_, index) => {
        const [a, b] = [20 + 2 * index, 21 + 2 * index];
        const score = index < won ? [1, 0] : [0, 1];
        return [
          told(`10 ${a}-${b} ${score.join('-')}`),
          told(`10 ${b}-${a} ${score.reverse().join('-')}`, { file: 2 }),
        ];
      }).flat();
    expect(onDayTen(many(6), 20)).toEqual(UNCLEAR);
    const certain = many(10).map((each) => ({
      ...each,
      homeGoals: each.homeGoals! * 5,
      awayGoals: each.awayGoals! * 5,
    }));
    expect(onDayTen(certain, 20)).toEqual(UNCLEAR); // Five goals a match are no more certain than one.
    const twenty = [
      ...many(10),
      ...many(10).map((each) => ({ ...each, home: each.home + 100, away: each.away + 100 })),
    ];
    expect(onDayTen(twenty, 20)).toEqual([[20, null]]);
  });

  it('of one number of a provider is as its last file with a score says', () => {
    const one = told('10 1-2 2-1', { providerId: 'p' });
    const other = told('10 2-1 2-1', { file: 2, providerId: 'p' });
    for (const tellings of [
      [one, other],
      [other, one],
    ]) {
      expect(onDayTen(tellings, 1)).toEqual([[2, null]]);
    }
  });
});
