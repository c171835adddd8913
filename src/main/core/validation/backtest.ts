import { impliedProbabilities, oddsProblem } from '../blending/odds-to-probability';
import { linearBlend } from '../blending/linear-blend';
import type { FinishedMatch, LeagueSample } from '../models/league-sample';
import { outcomeOf, type OddsTriple, type Outcome, type Triple } from '../outcomes';
import type { TrainingSettings } from '../settings';
import { chooseSettings, type Choice, type GridWalk } from './select-settings';

/** A finished match with the market's prices, if any. */
export interface PricedMatch extends FinishedMatch {
  readonly odds: OddsTriple | null;
}

/** The three sets that are blended and calibrated; D to G are made from them. */
export const BLENDED_SETS = ['A', 'B', 'C'] as const;
export type BlendedSet = (typeof BLENDED_SETS)[number];

/**
 * One match forecast before it was played, with every ingredient chosen on earlier seasons.
 * The brand keeps anything else out of a calibrator.
 */
export interface WalkForecast {
  readonly kind: 'blended walk-forward forecast';
  readonly day: number;
  /** Index into the league's seasons. */
  readonly season: number;
  readonly outcome: Outcome;
  readonly market: Triple | null;
  /** League frequencies of the outcomes before that day. */
  readonly baseRates: Triple;
  /** The goal model alone is set A; B and C are absent without a market. */
  readonly blended: Readonly<Record<'A', Triple>> & Readonly<Partial<Record<'B' | 'C', Triple>>>;
  readonly lambda: number;
  readonly nu: number;
  /** Number of the match in the sample. */
  readonly match: number;
}

export interface Backtest {
  readonly seasons: readonly string[];
  readonly forecasts: readonly WalkForecast[];
  /** Settings chosen for each season, on the seasons before it. */
  readonly choices: readonly Choice[];
  /** Finished matches after the burn-in that no model could forecast. */
  readonly notForecast: number;
}

/** Forecasts of every season by the settings that the seasons before it recommend, blended with the market. */
export function backtest(sample: LeagueSample<PricedMatch>, grid: GridWalk, settings: TrainingSettings): Backtest {
  const choices = sample.seasons.map((_, season) => chooseSettings(grid, season, settings.fallback));
  const forecasts: WalkForecast[] = [];
  // Each outcome starts with one imagined match, so that the first base rates are finite.
  const tally: Record<Outcome, number> = { home: 1, draw: 1, away: 1 };
  let notForecast = 0;
  for (let match = 0, counted = 0; match < sample.day.length; match += 1) {
    const day = sample.day[match]!;
    for (; sample.day[counted]! < day; counted += 1) {
      tally[outcomeOf(sample.homeGoals[counted]!, sample.awayGoals[counted]!)] += 1;
    }
    const season = sample.season[match]!;
    const { made, home, draw, away, lambda, nu } = grid.walks[choices[season]!.index]!.forecasts;
    if (!made[match]) {
      if (season > 0) notForecast += 1;
      continue;
    }
    const model = { home: home[match]!, draw: draw[match]!, away: away[match]! };
    const { odds } = sample.matches[match]!;
    const market = odds && !oddsProblem(odds) ? impliedProbabilities(odds).probabilities : null;
    const total = tally.home + tally.draw + tally.away;
    forecasts.push({
      kind: 'blended walk-forward forecast',
      day,
      season,
      outcome: outcomeOf(sample.homeGoals[match]!, sample.awayGoals[match]!),
      market,
      baseRates: { home: tally.home / total, draw: tally.draw / total, away: tally.away / total },
      blended: market
        ? {
            A: model,
            B: linearBlend(model, market, settings.marketWeights.B),
            C: linearBlend(model, market, settings.marketWeights.C),
          }
        : { A: model },
      lambda: lambda[match]!,
      nu: nu[match]!,
      match,
    });
  }
  return { seasons: sample.seasons, forecasts, choices, notForecast };
}
