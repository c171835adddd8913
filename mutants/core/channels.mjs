import { mutantsOf } from '../list.mjs';

const CHANNELS = ['test/core/models/channels.test.ts'];
const LIKELIHOOD = ['test/core/models/channel-likelihood.test.ts'];

export default [
  ...mutantsOf(
    'src/main/core/models/conversion.ts',
    ['test/core/models/conversion.test.ts'],
    [
      [
        'export const CONVERSION_MATCHES = 80;',
        'export const CONVERSION_MATCHES = 40;',
        'a conversion is weighed by 80',
      ],
      ['{ rate: this.rate, mean', '{ rate: this.goals / this.count, mean', 'a conversion is frozen as it was used'],
      ['if (this.count > 0) this.previous', 'this.previous', 'a season without counts leaves the rate in force'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/models/implied-rates.ts',
    ['test/core/models/implied-rates.test.ts'],
    [
      ['const CLOSE = 1e-10;', 'const CLOSE = 1e-4;', 'probabilities are met to the last'],
      [
        'if (sizeOf(miss) <= CLOSE) return',
        'if (sizeOf(miss) <= CLOSE || step === 3) return',
        'a search goes on until it is there',
      ],
      [
        '(byAway[0] * away - byAway[1] * home) / determinant',
        '(byAway[0] * away + byAway[1] * home) / determinant',
        'steps are Newton’s',
      ],
      ['const MOST_STEPS = 60;', 'const MOST_STEPS = 3;', 'hard ones take more steps'],
      [
        '{ home: exp(place[0]), away: exp(place[1]) }',
        '{ home: exp(place[1]), away: exp(place[0]) }',
        'home comes first',
      ],
      ['goalMatrix(lambda, nu, rho)', 'goalMatrix(lambda, nu, 0)', 'rates are of a match with the rho it is asked for'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/models/market-memory.ts',
    ['test/core/models/market-memory.test.ts'],
    [
      ['if (!odds || oddsProblem(odds)) return;', 'if (!odds) return;', 'prices that are refused say nothing'],
      ['if (!rates) return;', 'if (!rates) throw new Error();', 'prices that mean nothing say nothing'],
      ['fill(-1);\n  const away', 'fill(0);\n  const away', 'a match without prices is none of no goals'],
      ['isPriced ? { home, away } : null', '{ home, away }', 'a league without prices has no such channel'],
      ['const PRICED_RHO = -0.05;', 'const PRICED_RHO = -0.13;', 'prices are turned at the rho of most leagues'],
      ['{ ...sample.counts, prices', '{ ...sample.counts, shots: null, prices', 'what was counted stays'],
      [
        'return { ...sample, counts: {',
        'return Object.assign(sample, { none: 0 }) && { ...sample, counts: {',
        'a sample is left as it was',
      ],
    ],
  ),
  ...mutantsOf(
    'src/main/core/models/match-counts.ts',
    ['test/core/models/match-counts.test.ts'],
    [
      ['home === null || away === null ? null', 'home === null && away === null ? null', 'half a pair is none'],
      [
        '.some((pair) => pair !== null) ? counts : null',
        '.some(() => true) ? counts : null',
        'a match of which nothing is known has no counts',
      ],
    ],
  ),
  ...mutantsOf(
    'src/main/core/features/channel-coverage.ts',
    ['test/core/features/channel-coverage.test.ts'],
    [
      ['const BREAK = 0.15;', 'const BREAK = 0.165;', 'more than fifteen in a hundred is a break'],
      ['const BREAK = 0.15;', 'const BREAK = 0.14;', 'fifteen in a hundred is no break'],
      ['Math.abs(mean / last - 1)', '(mean / last - 1)', 'a fall is a break, too'],
      ['last = mean ?? last;', 'last = mean;', 'a break is seen over a gap'],
      ['last = mean ?? last;', 'last ??= mean;', 'each season is held against the one before'],
      [
        'const mean = total > 0 ? total / counted : null;',
        'const mean = counted > 0 ? total / counted : null;',
        'zeros are no mean',
      ],
      ['total / counted : null', 'total / matches : null', 'a mean is of the matches that were counted'],
      ['columns.home[match]! + columns.away[match]!', 'columns.home[match]!', 'both sides are counted'],
      ['columns.home[match]! < 0', 'columns.home[match]! <= 0', 'a count of 0 was counted'],
    ],
  ),
  ...mutantsOf('src/main/core/models/channels.ts', CHANNELS, [
    [
      'export const FIRST_CHANNEL_MATCHES = 30;',
      'export const FIRST_CHANNEL_MATCHES = 31;',
      'a channel starts with its thirtieth match',
    ],
  ]),
  ...mutantsOf('src/main/core/models/channel-statistics.ts', LIKELIHOOD, [
    [
      'if (sample.underWay[match]! !== this.season) this.beginSeason(sample.underWay[match]!);',
      '',
      'each season has a conversion of its own',
    ],
    ['const stored = this.unit * weight;', 'const stored = this.unit;', 'a red card lowers the weight of counts'],
    ['const first = isNeutral ? away : home;', 'const first = home;', 'on neutral ground both sides are away'],
    ['side.made.fill(0);', '', 'counts of an ended season are turned into goals once'],
    ['this.storedWeight *= factor;', '', 'all sums decay alike'],
  ]),
  ...mutantsOf('src/main/core/models/channel-statistics.ts', CHANNELS, [
    ['if (this.matches < FIRST_CHANNEL_MATCHES) return false;', '', 'a channel with few matches says nothing'],
    ['return home + away > 0;', 'return true;', 'a channel of zeros says nothing'],
  ]),
  ...mutantsOf('src/main/core/models/channel-likelihood.ts', LIKELIHOOD, [
    [
      'if (sums.home > 0) this.takeOut(hessian, n, scoredHome, concededAway, scale / sums.home);',
      '',
      'the curvature of a channel is that with its base rates free',
    ],
    [
      'const scale = (omega * kappa * kappa) / unit;',
      'const scale = (omega * kappa) / unit;',
      'curvature has kappa twice',
    ],
    ['seen * (ln(rate) - 1)', 'seen * ln(rate)', 'the value of a channel holds its expected goals'],
    [
      'home: seen.home - (isNeutral ? this.away : this.home) *',
      'home: seen.home - this.home *',
      'on neutral ground a channel has no home advantage',
    ],
  ]),
  ...mutantsOf('src/main/core/models/channel-scatter.ts', LIKELIHOOD, [
    ['among[other * sides + side]!) / 2;', 'among[other * sides + side]!);', 'base rates are taken out of the scatter'],
    ['slope[STRENGTHS + 2]! -= rule.kappa * away;', '', 'counts of a match add to the slopes of its goals'],
  ]),
  ...mutantsOf('src/main/core/models/league-sample.ts', CHANNELS, [
    [
      'if (byScore !== 0 || (a.counts === null && b.counts === null)) return byScore;',
      'return byScore;',
      'counts tell clubs of equal scores apart',
    ],
    [
      'return cards ? cards[0] + cards[1] > 0 : false;',
      'return cards ? cards[0] > 0 : false;',
      'a red card of either side',
    ],
  ]),
  ...mutantsOf('src/main/core/models/pair-statistics.ts', CHANNELS, [
    ['sample.redCard[match] ? this.redCardWeight : 1', '1', 'a match with a red card counts for less'],
  ]),
  ...mutantsOf('src/main/core/models/likelihood.ts', LIKELIHOOD, [
    ['if (hessian) channel.addCurvature(hessian);', '', 'channels curve the likelihood'],
  ]),
];
