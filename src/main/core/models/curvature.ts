import type { ExpectedGoals } from './expected-goals';
import type { PairStatistics } from './pair-statistics';
import { ATTACK, GAMMA, MU, parameterCount, RHO } from './parameters';
import type { ScoreCell } from './score-cell';

/**
 * Minus the second derivatives of the log-likelihood without prior, into the lower triangle of `hessian` (row-major).
 *
 * @param expected set at the same θ, where every τ that occurred is positive
 * Cost: T² for the Poisson part, then a constant for each pair that has had a low score.
 */
export function addCurvature(
  statistics: PairStatistics,
  expected: ExpectedGoals,
  rho: number,
  hessian: Float64Array,
): void {
  const n = parameterCount(statistics.teams);
  hessian.fill(0, 0, n * n);
  addPoisson(statistics, expected, hessian, n);
  addNilNil(statistics.nilNil, statistics, expected, rho, hessian, n);
  if (statistics.nilNilNeutral) addNilNil(statistics.nilNilNeutral, statistics, expected, rho, hessian, n);
  addSingle(statistics.nilOne, statistics, expected, rho, hessian, n);
  addSingle(statistics.oneNil, statistics, expected, rho, hessian, n);
  if (statistics.oneOne > 0) hessian[RHO * n + RHO]! += statistics.oneOne / statistics.unit / ((1 - rho) * (1 - rho));
}

/** Σ wλ and Σ wν by every pair of parameters. */
function addPoisson(statistics: PairStatistics, expected: ExpectedGoals, hessian: Float64Array, n: number): void {
  const { teams, teamCount, meetings, neutralMeetings, unit } = statistics;
  const { attack, leak, scoredHome, scoredAway, concededHome, concededAway } = expected;
  const homeBase = expected.homeBase / unit;
  const awayBase = expected.awayBase / unit;
  let home = 0;
  let away = 0;
  for (let team = 0; team < teams; team += 1) {
    home += scoredHome[team]!;
    away += scoredAway[team]!;
    const attackRow = (ATTACK + team) * n;
    const scored = scoredHome[team]! + scoredAway[team]!;
    hessian[attackRow + MU] = scored;
    hessian[attackRow + GAMMA] = scoredHome[team]!;
    hessian[attackRow + ATTACK + team] = scored;
    const defenceRow = (ATTACK + teams + team) * n;
    const conceded = concededHome[team]! + concededAway[team]!;
    hessian[defenceRow + MU] = -conceded;
    hessian[defenceRow + GAMMA] = -concededAway[team]!;
    hessian[defenceRow + ATTACK + teams + team] = conceded;
    // The team concedes to `other` at its own ground at the away rate, at the other's ground at the home rate.
    const scale = -leak[team]!;
    for (let other = 0, at = 2 * team * teamCount; other < teams; other += 1, at += 2) {
      hessian[defenceRow + ATTACK + other] =
        scale * attack[other]! * (awayBase * meetings[at]! + homeBase * meetings[at + 1]!);
    }
    for (let other = 0; neutralMeetings && other < teams; other += 1) {
      hessian[defenceRow + ATTACK + other]! +=
        scale * attack[other]! * awayBase * neutralMeetings[team * teamCount + other]!;
    }
  }
  hessian[MU] = home + away;
  hessian[GAMMA * n + MU] = home;
  hessian[GAMMA * n + GAMMA] = home;
}

