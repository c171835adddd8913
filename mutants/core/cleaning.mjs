import { mutantsOf } from '../list.mjs';

const DATES = [
  'test/core/cleaning/dates/date-order.test.ts',
  'test/core/cleaning/dates/date-cell.test.ts',
  'test/core/cleaning/boundaries.test.ts',
];
const SEASONS = [
  'test/core/cleaning/seasons/season.test.ts',
  'test/core/cleaning/seasons/season-split.test.ts',
  'test/core/cleaning/seasons/season-label.test.ts',
];

export default [
  ...mutantsOf(
    'src/main/core/cleaning/validation.ts',
    ['test/core/cleaning/validation.test.ts', 'test/core/cleaning/boundaries.test.ts'],
    [
      ['const FIRST_TWO_DIGIT_YEAR_OF_1900S = 40;', 'const FIRST_TWO_DIGIT_YEAR_OF_1900S = 41;', 'the year 40 is 1940'],
      ['const MOST_GOALS = 99;', 'const MOST_GOALS = 98;', 'ninety-nine goals can be read'],
      [
        'export const GOALS_WORTH_A_QUESTION = 15;',
        'export const GOALS_WORTH_A_QUESTION = 16;',
        'fifteen goals are worth a question',
      ],
      ['overround >= LEAST && overround <= MOST', 'overround >= LEAST', 'a margin above a quarter is a misprint'],
      ['overround >= LEAST && overround <= MOST', 'overround <= MOST', 'a margin below nothing is a misprint'],
      ["text.includes('.') ? null :", "text.includes(';') ? null :", 'a price has a comma or a point, never both'],
      [
        'Number(toIsoDate(dayNumber).slice(8)) === day ? dayNumber : null',
        'dayNumber',
        'the 31st of a short month is no date',
      ],
    ],
  ),
  ...mutantsOf(
    'src/main/core/cleaning/filters.ts',
    ['test/core/cleaning/filters.test.ts'],
    [
      [
        "  'score-in-future',\n",
        '',
        'a score of a day to come is kept out of fits',
        { tests: ['test/core/cleaning/boundaries.test.ts'] },
      ],
      [
        "new Set(['abandoned', 'awarded'])",
        "new Set(['abandoned'])",
        'what was awarded at the table is kept out of fits',
      ],
    ],
  ),
  ...mutantsOf(
    'src/main/core/cleaning/future-score.ts',
    ['test/core/cleaning/boundaries.test.ts'],
    [
      ['dayOf(date) > today', 'dayOf(date) >= today', 'a match of today may have been played'],
      ['homeGoals !== null && dayOf', 'dayOf', 'a match to come without a score is none'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/cleaning/walkovers.ts',
    ['test/core/cleaning/walkovers.test.ts', 'test/core/cleaning/boundaries.test.ts'],
    [
      [
        'awardLike.length * 2 > withoutHalfTime.length',
        'awardLike.length * 2 >= withoutHalfTime.length',
        'half of them is no majority',
      ],
    ],
  ),
  ...mutantsOf(
    'src/main/core/cleaning/duplicates.ts',
    ['test/core/cleaning/duplicates.test.ts'],
    [
      ['match.homeGoals === null ? 0 : 1,', '1,', 'a telling with a score counts above one without'],
      ["match.oddsKind === 'closing' ? 2 : 1", '1', 'closing prices count above earlier ones'],
      ['isMarked ? 1 : 0,', '0,', 'a note of what became of the match counts'],
      ['return second[at]! - first[at]!;', 'return first[at]! - second[at]!;', 'the better telling is kept'],
      ['match.homeGoals !== null && scoreOf(match) !== scoreOf(best)', 'false', 'two scores of one match are told'],
      ['match.oddsKind === best.oddsKind && pricesOf', 'pricesOf', 'prices of two kinds may differ'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/cleaning/statistics.ts',
    ['test/core/cleaning/statistics.test.ts', 'test/core/cleaning/boundaries.test.ts'],
    [
      ['onTarget <= shots) continue;', 'onTarget < shots) continue;', 'every shot may be on target'],
      [
        "columns: ['HS', 'AS'], most: 60, zeroAfter: 10",
        "columns: ['HS', 'AS'], most: 59, zeroAfter: 10",
        'sixty shots can be',
      ],
      [
        "columns: ['HR', 'AR'], most: 5, zeroAfter: 50",
        "columns: ['HR', 'AR'], most: 5, zeroAfter: 49",
        'fifty matches without a red card are no chance',
      ],
      [
        'if (one === null || other === null) {',
        'if (one === null && other === null) {',
        'a statistic is of both sides or of none',
      ],
    ],
  ),
  ...mutantsOf('src/main/core/cleaning/seasons/season.ts', SEASONS, [
    ['const TOLERANCE_DAYS = 42;', 'const TOLERANCE_DAYS = 41;', 'six weeks on either side belong to a season'],
    [
      'const CALENDAR_OVERRUN_DAYS = 91;',
      'const CALENDAR_OVERRUN_DAYS = 90;',
      'a quarter of a year after it belongs to a year',
    ],
    ['const FIRST_MONTH_OF_A_SEASON = 7;', 'const FIRST_MONTH_OF_A_SEASON = 8;', 'a season begins in July'],
    ['(sorted.length - 1) >> 1', 'sorted.length >> 1', 'of two middle days the earlier decides'],
  ]),
  ...mutantsOf('src/main/core/cleaning/seasons/season-split.ts', SEASONS, [
    [
      'rows < FEWEST_ROWS && rows < total * SMALLEST_SHARE',
      'rows < FEWEST_ROWS',
      'two rows of twenty or fewer may be a season',
    ],
    [
      'rows < FEWEST_ROWS && rows < total * SMALLEST_SHARE',
      'rows < total * SMALLEST_SHARE',
      'three rows found a season',
    ],
    [
      'if (gap > longest)',
      'if (gap >= longest)',
      'of two gaps the first parts the seasons',
      { tests: ['test/core/cleaning/boundaries.test.ts'] },
    ],
    ['const NEAR_DAYS = 60;', 'const NEAR_DAYS = 0;', 'a play-off in July belongs to the season before'],
    [
      'if (!wasUnderWay || inside.length === 0) return turn.usual;',
      'if (inside.length === 0) return turn.usual;',
      'a season that nothing precedes begins in July',
      { tests: ['test/core/cleaning/boundaries.test.ts'] },
    ],
  ]),
  ...mutantsOf('src/main/core/cleaning/seasons/season-label.ts', SEASONS, [
    [
      'const FIRST_OF_1900S = 40;',
      'const FIRST_OF_1900S = 41;',
      'the season 40/41 began in 1940',
      { tests: ['test/core/cleaning/boundaries.test.ts'] },
    ],
    ["(kind === 'year') === (calendar === 'year')", 'true', 'a label is read by the calendar of its league'],
    [
      'season: splitSeason(year - 1) }',
      'season: splitSeason(year) }',
      'a label may name the year in which a season ends',
    ],
    ['isNext(start, pair[2]!) && isYear(start)', 'isYear(start)', 'years of a label follow each other'],
  ]),
  ...mutantsOf('src/main/core/cleaning/dates/date-uses.ts', DATES, [
    [
      'export const CERTAIN_ROWS_OF_A_SLIP = 6;',
      'export const CERTAIN_ROWS_OF_A_SLIP = 7;',
      'six certain rows make a slip of one',
    ],
    [
      'rows <= Math.max(1, certain * SLIPS_PER_ROW)',
      'rows <= Math.max(2, certain * SLIPS_PER_ROW)',
      'two rows are no slip',
    ],
  ]),
  ...mutantsOf('src/main/core/cleaning/dates/date-order.ts', DATES, [
    [
      'if (other && !isSlip(other.rows, kind.rows)) return conflictOf(kind, other);',
      '',
      'two orders of dates are refused',
    ],
    [
      'return all(stated === exchanged ? exchanged : common);',
      'return all(common);',
      'a stated order decides where nothing is certain',
    ],
    [
      'if (areExchanged(days, differing)) return',
      'if (false) return',
      'days and months that a spreadsheet exchanged are seen',
    ],
    [
      "if (stated !== 'iso' && isTurnedRound(shapes))",
      'if (isTurnedRound(shapes))',
      'a stated order of dates is never turned round',
    ],
  ]),
  ...mutantsOf('src/main/core/cleaning/dates/date-cell.ts', DATES, [
    ['const SERIAL_ZERO = -25_569;', 'const SERIAL_ZERO = -25_568;', 'day 0 of a spreadsheet is 30 December 1899'],
    [
      'toCalendarDay(year, second, first), toCalendarDay(year, first, second)',
      'toCalendarDay(year, first, second), toCalendarDay(year, second, first)',
      'the day comes first',
    ],
  ]),
  ...mutantsOf(
    'src/main/core/cleaning/dates/clean-date.ts',
    ['test/core/cleaning/boundaries.test.ts'],
    [
      ['const FAR_OUTSIDE_DAYS = 365;', 'const FAR_OUTSIDE_DAYS = 364;', 'a date a year outside its season is kept'],
      [
        'date.day < window.from || date.day > window.to',
        'date.day <= window.from || date.day > window.to',
        'the first day of a window is in it',
      ],
      [
        'date.day < window.from || date.day > window.to',
        'date.day < window.from || date.day >= window.to',
        'the last day of a window is in it',
      ],
      [
        "if (date.status === 'open' && !hasScore)",
        "if (date.status === 'open')",
        'a match with a score has no open date',
      ],
    ],
  ),
  ...mutantsOf(
    'src/main/core/cleaning/canonicalize.ts',
    ['test/core/cleaning/canonicalize.test.ts'],
    [
      ["replace(SPACES, ' ').trim()", "replace(SPACES, ' ')", 'no spaces at the ends'],
      [".replace(INVISIBLE, '')", '', 'no invisible characters'],
      ['foldCase(foldCase(canonicalize(name)))', 'canonicalize(name)', 'case tells no clubs apart'],
      ['replace(APOSTROPHES, "\'")', "replace(APOSTROPHES, '')", 'an apostrophe stays one'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/cleaning/choose-odds.ts',
    ['test/core/cleaning/choose-odds.test.ts'],
    [
      ['price !== null && price > 1', 'price !== null && price >= 1', 'a price is above 1'],
      [
        'if (isOverroundPlausible(overround)) return triple;',
        'return triple;',
        'prices that sum to no market are not used',
      ],
      [
        'home === undefined || draw === undefined || away === undefined',
        'home === undefined',
        'three prices count whole or not at all',
      ],
    ],
  ),
  ...mutantsOf(
    'src/main/core/numeric/calendar.ts',
    ['test/core/numeric/calendar.test.ts'],
    [
      [
        'month <= 2 ? year - 1 : year;',
        'month < 2 ? year - 1 : year;',
        'February belongs to the year before, counted from March',
      ],
      [
        'return toIsoDate(dayNumber) === text ? dayNumber : null;',
        'return dayNumber;',
        'the 30th of February is no date',
      ],
    ],
  ),
];
