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
