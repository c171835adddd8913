import { exp } from '../numeric/elementary';
import { ATTACK, GAMMA, MU } from './parameters';

/** Open interval of ρ in which every τ is positive. */
export interface RhoInterval {
  readonly low: number;
  readonly high: number;
}

/** The interval for one pairing: ρ > −1 / max(λ, ν) and ρ < min(1, 1 / λν). */
export const rhoIntervalOf = (lambda: number, nu: number): RhoInterval => ({
  low: -1 / Math.max(lambda, nu),
  high: Math.min(1, 1 / (lambda * nu)),
});

/**
 * The interval in which τ stays positive for every pairing of the teams that `isActive` accepts.
 *
 * @param theta parameters of `teams` teams in the order of `parameters.ts`
 * Cost: O(active teams²).
 */
export function rhoIntervalOfAll(theta: Float64Array, teams: number, isActive: (team: number) => boolean): RhoInterval {
  const active = Array.from({ length: teams }, (_, team) => team).filter(isActive);
  const attack = active.map((team) => exp(theta[ATTACK + team]!));
  const leak = active.map((team) => exp(-theta[ATTACK + teams + team]!));
  const homeBase = exp(theta[MU]! + theta[GAMMA]!);
  const awayBase = exp(theta[MU]!);
  let largestRate = 0;
  let largestProduct = 0;
  for (let home = 0; home < active.length; home += 1) {
    for (let away = 0; away < active.length; away += 1) {
      if (home === away) continue;
      const lambda = homeBase * attack[home]! * leak[away]!;
      const nu = awayBase * attack[away]! * leak[home]!;
      largestRate = Math.max(largestRate, lambda, nu);
      largestProduct = Math.max(largestProduct, lambda * nu);
    }
  }
  return { low: -1 / largestRate, high: Math.min(1, 1 / largestProduct) };
}

/** Share of the interval that a clamped ρ keeps from its ends, so that every τ stays positive. */
const CLAMP_MARGIN = 1e-6;

/** ρ moved inside `interval` when it lies outside. */
export function clampRho(rho: number, { low, high }: RhoInterval): { rho: number; clamped: boolean } {
  const lowest = low * (1 - CLAMP_MARGIN);
  const highest = high * (1 - CLAMP_MARGIN);
  if (rho < lowest) return { rho: lowest, clamped: true };
  if (rho > highest) return { rho: highest, clamped: true };
  return { rho, clamped: false };
}
