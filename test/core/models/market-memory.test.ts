import { describe, expect, it } from 'vitest';
import { impliedProbabilities } from '../../../src/main/core/blending/odds-to-probability';
import { impliedRates } from '../../../src/main/core/models/implied-rates';
import { toLeagueSample, type PricedMatch } from '../../../src/main/core/models/league-sample';
import { MARKET_MEMORY, withPastPrices } from '../../../src/main/core/models/market-memory';
import { GOALS_ALONE } from '../../../src/main/core/models/channels';
import { fitDixonColes } from '../../../src/main/core/models/dixon-coles';
import { counted } from '../../support/counted';
import { demoMatches } from '../../support/leagues';

const matches = counted(demoMatches(1));
const GOOD = { home: 2.1, draw: 3.4, away: 3.6 };
const BAD: readonly PricedMatch['odds'][] = [
  null,
  { home: 1, draw: 3.4, away: 3.6 },
  { home: 1.5, draw: 1.5, away: 1.5 },
  { home: Infinity, draw: 3, away: 2 },
  // Possible prices of an impossible match: sides that score enough are level at times.
  { home: 1.98, draw: 40, away: 1.98 },
];
const pricedAt = (odds: (at: number) => PricedMatch['odds']) =>
  toLeagueSample(matches.map((match, at): PricedMatch => ({ ...match, odds: odds(at) })));

describe('past prices', () => {
  it('are the goals that each match was expected to have, at the rho they are turned with', () => {
    const sample = pricedAt((at) => ({ ...GOOD, home: 1.8 + (at % 10) / 20 }));
    const { prices } = withPastPrices(sample).counts;
    sample.matches.forEach(({ odds }, match) => {
      const rates = impliedRates(impliedProbabilities(odds!).probabilities, -0.05)!;
      expect([prices!.home[match], prices!.away[match]]).toEqual([rates.home, rates.away]);
    });
    sample.matches.forEach((_, match) => expect(prices!.home[match]).toBeGreaterThan(prices!.away[match]!));
  });

  it('say nothing of a match whose prices are missing, refused or mean nothing', () => {
    const sample = pricedAt((at) => (at % 6 === 5 ? GOOD : BAD[at % 6]!));
    const { prices } = withPastPrices(sample).counts;
    const said = sample.matches.map(({ odds }) => odds === GOOD);
    expect([...prices!.home].map((rate) => rate > 0)).toEqual(said);
    sample.matches.forEach(({ odds }, match) => {
      if (odds !== GOOD) expect([prices!.home[match], prices!.away[match]]).toEqual([-1, -1]);
    });
  });

  it('are none where no match has usable ones, and a fit is then one on goals', () => {
    for (const sample of [pricedAt(() => null), pricedAt((at) => BAD[at % BAD.length]!)]) {
      const seen = withPastPrices(sample);
      expect(seen.counts.prices).toBeNull();
      const options = { asOf: sample.day.at(-1)! + 1, xi: 0.002, sigma: 0.3 };
      const fit = fitDixonColes(seen, { ...options, channels: { ...GOALS_ALONE, channels: [MARKET_MEMORY] } });
      expect(fit.attack).toEqual(fitDixonColes(sample, options).attack);
    }
  });

  it('leave the sample as it was', () => {
    const sample = pricedAt(() => GOOD);
    const { counts } = sample;
    const before = structuredClone(sample);
    const seen = withPastPrices(sample);
    expect(sample).toEqual(before);
    expect(sample.counts).toBe(counts);
    expect('prices' in sample.counts).toBe(false);
    const { prices: _, ...others } = seen.counts;
    expect({ ...seen, counts: others }).toEqual(before);
  });

  it('draw strengths toward what was expected: a club that was priced as the best becomes it', () => {
    const best = matches[0]!.home;
    const sample = pricedAt((at) => {
      const { home, away } = matches[at]!;
      if (home === best) return { home: 1.3, draw: 5.5, away: 10 };
      return away === best ? { home: 8, draw: 5, away: 1.4 } : { home: 2.5, draw: 3.3, away: 2.9 };
    });
    const options = { asOf: sample.day.at(-1)! + 1, xi: 0.002, sigma: 0.3 };
    const fit = fitDixonColes(withPastPrices(sample), {
      ...options,
      channels: { ...GOALS_ALONE, channels: [MARKET_MEMORY] },
    });
    const sum = fit.teams.map((_, team) => fit.attack[team]! + fit.defence[team]!);
    expect(fit.teams[sum.indexOf(Math.max(...sum))]).toBe(best);
  });
});
