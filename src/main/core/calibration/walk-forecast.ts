import type { Outcome, Triple } from '../words/outcomes';

/**
 * One match forecast before it was played, with every ingredient chosen on earlier seasons.
 * The brand keeps anything else out of a calibrator.
 */
export interface WalkForecast {
  readonly kind: 'blended walk-forward forecast';
  readonly day: number;
  /** Index into the league's seasons: the newest that had begun. */
  readonly season: number;
  readonly outcome: Outcome;
  readonly market: Triple | null;
  /** What the market memory said of the match, without any price of it; null where there is none. */
  readonly memory: Triple | null;
  /** League frequencies of the outcomes before that day. */
  readonly baseRates: Triple;
  /** The goal model alone is set A; B and C are absent without a market. */
  readonly blended: Readonly<Record<'A', Triple>> & Readonly<Partial<Record<'B' | 'C', Triple>>>;
  readonly lambda: number;
  readonly nu: number;
  /** Number of the match in the sample. */
  readonly match: number;
}
