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
    [
      [
        'Float64Array.from(values).sort()',
        'values',
        'a mean of chances does not depend on their order',
        { survives: 'a compensated sum of a few dozen chances loses no bit in any order; the sort is for longer ones' },
      ],
    ],
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
      ['single > 0 ? best.covered / single : null', 'best.covered / single', 'nothing is gained over a chance of 0'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/jackpot/all-interval.ts',
    ['test/core/jackpot/all-interval.test.ts'],
    [
      ['/ (1 - all))', ')', 'the interval is made on the logit scale'],
      ['addTeam(away, slope[4]!, slope[6]!);', 'addTeam(away, slope[6]!, slope[4]!);', 'an attack is no defence'],
      ['+ 2 * correlation * attack * defence', '', 'what is unknown of a club goes together as its prior says'],
      ['unseen.get(name) ?? {', 'false || {', 'a club that plays twice is one club'],
      ['if (slope.length !== 7)', 'if (false)', 'seven slopes are wanted'],
      ['add(GAMMA, slope[1]!);', '', 'fixtures of a league share its home advantage'],
      ['[...(known.get(parameter) ?? []), slope]', '[slope]', 'what fixtures share adds up'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/sets/fixture-slopes.ts',
    ['test/core/jackpot/all-interval.test.ts', 'test/core/sets/predict-intervals.test.ts'],
    [
      ['(p > 0 ? slope / p : 0)', 'slope / p', 'what is impossible has a slope of 0'],
      ['(p > 0 ? slope / p : 0)', 'slope', 'a slope is that of the logarithm'],
      ['rhoClamped ? { ...at, rho: model.rho } : at', 'at', 'a rho that was moved follows its interval'],
      ['fixture.neutral ?? false', 'false', 'no error of the home advantage on neutral ground'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/probabilities/intervals.ts',
    ['test/core/jackpot/all-interval.test.ts'],
    [['.slice(0, freeRates(place))', '', 'a rho that was moved has no slope']],
  ),
  ...mutantsOf(
    'src/main/core/jackpot/agreement.ts',
    ['test/core/jackpot/agreement.test.ts'],
    [
      ['if (p > 0) entropy -= p * ln(p);', 'entropy -= p * ln(p);', 'what is impossible adds no entropy'],
      ['Math.min(LARGEST_ENTROPY, entropy)', 'entropy + 1e-9', 'no forecast is less certain than three thirds'],
      ['first! - second!', 'first! - (1 - first!)', 'a margin is to the second outcome'],
      ['count(outcome) > 0', 'count(outcome) > 1', 'what is likeliest in one set is named'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/jackpot/settle.ts',
    ['test/core/jackpot/settle.test.ts'],
    [
      ["result !== null && result !== 'void'", 'result !== null', 'a void match counts nowhere'],
      ['tailsOf(distribution)[right]!', 'tailsOf(distribution)[right + 1] ?? 0', 'that many or more holds that many'],
      ['[counted.length - right]!', '[right]!', 'that many or fewer is the other tail'],
      ['settled.length > 0 && Number.isFinite(total)', 'settled.length > 0', 'an infinite loss is no number to show'],
      ['settled.length > 0 && Number.isFinite(total)', 'Number.isFinite(total)', 'nothing has no mean'],
      ['spread > 0 ? (right - expected) / spread : null', '(right - expected) / spread', 'what is certain has no z'],
      ['[...rows].sort(', '[...rows].filter(', 'the order of the cases changes no bit'],
      ["spreadOfMean.kind === 'measured' ? spreadOfMean.standardError : null", '0', 'a mean has an error'],
      [
        '[SCORES.logLoss(triple, result), SCORES.logLoss(reference, result), day]',
        '[SCORES.logLoss(reference, result), SCORES.logLoss(triple, result), day]',
        'a negative difference is for the set',
      ],
      ['if (new Set(lengths).size > 1)', 'if (false)', 'columns of one jackpot are equally long'],
    ],
  ),
];
