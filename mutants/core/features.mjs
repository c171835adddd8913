import { mutantsOf } from '../list.mjs';

const FORM = [
  'test/core/features/rolling-features.test.ts',
  'test/core/features/feature-bounds.test.ts',
  'test/core/laws/features.law.test.ts',
];

export default [
  ...mutantsOf('src/main/core/features/rolling-features.ts', FORM, [
    [
      'matches.filter((match) => match.day < asOf)',
      'matches.filter((match) => match.day <= asOf)',
      'form is of earlier days',
    ],
    ['export const DEFAULT_LAST = 5;', 'export const DEFAULT_LAST = 6;', 'form is of five results'],
    ['export const RECENT_DAYS = 30;', 'export const RECENT_DAYS = 29;', 'thirty days are recent'],
    ['each.day >= asOf - RECENT_DAYS', 'each.day > asOf - RECENT_DAYS', 'a match thirty days ago is recent'],
    ['results: history.slice(-last).reverse()', 'results: history.slice(-last)', 'the newest result comes first'],
    ['points: 3 * won + drawn', 'points: 2 * won + drawn', 'a win is three points'],
    [
      "goalsFor > goalsAgainst ? 'W' : goalsFor < goalsAgainst ? 'L' : 'D'",
      "goalsFor >= goalsAgainst ? 'W' : 'L'",
      'equal goals are a draw',
    ],
    ['if (season === earlier.seasons.at(-1))', 'if (season)', 'form is told of the clubs of the latest season'],
    ['exp(-xi * (newest.day - day))', 'exp(-xi)', 'older matches weigh less'],
    ['weights * exp(-xi * (asOf - newest.day))', 'weights', 'effective matches are as of the day'],
    ['.slice(-last);\n  return {', ';\n  return {', 'form at a venue is of the last results there'],
  ]),
  ...mutantsOf(
    'src/main/core/features/league-baselines.ts',
    ['test/core/features/feature-bounds.test.ts', 'test/core/features/league-baselines.test.ts'],
    [
      ['match.homeGoals > 0 && match.awayGoals > 0', 'match.homeGoals > 0', 'both have scored'],
      ['> 2.5)', '>= 4)', 'three goals are over two and a half'],
      ['(n * (n - 1))', '(n * n)', 'the error of a mean is of n - 1'],
      ['usable.filter((each) => each.kind === kind)', 'usable', 'margins are told by kind of price'],
      ['offered.filter(({ odds }) => oddsProblem(odds) === null)', 'offered', 'refused prices have no margin'],
      ['if (homeGoals === 0 || awayGoals === 0) return null;', '', 'a side without goals has no advantage'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/features/strength-history.ts',
    ['test/core/laws/features.law.test.ts', 'test/core/features/feature-bounds.test.ts'],
    [
      [
        'sample.day.findLastIndex((day) => day < asOf)',
        'sample.day.findLastIndex((day) => day <= asOf)',
        'the season of a snapshot is that of earlier days',
      ],
      [
        'sample.day[match]! < asOf; match += 1',
        'sample.day[match]! <= asOf; match += 1',
        'a snapshot tells of clubs seen before its day',
      ],
      [
        'each.season <= begun',
        'each.season < begun',
        'a snapshot knows what newcomers had shown when its season began',
      ],
      ['if (next < asOf) days.add(next);', 'days.add(next);', 'no snapshot lies after the as-of day'],
      ['if (sample.season[match]! < BURN_IN_SEASONS) return;', '', 'the first season has no snapshots'],
      [
        'month === 12 ? toDayNumber(year + 1, 1, 1)',
        'month === 12 ? toDayNumber(year, 12, 31)',
        'December is followed by January',
      ],
    ],
  ),
];
