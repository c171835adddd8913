import { impliedProbabilities, oddsProblem } from '../blending/odds-to-probability';
import type { ChannelRule } from './channels';
import { impliedRates } from './implied-rates';
import type { LeagueSample, PricedMatch } from './league-sample';

/**
 * Strengths that also learn from what past prices expected of past matches: bookmakers knew of injuries and form. It asks no
 * price of the match it forecasts, so it can stand in for a market that is silent.
 *
 * The prices of one match are worth many results, and tell of the day: their weight is large and soon forgotten.
 */
export const MARKET_MEMORY: ChannelRule = { channel: 'prices', omega: 20, kappa: 1, xi: 0.03 };

/** Dependency of low scores under which prices are turned into goal rates. */
const PRICED_RHO = -0.05;

/** The sample with the goals that the prices of each match expected; a match without usable prices says nothing. */
export function withPastPrices<M extends PricedMatch>(sample: LeagueSample<M>): LeagueSample<M> {
  const home = new Float64Array(sample.day.length).fill(-1);
  const away = new Float64Array(sample.day.length).fill(-1);
  sample.matches.forEach(({ odds }, match) => {
    if (!odds || oddsProblem(odds)) return;
    const rates = impliedRates(impliedProbabilities(odds).probabilities, PRICED_RHO);
    if (!rates) return;
    home[match] = rates.home;
    away[match] = rates.away;
  });
  const isPriced = home.some((rate) => rate >= 0);
  return { ...sample, counts: { ...sample.counts, prices: isPriced ? { home, away } : null } };
}
