import { inGroup } from './term';

/** Fallbacks: each stands beside the number it touched, and again at the top of the page and in the report. */
export const WARNING_TERMS = inGroup('warnings', [
  {
    id: 'degradation',
    name: 'Degradation',
    also: ['Done without', 'What some forecasts had to do without'],
    meaning:
      'Something usual was missing and something else stood in. Nothing stops a jackpot for it, and nothing is hidden: the forecast says what it had to do without.',
    seen: ['compare', 'explanation'],
  },
  {
    id: 'no-odds',
    name: 'No odds',
    also: ['no odds'],
    meaning:
      'The fixture has no odds. Confirmed past prices stand in for the market; where there are none, B, C, F and G follow A.',
    seen: ['compare', 'fixtures'],
  },
  {
    id: 'odds-refused',
    name: 'Odds refused',
    meaning:
      'The odds cannot be those of one bookmaker at one time (a price at or below 1, an overround outside 0.95 to 1.25). They are treated as missing, with the figure shown.',
    seen: ['compare', 'fixtures'],
  },
  {
    id: 'unseen-team',
    name: 'Unseen team',
    also: ['unseen team'],
    meaning:
      'The club has not played in this league as far as the store knows. It is forecast at the prior of a newcomer, or by what it showed in a linked league, with a wide interval.',
    seen: ['compare'],
  },
  {
    id: 'no-model',
    name: 'No model',
    also: ['No active model', 'no model yet'],
    meaning: 'The league, or a cup, has no model of its own. The pooled league stands in.',
    seen: ['compare', 'models'],
  },
  {
    id: 'thin-history',
    name: 'Thin history',
    meaning: 'A team has fewer than 5 effective matches: its strength rests mostly on the prior.',
    seen: ['compare'],
  },
  {
    id: 'rho-clamped',
    name: 'Rho moved',
    meaning:
      'With these lambdas the league’s ρ would make a probability negative. It was moved to the nearest value that does not.',
    seen: ['compare', 'explanation'],
  },
  {
    id: 'stale',
    name: 'Stale',
    also: ['stale', 'stale model'],
    meaning:
      'The store holds matches that the active model has not seen. Training again mends it; until then the forecasts are those of the older day.',
    seen: ['models', 'health', 'compare'],
  },
  {
    id: 'margin-method',
    name: 'Margin by another method',
    meaning: 'The power method has no solution for these odds; the multiplicative one stood in.',
    seen: ['compare', 'market'],
  },
  {
    id: 'as-stored',
    name: 'As stored',
    meaning:
      'A jackpot finalised by an earlier application that can no longer be computed again: its stored probabilities are shown, without intervals.',
    seen: ['compare', 'versions'],
  },
  {
    id: 'health-state',
    name: 'Steady, watch, degraded',
    also: ['● steady', '▲ watch', '■ degraded', 'steady'],
    meaning:
      'How a check of Health came out, by a rule that stands beside it: as it should be, to be looked at, or in need of mending, with what mends it.',
    seen: ['health'],
  },
]);
