import { mutantsOf } from '../list.mjs';

export default [
  ...mutantsOf(
    'src/main/audit/model-identity.ts',
    ['test/audit/model-identity.test.ts'],
    [
      ['hashOf({ engine, league,', 'hashOf({ league,', 'a model is one of its engine'],
      ['settings, pool: trainedWith });', 'settings });', 'a model is one of the leagues it was calibrated with'],
      ['asOf: own.asOf, settings,', 'asOf: own.asOf,', 'a model is one of its settings'],
      [
        'if (!own) throw new RangeError',
        'if (false) throw new RangeError',
        'a model is of a league it was trained with',
      ],
      ['id.slice(0, 8)', 'id.slice(0, 7)', 'a model is called by eight digits of its identity'],
    ],
  ),
  ...mutantsOf(
    'src/main/audit/match-digests.ts',
    ['test/audit/match-digests.test.ts'],
    [
      [
        '.sort(([a], [b]) => (a < b ? -1 : 1)).map',
        '.sort(([a], [b]) => (a < b ? 1 : -1)).map',
        'seasons are in order',
      ],
      ['if (here === there) continue;', '', 'a season that is the same is passed over'],
      [
        'const at = place < 0 ? ours.length : place;',
        'const at = place < 0 ? 0 : place;',
        'what is missing at the end is missing there',
      ],
      ['place: at + 1 }', 'place: at }', 'places are counted from one'],
      [
        '[...own, ...told].map(({ season }) => season)',
        'own.map(({ season }) => season)',
        'a season that is missing differs',
      ],
      [
        '(_, index) =>\n        here!.slice(index * DIGITS, (index + 1) * DIGITS) !==',
        '(_, index) =>\n        here!.slice(index * DIGITS, index * DIGITS + 1) !==',
        'a match is its four digits',
      ],
    ],
  ),
  ...mutantsOf(
    'src/main/audit/data-decisions.ts',
    ['test/audit/data-decisions.test.ts'],
    [
      [
        'all.every(({ knownSpellings }) => knownSpellings)',
        'all.some(({ knownSpellings }) => knownSpellings)',
        'known spellings were used where all used them',
      ],
      ['.sort(([a], [b]) => (a < b ? -1 : 1))', '', 'decisions have an order of their own'],
      ['[JSON.stringify(item), item]', '[Math.random(), item]', 'a decision is told once'],
      ['apart: join(({ apart }) => apart)', 'apart: []', 'every kind of decision is joined'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/jackpot/all-interval.ts',
    ['test/core/jackpot/all-interval.test.ts'],
    [
      ['meanVariance === 0 ? 0 :', 'true ? 0 :', 'the newcomers’ mean is wrong for all of them'],
      [
        'sigma * sigma * unseenVariance * size(club)',
        'sigma * sigma * size(club)',
        'a newcomer’s own variance is that of the covariance',
      ],
      ['2 * correlation * attack * defence', '0', 'attack and defence of a newcomer hang together'],
      [
        'sigma * sigma * meanVariance * size(shared)',
        'sigma * sigma * meanVariance',
        'clubs without matches share the error of their mean',
      ],
    ],
  ),
];
