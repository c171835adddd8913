import { inGroup } from './term';

/** Whether forecasts mean what they say. */
export const RELIABILITY_TERMS = inGroup('reliability', [
  {
    id: 'reliability-diagram',
    name: 'Reliability diagram',
    also: ['Reliability', '20 bins', 'Diagram'],
    meaning:
      'Forecast across, how often it came up. Calibrated forecasts follow the diagonal; below it they say too much, above it too little.',
    source: 'Murphy & Winkler (1977), J. R. Stat. Soc. C 26(1), 41–47',
    seen: ['diagram', 'multiples'],
  },
  {
    id: 'corp',
    name: 'CORP',
    meaning:
      'The curve of the diagram: the best rising one (isotonic), which needs no bins, so that nobody can choose them to look good. Consistent, optimally binned, reproducible, by PAV.',
    source: 'Dimitriadis, Gneiting & Jordan (2021), PNAS 118(8), e2016191118',
    seen: ['diagram'],
  },
  {
    id: 'mcb-dsc-unc',
    name: 'Miscalibration, discrimination, uncertainty',
    also: [
      'Miscalibration, MCB',
      '− Discrimination, DSC',
      '+ Uncertainty, UNC',
      'MCB',
      'DSC',
      'UNC',
      'of it by luck alone',
      'Beyond luck',
    ],
    meaning:
      'The three parts of a score. MCB is what better calibration would gain, DSC what telling matches apart gains, UNC how hard the matches are. Even perfect forecasts have some MCB by luck; what lies beyond that counts.',
    formula: 'S = MCB − DSC + UNC',
    source: 'Dimitriadis, Gneiting & Jordan (2021)',
    seen: ['diagram', 'multiples'],
  },
  {
    id: 'band',
    name: 'Band',
    also: ['confidence band', 'within the band'],
    meaning:
      'Where the true curve lies, whole, in 95 of 100 cases, whatever the number of matches. A forecast outside it is miscalibrated there.',
    source: 'Dimitriadis, Dümbgen, Henzi, Puke & Ziegel (2022), arXiv:2203.04065; Clopper & Pearson (1934)',
    seen: ['diagram', 'multiples'],
  },
  {
    id: 'verdict',
    name: 'Verdict',
    also: ['miscalibrated', 'cannot tell', 'too low', 'too high'],
    meaning:
      'The finding as a sentence, with n and with what would have been seen: calibrated within the band, miscalibrated (with where), or cannot tell (fewer than 100 matches, or a band too wide to say anything).',
    seen: ['diagram', 'scores'],
  },
  {
    id: 'n',
    name: 'n',
    meaning:
      'The number of matches behind a figure. It stands beside every figure, since nothing can be judged without it.',
    seen: ['diagram', 'scores'],
  },
  {
    id: 'spiegelhalter',
    name: 'Spiegelhalter’s z',
    meaning: 'How far the Brier score lies from what the forecasts expect of themselves. Within ± 1.96 it is luck.',
    source: 'Spiegelhalter (1986), Stat. Med. 5(5), 421–433',
    seen: ['diagram', 'multiples'],
  },
  {
    id: 'calibration-line',
    name: 'Intercept and slope',
    also: ['Intercept', 'Slope'],
    meaning:
      'The straight line through forecasts and outcomes on the logit scale. A slope below 1: forecasts are too bold; above 1: too timid. An intercept off 0: too high or too low throughout.',
    formula: 'logit P(outcome) = a + b · logit p;  calibrated: a = 0, b = 1',
    source: 'Cox (1958), Biometrika 45(3/4), 562–565',
    seen: ['diagram'],
  },
  {
    id: 'ece',
    name: 'Expected calibration error',
    also: ['ECE'],
    meaning:
      'The mean distance from the diagonal over 20 bins. It depends on the bins and is never 0, so it is shown only beside what luck alone would give.',
    source: 'Naeini, Cooper & Hauskrecht (2015), AAAI; null by Hong (2013), Comput. Stat. Data Anal. 59, 41–51',
    seen: ['diagram'],
  },
  {
    id: 'e-process',
    name: 'Running evidence (e-process)',
    also: ['ln of the evidence', 'Most evidence', 'Alarm first reached', 'drift', 'e-process', 'drift test'],
    meaning:
      'Evidence that forecasts have drifted away from what comes, added up match by match. It may be looked at after every match: calibrated forecasts reach 60 in at most 1 of 60 series, however long one looks.',
    formula: 'E = mean over θ of Π_i (1 + θ (y_i − p_i)),  θ = ±0.05 … ±1',
    source: 'Ville (1939); Waudby-Smith & Ramdas (2024), J. R. Stat. Soc. B',
    seen: ['overTime'],
  },
  {
    id: 'drift-state',
    name: 'STABLE, WATCH, DEGRADED',
    also: ['STABLE', 'WATCH', 'DEGRADED'],
    meaning:
      'How a set does over time, by a rule that stands beside it: DEGRADED where evidence of drift reached the alarm or the skill lies below 0; WATCH where it comes near; STABLE else.',
    seen: ['overTime'],
  },
  {
    id: 'slate',
    name: 'Slate',
    also: ['Slates'],
    meaning:
      'Past matches in the order of time, cut into lists of 13 to 17 as jackpots are. Of each the likeliest outcomes are picked, and right picks are held against what was expected.',
    seen: ['slates'],
  },
  {
    id: 'honest',
    name: 'Is P(all) honest?',
    also: ['All right'],
    meaning:
      'Whether as many slates were all right as their P(all) said. The chances of so many or more, and of so many or fewer, are exact.',
    formula: 'the number of slates all right is Poisson-binomial',
    seen: ['slates', 'record'],
  },
  {
    id: 'locked-jackpots',
    name: 'Locked jackpots',
    also: ['Record'],
    meaning:
      'Finalised jackpots with results: forecasts that nobody could change afterwards. Of a revised jackpot the newest version counts, and each match once.',
    seen: ['slates', 'record', 'scores'],
  },
]);
