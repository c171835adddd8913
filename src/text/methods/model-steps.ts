import type { MethodStep } from './method-step';

/** From matches to calibrated sets. */
export const MODEL_STEPS: readonly MethodStep[] = [
  {
    id: 'fit',
    title: 'Fit the goal model',
    does: [
      'For each league a Dixon–Coles model is fitted by penalised maximum likelihood on all matches before a day, old ones weighing less. Shots on target, shots and corners share the strengths of the goals, where the files have them. Newton’s method runs until the gradient is zero for all practical purposes, or ends with a named error.',
      'The curvature at the maximum gives standard errors, and by the delta method the intervals of every forecast.',
    ],
    formulas: [
      'ln λ_home = μ + γ + attack_home − defence_away,   ln λ_away = μ + attack_away − defence_home',
      'maximise  Σ e^(−ξ d) ln P(x, y) + signals of shots and corners − prior of strengths and ρ',
      'defaults: ξ = 0.002 a day, σ = 0.3, r = 0.8, ρ ~ Normal(−0.08, 0.04²)',
    ],
    doesNot: [
      'It knows no line-ups, injuries, weather or motives: whatever is not in the matches is not in the model.',
      'It makes no number up: a league that cannot be fitted is stored as failed, with the reason.',
    ],
    terms: ['dixon-coles', 'lambda', 'xi', 'sigma', 'rho', 'channel', 'newcomer', 'interval'],
    seen: ['strengths', 'parameters'],
    command: 'jackpot train --all',
  },
  {
    id: 'walk-forward',
    title: 'Walk forward',
    does: [
      'The same fit is made again before every match day of the past, from earlier days alone, and forecasts that day. So every season after the first has forecasts that nobody could have tuned on its results.',
      'The constants are tried on these forecasts, too: another value is taken only when it is better by more than 2.7 standard errors over all leagues.',
    ],
    formulas: ['scores: log loss −ln p, Brier ½ Σ (p − y)², RPS;  differences paired by match, errors by match day'],
    doesNot: [
      'It never forecasts the first season of a league.',
      'It does not look at a season to choose what serves that season.',
    ],
    terms: ['walk-forward', 'forward-chain', 'profile', 'log-loss', 'match-day'],
    seen: ['profile', 'scores', 'validate'],
    command: 'jackpot validate',
  },
  {
    id: 'blend',
    title: 'Blend with the market',
    does: [
      'The margin is taken out of the odds by the power method, and the probabilities are mixed with the goal model’s: 40 % market in B, 70 % in C, never more. Without odds, past prices of the two clubs stand in where the league’s own past has confirmed them.',
    ],
    formulas: ['p_market = (1/odds)^k with sum 1', 'p = (1 − w) · model + w · market,   w ≤ 0.7'],
    doesNot: ['It does not take odds whose overround lies outside 0.95 to 1.25.', 'Set A has seen no odds at all.'],
    terms: ['market', 'overround', 'power-method', 'market-share', 'cap', 'past-prices'],
    seen: ['market', 'compare'],
    command: 'jackpot models show E0-…',
  },
  {
    id: 'calibrate',
    title: 'Calibrate',
    does: [
      'For each outcome the walk-forward forecasts are laid beside what happened, and a rising curve is drawn through them (centred isotonic regression). How much of it is used was chosen on past seasons that the curve had not seen, and then halved.',
      'Where there were too few seasons, or no weight helped, nothing is changed and the set is called “as blended”.',
    ],
    formulas: ['q = (1 − c) p + c · iso(p), renormalised;   c = 0.5 · c*,   c* ∈ {0, 0.1 … 1}'],
    doesNot: [
      'It does not promise that the next season is like the past ones; Reliability shows whether it was so far.',
    ],
    terms: ['calibrated', 'isotonic', 'weight-c', 'as-blended'],
    seen: ['calibration', 'diagram'],
    command: 'jackpot reliability --set B --outcome draw',
  },
  {
    id: 'sets',
    title: 'Sets A to G',
    does: [
      'Seven sets are made for every fixture. A, B, C and G are forecasts; D, E and F show what would follow if draws were commoner, the forecast bolder, or the odds wrong where B differs from them.',
    ],
    formulas: [
      'A = Cal(M),  B = Cal(0.6 M + 0.4 O),  C = Cal(0.3 M + 0.7 O)',
      'D = B with draw × 1.15,  E ∝ B^1.5,  F ∝ B (1 + k),  G = w_A A + w_B B + w_C C',
    ],
    doesNot: ['Scenario sets are never called calibrated and never scored as if they were.'],
    terms: ['set-a', 'set-b', 'set-c', 'set-d', 'set-e', 'set-f', 'set-g', 'scenario'],
    seen: ['compare', 'multiples'],
    command: 'jackpot predict fixtures.csv',
  },
];
