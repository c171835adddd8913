/**
 * The shape of what is believed of a league's parameters before any match, besides the means and the standard deviation
 * of its strengths.
 */
export interface PriorShape {
  /** Correlation of a team's attack and defence, in [0, 1). */
  readonly correlation: number;
  /** Gaussian prior of ρ; null = none. */
  readonly rho: { readonly mean: number; readonly sigma: number } | null;
}

/** Attack and defence each for itself, nothing believed of ρ. */
export const PLAIN_PRIOR: PriorShape = { correlation: 0, rho: null };

/**
 * What forecasts better, league after league.
 *
 * A good club is good at both ends, so half a season of goals scored also tells of goals to be conceded: correlations
 * from 0.6 to 0.8 forecast alike. And ρ belongs to the game more than to a league or a year: leagues' estimates over all
 * their seasons scatter around −0.05 by about 0.04, while one decayed fit errs by as much again; a standard deviation
 * from 0.02 to 0.06 forecasts alike.
 */
export const INFORMED_PRIOR: PriorShape = { correlation: 0.7, rho: { mean: -0.05, sigma: 0.04 } };

/** Inverse of the prior covariance of one team's attack and defence: its diagonal, and the entry beside it. */
export interface StrengthPrecision {
  readonly own: number;
  readonly shared: number;
}

/** @param sigma prior standard deviation of a log strength, finite */
export function strengthPrecision(sigma: number, { correlation }: PriorShape): StrengthPrecision {
  const own = 1 / (sigma * sigma * (1 - correlation * correlation));
  return { own, shared: -correlation * own };
}

export const rhoPrecision = ({ rho }: PriorShape): number => (rho ? 1 / (rho.sigma * rho.sigma) : 0);
