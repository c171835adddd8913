import { ln } from '../numeric/elementary';
import { OUTCOMES, type Outcome, type Triple } from '../words/outcomes';
import { SCORE_IDS, type ScoreId } from '../words/scores';

/** A probability that happened counts at least this in a logarithm; below it the forecast is broken, and says so. */
const SMALLEST = 1e-300;

/** −ln of the probability given to what happened, in nats; infinite where that was called impossible. */
export const lossOf = (probability: number): number => (probability >= SMALLEST ? -ln(probability) : Infinity);

/** Log loss in nats of a forecast of three outcomes. */
export const logLoss = (forecast: Triple, outcome: Outcome): number => lossOf(forecast[outcome]);

/** Brier score summed over the three outcomes, 0 … 2. */
export function brierScore(forecast: Triple, outcome: Outcome): number {
  let total = 0;
  for (const each of OUTCOMES) {
    const error = forecast[each] - (each === outcome ? 1 : 0);
    total += error * error;
  }
  return total;
}

/**
 * Ranked probability score of the order home, draw, away, halved: 0 … 1.
 * Source: Epstein (1969), J. Appl. Meteorol. 8, 985–987; the half as in Constantinou & Fenton (2012).
 */
export function rankedProbabilityScore(forecast: Triple, outcome: Outcome): number {
  const first = forecast.home - (outcome === 'home' ? 1 : 0);
  const second = first + forecast.draw - (outcome === 'draw' ? 1 : 0);
  return (first * first + second * second) / 2;
}

/** Every score there is. */
export const SCORES: Readonly<Record<ScoreId, (forecast: Triple, outcome: Outcome) => number>> = {
  logLoss,
  brier: brierScore,
  rps: rankedProbabilityScore,
};

export type Scores = Readonly<Record<ScoreId, number>>;

/** Mean scores of forecasts against what happened, summed in the order given. @throws {RangeError} for none */
export function meanScores(forecasts: readonly Triple[], outcomes: readonly Outcome[]): Scores {
  if (forecasts.length === 0) throw new RangeError('scores of no forecasts');
  const means = SCORE_IDS.map((id) => {
    const score = SCORES[id];
    const total = forecasts.reduce((sum, forecast, index) => sum + score(forecast, outcomes[index]!), 0);
    return [id, total / forecasts.length] as const;
  });
  return Object.fromEntries(means) as Record<ScoreId, number>;
}
