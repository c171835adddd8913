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
];
