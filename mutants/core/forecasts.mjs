import { mutantsOf } from '../list.mjs';

const WALK = ['test/core/laws/walk.law.test.ts', 'test/core/validation/season-walk.test.ts'];
const CHOICES = ['test/core/validation/choose-settings.test.ts', 'test/core/laws/choices.law.test.ts'];

export default [
  ...mutantsOf('src/main/core/validation/season-walk.ts', WALK, [
    ['while (to < end && day[to] === day[from]) to += 1;', 'to += 1;', 'a day is forecast whole before it teaches'],
    [
      'this.refit();\n          for (let match',
      'this.learn(from, to);\n          this.refit();\n          for (let match',
      'a day is forecast before it is learned',
    ],
    ['export const BURN_IN_SEASONS = 1;', 'export const BURN_IN_SEASONS = 0;', 'the first season is never forecast'],
    ['export const BURN_IN_SEASONS = 1;', 'export const BURN_IN_SEASONS = 2;', 'the second season is forecast'],
    [
      'this.failures = [];\n    this.theta = null;\n    this.maximiser.reset();',
      'this.failures = [];',
      'a season starts cold, so that it can be gone on from',
    ],
    ['if (season > 0) this.tryToEndSeason(day);', '', 'what newcomers were worth is learned when a season ends'],
    [
      'const advantage = sample.neutral[match] ? 0 : theta[GAMMA]!;',
      'const advantage = theta[GAMMA]!;',
      'no advantage on neutral ground',
    ],
    ['forecasts.clamped[at] = clamped ? 1 : 0;', 'forecasts.clamped[at] = 0;', 'a rho that was moved is counted'],
    [
      'return team < teams ? this.theta![ATTACK + team]! : this.priorMeans.attack[team]!;',
      'return team < teams ? this.theta![ATTACK + team]! : 0;',
      'a club not seen yet attacks as its prior has it',
    ],
    [
      'return team < teams ? this.theta![ATTACK + teams + team]! : this.priorMeans.defence[team]!;',
      'return team < teams ? this.theta![ATTACK + teams + team]! : 0;',
      'a club not seen yet defends as its prior has it',
    ],
    ['this.newcomers.resume(newcomers);', '', 'a season passed over leaves the newcomers as they were'],
    ['this.failures.push({ day, message: error.message });', '', 'a day without a fit is told with its reason'],
  ]),
  ...mutantsOf('src/main/core/validation/walk-forward.ts', WALK, [
    [
      'sample.underWay.forEach((season, match)',
      'sample.season.forEach((season, match)',
      'a late match begins no season',
    ],
    ['if (last) newcomers.resume(last.newcomers);', '', 'a walk ends with what its newcomers have shown'],
    ['const phase = known[index];', 'const phase = known[index + 1];', 'a known season stands in its own place'],
  ]),
  ...mutantsOf(
    'src/main/core/validation/season-over.ts',
    ['test/core/training/next-season.test.ts'],
    [
      ['const QUIET_DAYS = 75;', 'const QUIET_DAYS = 76;', 'a season is over after 75 quiet days'],
      ['return last > 0 && shares', 'return shares', 'one season tells nothing of its length'],
      ['shares[last]! >=', 'shares[last]! >', 'a season is over with its last match'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/validation/season-walk.ts',
    ['test/core/training/next-season.test.ts', 'test/core/validation/season-walk.test.ts'],
    [
      [
        'statistics.totalWeight, known === null)',
        'statistics.totalWeight, false)',
        'a season starts as a model is fitted',
      ],
      [
        'const { prior, record } = this.newcomers;\n    return { newcomers: prior, record, priorMeans: this.newcomers.means(this.season + 1) };',
        'const { prior, record } = this.newcomers;\n    return { newcomers: prior, record, priorMeans: this.newcomers.means(this.season) };',
        'a season that is over is served by the priors of the next',
      ],
      [
        'this.failures.push({ day, message: `nothing is learnt',
        'if (day < 0) this.failures.push({ day, message: `nothing is learnt',
        'newcomers of whom nothing is learnt are told',
      ],
    ],
  ),
  ...mutantsOf('src/main/core/models/league-sample.ts', WALK, [
    [
      'underWay.fill(newest, from, to);',
      'underWay.set(season.subarray(from, to), from);',
      'a late match counts for the season under way',
    ],
    [
      'for (; to < day.length && day[to] === day[from]; to += 1) newest = Math.max(newest, season[to]!);',
      'newest = Math.max(newest, season[(to += 1) - 1]!);',
      'the day on which a season begins is of it whole',
    ],
  ]),
  ...mutantsOf(
    'src/main/core/models/newcomers.ts',
    ['test/core/laws/walk.law.test.ts', 'test/core/models/newcomers.test.ts'],
    [
      ['if (underWay[match] === each) playedIn', 'playedIn', 'a late match does not say who played the season'],
      ['const weight = count + shrinkage;', 'const weight = count;', 'newcomers are shrunk toward an average club'],
      ['if (season === 0) return;\n    let', 'let', 'the first season has no newcomers'],
      ['if (behind > rule.youngSeasons) continue;', '', 'a club with seasons behind it is no newcomer'],
      [
        'return behind === season ? Infinity : behind;',
        'return behind;',
        'who was there when the data begin is not known to be young',
      ],
      [
        'behind === 0 ? rule.variance : rule.youngVariance',
        'rule.youngVariance',
        'a newcomer has a variance of its own',
      ],
      [
        'filter((team) => !before.has(team))',
        'filter(() => true)',
        'who played the season before teaches nothing of newcomers',
      ],
      [
        'if (season === 0) return { attack, defence, variance };',
        'if (season === 0) return this.means(1);',
        'nobody is new in the first season',
      ],
    ],
  ),
  ...mutantsOf('src/main/core/validation/select-settings.ts', CHOICES, [
    [
      'for (let past = 0; past < season; past += 1)',
      'for (let past = 0; past <= season; past += 1)',
      'settings of a season are chosen on those before it',
    ],
    [
      'for (let past = 0; past < season; past += 1)',
      'for (let past = 1; past < season; past += 1)',
      'settings are chosen on all seasons before',
    ],
    [
      'export const MIN_SELECTION_SEASONS = 2;',
      'export const MIN_SELECTION_SEASONS = 1;',
      'two seasons of forecasts lie behind a choice',
    ],
    [
      'export const MIN_SELECTION_SEASONS = 2;',
      'export const MIN_SELECTION_SEASONS = 3;',
      'two seasons of forecasts are enough for a choice',
    ],
    ['a.sigma > b.sigma;', 'a.sigma < b.sigma;', 'of equal losses the larger sigma is taken'],
    ['a.xi !== b.xi ? a.xi < b.xi :', 'a.xi !== b.xi ? a.xi > b.xi :', 'of equal losses the smaller decay is taken'],
    [
      'if (a.logLoss !== b.logLoss) return a.logLoss < b.logLoss;',
      'if (a.logLoss !== b.logLoss) return a.logLoss > b.logLoss;',
      'the least log loss is chosen',
    ],
    ['if (point.n < most) return;', '', 'a candidate that missed forecasts of others is out'],
    ['logLoss: n > 0 ? loss / n : 0', 'logLoss: loss', 'candidates are compared by their mean loss'],
    [
      'const season = sample.underWay[match]!;',
      'const season = sample.season[match]!;',
      'a late match counts for the season under way',
    ],
    ['return -ln(side[match]!);', 'return -side[match]!;', 'a loss is a logarithm'],
    ['? grid : [...grid, fallback];', '? grid : grid;', 'the fallback is walked too'],
    [
      'if (other === index) return { ...point, difference: 0, standardError: 0 };',
      '',
      'the chosen point has no difference to itself',
      { survives: 'its difference to itself is 0 by arithmetic; the line saves the work' },
    ],
  ]),
  ...mutantsOf(
    'src/main/core/validation/backtest.ts',
    ['test/core/validation/base-rates.test.ts', 'test/core/laws/choices.law.test.ts'],
    [
      ['{ home: 1, draw: 1, away: 1 }', '{ home: 0, draw: 0, away: 0 }', 'each outcome starts with one imagined match'],
      [
        '{ home: 1, draw: 1, away: 1 }',
        '{ home: 2, draw: 2, away: 2 }',
        'each outcome starts with one imagined match only',
      ],
      [
        'for (; sample.day[counted]! < day; counted += 1)',
        'for (; sample.day[counted]! <= day; counted += 1)',
        'base rates are of earlier days',
      ],
      [
        'const season = sample.underWay[match]!;',
        'const season = sample.season[match]!;',
        'a late match is served as the season under way',
      ],
      [
        'marketWeights[season] ??= learnUntil(day).weight;',
        'marketWeights[season] = learnUntil(day).weight;',
        'the weight of a season is learned before it began',
      ],
      [
        'B: mix(model, market, marketWeights[season]!)',
        'B: mix(model, market, settings.marketWeights.B)',
        'set B uses the learned weight',
      ],
      [
        'C: mix(model, market, settings.marketWeights.C)',
        'C: mix(model, market, marketWeights[season]!)',
        'set C stays at the cap',
      ],
      [
        'grid.walks[choices[season]!.index]!',
        'grid.walks[choices[0]!.index]!',
        'a season is forecast by the settings chosen for it',
      ],
      [
        'const enough = samples >= SPECIFICATION.MIN_VALIDATION_SAMPLES;',
        'const enough = samples > SPECIFICATION.MIN_VALIDATION_SAMPLES;',
        'a hundred priced forecasts are enough to learn from',
      ],
      ["settings.marketWeight === 'learned' && enough", 'enough', 'a weight is learned only where that is asked for'],
      ['odds && !oddsProblem(odds) ?', 'odds ?', 'refused prices make no market'],
      ['if (season > 0) notForecast += 1;', 'notForecast += 1;', 'the burn-in is not counted as missing'],
    ],
  ),
];
