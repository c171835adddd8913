/**
 * The shape of what is believed of a league's parameters before any match, besides the means and the standard deviation
 * of its strengths.
 */
export interface PriorShape {
  /** Correlation of a team's attack and defence, in [0, 1). */
  readonly correlation: number;
  /** Gaussian prior of ρ; null = none. */
  readonly rho: { readonly mean: number; readonly sigma: number } | null;
  /** What is believed of clubs that come into the league; {@link PLAIN_NEWCOMERS} where nothing is said. */
  readonly newcomers?: NewcomerRule | undefined;
}

/** What is believed of clubs that did not play the season before, and of those that have not been back for long. */
export interface NewcomerRule {
  /** Earlier newcomers count against this many imagined ones of average strength. */
  readonly shrinkage: number;
  /** A newcomer's prior variance as a multiple of σ². */
  readonly variance: number;
  /** So many seasons after its first one a club keeps the newcomers' prior mean … */
  readonly youngSeasons: number;
  /** … with this multiple of σ². */
  readonly youngVariance: number;
}

/** Newcomers differ in their prior mean alone, and in their first season only. */
export const PLAIN_NEWCOMERS: NewcomerRule = { shrinkage: 3, variance: 1, youngSeasons: 0, youngVariance: 1 };

/**
 * Newcomers are more alike than other clubs, and do not become average ones within a summer: with prior mean 0 clubs in
 * their second and third season won fewer points than forecast, .04 a match over five leagues.
 */
export const TELLING_NEWCOMERS: NewcomerRule = { shrinkage: 2, variance: 0.4, youngSeasons: 2, youngVariance: 0.6 };

/** Attack and defence each for itself, nothing believed of ρ. */
export const PLAIN_PRIOR: PriorShape = { correlation: 0, rho: null };

/**
 * What forecasts better, league after league.
 *
 * A good club is good at both ends, so half a season of goals scored also tells of goals to be conceded: correlations
 * from 0.4 to 0.9 forecast alike. And ρ belongs to the game more than to a league or a year: leagues' estimates scatter by
 * about 0.04, and one decayed fit errs by as much again; on the seasons that chose it means from −0.08 to −0.15 forecast
 * alike, as do standard deviations from 0.02 to 0.1.
 */
export const INFORMED_PRIOR: PriorShape = {
  correlation: 0.8,
  rho: { mean: -0.08, sigma: 0.04 },
  newcomers: TELLING_NEWCOMERS,
};

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
