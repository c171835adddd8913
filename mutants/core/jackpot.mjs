import { mutantsOf } from '../list.mjs';

export default [
  ...mutantsOf(
    'src/main/core/jackpot/correct-picks.ts',
    ['test/core/jackpot/correct-picks.test.ts'],
    [
      ['chance >= 0 && chance <= 1', 'chance >= 0', 'a chance above 1 is refused'],
      ['chance >= 0 && chance <= 1', 'chance <= 1', 'a chance below 0 is refused'],
      ['    .sort()\n', '', 'the order of the fixtures changes no bit'],
      ['distribution[0]! *= 1 - chance;', '', 'none right is less likely with every pick'],
      ['oneIn: all > 0 ? 1 / all : null', 'oneIn: 1 / all', 'what cannot be is not one in infinity'],
      ['  tails[0] = 1;\n', '', 'none or more is certain, whatever rounding says'],
      [
        'Math.min(1, tails[right]! + tails[right + 1]!)',
        'tails[right]! + tails[right + 1]!',
        'rounding carries no probability above 1',
      ],
    ],
  ),
  ...mutantsOf(
    'src/main/core/numeric/sum.ts',
    ['test/core/jackpot/correct-picks.test.ts'],
    [['Float64Array.from(values).sort()', 'values', 'a mean of chances does not depend on their order']],
  ),
  ...mutantsOf(
    'src/main/core/jackpot/picks.ts',
    ['test/core/jackpot/picks.test.ts'],
    [
      ['triple[outcome] > triple[best]', 'triple[outcome] >= triple[best]', 'of equal outcomes the first is picked'],
      ['changes[fixture] ?? likeliestOutcome(triple)', 'likeliestOutcome(triple)', 'what a person picks is the pick'],
      ['if (!(Number(key) in triples))', 'if (false)', 'a pick for no fixture is refused'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/jackpot/coverage-plan.ts',
    ['test/core/jackpot/coverage-plan.test.ts'],
    [
      ['best[narrower]! * double > most', 'best[narrower]! * double < most', 'a double is used where it covers more'],
      ['best[without]! * treble > most', 'best[without]! * treble > 2 * most', 'a treble is used where it covers more'],
      ['(1 + ROUNDING)', '1', 'rounding is no reason for another line'],
      ['.sort((one, other) => other - one)', '', 'of equal fixtures the earlier is widened'],
      ['fixtures.map(massesOf).sort(byMasses)', 'fixtures.map(massesOf)', 'the order of the list changes no bit'],
      ['Number.isSafeInteger(lines) && lines >= 1', 'lines >= 1', 'half a line is none'],
      ['Number.isSafeInteger(lines) && lines >= 1', 'Number.isSafeInteger(lines)', 'there is at least one line'],
      ['all <= lines; doubles', 'all < lines; doubles', 'all lines may be used'],
      [
        'counts[entry]?.trebles === trebles ? entry : -1',
        'counts[entry] ? entry : -1',
        'a plan is not made of one that the lines do not allow',
      ],
      ['single > 0 ? best.covered / single : null', 'best.covered / single', 'nothing is gained over a chance of 0'],
    ],
  ),
];
