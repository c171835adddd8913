import { inGroup } from './term';

/** Bookmakers' odds, and how they are blended in. */
export const MARKET_TERMS = inGroup('market', [
  {
    id: 'odds',
    name: 'Odds',
    also: ['Odds H / D / A', 'With odds', 'Odds of'],
    meaning:
      'Decimal odds: what a bookmaker pays back in all for each 1 put on an outcome that comes. They are read from files and never fetched; forecasts work without them, too.',
    seen: ['fixtures', 'coverage'],
  },
  {
    id: 'closing-odds',
    name: 'Closing odds',
    also: ['closing', 'pre-closing'],
    meaning:
      'The last odds before kick-off. They have seen line-ups and late news and are the hardest forecast to beat. Pre-closing odds were taken some days before.',
    seen: ['coverage', 'market'],
  },
  {
    id: 'overround',
    name: 'Overround',
    also: ['Margin, %', 'margin', 'Margin methods'],
    meaning:
      'By how much the inverse odds of a match sum to more than 1: the bookmaker’s margin. Outside 0.95 to 1.25 the odds are refused as a misprint or as prices of two days.',
    formula: 'S = 1/odds_home + 1/odds_draw + 1/odds_away;  margin = S − 1',
    seen: ['explanation', 'form', 'market'],
  },
  {
    id: 'market',
    name: 'Market',
    also: ['the market', 'Market, %', 'of the market', 'to the market'],
    meaning:
      'The probabilities in the odds once the margin is taken out. It stands beside every forecast as a reference, and is blended into sets B and C.',
    seen: ['compare', 'scores'],
  },
  {
    id: 'power-method',
    name: 'Power method',
    also: ['power', 'multiplicative', 'additive', 'Shin', 'shin', 'odds ratio', 'odds-ratio'],
    meaning:
      'How the margin is taken out: all inverse odds are raised to the one power with which they sum to 1. Outsiders lose more than favourites, as bookmakers add more to them. Multiplicative, additive, Shin’s and the odds-ratio method are scored beside it.',
    formula: 'p = (1/odds)^k,  k such that they sum to 1',
    source:
      'Kovalchik & Ingram (2017) for the power method; Shin (1993), Econ. J. 103; Cheung (2015) for the odds ratio',
    seen: ['market'],
  },
  {
    id: 'blend',
    name: 'Blend',
    also: ['Linear', 'linear'],
    meaning: 'A weighted mean of goal model and market. The linear blend is the default.',
    formula: 'p = (1 − w) · model + w · market',
    source: 'Genest & Zidek (1986), Stat. Sci. 1(1), 114–135',
    seen: ['models', 'market'],
  },
  {
    id: 'log-pool',
    name: 'Log pool',
    also: ['log-pool', 'logarithmic pool'],
    meaning:
      'Another blend, chosen at a training: weights stand in the exponents. It is bolder where model and market agree.',
    formula: 'p ∝ model^(1 − w) · market^w',
    source: 'Genest & Zidek (1986), section 3',
    seen: ['models'],
  },
  {
    id: 'market-share',
    name: 'Market share',
    also: ['market weight'],
    meaning:
      'How much of a set is the market: 0 in A, 40 % in B unless past seasons teach another weight, 70 % in C, and 0 wherever a fixture has neither odds nor confirmed past prices.',
    formula: 'learned w = Σ (y − m)·(o − m) / Σ |o − m|²,  clipped to [0, 0.7]',
    seen: ['market', 'compare'],
  },
  {
    id: 'cap',
    name: 'Cap',
    also: ['capped'],
    meaning:
      'The market never has more than 70 % of any set, whatever the past says. The weight before the cap is kept, so that the cap is not taken for a finding.',
    formula: 'w ≤ 0.7',
    seen: ['market', 'settings'],
  },
  {
    id: 'past-prices',
    name: 'Past prices',
    also: ['market memory', 'Past prices alone', 'Scores without odds'],
    meaning:
      'What earlier odds of the two clubs say of them now. Where a fixture has no odds, they stand in for the market in B and C, if the league’s own past has confirmed that this is better than set A. Set A never sees them.',
    formula:
      'confirmed: log loss of B with past prices below that of A by more than 2 standard errors, on at least 100 match days',
    seen: ['compare', 'card', 'market'],
  },
]);
