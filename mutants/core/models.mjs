import { mutantsOf } from '../list.mjs';

const NEIGHBOURS = ['test/core/models/neighbours.test.ts', 'test/core/laws/neighbours.law.test.ts'];

const DISCOUNTS = ['test/core/models/covariance-discounts.test.ts'];

export default [
  ...mutantsOf('src/main/core/models/neighbour-strengths.ts', NEIGHBOURS, [
    [
      'if (day >= asOf || day < asOf - LATELY_DAYS) return;',
      'if (day > asOf || day < asOf - LATELY_DAYS) return;',
      'matches of the day a season begins are not looked at',
    ],
    [
      'if (day >= asOf || day < asOf - LATELY_DAYS) return;',
      'if (day >= asOf || day <= asOf - LATELY_DAYS) return;',
      'a match 400 days before is lately',
    ],
    ['const FEWEST_MATCHES = 5;', 'const FEWEST_MATCHES = 6;', 'five matches elsewhere are enough'],
    ['const FEWEST_MATCHES = 5;', 'const FEWEST_MATCHES = 4;', 'four matches elsewhere are too few'],
    [
      'fitDixonColes(sample, { asOf, ...NEIGHBOUR_SETTINGS })',
      'fitDixonColes(sample, { asOf: 1e6, ...NEIGHBOUR_SETTINGS })',
      'strengths elsewhere are as of the day a season begins',
    ],
    ['last > (best?.last ?? -Infinity)', 'last < (best?.last ?? Infinity)', 'a club comes from where it played last'],
    ['for (let season = 1;', 'for (let season = 2;', 'the second season has newcomers'],
    ['const key = `${league} ${asOf}`;', 'const key = league;', 'each season has a fit of its own'],
  ]),
  ...mutantsOf('src/main/core/models/neighbours.ts', NEIGHBOURS, [
    ['xx: xx + before * before,', 'xx: xx + before,', 'a move adds the square of where it came from'],
    ['(count + shrinkage)', 'count', 'the height of the line is shrunk'],
    ['+ shrinkage * TYPICAL_VARIANCE)', ')', 'the slope of the line is shrunk'],
    ['if (count === 0) return prior;', 'if (count === 0) return x;', 'without moves a club is an ordinary newcomer'],
    [
      'defence: at(defence, before.defence, prior.defence)',
      'defence: at(attack, before.defence, prior.defence)',
      'defence has a line of its own',
    ],
  ]),
  ...mutantsOf(
    'src/main/core/models/dixon-coles.ts',
    ['test/core/laws/features.law.test.ts', 'test/core/models/estimable.test.ts'],
    [
      [
        'sample.day[match]! < asOf; match += 1',
        'sample.day[match]! <= asOf; match += 1',
        'a fit sees no match of its own day',
      ],
      ['statistics.advanceTo(asOf);\n  return statistics;', 'return statistics;', 'matches decay until the as-of day'],
      ['if (weight >= LEAST_WEIGHT) return;', '', 'matches that have decayed to one are enough'],
      ['if (weight >= LEAST_WEIGHT) return;', 'return;', 'matches that have decayed to less than one are too few'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/models/estimable.ts',
    ['test/core/models/estimable.test.ts'],
    [
      ['if (teams < 2) throw', 'if (teams < 1) throw', 'a fit needs two teams'],
      [
        '!hasPrior && 2 * matches < free',
        '!hasPrior && 2 * matches < free - 2',
        'without a prior there are as many goals as parameters',
      ],
      ['if (groups.size === 1) return;', 'return;', 'groups that never met are refused'],
      ['if (hasDraws === hasWins) return;', 'return;', 'low scores of one kind bound no rho'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/models/prior.ts',
    ['test/core/models/newcomers.test.ts'],
    [
      ['{ shrinkage: 3,', '{ shrinkage: 4,', 'three imagined newcomers of average strength'],
      ['{ shrinkage: 2,', '{ shrinkage: 3,', 'two of them where newcomers tell'],
      ['youngSeasons: 2,', 'youngSeasons: 3,', 'a club is young in its second and third season'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/models/prior.ts',
    ['test/core/models/prior.test.ts'],
    [
      [
        '(sigma * sigma * (1 - correlation * correlation))',
        '(sigma * sigma)',
        'a correlated prior is the inverse of its covariance',
      ],
      ['shared: -correlation * own', 'shared: correlation * own', 'attack and defence of a club are alike'],
      ['1 / (rho.sigma * rho.sigma)', '1 / rho.sigma', 'the precision of rho is the inverse of its variance'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/models/covariance.ts',
    ['test/core/models/covariance-block.test.ts', 'test/core/models/covariance.test.ts'],
    [
      [
        'if (options.sigma !== Infinity) addPrecision(middle, teams, options, shape, held);',
        '',
        'what the prior costs is part of the error',
      ],
      [
        '!inside || !(normOf(gradient, n) <= STRAY_GRADIENT * totalWeight)',
        '!inside',
        'errors are of the maximum only',
      ],
      [
        'const unseen = (unseenVariance + meanVariance) * sigma * sigma;',
        'const unseen = (unseenVariance + meanVariance) * sigma;',
        'a club not seen has the variance of the prior',
        { tests: DISCOUNTS },
      ],
      [
        'block[attack * index.length + defenceOf] = correlation * unseen;',
        '',
        'attack and defence of a club not seen are correlated',
      ],
    ],
  ),
  ...mutantsOf('src/main/core/models/covariance.ts', DISCOUNTS, [
    [
      'options.xi > 0 ? packLower(inverse, n) : stillCovariance()',
      'stillCovariance()',
      'where old matches are forgotten weights are discounts',
    ],
    [
      'options.xi > 0 ? packLower(inverse, n) : stillCovariance()',
      'packLower(inverse, n)',
      'where none is forgotten weights are counts',
    ],
    [
      'if (options.xi > 0) freeOf(inverse, n, held, options.sigma === Infinity ? pull : null, teams);',
      '',
      'what is held has no error',
    ],
    ['addOuter(values, n, error);', '', 'the newcomers’ mean errs, too'],
    ['if (!leans[team]) continue;', '', 'clubs with a mean of their own do not lean on the newcomers’'],
    ['const weight = 1 / (variance?.[team] ?? 1);', 'const weight = 1;', 'a small variance leans more'],
    [
      'byAttack[i]! += weight * (own * a + shared * d);',
      'byAttack[i]! += weight * own * a;',
      'a mean of attack moves defence, too',
    ],
    ['Math.sqrt(meanVariance) * sigma', 'meanVariance * sigma', 'a standard error is a root'],
    ['error * (each + correlation * byDefence[i]!)', 'error * each', 'the means of attack and defence err together'],
    ['error * rest * each', 'error * each', 'what they do not share is the rest'],
    [
      'const unseen = (unseenVariance + meanVariance) *',
      'const unseen = unseenVariance *',
      'a club not seen has the error of the mean',
    ],
    ['[3, 4, common],', '', 'two clubs not seen share an error of attack'],
    ['[3, 6, correlation * common],', '[3, 6, common],', 'they share it as attack and defence are alike'],
    ['if (h >= 0 || a >= 0) return block;', 'if (h >= 0 && a >= 0) return block;', 'one club alone shares nothing'],
  ]),
  ...mutantsOf(
    'src/main/core/probabilities/intervals.ts',
    ['test/core/probabilities/intervals.test.ts'],
    [
      [
        'export const NORMAL_QUANTILE = 1.959963984540054;',
        'export const NORMAL_QUANTILE = 1.6448536269514722;',
        'an interval holds 95 %',
      ],
      ['place.neutral ? ON_NEUTRAL_GROUND : AT_HOME', 'AT_HOME', 'no error of the home advantage on neutral ground'],
      ['(place.rhoClamped ? 2 : 3)', '3', 'a rho that was moved has no error'],
      ['/ (2 * step)', '/ step', 'a slope is half the difference of both sides'],
      ['if (!(half < Infinity)) return { low: 0, high: 1 };', '', 'where nothing is known an interval is everything'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/probabilities/goal-matrix.ts',
    ['test/core/probabilities/goal-matrix.test.ts'],
    [
      ['matrix.tau[2 * homeGoals + awayGoals]!', 'matrix.tau[2 * awayGoals + homeGoals]!', 'home goals come first'],
      ['* tau) / matrix.mass;', '* tau);', 'a grid that loses mass is renormalised'],
      ['if (!tau.every((value) => value > 0))', 'if (false)', 'a rho that makes a score impossible is refused'],
      [
        'if (ratio < 1 && probability / (1 - ratio) < LOST_MASS / 2) return goals;',
        'return goals;',
        'the grid grows until next to nothing is lost',
      ],
    ],
  ),
  ...mutantsOf(
    'src/main/core/probabilities/outcome-integrator.ts',
    ['test/core/probabilities/goal-matrix.test.ts'],
    [
      ['awayWin += home[0]! * away[1]! * (tau[1] - 1);', '', 'tau of 0-1 belongs to the away win'],
      ['+ home[1]! * away[1]! * (tau[3] - 1)', '', 'tau of 1-1 belongs to the draw'],
    ],
  ),
];
