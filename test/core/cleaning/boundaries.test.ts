import { describe, expect, it } from 'vitest';
import { cleanScore } from '../../../src/main/core/cleaning/clean-score';
import { createDateReader, type DateRules } from '../../../src/main/core/cleaning/dates/clean-date';
import { decideDates } from '../../../src/main/core/cleaning/dates/date-order';
import { exclusionOf } from '../../../src/main/core/cleaning/filters';
import { findFutureScores } from '../../../src/main/core/cleaning/future-score';
import type { CleaningIssue } from '../../../src/main/core/cleaning/issue';
import { parseSeasonLabel } from '../../../src/main/core/cleaning/seasons/season-label';
import { splitByDates } from '../../../src/main/core/cleaning/seasons/season-split';
import { dropAllZero, readStatistics, STATISTIC_PAIRS } from '../../../src/main/core/cleaning/statistics';
import {
  parseCommaPrice,
  parseEitherPrice,
  parseGoals,
  toCalendarDay,
  toFullYear,
} from '../../../src/main/core/cleaning/validation';
import { findWalkovers } from '../../../src/main/core/cleaning/walkovers';
import { dayOf, toIsoDate } from '../../../src/main/core/numeric/calendar';

/** Each rule at the last case it lets pass and the first it does not. */
describe('a number in a cell', () => {
  it('of a year is of the last century from 40 on', () => {
    expect(['39', '40', '99', '00'].map(toFullYear)).toEqual([2039, 1940, 1999, 2000]);
    expect(parseSeasonLabel('39/40')[0]?.season).toBe('2039-40');
    expect(parseSeasonLabel('40/41')[0]?.season).toBe('1940-41');
  });

  it('of goals goes to 99, and is asked about from 15 on', () => {
    expect([parseGoals('99'), parseGoals('100')]).toEqual([99, null]);
    const found = (goals: string) => {
      const issues: CleaningIssue[] = [];
      const cells = { line: 2, homeGoals: goals, awayGoals: '0', result: null, halfTimeHome: null, halfTimeAway: null };
      cleanScore(cells, { homeGoals: 'FTHG', awayGoals: 'FTAG', result: null }, (issue) => issues.push(issue));
      return issues.map(({ rule }) => rule);
    };
    expect(found('14')).toEqual([]);
    expect(found('15')).toEqual(['score-unlikely']);
  });

  it('of a price has a comma or a point, as its table writes them', () => {
    expect(['2,10', '2.10', '2.1,0'].map(parseCommaPrice)).toEqual([2.1, null, null]);
    expect(['2,10', '2.10', '2.1,0'].map(parseEitherPrice)).toEqual([2.1, 2.1, null]);
  });

  it('of a day is in the calendar', () => {
    expect([toCalendarDay(2023, 4, 31), toCalendarDay(2023, 2, 29), toCalendarDay(2024, 2, 29)]).toEqual([
      null,
      null,
      dayOf('2024-02-29'),
    ]);
  });
});

describe('statistics', () => {
  const [shots, onTarget, , redCards] = STATISTIC_PAIRS;
  const columns = [
    { pair: shots!, home: 0, away: 1, names: ['HS', 'AS'] as const },
    { pair: onTarget!, home: 2, away: 3, names: ['HST', 'AST'] as const },
  ];
  const read = (...cells: string[]) =>
    readStatistics(
      2,
      columns,
      (at) => cells[at] ?? '',
      null,
      () => undefined,
    );

  it('let sixty shots be, all of them on target, and none more', () => {
    expect(read('60', '9', '9', '9')).toMatchObject({ homeShots: 60, homeShotsOnTarget: 9 });
    expect(read('61', '9', '5', '5')).toMatchObject({ homeShots: null, awayShots: null, homeShotsOnTarget: 5 });
    expect(read('9', '9', '9', '9')).toMatchObject({ homeShotsOnTarget: 9 });
    expect(read('9', '9', '10', '9')).toBeNull();
  });

  it('of red cards may be 0 in 49 matches, and are taken as missing in 50', () => {
    const none = {
      ...Object.fromEntries(Object.keys(read('1', '1', '1', '1')!).map((key) => [key, null])),
      homeRedCards: 0,
      awayRedCards: 0,
    };
    const season = (count: number) =>
      dropAllZero(
        Array.from({ length: count }, () => ({ statistics: none as never })),
        'x',
        () => undefined,
      );
    expect(season(49)[0]!.statistics).toEqual(none);
    expect(season(50)[0]!.statistics).toBeNull();
    expect(redCards!.zeroAfter).toBe(50);
  });
});

