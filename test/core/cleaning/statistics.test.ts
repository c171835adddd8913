import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CleaningIssue, MatchStatistics } from '../../../src/main/core/cleaning/issue';
import { dropAllZero, readStatistics, STATISTIC_PAIRS } from '../../../src/main/core/cleaning/statistics';

const COLUMNS = STATISTIC_PAIRS.map((pair, index) => ({
  pair,
  home: 2 * index,
  away: 2 * index + 1,
  names: pair.columns,
}));

/** @param cells HS, AS, HST, AST, HC, AC, HR, AR */
function read(cells: readonly string[], halfTime: readonly [number, number] | null = null) {
  const issues: CleaningIssue[] = [];
  const statistics = readStatistics(
    7,
    COLUMNS,
    (column) => cells[column] ?? '',
    halfTime,
    (issue) => issues.push(issue),
  );
  return { statistics, found: issues.map(({ rule, column, text }) => `${rule} ${column} ${text}`), issues };
}
const GOOD = ['14', '9', '6', '3', '7', '2', '0', '1'];
const withCells = (changes: Readonly<Record<number, string>>): string[] =>
  GOOD.map((cell, index) => changes[index] ?? cell);

describe('readStatistics', () => {
  it('keeps what is whole and in range', () => {
    const { statistics, found } = read(withCells({ 0: '14.0', 1: ' 9 ' }), [1, 0]);
    expect(found).toEqual([]);
    expect(statistics).toEqual({
      homeShots: 14,
      awayShots: 9,
      homeShotsOnTarget: 6,
      awayShotsOnTarget: 3,
      homeCorners: 7,
      awayCorners: 2,
      homeHalfTimeGoals: 1,
      awayHalfTimeGoals: 0,
      homeRedCards: 0,
      awayRedCards: 1,
    });
  });

  it('is null where nothing is said', () => {
    expect(read([]).statistics).toBeNull();
    expect(read(['', ' ', '\u00a0']).found).toEqual([]);
    expect(read(['x', 'y']).statistics).toBeNull();
  });

  it.each([
    ['too many shots', { 0: '61' }, 'homeShots', 'statistic-invalid HS 61'],
    ['too many on target', { 3: '41' }, 'awayShotsOnTarget', 'statistic-invalid AST 41'],
    ['too many corners', { 5: '31' }, 'awayCorners', 'statistic-invalid AC 31'],
    ['nine red cards', { 6: '9' }, 'homeRedCards', 'statistic-invalid HR 9'],
    ['a fraction', { 4: '3.5' }, 'homeCorners', 'statistic-invalid HC 3.5'],
    ['a negative number', { 4: '-1' }, 'homeCorners', 'statistic-invalid HC -1'],
    ['a word', { 1: 'NA' }, 'awayShots', 'statistic-invalid AS NA'],
    ['one side only', { 5: '' }, 'awayCorners', 'statistic-invalid AC '],
    ['more on target than shots', { 3: '10' }, 'awayShots', 'shots-disagree AST 9,10'],
  ] as const)('takes a pair with %s as missing for both sides', (_, changes, field, issue) => {
    const { statistics, found } = read(withCells(changes));
    expect(found).toEqual([issue]);
    const other = field.startsWith('home') ? field.replace('home', 'away') : field.replace('away', 'home');
    expect([statistics?.[field], statistics?.[other as keyof MatchStatistics]]).toEqual([null, null]);
    if (field === 'awayShots' && issue.startsWith('shots')) expect(statistics?.homeShotsOnTarget).toBeNull();
    if (field !== 'homeRedCards') expect(statistics?.awayRedCards).toBe(1);
  });

  it('law: a pair is there for both sides or for none, and no more is on target than shot', () => {
    const cell = fc.oneof(fc.nat(70).map(String), fc.constantFrom('', 'x', '3.0', '-2', '1e1'));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 8, maxLength: 8 }), (cells) => {
        const { statistics } = read(cells);
        if (!statistics) return;
        for (const { home, away, most } of STATISTIC_PAIRS) {
          expect(statistics[home] === null).toBe(statistics[away] === null);
          for (const side of [home, away]) expect(statistics[side] ?? 0).toBeLessThanOrEqual(most);
        }
        if (statistics.homeShots !== null && statistics.homeShotsOnTarget !== null) {
          expect(statistics.homeShotsOnTarget).toBeLessThanOrEqual(statistics.homeShots);
          expect(statistics.awayShotsOnTarget).toBeLessThanOrEqual(statistics.awayShots!);
        }
      }),
    );
  });
});

describe('dropAllZero', () => {
  const season = (count: number, changes: Readonly<Record<number, string>>) =>
    Array.from({ length: count }, () => ({ statistics: read(withCells(changes)).statistics }));
  const drop = (matches: ReturnType<typeof season>) => {
    const found: string[] = [];
    return { matches: dropAllZero(matches, '2019-20', ({ rule, column }) => found.push(`${rule} ${column}`)), found };
  };
  const noCorners = { 4: '0', 5: '0' };

  it('takes a pair that is 0 in ten matches or more as missing, with one finding', () => {
    const { matches, found } = drop(season(10, noCorners));
    expect(found).toEqual(['statistic-all-zero HC']);
    expect(matches.every(({ statistics }) => statistics?.homeCorners === null && statistics.homeShots === 14)).toBe(
      true,
    );
  });
  it('lets fewer matches be, and one corner in all of them is enough', () => {
    expect(drop(season(9, noCorners)).found).toEqual([]);
    const [first, ...rest] = season(30, noCorners);
    const one = { statistics: { ...first!.statistics!, awayCorners: 1 } };
    expect(drop([one, ...rest]).found).toEqual([]);
  });
  it('waits longer for a red card', () => {
    const noReds = { 6: '0', 7: '0' };
    expect([drop(season(20, noReds)).found, drop(season(50, noReds)).found]).toEqual([[], ['statistic-all-zero HR']]);
  });
  it('leaves nothing where nothing was counted', () => {
    const zeros = Object.fromEntries(GOOD.map((_, index) => [index, '0']));
    expect(drop(season(60, zeros)).matches.every(({ statistics }) => statistics === null)).toBe(true);
  });
});
