import { lossOf } from './scores';
import type { Outcome, Triple } from '../words/outcomes';

/** Forecasts of one outcome that fell into one bin of the specification's reliability table. */
export interface ReliabilityBin {
  readonly low: number;
  readonly high: number;
  readonly n: number;
  /** Mean forecast. */
  readonly forecast: number;
  /** Share in which the outcome happened. */
  readonly observed: number;
}

/** Scores of one outcome on its own: happened or not. */
export interface OutcomeScores {
  readonly n: number;
  readonly brier: number;
  /** Nats, of the two-way forecast; infinite where something called impossible happened. */
  readonly logLoss: number;
  /** Bins of equal width that hold forecasts; empty ones are left out. */
  readonly bins: readonly ReliabilityBin[];
}

/**
 * Score one outcome of three-way forecasts as a two-way forecast, with its reliability table.
 * @param binCount number of bins of equal width over [0, 1]; the specification's CALIBRATION_BINS
 * @throws {RangeError} for no forecasts
 */
export function outcomeScores(
  forecasts: readonly Triple[],
  outcomes: readonly Outcome[],
  outcome: Outcome,
  binCount: number,
): OutcomeScores {
  const n = forecasts.length;
  if (n === 0) throw new RangeError('scores of no forecasts');
  const tally = Array.from({ length: binCount }, () => ({ n: 0, forecast: 0, happened: 0 }));
  let brier = 0;
  let logLoss = 0;
  forecasts.forEach((triple, index) => {
    const forecast = triple[outcome];
    const happened = outcomes[index] === outcome ? 1 : 0;
    brier += (forecast - happened) * (forecast - happened);
    logLoss += lossOf(happened ? forecast : 1 - forecast);
    const bin = tally[Math.min(binCount - 1, Math.floor(forecast * binCount))]!;
    bin.n += 1;
    bin.forecast += forecast;
    bin.happened += happened;
  });
  const bins = tally
    .map((bin, index) => ({
      low: index / binCount,
      high: (index + 1) / binCount,
      n: bin.n,
      forecast: bin.forecast / Math.max(1, bin.n),
      observed: bin.happened / Math.max(1, bin.n),
    }))
    .filter((bin) => bin.n > 0);
  return { n, brier: brier / n, logLoss: logLoss / n, bins };
}