describe('what is kept out of fits', () => {
  it('are scores of days to come, and those of today are not', () => {
    const match = (date: string, homeGoals: number | null) => ({ line: 2, date, homeGoals, awayGoals: homeGoals });
    const today = dayOf('2024-03-09');
    const found = (date: string, goals: number | null) => findFutureScores([match(date, goals)], today).length;
    expect([found('2024-03-09', 1), found('2024-03-10', 1), found('2024-03-10', null)]).toEqual([0, 1, 0]);
    expect(exclusionOf([{ rule: 'score-in-future' }])).toBe('score-in-future');
  });

  it('are scores of the table where they are more than half of those without half-time', () => {
    const without = (awarded: number, ordinary: number) =>
      findWalkovers([
        ...Array.from({ length: awarded }, (_, line) => ({ line, homeGoals: 3, awayGoals: 0 })),
        ...Array.from({ length: ordinary }, (_, line) => ({ line: 50 + line, homeGoals: 1, awayGoals: 1 })),
      ]).length;
    expect([without(2, 2), without(3, 2), without(1, 0)]).toEqual([0, 3, 1]);
  });
});

describe('a date beside its season', () => {
  const window = { from: dayOf('2022-05-20'), to: dayOf('2023-08-11') };
  function read(date: string, { isStated = false, hasScore = true } = {}) {
    const issues: CleaningIssue[] = [];
    const rules: DateRules = {
      ...{ season: '2022-23', window, names: {}, seasonIsStated: isStated, dateWords: 'year-month-day' },
      readDate: (text) => (text === 'TBC' ? { status: 'open' } : { status: 'good', day: dayOf(text) }),
    };
    const day = createDateReader(rules, (issue) => issues.push(issue))(2, date, hasScore);
    return [day === null ? null : toIsoDate(day), ...issues.map(({ rule, action }) => `${rule} ${action}`)];
  }

  it('is in it from the first day of its window to the last', () => {
    for (const date of ['2022-05-20', '2023-08-11']) expect(read(date)).toEqual([date]);
    for (const date of ['2022-05-19', '2023-08-12'])
      expect(read(date)).toEqual([null, 'date-outside-season row-rejected']);
  });

  it('is kept where the file states the season, unless it is more than a year off', () => {
    const stated = (date: string) => read(date, { isStated: true });
    for (const date of ['2021-05-20', '2024-08-10'])
      expect(stated(date)).toEqual([date, 'date-outside-season flagged']);
    for (const date of ['2021-05-19', '2024-08-11'])
      expect(stated(date)).toEqual([null, 'date-outside-season row-rejected']);
  });

  it('may be open for a match without a score only', () => {
    expect(read('TBC', { hasScore: false })).toEqual([null, 'date-open row-rejected']);
    expect(read('TBC')).toEqual([null, 'date-unreadable row-rejected']);
  });
});

describe('a slip of the pen', () => {
  const orderOf = (certain: number, strays: number) => {
    const cells = [
      ...Array.from({ length: certain }, (_, at) => [`${13 + at}/08/2022`, { rows: 1, line: at + 2 }] as const),
      ...Array.from({ length: strays }, (_, at) => [`08/${20 + at}/2022`, { rows: 1, line: at + 50 }] as const),
    ];
    const column = decideDates(new Map(cells));
    return 'conflict' in column ? 'conflict' : column.order;
  };

  it('is one date of another order among six certain ones, not among five, and two are none', () => {
    expect([orderOf(6, 1), orderOf(5, 1), orderOf(9, 2)]).toEqual(['day-first', 'conflict', 'conflict']);
  });
});

it('of two gaps as long as each other the first parts the seasons', () => {
  const calendar = { of: () => 'split' as const, yearsRunOver: false };
  // 35 days each from 25 May to 29 June and from there to 3 August, within the time in which seasons part.
  const dates = ['2021-10-01', '2022-05-25', '2022-06-29', '2022-08-03', '2022-08-20', '2022-09-10', '2022-12-01'];
  const days = new Map(dates.map((date) => [dayOf(date), 20]));
  const seasons = splitByDates(days, calendar);
  const [before, after] = ['2022-05-25', '2022-06-29'].map((date) => seasons.seasonOf(dayOf(date)));
  expect([before, after]).toEqual(['2021-22', '2022-23']);
});

it('the first season that is there begins in July, however long its first pause is', () => {
  const calendar = { of: () => 'split' as const, yearsRunOver: false };
  const dates = ['2022-07-05', '2022-08-25', '2022-09-03', '2022-10-01', '2022-11-05'];
  const seasons = splitByDates(new Map(dates.map((date) => [dayOf(date), 20])), calendar);
  expect(new Set(dates.map((date) => seasons.seasonOf(dayOf(date))))).toEqual(new Set(['2022-23']));
});
