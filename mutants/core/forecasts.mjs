import { mutantsOf } from '../list.mjs';

const WALK = ['test/core/laws/walk.law.test.ts', 'test/core/validation/season-walk.test.ts'];
const CHOICES = ['test/core/validation/base-rates.test.ts', 'test/core/laws/choices.law.test.ts'];
const POOLED = ['test/core/validation/pooled-choice.test.ts'];
const EVIDENCE = ['test/core/validation/past-prices.test.ts'];
const PRICE_LAWS = ['test/core/laws/counts-and-prices.law.test.ts'];

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
        'const { prior, record } = this.newcomers;\n    return { newcomers: prior, record, priorMeans: this.newcomers.means(this.season + 1), isNext: true };',
        'const { prior, record } = this.newcomers;\n    return { newcomers: prior, record, priorMeans: this.newcomers.means(this.season), isNext: true };',
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
        'if (season === 0) return { attack, defence, variance, leans, meanVariance: 0 };',
        'if (season === 0) return this.means(1);',
        'nobody is new in the first season',
      ],
    ],
  ),
  ...mutantsOf('src/main/core/validation/select-settings.ts', POOLED, [
    ['return -ln(side[match]!);', 'return -side[match]!;', 'a loss is a logarithm'],
    ['if (!forecasts.made[match]) return NaN;', '', 'what was not forecast has no loss'],
    ['? grid : [...grid, fallback];', '? grid : grid;', 'the fallback is walked too'],
    [
      'settings.memory ? [{ ...settings.fallback, pastPrices: true }] : []',
      '[{ ...settings.fallback, pastPrices: true }]',
      'where nothing stands in for the market no memory is walked',
    ],
    [
      'const seen = pastPrices ? withPastPrices(sample) : sample;',
      'const seen = sample;',
      'a memory learns of past prices',
      { tests: PRICE_LAWS },
    ],
    [
      'const seen = pastPrices ? withPastPrices(sample) : sample;',
      'const seen = withPastPrices(sample);',
      'prices are no channel of the goal model',
      { survives: 'its rules name no prices, so the column is not looked at; the line saves the work' },
    ],
    [
      'channelsAt(point, settings, pastPrices)',
      'channelsAt(point, settings, true)',
      'set A learns of no price',
      { survives: 'where the sample has no column of prices a rule about them opens nothing; either line would do' },
    ],
  ]),
  ...mutantsOf('src/main/core/validation/pooled-choice.ts', POOLED, [
    [
      'this.days.findIndex((each) => each >= day)',
      'this.days.findIndex((each) => each > day)',
      'what serves a day is chosen on those before it',
    ],
    [
      'export const MIN_SELECTION_DAYS = 100;',
      'export const MIN_SELECTION_DAYS = 99;',
      'a hundred days lie behind a choice',
      { tests: EVIDENCE },
    ],
    [
      'export const MIN_SELECTION_DAYS = 100;',
      'export const MIN_SELECTION_DAYS = 101;',
      'a hundred days are enough for a choice',
      { tests: EVIDENCE },
    ],
    ['end) < MIN_SELECTION_DAYS', 'end) <= MIN_SELECTION_DAYS', 'with the hundredth day a choice begins'],
    ['filter((made) => made > 0).length', 'length', 'days without forecasts lie behind no choice'],
    ['export const TELLING_ERRORS = 2.7;', 'export const TELLING_ERRORS = 2.6;', 'luck explains 2.7 standard errors'],
    ['export const TELLING_ERRORS = 2.7;', 'export const TELLING_ERRORS = 2.8;', 'more than 2.7 standard errors tell'],
    [
      'if (record.n < most || !isTelling(record)) return;',
      'if (!isTelling(record)) return;',
      'a candidate that missed forecasts of others is out',
    ],
    [
      'if (record.n < most || !isTelling(record)) return;',
      'if (record.n < most) return;',
      'the defaults hold until another tells',
    ],
    [
      'record.logLoss < profile[index]!.logLoss',
      'record.logLoss > profile[index]!.logLoss',
      'the least log loss is chosen',
    ],
    [
      'record.logLoss < profile[index]!.logLoss',
      'record.logLoss <= profile[index]!.logLoss',
      'of two alike the earlier is taken',
    ],
    ['index === defaults || record.logLoss', 'record.logLoss', 'the defaults give way to one that tells'],
    ['logLoss: n > 0 ? total / n : 0', 'logLoss: total', 'candidates are compared by their mean loss'],
    ['(clusters / (clusters - 1)) * squares', 'squares', 'few days widen an error'],
    ['if (shared[day]! > 0) clusters += 1;', 'clusters += 1;', 'a day without pairs is none'],
    [
      'const deviation = excess[day]! - shared[day]! * mean;',
      'const deviation = excess[day]! - mean;',
      'each match of a day deviates',
    ],
    [
      'const other = losses[defaults]![match]!;',
      'const other = losses[0]![match]!;',
      'candidates are compared with the defaults',
      { tests: CHOICES },
    ],
    ['loss[at]! += own;', 'loss[at]! = own;', 'a day has all its losses'],
    ['excess[at]! += own === other ? 0 : own - other;', 'excess[at]! += own;', 'an excess is over the defaults'],
  ]),
  ...mutantsOf('src/main/core/training/walk-league.ts', CHOICES, [
    [
      'walked[a]!.league < walked[b]!.league ? -1 : 1',
      'walked[a]!.league < walked[b]!.league ? 1 : -1',
      'leagues are summed in the order of their codes',
    ],
    [
      'const choices = seasonStart.map((day) => choice.at(day));',
      'const choices = seasonStart.map(() => choice.at(asOf));',
      'each season has a choice of its own',
    ],
    [
      'const last = choice.at(asOf);',
      'const last = choice.at(seasonStart[1]!);',
      'the model is chosen by all that lies before it',
    ],
    [
      'chosen: grid.walks[last.index]!',
      'chosen: grid.walks[0]!',
      'the walk is that of the chosen settings',
      { tests: ['test/core/laws/choices.law.test.ts'] },
    ],
    [
      'settings.memory ? walks[points.length]! : null',
      'settings.memory ? walks[0]! : null',
      'a memory has a walk of its own',
      { tests: PRICE_LAWS },
    ],
  ]),
  ...mutantsOf('src/main/core/validation/past-prices.ts', EVIDENCE, [
    ['const TELLING_ERRORS = 2;', 'const TELLING_ERRORS = 1.6;', 'two standard errors confirm'],
    ['const TELLING_ERRORS = 2;', 'const TELLING_ERRORS = 2.4;', 'more than two standard errors confirm'],
    [
      'forecast.season < season && remembered',
      'forecast.season <= season && remembered',
      'evidence lies before the season it serves',
    ],
    ['forecast.season < season && remembered', 'remembered', 'evidence is not of the future'],
    ['days >= MIN_SELECTION_DAYS &&', '', 'a hundred days lie behind a memory'],
    ['days >= MIN_SELECTION_DAYS &&', 'days > MIN_SELECTION_DAYS &&', 'a hundred days are enough for a memory'],
    [
      'difference < -TELLING_ERRORS * standardError',
      'Math.abs(difference) > TELLING_ERRORS * standardError',
      'a memory that forecasts worse is none',
    ],
    ['logLoss(remembered!.B, forecast.outcome)', 'logLoss(remembered!.C, forecast.outcome)', 'B is what is compared'],
    ['past.map(({ forecast }) => forecast.day)', 'past.map((_, at) => at)', 'matches of a day are one'],
    [
      'forecast.season >= from && forecast.season <= to',
      'forecast.season >= from',
      'scores are of the seasons asked for',
    ],
    [
      'B: score(({ remembered }) => remembered!.B)',
      'B: score(({ remembered }) => remembered!.C)',
      'B is scored as it would have been',
    ],
    [
      'first === -1 ? null : seasons[first]!',
      'seasons[Math.max(0, first)]!',
      'what was never confirmed is so from no season on',
    ],
  ]),
  ...mutantsOf('src/main/core/validation/validate-league.ts', PRICE_LAWS, [
    ['remembered: this.remember(forecast, calibrators)', 'remembered: null', 'what would be said without odds is kept'],
  ]),
  ...mutantsOf('src/main/core/training/finish-model.ts', PRICE_LAWS, [
    ['spoken?.isConfirmed ? memorise', 'spoken ? memorise', 'a memory serves only where it is confirmed'],
    [
      'memoryEvidenceBefore(forecasts, next)',
      'memoryEvidenceBefore(forecasts, next - 1)',
      'all seasons speak of a memory',
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
        'walks[choices[season]!.index]!.forecasts',
        'walks[choices[0]!.index]!.forecasts',
        'a season is forecast by the settings chosen for it',
      ],
      [
        'samples >= minValidationSamples',
        'samples > minValidationSamples',
        'a hundred priced forecasts are enough to learn from',
      ],
      ["settings.marketWeight === 'learned' && samples", 'samples', 'a weight is learned only where that is asked for'],
      ['odds && !oddsProblem(odds) ?', 'odds ?', 'refused prices make no market'],
      ['if (season > 0) notForecast += 1;', 'notForecast += 1;', 'the burn-in is not counted as missing'],
    ],
  ),
  ...mutantsOf('src/main/core/validation/backtest.ts', PRICE_LAWS, [
    ['memory && remembers ? rememberedAt', 'memory ? rememberedAt', 'without prices there is nothing to remember'],
    [
      'const remembers = priced >= FIRST_CHANNEL_MATCHES;',
      'const remembers = priced > FIRST_CHANNEL_MATCHES;',
      'a memory begins with its thirtieth price',
    ],
    [
      'if (isPriced(sample.matches[counted]!)) priced += 1;',
      'priced += 1;',
      'a match without prices is nothing to remember',
    ],
  ]),
];
