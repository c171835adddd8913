import { mutantsOf } from '../list.mjs';

const SETS = ['test/core/sets/sets.test.ts'];
const REMEMBERED = ['test/core/sets/past-prices.test.ts'];
const SHRUNK = ['test/core/sets/set-g.test.ts'];

export default [
  ...mutantsOf('src/main/core/sets/predict-fixture.ts', SETS, [
    [
      'export const THIN_HISTORY = 5;',
      'export const THIN_HISTORY = 4;',
      'below five decayed matches a history is thin',
    ],
    [
      'team.effectiveMatches < THIN_HISTORY',
      'team.effectiveMatches <= THIN_HISTORY',
      'five decayed matches are not thin',
    ],
    ['export const STALE_DAYS = 120;', 'export const STALE_DAYS = 121;', 'after 120 days a model is stale'],
    [
      'fixture.day - model.asOf > STALE_DAYS',
      'fixture.day - model.asOf >= STALE_DAYS',
      'on the 120th day a model is not stale',
    ],
    ['if (rhoClamped)', 'if (!rhoClamped)', 'a rho that was moved is told'],
    ["'no-odds',", "'odds-refused',", 'no odds are not refused odds'],
  ]),
  ...mutantsOf('src/main/core/sets/fixture-rates.ts', SETS, [
    ['pairing.neutral ? 0 : model.homeAdvantage', 'model.homeAdvantage', 'no advantage on neutral ground'],
    [': newcomers;\n}', ': { attack: 0, defence: 0 };\n}', 'a club not seen is a newcomer'],
    [
      'clampRho(terms.rho, rhoIntervalOf(lambda, nu))',
      'clampRho(terms.rho, { low: -9, high: 9 })',
      'rho stays where every score is possible',
    ],
  ]),
  ...mutantsOf(
    'src/main/core/models/rho-interval.ts',
    ['test/core/models/rho-interval.test.ts'],
    [
      ['high: Math.min(1, 1 / (lambda * nu)),\n});', 'high: 1 / (lambda * nu),\n});', 'rho stays below 1'],
      ['low: -1 / Math.max(lambda, nu),\n', 'low: -1 / Math.min(lambda, nu),\n', 'rho is bounded by the larger rate'],
    ],
  ),
  ...mutantsOf('src/main/core/sets/sets-of.ts', SETS, [
    ['B: calibrate(calibrators.B, B, day)', 'B', 'set B is calibrated'],
    ['C: calibrate(calibrators.C, C, day)', 'C', 'set C is calibrated'],
    [
      'mix(goals, voice.probabilities, marketWeights.C)',
      'mix(goals, voice.probabilities, marketWeights.B)',
      'set C has its own weight',
    ],
    [
      'calibrated: { A, B: A, C: A, ...common }',
      'calibrated: { A, B: goals, C: goals, ...common }',
      'without odds B and C are A, calibrated',
    ],
    ["BLENDS[blend ?? 'linear']", "BLENDS['linear']", 'a model blends as it says'],
  ]),
  ...mutantsOf('src/main/core/sets/sets-of.ts', REMEMBERED, [
    [
      'marketOf(fixture.odds) ?? memoryOf(model, fixture)',
      'marketOf(fixture.odds)',
      'past prices speak where the market is silent',
    ],
    [
      'marketOf(fixture.odds) ?? memoryOf(model, fixture)',
      'memoryOf(model, fixture) ?? marketOf(fixture.odds)',
      'where there are odds they speak',
    ],
    ['{ ...model, ...model.memory }', 'model', 'a memory has rates of its own'],
    [
      'probabilities: outcomeProbabilities(grid), odds: null',
      'probabilities: outcomeProbabilities(grid), odds: { home: 2, draw: 3, away: 4 }',
      'past prices are no price of the match',
    ],
    ['hasVoice: true, odds: voice.odds', 'hasVoice: voice.odds !== null, odds: voice.odds', 'past prices are a voice'],
  ]),
  ...mutantsOf('src/main/core/sets/predict-fixture.ts', REMEMBERED, [
    [
      'const memory = market ? null : memoryOf(model, fixture);',
      'const memory = memoryOf(model, fixture);',
      'where there are odds a memory is silent',
    ],
    [
      'setsOf(model, fixture.day, market ?? memory, rates)',
      'setsOf(model, fixture.day, market, rates)',
      'past prices are in the sets',
    ],
    ['const instead = memory\n', 'const instead = !memory\n', 'what stands in for odds is told'],
    ['...(memory ? { memory: memory.probabilities } : {}),', '', 'what past prices say is told'],
  ]),
  ...mutantsOf('src/main/core/sets/fixture-slopes.ts', REMEMBERED, [
    ['const voice = voiceOf(model, fixture);', 'const voice = null;', 'intervals are of what is blended'],
  ]),
  ...mutantsOf('src/main/core/sets/registry.ts', REMEMBERED, [
    ['(hasVoice ? setG', '(!hasVoice ? setG', 'set G is a mean where B and C have a voice'],
  ]),
  ...mutantsOf('src/main/core/sets/registry.ts', SETS, [
    ['make: ({ B }) => setD(B),', 'make: ({ A }) => setD(A),', 'set D is made of B'],
    ['make: ({ B }) => setE(B),', 'make: ({ A }) => setE(A),', 'set E is made of B'],
    ['make: ({ B, odds })', 'make: ({ C: B, odds })', 'set F is made of B, with and without odds'],
  ]),
  ...mutantsOf(
    'src/main/core/sets/registry.ts',
    ['test/capabilities/small-jackpots.test.ts'],
    [
      [
        'ensembleWeights.B * marketWeights.B + ensembleWeights.C * marketWeights.C',
        'marketWeights.B',
        'the market’s share of set G is that of its parts',
      ],
      [
        'const shareOfB = ({ marketWeights }: ShareRule): number => marketWeights.B;',
        'const shareOfB = ({ marketWeights }: ShareRule): number => marketWeights.C;',
        'the market’s share of sets D, E and F is that of B',
      ],
    ],
  ),
  ...mutantsOf(
    'src/main/core/jackpot/market-shares.ts',
    ['test/capabilities/small-jackpots.test.ts'],
    [['isPriced ? marketShare(rule) : 0', 'marketShare(rule)', 'without prices the market has no share']],
  ),
  ...mutantsOf('src/main/core/sets/set-f.ts', SETS, [
    ['Math.max(0, edge)', 'edge', 'a price above its worth takes no probability away'],
  ]),
  ...mutantsOf(
    'src/main/core/sets/set-g.ts',
    [...SHRUNK, 'test/core/validation/validate-league.test.ts'],
    [
      [
        'if (!weights) return EQUAL_WEIGHTS;',
        'return EQUAL_WEIGHTS;',
        'ensemble weights are learned',
        { tests: SHRUNK },
      ],
      [
        'export const ENSEMBLE_CASES = 500;',
        'export const ENSEMBLE_CASES = 400;',
        'weights are shrunk by five hundred matches',
        { tests: SHRUNK },
      ],
      [
        'ENSEMBLE_CASES * (set === best ? 1 : 0)',
        'ENSEMBLE_CASES / 3',
        'weights are shrunk toward the best set',
        { tests: SHRUNK },
      ],
      [
        'losses.indexOf(Math.min(...losses))',
        'losses.indexOf(Math.max(...losses))',
        'the best set loses least',
        { tests: SHRUNK },
      ],
      ['(n * weights[set] + ENSEMBLE_CASES', '(weights[set] + ENSEMBLE_CASES', 'each match counts', { tests: SHRUNK }],
      ['cases.length / cases.reduce', 'cases.reduce', 'the smaller Brier score weighs more'],
      ['weights.C * sets.C[outcome];', 'weights.C * sets.B[outcome];', 'set C is in the ensemble'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/blending/linear-blend.ts',
    ['test/core/blending/linear-blend.test.ts'],
    [
      [
        'if (weight >= 0 && weight <= MAX_MARKET_WEIGHT) return;',
        'if (weight <= MAX_MARKET_WEIGHT) return;',
        'a market weight is not below 0',
      ],
      [
        'if (weight >= 0 && weight <= MAX_MARKET_WEIGHT) return;',
        'if (weight >= 0 && weight <= 1) return;',
        'the market has at most 0.7',
      ],
      ['Math.min(MAX_MARKET_WEIGHT, Math.max(0, unclipped))', 'Math.max(0, unclipped)', 'a learned weight is capped'],
      [
        'Math.min(MAX_MARKET_WEIGHT, Math.max(0, unclipped))',
        'Math.min(MAX_MARKET_WEIGHT, unclipped)',
        'a learned weight is not below 0',
      ],
    ],
  ),
  ...mutantsOf(
    'src/main/core/blending/log-pool.ts',
    ['test/core/blending/log-pool.test.ts'],
    [
      [
        'power(model[outcome], 1 - marketWeight)',
        'power(model[outcome], marketWeight)',
        'what the market leaves is the model’s',
      ],
      ['loss[step]! < loss[best]!', 'loss[step]! <= loss[best]!', 'ties go to the smaller weight'],
      ['if (!differed) return null;', '', 'while the two agree there is nothing to learn'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/blending/odds-to-probability.ts',
    ['test/core/blending/odds-to-probability.test.ts'],
    [
      ['price > 1 && price < Infinity', 'price >= 1 && price < Infinity', 'a price of 1 is refused'],
      ['overround >= lowest && overround <= highest', 'overround >= lowest', 'an overround above 1.25 is refused'],
      ['overround >= lowest && overround <= highest', 'overround <= highest', 'an overround below 0.95 is refused'],
      ['found?.every((p) => p > 0 && p < 1) ?? false', 'found !== null', 'a method that gives no probability is told'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/sets/simplex-weights.ts',
    ['test/core/sets/simplex-weights.test.ts'],
    [
      [
        'for (const corner of CORNERS) if (isMaximum(columns, corner)) return corner;',
        '',
        'a corner is taken to the bit',
      ],
      [
        'if (gain[other] > gain[one]) low = middle;',
        'if (gain[other] < gain[one]) low = middle;',
        'an edge is searched uphill',
      ],
      ['gain <= 1 + TOLERANCE', 'gain <= 1.01', 'a forecast that would gain is let in'],
      [
        'for (let i = 0; i < length; i += 1) if (!possible(i)) return null;',
        '',
        'no mixture helps where all called it impossible',
      ],
      ['(yy * slope[0] - xy * slope[1])', '(yy * slope[0] + xy * slope[1])', 'the inside is searched by Newton steps'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/scoring/reliability.ts',
    ['test/core/scoring/reliability.test.ts'],
    [
      [
        'happened ? forecast : 1 - forecast',
        'happened ? forecast : 0.5',
        'what did not happen counts in a log loss, too',
      ],
      [
        'Math.min(binCount - 1, Math.floor(forecast * binCount))',
        'Math.floor(forecast * binCount) % binCount',
        'a sure forecast lies in the last bin',
      ],
    ],
  ),
  ...mutantsOf(
    'src/main/core/scoring/scores.ts',
    ['test/core/scoring/scores.test.ts'],
    [
      [
        'return (first * first + second * second) / 2;',
        'return first * first + second * second;',
        'a ranked score is halved',
      ],
      ['each === outcome ? 1 : 0', 'each === outcome ? 1 : 0.5', 'a Brier score compares with what happened'],
      [
        '>= SMALLEST ? -ln(probability) : Infinity',
        '>= SMALLEST ? -ln(probability) : 690',
        'what was called impossible loses everything',
      ],
    ],
  ),
  ...mutantsOf(
    'src/main/core/scoring/paired-difference.ts',
    ['test/core/scoring/paired-difference.test.ts'],
    [
      ['(count / (count - 1))', '1', 'few days widen an error'],
      [
        'const standardError = spread > ROUNDING * largest ? spread : 0;',
        'const standardError = spread;',
        'a spread of rounding is none',
      ],
      ["if (clusters === 1) return { kind: 'one-day', n, clusters };", '', 'one day measures nothing'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/settings/settings.ts',
    ['test/core/settings/settings.test.ts'],
    [
      [
        '    ...[0.8, 1.2].map',
        '    ...[0.8].map',
        'the candidates of a training are the documented ones',
        { tests: ['test/core/settings/channels-at.test.ts'] },
      ],
      [
        'omega: omega * rule.omega',
        'omega: rule.omega',
        'a candidate weighs all channels',
        { tests: ['test/core/settings/channels-at.test.ts'] },
      ],
      [
        'kappa: kappa * rule.kappa',
        'kappa: rule.kappa',
        'a candidate has a share of its own',
        { tests: ['test/core/settings/channels-at.test.ts'] },
      ],
      [
        '[...scaled, ...prices]',
        '[...scaled]',
        'prices stand beside what was counted',
        { tests: ['test/core/settings/channels-at.test.ts'] },
      ],
      [
        'pastPrices && memory ? [memory] : []',
        'memory ? [memory] : []',
        'prices are of the memory alone',
        { tests: ['test/core/settings/channels-at.test.ts'] },
      ],
      ['calibrationShare: TRUSTED_SHARE,', 'calibrationShare: 1,', 'half of the recommended weight is used'],
    ],
  ),
];
