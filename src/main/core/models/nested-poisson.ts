import { UserError } from '../words/errors';
import { chiSquaredUpperTail } from '../numeric/normal';
import { fitDixonColes, type DixonColesFit, type DixonColesOptions } from './dixon-coles';
import type { LeagueSample } from './league-sample';

/**
 * The model without dependence beside the one with it. Log-likelihoods are penalised for the strengths, not for ρ, with
 * log x! included.
 */
export interface NestedPoisson {
  readonly fit: DixonColesFit;
  readonly poisson: number;
  readonly dixonColes: number;
  /** 2 (ℓ_DixonColes − ℓ_Poisson). */
  readonly statistic: number;
  /** Probability of a statistic this large or larger were ρ = 0; null where the statistic is not χ². */
  readonly pValue: number | null;
}

/**
 * Independent Poisson goals, ρ = 0, fitted to the same matches: does the dependence of low scores earn its parameter?
 *
 * Weighted matches and a prior leave the statistic without its χ² with one degree of freedom, and a ρ that was given was
 * not estimated: then there is no p-value, only the difference.
 *
 * @param fit from {@link fitDixonColes} with this sample and these options
 * @returns null where nothing but its prior gives ρ a value: low scores of one kind only
 * @throws {UserError} as {@link fitDixonColes}
 * Source: Wilks (1938), Ann. Math. Stat. 9(1), 60–62.
 */
export function fitNestedPoisson(
  sample: LeagueSample,
  fit: DixonColesFit,
  options: DixonColesOptions,
): NestedPoisson | null {
  // What was believed of ρ before any match is no evidence for or against ρ = 0: it is left out of both.
  const withoutRho = options.prior?.rho ? { ...options, prior: { ...options.prior, rho: null } } : options;
  const free = withoutRho === options ? fit : fitOrNull(sample, withoutRho);
  if (!free) return null;
  const nested = fitDixonColes(sample, { ...withoutRho, fixed: { ...options.fixed, rho: 0 } });
  const poisson = totalOf(nested);
  const dixonColes = totalOf(free);
  const statistic = 2 * (dixonColes - poisson);
  const isChiSquared = options.xi === 0 && options.sigma === Infinity && options.fixed?.rho === undefined;
  // Of two maxima that agree the rounding may leave a difference below 0.
  return {
    fit: nested,
    poisson,
    dixonColes,
    statistic,
    pValue: isChiSquared ? chiSquaredUpperTail(Math.max(0, statistic)) : null,
  };
}

/** What a fit has maximised; log-likelihoods of channels come in, since both models share their strengths with them. */
const totalOf = ({ logLikelihood, channelLikelihood, penalty }: DixonColesFit): number =>
  logLikelihood + channelLikelihood + penalty;

function fitOrNull(sample: LeagueSample, options: DixonColesOptions): DixonColesFit | null {
  try {
    return fitDixonColes(sample, options);
  } catch (error) {
    if (error instanceof UserError && error.code === 'no-maximum') return null;
    throw error;
  }
}
