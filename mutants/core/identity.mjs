import { mutantsOf } from '../list.mjs';

const IDENTITY = [
  'test/core/cleaning/identity/identify.test.ts',
  'test/core/cleaning/identity/season-shape.test.ts',
  'test/core/cleaning/identity/who-was-at-home.test.ts',
  'test/core/cleaning/identity/same-ground.test.ts',
];
const TWINS = ['test/core/cleaning/identity/twins.test.ts'];

export default [
  ...mutantsOf('src/main/core/cleaning/identity/told.ts', IDENTITY, [
    ['export const SAME_MATCH_DAYS = 3;', 'export const SAME_MATCH_DAYS = 2;', 'three days apart may be one match'],
    ['export const SAME_MATCH_DAYS = 3;', 'export const SAME_MATCH_DAYS = 4;', 'four days apart are two matches'],
    [
      'a.homeGoals === b.awayGoals && a.awayGoals === b.homeGoals;',
      'a.homeGoals === b.awayGoals;',
      'a mirrored score is so on both sides',
    ],
    [
      "status === 'scheduled' || status === 'postponed'",
      "status === 'scheduled'",
      'the date of a postponed match may still move',
    ],
  ]),
  ...mutantsOf('src/main/core/cleaning/identity/identify.ts', IDENTITY, [
    [
      "if (decisionOf(other) !== 'exclude') suspicions.set",
      'suspicions.set',
      'a match that was kept out makes no other suspected',
    ],
    [
      'decisionOf(meeting) === null ? (suspicions.get(meeting) ?? null) : null',
      'suspicions.get(meeting) ?? null',
      'a decision settles a suspicion',
    ],
    ['isRepeat(a, b, once) && !isDeciding(b)', 'isRepeat(a, b, once)', 'a deciding match is no repeat'],
    [
      "suspect(earlier, 'repeat-suspected')",
      "suspect(later, 'repeat-suspected')",
      'of a repeat the earlier is kept out',
    ],
    [
      'a.season === b.season && once.has(a.season) && sameScore(a, b)',
      'a.season === b.season && sameScore(a, b)',
      'a repeat is suspected only where clubs meet once a ground',
    ],
    [
      'a.season === b.season && once.has(a.season) && sameScore(a, b)',
      'a.season === b.season && once.has(a.season)',
      'a repeat has the same score',
    ],
    ["          suspect(later, 'duplicate-suspected');\n", '', 'of two scores within days neither is trusted'],
    ['joinMirrored(joinByProvider(grounds))', 'joinMirrored(grounds)', 'one number of a provider is one match'],
    [
      'latest && latest.file > each.file ? latest : each',
      'latest ?? each',
      'the sides of a provider’s match come with its last score',
    ],
  ]),
  ...mutantsOf('src/main/core/cleaning/identity/season-shape.ts', IDENTITY, [
    ['const FEWEST_GROUNDS = 6;', 'const FEWEST_GROUNDS = 7;', 'six pairings tell how often a league meets'],
    [
      'const MOST_REPEATED = 0.03;',
      'const MOST_REPEATED = 0.3;',
      'a league that repeats many pairings meets more than once',
    ],
    [
      '.length * 2 < lastDays.length',
      '.length * 2 <= lastDays.length',
      'half of the clubs still playing decide nothing',
    ],
    ['last >= day - SAME_MATCH_DAYS', 'last >= day', 'a club that ended days ago may still be playing'],
  ]),
  ...mutantsOf(
    'src/main/core/cleaning/identity/season-size.ts',
    ['test/core/cleaning/identity/season-shape.test.ts'],
    [
      [
        'const TOO_MANY_CLUBS = 1.6;',
        'const TOO_MANY_CLUBS = 1.7;',
        'eight clubs beside five are told under two names',
      ],
      ['matches > most &&', 'matches >= most &&', 'a full season is not too large'],
      ['const FEWEST_CLUBS = 6;', 'const FEWEST_CLUBS = 0;', 'few clubs make no league whose size could be told'],
      ['again.some(({ day }) => !isDeciding(day))', 'again.length > 0', 'a deciding match is none too many'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/cleaning/identity/club-days.ts',
    ['test/core/cleaning/identity/season-shape.test.ts'],
    [['if (own.length > 1)', 'if (own.length > 2)', 'two matches on a day are one too many']],
  ),
  ...mutantsOf(
    'src/main/core/cleaning/identity/calendars.ts',
    ['test/core/cleaning/identity/season-shape.test.ts'],
    [
      ['const ENOUGH_MATCHES = 10;', 'const ENOUGH_MATCHES = 11;', 'ten matches dated otherwise tell of a file'],
      ['return one < other ? more : -more;', 'return more;', 'trust is in the file that is asked about'],
      ['weekday === 0 || weekday === 6', 'weekday === 5 || weekday === 6', 'a weekend is Saturday and Sunday'],
    ],
  ),
  ...mutantsOf('src/main/core/cleaning/identity/rescheduled.ts', IDENTITY, [
    ['meeting.every(({ day }) => day < each[0]!.day)', 'true', 'an open date is of a match played later'],
    ['if (moved && !shareFile(moved, meeting))', 'if (moved)', 'a file that tells both knows two matches'],
    [
      'once.has(meeting[0]!.season) && played.length === 0',
      'played.length === 0',
      'two open dates are one match only where clubs meet once',
    ],
  ]),
  ...mutantsOf('src/main/core/cleaning/identity/same-ground.ts', IDENTITY, [
    [
      'one.file !== two.file && !sameScore(one, two)',
      '!sameScore(one, two)',
      'one file with two scores on a day tells two matches',
    ],
    [
      'if (reaches(open, each) && days < distance)',
      'if (reaches(open, each))',
      'a match without a score is the nearest one',
    ],
    ['&& !haveTwoNumbers(run, [each])', '', 'two numbers of a provider are two matches'],
    ['if (haveTwoNumbers(meeting, [open])) continue;', '', 'an open date with a number is of no other number'],
    ['        !haveTwoNumbers(other, meeting) &&\n', '', 'a match with a number corrects no other one'],
    [
      'open.day === other.day || (isOpen(open) &&',
      'open.day === other.day || (true &&',
      'only a date that is open may be days off',
    ],
  ]),
  ...mutantsOf('src/main/core/cleaning/identity/sides.ts', IDENTITY, [
    ['const ENOUGH_EXCHANGED = 10;', 'const ENOUGH_EXCHANGED = 11;', 'ten exchanged matches tell of a file'],
    ['if (days > 0 && shareFile(one, other)) return false;', '', 'a file that tells both legs is right'],
    [
      'elsewhere.one < elsewhere.other ? one : other',
      'elsewhere.one < elsewhere.other ? other : one',
      'a club was at home where it had not been yet',
    ],
    ['record.get(file)!.wrong === 0', 'true', 'a file that was wrong once is not trusted'],
    ['const LOG_ODDS = 6.9;', 'const LOG_ODDS = 0.1;', 'goals decide only where they speak clearly'],
  ]),
  ...mutantsOf('src/main/core/cleaning/identity/twins.ts', TWINS, [
    ['const FEWEST_COINCIDENCES = 2;', 'const FEWEST_COINCIDENCES = 1;', 'one match alone is chance'],
    ['const FEWEST_COINCIDENCES = 2;', 'const FEWEST_COINCIDENCES = 3;', 'two matches are enough'],
    ['const MOST_COINCIDE = 0.6;', 'const MOST_COINCIDE = 0.5;', 'six in ten must coincide'],
    ['const MOST_CONTRADICT = 0.1;', 'const MOST_CONTRADICT = 0.3;', 'one in ten may contradict'],
    ['const CLEARLY_AGAINST = 0.25;', 'const CLEARLY_AGAINST = 0.5;', 'one day in four speaks clearly against'],
    ['if (!met.has(pair)) pairs.add(pair);', 'pairs.add(pair);', 'names that met are two clubs'],
    ['if (other.file === match.file) continue;', '', 'a file knows its own matches apart'],
    ['if (clubs.some((club) => taken.has(club))) continue;', '', 'each name is in one pair'],
    [
      'if (other.day - match.day > DATE_SLACK_DAYS) break;',
      'if (other.day - match.day > 9) break;',
      'two sources date a match at most two days apart',
    ],
  ]),
  ...mutantsOf(
    'src/main/core/cleaning/identity/likeness.ts',
    ['test/core/cleaning/identity/likeness.test.ts'],
    [
      ["if (x.join('') === y.join('')) return 'the same letters';", '', 'punctuation and spaces make no other name'],
      [
        'if (!hasCore || left.some((word) => !LEFT_AWAY.has(word))) return null;',
        'if (!hasCore) return null;',
        'what is left must be a word that is left away',
      ],
      ['const SHORTEST_FOR_ONE_SLIP = 5;', 'const SHORTEST_FOR_ONE_SLIP = 3;', 'a slip counts in long words only'],
      [
        'isInitials(one, other) || isInitials(other, one)',
        'isInitials(one, other)',
        'the order of two names does not matter',
      ],
    ],
  ),
];
