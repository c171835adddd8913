import { exp, ln } from '../numeric/elementary';
import { goalMatrix, isRate } from '../probabilities/goal-matrix';
import { outcomeProbabilities } from '../probabilities/outcome-integrator';
import type { Triple } from '../words/outcomes';

/** Goals that prices expect of the two sides of a match. */
export interface ImpliedRates {
  readonly home: number;
  readonly away: number;
}

/** Goals of an average match, from which the search starts. */
const TYPICAL_TOTAL = 2.6;
/** Step of the differences that stand in for slopes, in log goals. */
const STEP = 1e-4;
/** Probabilities met within this are met. */
const CLOSE = 1e-10;
const MOST_STEPS = 60;
/** Fresh slopes are followed a step, or half of it, down to this share. */
const LEAST_SHARE = 1e-6;

/** Log goals of home and away; or what home and away win are beyond what is wanted. */
type Pair = readonly [home: number, away: number];
/** What the misses change by, by log home goals and by log away goals. */
type Slopes = readonly [byHome: Pair, byAway: Pair];

/**
 * The goal rates λ and ν at which a Dixon–Coles match has these outcome probabilities: two numbers from the two that are
 * free among three.
 *
 * Newton's method on (ln λ, ln ν): slopes by central differences, corrected after each step by what it has shown
 * (Broyden), taken anew where a step does not help; steps are no longer than 1, and halved until fresh slopes help.
 *
 * @param probabilities of home win, draw and away win, each in (0, 1), sum 1
 * @param rho dependency of low scores, held
 * @returns null where no rates have them: a draw may be rarer than any match makes it
 * Source: Broyden (1965), Math. Comp. 19, 577–593, method 1.
 */
export function impliedRates(probabilities: Triple, rho: number): ImpliedRates | null {
  const missAt = ([logHome, logAway]: Pair): Pair | null => missOf(exp(logHome), exp(logAway), probabilities, rho);
  const lead = ln(probabilities.home / probabilities.away) / 3;
  let place: Pair = [ln(TYPICAL_TOTAL / 2) + lead / 2, ln(TYPICAL_TOTAL / 2) - lead / 2];
  let miss = missAt(place);
  let slopes = miss && slopesAt(place, missAt);
  let isFresh = true;
  for (let step = 0; miss && slopes && step < MOST_STEPS; step += 1) {
    if (sizeOf(miss) <= CLOSE) return { home: exp(place[0]), away: exp(place[1]) };
    const move = moveOf(slopes, miss);
    const better: Step | null = move && nearer(place, miss, move, missAt, isFresh ? LEAST_SHARE : 1);
    if (better) {
      slopes = corrected(slopes, better.move, miss, better.miss);
      [place, miss, isFresh] = [better.place, better.miss, false];
    } else if (isFresh) return null;
    else [slopes, isFresh] = [slopesAt(place, missAt), true];
  }
  return null;
}

const sizeOf = ([home, away]: Pair): number => Math.max(Math.abs(home), Math.abs(away), Math.abs(home + away));

function missOf(lambda: number, nu: number, wanted: Triple, rho: number): Pair | null {
  const isPossible = 1 + lambda * rho > 0 && 1 + nu * rho > 0 && 1 - lambda * nu * rho > 0;
  if (!isPossible || !isRate(lambda) || !isRate(nu)) return null;
  const { home, away } = outcomeProbabilities(goalMatrix(lambda, nu, rho));
  return [home - wanted.home, away - wanted.away];
}

function slopesAt([home, away]: Pair, missAt: (place: Pair) => Pair | null): Slopes | null {
  const between = (above: Pair | null, below: Pair | null): Pair | null =>
    above && below && [(above[0] - below[0]) / (2 * STEP), (above[1] - below[1]) / (2 * STEP)];
  const byHome = between(missAt([home + STEP, away]), missAt([home - STEP, away]));
  const byAway = between(missAt([home, away + STEP]), missAt([home, away - STEP]));
  return byHome && byAway && [byHome, byAway];
}

/** The step to where straight lines would meet, no longer than 1; null where they are parallel. */
function moveOf([byHome, byAway]: Slopes, [home, away]: Pair): Pair | null {
  const determinant = byHome[0] * byAway[1] - byAway[0] * byHome[1];
  if (determinant === 0) return null;
  const move: Pair = [
    (byAway[0] * away - byAway[1] * home) / determinant,
    (byHome[1] * home - byHome[0] * away) / determinant,
  ];
  const longest = Math.max(1, Math.abs(move[0]), Math.abs(move[1]));
  return [move[0] / longest, move[1] / longest];
}

interface Step {
  readonly place: Pair;
  readonly miss: Pair;
  readonly move: Pair;
}

/** The first of the step, its half, its quarter … that brings what is missed down; null where none does. */
function nearer(
  place: Pair,
  miss: Pair,
  whole: Pair,
  missAt: (place: Pair) => Pair | null,
  leastShare: number,
): Step | null {
  for (let share = 1; share >= leastShare; share /= 2) {
    const move: Pair = [share * whole[0], share * whole[1]];
    const next: Pair = [place[0] + move[0], place[1] + move[1]];
    const found = missAt(next);
    if (found && sizeOf(found) < sizeOf(miss)) return { place: next, miss: found, move };
  }
  return null;
}

/** The slopes that would have foretold a step, changed no more than that needs. */
function corrected([byHome, byAway]: Slopes, move: Pair, before: Pair, after: Pair): Slopes {
  const length = move[0] * move[0] + move[1] * move[1];
  const off = (side: 0 | 1) => (after[side] - before[side] - byHome[side] * move[0] - byAway[side] * move[1]) / length;
  const [first, second] = [off(0), off(1)];
  return [
    [byHome[0] + first * move[0], byHome[1] + second * move[0]],
    [byAway[0] + first * move[1], byAway[1] + second * move[1]],
  ];
}
