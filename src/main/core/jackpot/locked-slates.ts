import { sumOfAnyOrder } from '../numeric/sum';
import { eventCount, eventTails } from '../reliability/event-count';
import { correctPicks, momentsOf, tailsOf } from './correct-picks';

/** One pick of a locked jackpot whose result is known and not void. */
export interface SettledPick {
  /** As it was locked. */
  readonly chance: number;
  readonly isRight: boolean;
  /** Its match counts in a jackpot that was locked before. */
  readonly isRepeated: boolean;
}

/** How one locked jackpot came out for one set, against what was said of it. */
export interface LockedSlate {
  readonly counted: number;
  readonly right: number;
  readonly expected: number;
  /** P(so many right, or fewer), P(so many, or more), P(all of those that count). */
  readonly atMost: number;
  readonly atLeast: number;
  readonly all: number;
}

/** @param picks those with a result that is not void, at least one */
export function lockedSlate(picks: readonly SettledPick[]): LockedSlate {
  const chances = picks.map(({ chance }) => chance);
  const counted = picks.length;
  const right = picks.filter(({ isRight }) => isRight).length;
  const distribution = correctPicks(chances);
  return {
    counted,
    right,
    expected: momentsOf(chances).mean,
    // Turned round, the right ones are the wrong ones, and few of them many.
    atMost: tailsOf(distribution.slice().reverse())[counted - right]!,
    atLeast: tailsOf(distribution)[right]!,
    all: distribution[counted]!,
  };
}

/** How locked jackpots of whatever sizes came out together for one set. */
export interface LockedTotal {
  /** Jackpots, and picks of them that count: each match once. */
  readonly jackpots: number;
  readonly counted: number;
  readonly right: number;
  readonly expected: number;
  readonly spread: number;
  readonly z: number | null;
  /** Exact distribution of right picks: probabilities[k] = P(first + k). */
  readonly first: number;
  readonly probabilities: Float64Array;
  readonly atMost: number;
  readonly atLeast: number;
  /** Jackpots that share no match with one before: of these alone P(all) is summed, since others say nothing new. */
  readonly separate: number;
  readonly allExpected: number;
  readonly allObserved: number;
  /** Exact chances of so many all right or more, and or fewer, each jackpot with its own P(all). */
  readonly allAtLeast: number;
  readonly allAtMost: number;
}

/**
 * Right picks over several jackpots, were the probabilities that were locked true: the sum of independent picks, so that
 * jackpots of different sizes add up (Poisson-binomial). Each match counts once, and jackpots that share a match are not
 * independent: P(all) is held against those that share none with one before.
 *
 * @param jackpots in the order in which they were locked; of each the picks that count, at least one
 */
export function lockedTotal(jackpots: readonly (readonly SettledPick[])[]): LockedTotal {
  const once = jackpots.flat().filter(({ isRepeated }) => !isRepeated);
  const chances = once.map(({ chance }) => chance);
  const { mean: expected, spread } = momentsOf(chances);
  const right = once.filter(({ isRight }) => isRight).length;
  const separate = jackpots.filter((picks) => !picks.some(({ isRepeated }) => isRepeated)).map(lockedSlate);
  const allObserved = separate.filter(({ counted, right: came }) => came === counted).length;
  const all = separate.map((slate) => slate.all);
  const tails = eventTails(all, allObserved);
  return {
    jackpots: jackpots.length,
    counted: once.length,
    right,
    expected,
    spread,
    z: spread > 0 ? (right - expected) / spread : null,
    ...eventCount(chances),
    ...eventTails(chances, right),
    separate: separate.length,
    allExpected: sumOfAnyOrder(all),
    allObserved,
    allAtLeast: tails.atLeast,
    allAtMost: tails.atMost,
  };
}
