import { inGroup } from './term';

/** A list of fixtures and what is made of it. */
export const JACKPOT_TERMS = inGroup('jackpots', [
  {
    id: 'jackpot',
    name: 'Jackpot',
    also: ['Jackpots'],
    meaning: 'A list of 1 to 50 fixtures whose outcomes are forecast together. It belongs to the analyst who made it.',
    seen: ['jackpots'],
  },
  {
    id: 'draft',
    name: 'Draft',
    meaning:
      'A jackpot that may still change: its numbers follow the fixtures and the active models. It saves itself as one types.',
    seen: ['fixtures', 'jackpots'],
  },
  {
    id: 'finalise',
    name: 'Finalised',
    also: ['locked'],
    meaning:
      'Locked for good: what the jackpot says is stored under the hash of its text and read from there ever after, never computed again. A report needs a finalised jackpot.',
    seen: ['jackpots', 'versions'],
  },
  {
    id: 'version',
    name: 'Version',
    also: ['Versions', 'superseded'],
    meaning:
      'A finalised jackpot is never changed; revising it makes the next version, with a reason. Models have versions, too: each training on new input makes one.',
    seen: ['versions', 'history'],
  },
  {
    id: 'release',
    name: 'Release',
    also: ['models in use'],
    meaning:
      'All models that were active together when a jackpot was finalised, under one hash. Two jackpots of one release were forecast by the same models.',
    seen: ['jackpots', 'versions'],
  },
  {
    id: 'pick',
    name: 'Pick',
    also: ['picks', 'likeliest', 'Likeliest'],
    meaning:
      'The outcome one settles on for a fixture: the likeliest of the chosen set until a person chooses another.',
    seen: ['distribution', 'results'],
  },
  {
    id: 'p-all',
    name: 'P(all)',
    also: ['1 in'],
    meaning:
      'The probability that every pick is right, as “1 in 3,912” and in percent. It is the product of the picks’ probabilities, and small.',
    formula: 'P(all) = Π p_i',
    seen: ['distribution', 'jackpots'],
  },
  {
    id: 'correct-picks',
    name: 'Distribution of right picks',
    also: ['That many or more', 'Spread'],
    meaning:
      'How likely each number of right picks is, counted out exactly: nothing is simulated. Spread is its standard deviation.',
    formula: 'Poisson-binomial: convolution of all p_i',
    source: 'Hong (2013), Comput. Stat. Data Anal. 59, 41–51, section 2',
    seen: ['distribution'],
  },
  {
    id: 'coverage-plan',
    name: 'Coverage plan',
    also: ['Lines', 'Doubles', 'Trebles', 'Covered', 'Covered, %', 'double', 'treble'],
    meaning:
      'Where to cover two outcomes of a fixture (a double) or all three (a treble) so that P(all covered) is greatest for so many lines. The plan is the best there is, not a guess: all are compared by dynamic programming.',
    formula: 'lines = 2^doubles · 3^trebles;  maximise Π (covered probability)',
    seen: ['distribution'],
  },
  {
    id: 'explanation',
    name: 'Explanation',
    also: ['waterfall', 'two average clubs'],
    meaning:
      'Why a fixture has these probabilities: the way from two average clubs on neutral ground to the forecast, step by step (strengths, home advantage, ρ, market, calibration, set). The steps sum exactly to the whole.',
    seen: ['explanation'],
  },
  {
    id: 'shapley',
    name: 'Shapley value',
    also: ['Shapley'],
    meaning:
      'How the goal model’s part of an explanation is shared fairly among its six causes: each gets its mean effect over all orders in which they could have been added.',
    formula: 'φ_i = mean over all orders of [v(before + i) − v(before)], exact over 2⁶ goal matrices',
    source: 'Shapley (1953), Contributions to the Theory of Games II, 307–317',
    seen: ['explanation'],
  },
  {
    id: 'void',
    name: 'Void',
    meaning: 'A fixture that was not played or does not count. It is left out of right picks and of P(all).',
    seen: ['results'],
  },
  {
    id: 'percentage-point',
    name: 'Percentage point',
    also: ['pp', 'Percentage points'],
    meaning: 'The difference of two percentages: from 40 % to 42 % is +2 pp.',
    seen: ['compare', 'explanation'],
  },
]);
