import { impliedProbabilities, oddsProblem } from '../blending/odds-to-probability';
import { BLENDS } from '../blending/blend';
import type { LearnedWeight, WeightLearner } from '../blending/linear-blend';
import type { WalkForecast } from '../calibration/walk-forecast';
import { outcomeOf, type Outcome, type Triple } from '../words/outcomes';
import { SPECIFICATION } from '../settings/constants';
import type { TrainingSettings } from '../settings/settings';
import { FIRST_CHANNEL_MATCHES } from '../models/channels';
import type { PricedMatch } from '../models/league-sample';
import type { Choice } from './pooled-choice';
import type { GridWalk } from './select-settings';
import type { WalkForward } from './walk-forward';

export interface Backtest {
  readonly seasons: readonly string[];
  readonly forecasts: readonly WalkForecast[];
  /** Settings chosen for each season, on what lay before its first day. */
  readonly choices: readonly Choice[];
  /** Weight of the market in set B, season by season: where it is learned, on forecasts before the season began. */
  readonly marketWeights: readonly number[];
  /** The weight that all forecasts teach. */
  readonly final: LearnedMarketWeight;
  /** Finished matches after the burn-in that no model could forecast. */
  readonly notForecast: number;
}

/** The market's weight in set B, and what it rests on. */
export interface LearnedMarketWeight {
  /** What B uses. */
  readonly weight: number;
  /** Whether that is the learned weight; the fixed one is used unless asked otherwise, and for want of forecasts. */
  readonly isLearned: boolean;
  /** Forecast and priced matches to learn from. */
  readonly samples: number;
  /** What they teach, used or not; null while model and market have never differed. */
  readonly learned: LearnedWeight | null;
}

/**
 * Forecasts of every season by the settings chosen for it, blended with the market.
 * @param memory the walk of the market memory; null where there is none. It says something once its prices do: before, it
 *   is the goal model under another name
 * @param choices one a season
 */
export function backtest(
  { sample, walks }: GridWalk,
  memory: WalkForward | null,
  choices: readonly Choice[],
  settings: TrainingSettings,
): Backtest {
  const forecasts: WalkForecast[] = [];
  // Each outcome starts with one imagined match, so that the first base rates are finite.
  const tally: Record<Outcome, number> = { home: 1, draw: 1, away: 1 };
  let notForecast = 0;
  const { mix, weightLearner } = BLENDS[settings.blend];
  const learner = weightLearner();
  let taught = 0;
  /** Learn from the forecasts of earlier days. */
  const learnUntil = (day: number) => {
    for (; taught < forecasts.length && forecasts[taught]!.day < day; taught += 1) {
      const { blended, market, outcome } = forecasts[taught]!;
      if (market) learner.add({ model: blended.A, market, outcome });
    }
    return weightOf(learner, settings);
  };
  const marketWeights: number[] = [];
  /** Matches of earlier days from whose prices a memory can have learnt. */
  let priced = 0;
  for (let match = 0, counted = 0; match < sample.day.length; match += 1) {
    const day = sample.day[match]!;
    for (; sample.day[counted]! < day; counted += 1) {
      tally[outcomeOf(sample.homeGoals[counted]!, sample.awayGoals[counted]!)] += 1;
      if (isPriced(sample.matches[counted]!)) priced += 1;
    }
    const season = sample.underWay[match]!;
    marketWeights[season] ??= learnUntil(day).weight;
    const { made, home, draw, away, lambda, nu } = walks[choices[season]!.index]!.forecasts;
    if (!made[match]) {
      if (season > 0) notForecast += 1;
      continue;
    }
    const model = { home: home[match]!, draw: draw[match]!, away: away[match]! };
    const { odds } = sample.matches[match]!;
    const market = odds && !oddsProblem(odds) ? impliedProbabilities(odds).probabilities : null;
    const remembers = priced >= FIRST_CHANNEL_MATCHES;
    const total = tally.home + tally.draw + tally.away;
    forecasts.push({
      kind: 'blended walk-forward forecast',
      day,
      season,
      outcome: outcomeOf(sample.homeGoals[match]!, sample.awayGoals[match]!),
      market,
      memory: memory && remembers ? rememberedAt(memory, match) : null,
      baseRates: { home: tally.home / total, draw: tally.draw / total, away: tally.away / total },
      blended: market
        ? {
            A: model,
            B: mix(model, market, marketWeights[season]!),
            C: mix(model, market, settings.marketWeights.C),
          }
        : { A: model },
      lambda: lambda[match]!,
      nu: nu[match]!,
      match,
    });
  }
  return { seasons: sample.seasons, forecasts, choices, marketWeights, final: learnUntil(Infinity), notForecast };
}

const isPriced = ({ odds }: PricedMatch): boolean => odds !== null && !oddsProblem(odds);

/** What the market memory says of a match; null where it could not say. */
function rememberedAt({ forecasts: { made, home, draw, away } }: WalkForward, match: number): Triple | null {
  return made[match] ? { home: home[match]!, draw: draw[match]!, away: away[match]! } : null;
}

function weightOf(learner: WeightLearner, settings: TrainingSettings): LearnedMarketWeight {
  const samples = learner.count();
  const learned = learner.learned();
  const { minValidationSamples = SPECIFICATION.MIN_VALIDATION_SAMPLES, marketWeights } = settings;
  const isLearned = settings.marketWeight === 'learned' && samples >= minValidationSamples && learned !== null;
  // A cap below the hard one: the loss is convex in the weight, so the least within it lies at the nearer end.
  const weight = isLearned ? Math.min(learned.weight, marketWeights.C) : marketWeights.B;
  return { weight, isLearned, samples, learned };
}
