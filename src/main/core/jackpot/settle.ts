import { sumOfAnyOrder } from '../numeric/sum';
import { pairedDifference, type PairedDifference } from '../scoring/paired-difference';
import { SCORES } from '../scoring/scores';
import type { Outcome, Triple } from '../words/outcomes';
import { SCORE_IDS, type ScoreId } from '../words/scores';
import { correctPicks, momentsOf, tailsOf } from './correct-picks';

/** What became of a fixture: its outcome, `void` where it does not count, null where it is not known yet. */
export type Result = Outcome | 'void' | null;

/** Mean scores of forecasts against results; each null where nothing counts. */
export interface MeanScores {
  readonly brier: number | null;
  readonly rps: number | null;
  /** Nats; also null where something happened that the forecast called impossible. */
  readonly logLoss: number | null;
  /** By number from 0, the cases in which it did: why there is no log loss. */
  readonly impossible: readonly number[];
}

/** One set's forecasts and picks of a jackpot against its results. */
export interface Settlement extends MeanScores {
  /** Fixtures with a result that is not void: all else is of these alone. */
  readonly counted: number;
  readonly right: number;
  /** P(that many right, or fewer) if the forecasts are true. */
  readonly atMost: number;
  /** P(that many right, or more). */
  readonly atLeast: number;
  /** Scores of another forecast of the same fixtures; null without one. */
  readonly baseline: MeanScores | null;
}

/**
 * Compare picks and forecasts of one set with what happened.
 *
 * @param picks one a fixture
 * @param triples the set's forecasts, which the chances of right picks are taken from
 * @param results one a fixture; void and unknown ones count nowhere
 * @param baseline forecasts to compare with, such as base rates
 * @throws {RangeError} for columns of different length (a bug in the caller, not in the data)
 */
export function settle(
  picks: readonly Outcome[],
  triples: readonly Triple[],
  results: readonly Result[],
  baseline?: readonly Triple[],
): Settlement {
  const lengths = [picks, triples, results, baseline ?? picks].map(({ length }) => length);
  if (new Set(lengths).size > 1) throw new RangeError(`columns of a jackpot differ in length: ${lengths.join(', ')}`);
  const counted = results.flatMap((result, fixture) => (isOutcome(result) ? [fixture] : []));
  const right = counted.filter((fixture) => picks[fixture] === results[fixture]).length;
  const distribution = correctPicks(counted.map((fixture) => triples[fixture]![picks[fixture]!]));
  return {
    counted: counted.length,
    right,
    // Turned round, the right ones are the wrong ones, and few of them many.
    atMost: tailsOf(distribution.slice().reverse())[counted.length - right]!,
    atLeast: tailsOf(distribution)[right]!,
    ...meanScoresOf(triples, results),
    baseline: baseline ? meanScoresOf(baseline, results) : null,
  };
}

/** One settled fixture of some jackpot, forecast by one set. */
export interface RecordCase {
  readonly triple: Triple;
  readonly pick: Outcome;
  readonly result: Result;
  /** Another forecast of it, such as its league's base rates; null where there is none. */
  readonly reference: Triple | null;
  /** Day number of the match: what happens on one day counts as one. */
  readonly day: number;
}

/** A mean, and how far chance may have moved it; null where nothing can be said. */
export interface MeanWithError {
  readonly mean: number | null;
  /** Also null for a single day. */
  readonly standardError: number | null;
}

/** How one set has done over many jackpots. */
export interface ForecastRecord {
  /** Cases with a result that is not void. */
  readonly n: number;
  readonly scores: Readonly<Record<ScoreId, MeanWithError>>;
  /** Cases, by number from 0, whose result the forecast called impossible: why there is no log loss. */
  readonly impossible: readonly number[];
  readonly right: number;
  /** Mean and standard deviation of the number of right picks if the forecasts are true. */
  readonly expected: number;
  readonly spread: number;
  /** (right − expected) / spread; null where the number is certain. */
  readonly z: number | null;
  /**
   * Log loss less that of the reference, over the cases that have one: negative where the set lost less, with the smallest
   * difference that so many cases could show.
   */
  readonly difference: PairedDifference;
}

/**
 * One set's forecasts of many jackpots against what happened.
 *
 * Fixtures of one day share a fit and a round: errors are those of days, as in {@link pairedDifference}. A fixture that
 * stands in several jackpots belongs here once. The order of the cases changes no bit.
 */
export function recordOf(cases: readonly RecordCase[]): ForecastRecord {
  const settled = cases.flatMap(({ result, ...rest }) => (isOutcome(result) ? [{ ...rest, result }] : []));
  const chances = settled.map(({ triple, pick }) => triple[pick]);
  const { mean: expected, spread } = momentsOf(chances);
  const right = settled.filter(({ pick, result }) => pick === result).length;
  const results = cases.map(({ result }) => result);
  const means = meanScoresOf(
    cases.map(({ triple }) => triple),
    results,
  );
  const scores = SCORE_IDS.map((id) => {
    const losses = settled.map(({ triple, result, day }) => [SCORES[id](triple, result), 0, day] as const);
    const spreadOfMean = differenceOf(losses);
    const standardError = spreadOfMean.kind === 'measured' ? spreadOfMean.standardError : null;
    return [id, { mean: means[id], standardError }] as const;
  });
  const beside = settled.flatMap(({ triple, reference, result, day }) =>
    reference ? [[SCORES.logLoss(triple, result), SCORES.logLoss(reference, result), day] as const] : [],
  );
  return {
    n: settled.length,
    scores: Object.fromEntries(scores) as Record<ScoreId, MeanWithError>,
    impossible: means.impossible,
    right,
    expected,
    spread,
    z: spread > 0 ? (right - expected) / spread : null,
    difference: differenceOf(beside),
  };
}

const isOutcome = (result: Result): result is Outcome => result !== null && result !== 'void';

function meanScoresOf(triples: readonly Triple[], results: readonly Result[]): MeanScores {
  const settled = triples.flatMap((triple, number) => {
    const result = results[number]!;
    return isOutcome(result) ? [{ triple, result, number }] : [];
  });
  const mean = (id: ScoreId): number | null => {
    const total = sumOfAnyOrder(settled.map(({ triple, result }) => SCORES[id](triple, result)));
    return settled.length > 0 && Number.isFinite(total) ? total / settled.length : null;
  };
  return {
    brier: mean('brier'),
    rps: mean('rps'),
    logLoss: mean('logLoss'),
    impossible: settled
      .filter(({ triple, result }) => SCORES.logLoss(triple, result) === Infinity)
      .map(({ number }) => number),
  };
}

/** The mean of first − second with its error, rows in an order of their numbers. */
function differenceOf(rows: readonly (readonly [first: number, second: number, day: number])[]): PairedDifference {
  const sorted = [...rows].sort((one, other) => one[2] - other[2] || one[0] - other[0] || one[1] - other[1]);
  const column = (at: 0 | 1 | 2) => sorted.map((row) => row[at]);
  return pairedDifference(column(0), column(1), column(2));
}