/** 0-0, whose τ = 1 − λνρ holds both rates: u and v enter alike, as their sum; on neutral ground without γ. */
function addNilNil(
  cell: ScoreCell,
  statistics: PairStatistics,
  expected: ExpectedGoals,
  rho: number,
  hessian: Float64Array,
  n: number,
): void {
  const { teams, unit } = statistics;
  const { attack, leak, awayBase } = expected;
  const atHome = cell === statistics.nilNil;
  const homeBase = atHome ? expected.homeBase : awayBase;
  const defence = ATTACK + teams;
  for (let i = 0; i < cell.pairs; i += 1) {
    const h = cell.home[i]!;
    const a = cell.away[i]!;
    const product = homeBase * attack[h]! * leak[a]! * (awayBase * attack[a]! * leak[h]!);
    const tau = 1 - product * rho;
    const mixed = ((cell.weight[i]! / unit) * product) / (tau * tau);
    const pure = mixed * rho;
    hessian[MU]! += 4 * pure;
    hessian[RHO * n + MU]! += 2 * mixed;
    hessian[RHO * n + RHO]! += mixed * product;
    addStrength(hessian, n, ATTACK + h, pure, mixed, 1);
    addStrength(hessian, n, ATTACK + a, pure, mixed, 1);
    addStrength(hessian, n, defence + h, pure, mixed, -1);
    addStrength(hessian, n, defence + a, pure, mixed, -1);
    const low = h < a ? h : a;
    const high = h < a ? a : h;
    hessian[(ATTACK + high) * n + ATTACK + low]! += pure;
    hessian[(defence + high) * n + defence + low]! += pure;
    hessian[(defence + low) * n + ATTACK + low]! -= pure;
    hessian[(defence + low) * n + ATTACK + high]! -= pure;
    hessian[(defence + high) * n + ATTACK + low]! -= pure;
    hessian[(defence + high) * n + ATTACK + high]! -= pure;
    if (!atHome) continue;
    hessian[GAMMA * n + MU]! += 2 * pure;
    hessian[GAMMA * n + GAMMA]! += pure;
    hessian[RHO * n + GAMMA]! += mixed;
    hessian[(ATTACK + h) * n + GAMMA]! += pure;
    hessian[(ATTACK + a) * n + GAMMA]! += pure;
    hessian[(defence + h) * n + GAMMA]! -= pure;
    hessian[(defence + a) * n + GAMMA]! -= pure;
  }
}

/** One strength of a 0-0, with what all pairs share; a defence lowers the rates, so its sign is −1. */
function addStrength(hessian: Float64Array, n: number, index: number, pure: number, mixed: number, sign: number): void {
  const row = index * n;
  hessian[row + MU]! += 2 * sign * pure;
  hessian[row + RHO]! += sign * mixed;
  hessian[row + index]! += pure;
}

/** 0-1, whose τ = 1 + λρ holds the home rate, or 1-0, whose τ = 1 + νρ holds the away rate. */
function addSingle(
  cell: ScoreCell,
  statistics: PairStatistics,
  expected: ExpectedGoals,
  rho: number,
  hessian: Float64Array,
  n: number,
): void {
  const atHome = cell === statistics.nilOne;
  const base = atHome ? expected.homeBase : expected.awayBase;
  const scorers = atHome ? cell.home : cell.away;
  const conceders = atHome ? cell.away : cell.home;
  const { attack, leak } = expected;
  for (let i = 0; i < cell.pairs; i += 1) {
    const rate = base * attack[scorers[i]!]! * leak[conceders[i]!]!;
    const tau = 1 + rate * rho;
    const mixed = -((cell.weight[i]! / statistics.unit) * rate) / (tau * tau);
    const pure = mixed * rho;
    const attackRow = (ATTACK + scorers[i]!) * n;
    const defenceRow = (ATTACK + statistics.teams + conceders[i]!) * n;
    hessian[MU]! += pure;
    hessian[RHO * n + MU]! += mixed;
    hessian[RHO * n + RHO]! -= mixed * rate;
    hessian[attackRow + MU]! += pure;
    hessian[attackRow + RHO]! += mixed;
    hessian[attackRow + ATTACK + scorers[i]!]! += pure;
    hessian[defenceRow + MU]! -= pure;
    hessian[defenceRow + RHO]! -= mixed;
    hessian[defenceRow + ATTACK + scorers[i]!]! -= pure;
    hessian[defenceRow + ATTACK + statistics.teams + conceders[i]!]! += pure;
    if (!atHome) continue;
    hessian[GAMMA * n + MU]! += pure;
    hessian[GAMMA * n + GAMMA]! += pure;
    hessian[RHO * n + GAMMA]! += mixed;
    hessian[attackRow + GAMMA]! += pure;
    hessian[defenceRow + GAMMA]! -= pure;
  }
}
