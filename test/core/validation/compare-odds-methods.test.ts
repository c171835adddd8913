import { ODDS_METHODS } from '../../../src/main/core/words/odds';
import type { WalkForecast } from '../../../src/main/core/calibration/walk-forecast';
import { describe, expect, it } from 'vitest';
import { impliedProbabilities } from '../../../src/main/core/blending/odds-to-probability';
import type { OddsTriple, Outcome } from '../../../src/main/core/words/outcomes';
import { OUTCOMES } from '../../../src/main/core/words/outcomes';
import type { PricedMatch } from '../../../src/main/core/models/league-sample';
import { compareOddsMethods } from '../../../src/main/core/validation/compare-odds-methods';
import { meanScores } from '../../../src/main/core/scoring/scores';

const even = { home: 1 / 3, draw: 1 / 3, away: 1 / 3 };
/** Forecasts of matches at these prices; without prices where null. */
function league(rows: readonly (readonly [odds: OddsTriple | null, outcome: Outcome, day: number])[]) {
  const matches = rows.map(([odds, outcome, day]): PricedMatch => ({
    day,
    season: '2001-02',
    home: 'Ash',
    away: 'Birch',
    homeGoals: outcome === 'home' ? 1 : 0,
    awayGoals: outcome === 'away' ? 1 : 0,
    odds,
  }));
  const forecasts = rows.map(([odds, outcome, day], match): WalkForecast => ({
    kind: 'blended walk-forward forecast',
    day,
    season: 1,
    outcome,
    market: odds && impliedProbabilities(odds).probabilities,
    memory: null,
    baseRates: even,
    blended: { A: even },
    lambda: 1,
    nu: 1,
    match,
  }));
  return { forecasts, matches };
}
const FAVOURITE = { home: 1.3, draw: 5.2, away: 10 };
const LONG = { home: 1.05, draw: 11, away: 51 }; // additive is negative here
const rows = Array.from({ length: 60 }, (_, i): readonly [OddsTriple | null, Outcome, number] => [
  i % 10 === 9 ? null : i % 10 === 8 ? LONG : FAVOURITE,
  i % 5 === 4 ? OUTCOMES[i % 3]! : 'home',
  100 + Math.floor(i / 3),
]);

describe('compareOddsMethods', () => {
  const { forecasts, matches } = league(rows);
  const comparison = compareOddsMethods(forecasts, matches)!;

  it('scores every method on the same priced matches and counts where one has no solution', () => {
    expect(comparison.n).toBe(54);
    expect(comparison.methods.map(({ method }) => method)).toEqual(ODDS_METHODS);
    const priced = forecasts.filter(({ market }) => market);
    for (const { method, problematic, logLoss, brier, rps } of comparison.methods) {
      const triples = priced.map(({ match }) => impliedProbabilities(matches[match]!.odds!, method).probabilities);
      const outcomes = priced.map(({ outcome }) => outcome);
      expect({ logLoss, brier, rps }).toEqual(meanScores(triples, outcomes));
      expect(problematic).toBe(method === 'additive' ? 6 : 0);
    }
  });

  it('measures each against power, which has no difference to itself', () => {
    const power = comparison.methods.find(({ method }) => method === 'power')!;
    expect([power.difference, power.standardError]).toEqual([0, 0]);
    for (const each of comparison.methods) {
      expect(each.difference).toBeCloseTo(each.logLoss - power.logLoss, 12);
      if (each !== power) expect(each.standardError).toBeGreaterThan(0);
    }
    const least = Math.min(...comparison.methods.map(({ logLoss }) => logLoss));
    expect(comparison.methods.find(({ method }) => method === comparison.best)!.logLoss).toBe(least);
  });

  it('prefers the method that sharpens where favourites always win, and the one that does not where they lose', () => {
    const all = (outcome: Outcome) => league(Array.from({ length: 20 }, (_, i) => [FAVOURITE, outcome, i] as const));
    const won = all('home');
    const lost = all('away');
    expect(compareOddsMethods(won.forecasts, won.matches)!.best).toBe('power');
    expect(compareOddsMethods(lost.forecasts, lost.matches)!.best).toBe('multiplicative');
  });

  it('gives a tie to power, and nothing without a priced match', () => {
    // Three equal prices leave every method the same third.
    const equal = league([[{ home: 2.9, draw: 2.9, away: 2.9 }, 'draw', 1]]);
    const [only] = [compareOddsMethods(equal.forecasts, equal.matches)!];
    expect(only.best).toBe('power');
    expect(only.methods.every(({ difference }) => difference === null)).toBe(true);
    const none = league([[null, 'draw', 1]]);
    expect(compareOddsMethods(none.forecasts, none.matches)).toBeNull();
  });
});
