import { mutantsOf } from '../list.mjs';

const BOUNDS = ['test/ingestion/lists/boundaries.test.ts'];
const SHAPES = ['test/ingestion/lists/shapes.test.ts'];
const ANSWERS = [
  'test/ingestion/api-football/api-football.test.ts',
  'test/ingestion/api-football/api-football-odds.test.ts',
];

export default [
  ...mutantsOf('src/main/ingestion/lists/tables/price-places.ts', SHAPES, [
    ['place < 0 ? columns :', 'place < 99 ? columns :', 'three prices in one column are read'],
    ['return roles ? (', 'return false ? (', 'a header says which price stands where'],
    ["pieces.length > 3 ? [cell, '', ''] :", "false ? [cell, '', ''] :", 'a fourth price is not dropped in silence'],
    ["run.rest.trim() === '' && run.tokens.length === 3", 'run.tokens.length > 1', 'two prices are no three'],
  ]),
  ...mutantsOf('src/main/ingestion/lists/tables/html-text.ts', SHAPES, [
    ['columnsOf(pieces[at - 1]!) - 1', '0', 'a cell stands for the columns it spans'],
  ]),
  ...mutantsOf('src/main/ingestion/lists/judge-prices.ts', BOUNDS, [
    ['const ROUNDING = 0.004;', 'const ROUNDING = 0;', 'fair prices may imply a hair less'],
    [
      'implied >= least - ROUNDING && implied <= MOST_IMPLIED) return { odds: prices };',
      'implied >= least - ROUNDING) return { odds: prices };',
      'no bookmaker keeps a quarter',
    ],
    ['if (sum >= 95 && sum <= 105) return NO_ODDS;', '', 'shares of a hundred are no prices'],
    [
      'if (sum >= 95 && sum <= 105) return NO_ODDS;',
      'if (sum > 95 && sum <= 105) return NO_ODDS;',
      'ninety-five are shares of a hundred',
    ],
    ['if (given.length < 3) return', 'if (given.length < 2) return', 'three prices count whole or not at all'],
    [
      'const low = prices.findIndex((price) => price <= 1);',
      'const low = prices.findIndex((price) => price < 1);',
      'a price is above 1',
    ],
    ['if (lost >= 0) return', 'if (false) return', 'a suspended price is said to be one'],
    ['[price / 10, price / 100, price * 10]', '[price / 100, price * 10]', 'a point may be lost by one place'],
  ]),
  ...mutantsOf('src/main/ingestion/lists/settle-date.ts', BOUNDS, [
    ['const DAYS_AHEAD = 60;', 'const DAYS_AHEAD = 59;', 'the sixtieth day is to come'],
    [
      'each >= context.asOf && each <= context.asOf',
      'each > context.asOf && each <= context.asOf',
      'a match of today is to come',
    ],
    [
      "ahead.length === 2 || context.order === 'mixed'",
      'ahead.length === 2',
      'where dates contradict each other none is guessed',
    ],
    ["return orders.size > 1 ? 'mixed' :", 'return', 'two orders are none'],
    ['if (fitting.length === 1) return', 'if (false) return', 'a weekday tells day from month'],
    [
      'if (meant >= asOf) return { date: toIsoDate(meant) };\n  const readings = [toIsoDate(meant), toIsoDate(nextWeekday',
      'if (meant > asOf) return { date: toIsoDate(meant) };\n  const readings = [toIsoDate(meant), toIsoDate(nextWeekday',
      'a weekday may be today',
    ],
    [
      'if (found !== null && found >= asOf) return found;',
      'if (found !== null) return found;',
      'a date without a year is to come',
    ],
    [
      '((weekday - weekdayOfDay(from) + 7) % 7)',
      '((weekday - weekdayOfDay(from) + 6) % 7) + 1',
      'the next such day may be the day itself',
    ],
    ['sent === null || sent >= asOf || meant >= asOf', 'true', 'tomorrow of an old message is past'],
  ]),
  ...mutantsOf('src/main/ingestion/lists/finish.ts', BOUNDS, [
    ['return !isItself;', 'return true;', 'no club meets itself'],
  ]),
  ...mutantsOf('src/main/ingestion/lists/words/price-token.ts', BOUNDS, [
    ["text.replace(',', '.')", 'text', 'a price may have a decimal comma'],
    [
      '1 + Number(fraction[1]) / Number(fraction[2])',
      'Number(fraction[1]) / Number(fraction[2])',
      'a fraction leaves the stake out',
    ],
    ["text.startsWith('+') ||", '', 'a plus is what a hundred win'],
  ]),
  ...mutantsOf(
    'src/main/ingestion/lists/lines/split-clubs.ts',
    [...BOUNDS, ...SHAPES],
    [
      ["return { kind: 'two', home: at.away, away: at.home };", 'return at;', 'who plays at somebody’s is away'],
      [
        '[SPACED, HARD, LONG_DASH, CROSS, SLASH]',
        '[HARD, LONG_DASH, CROSS, SLASH]',
        'a dash between spaces parts clubs',
      ],
    ],
  ),
  ...mutantsOf('src/main/ingestion/api-football/choose-bookmaker.ts', ANSWERS.slice(1), [
    ["['Pinnacle', 'Bet365']", "['Bet365', 'Pinnacle']", 'the sharpest bookmaker stands for the market'],
    ['takenA > takenB', 'takenA < takenB', 'the latest offer counts'],
    ['name.toLowerCase() === bookmaker.toLowerCase()', 'name === bookmaker', 'case tells no bookmakers apart'],
  ]),
  ...mutantsOf('src/main/ingestion/api-football/odds.ts', ANSWERS.slice(1), [
    ['const MATCH_WINNER = 1;', 'const MATCH_WINNER = 3;', 'prices are those of the match'],
    ['home <= 1 || draw <= 1 || away <= 1', 'draw <= 1 || away <= 1', 'a price is above 1'],
    [
      'if (isOverroundPlausible(overround)) return triple;',
      'return triple;',
      'prices that sum to no market are not used',
    ],
  ]),
  ...mutantsOf('src/main/ingestion/api-football/kickoff-time.ts', ANSWERS, [
    ["(parts[5] === '-' ? -1 : 1)", '1', 'a zone may lie behind'],
    [
      'return { day: Math.floor(seconds / 86_400), seconds };',
      'return { day, seconds };',
      'a match is of its day in UTC',
    ],
    ['hour > 23 ||', '', 'there is no 24th hour'],
  ]),
  ...mutantsOf('src/main/ingestion/api-football/score.ts', ANSWERS, [
    [
      '[toText(score?.fulltime?.home), toText(score?.fulltime?.away)]',
      '[toText(goals?.home), toText(goals?.away)]',
      'a score is that after 90 minutes',
    ],
    ["if (texts.some((text) => text !== '')) report(", 'if (false) report(', 'a score that is not used is said to be'],
  ]),
  ...mutantsOf('src/main/ingestion/api-football/status.ts', ANSWERS, [
    ["['PST', 'postponed'],", "['PST', 'scheduled'],", 'a match put off is said to be'],
    ["['WO', 'awarded'],", "['WO', 'finished'],", 'a walkover was not played'],
  ]),
  ...mutantsOf(
    'src/main/ingestion/leagues/extra-leagues.ts',
    ['test/ingestion/leagues/extra-leagues.test.ts'],
    [
      ["['2014-07-01', '2016-06-30'],", "['2014-07-01', '2016-06-29'],", 'the calendar of Argentina changed on a day'],
      ['date >= from && date <= to', 'date > from && date <= to', 'a calendar counts from its first day'],
      [
        'const isMain = known.mainLeague.some(',
        'const isMain = known.mainLeague.slice(0, 1).some(',
        'a league may have borne other names',
      ],
    ],
  ),
  ...mutantsOf(
    'src/main/ingestion/leagues/find-league.ts',
    ['test/ingestion/leagues/find-league.test.ts'],
    [
      [
        'if (league && others.length === 0) return league;',
        'if (league) return league;',
        'a name that could be several leagues is none',
      ],
      ['?? find(text.toUpperCase())', '', 'case hides no code'],
    ],
  ),
];
