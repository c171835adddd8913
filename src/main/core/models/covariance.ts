import { UserError } from '../words/errors';
import { factorise, inverseOf } from '../numeric/cholesky';
import { packedIndex, packLower, sandwich } from '../numeric/symmetric';
import { normOf } from '../numeric/vector';
import type { ChannelLikelihood } from './channel-likelihood';
import { likelihoodOf, statisticsAsOf, type DixonColesFit, type DixonColesOptions } from './dixon-coles';
import { ATTACK, type FixedParameters, GAMMA, MU, RHO, parameterCount } from './parameters';
import type { LeagueSample } from './league-sample';
import { PLAIN_PRIOR, rhoPrecision, strengthPrecision, type PriorShape } from './prior';
import { scoreProducts } from './score-products';

/** Gradient norm per effective match beyond which a fit cannot be the maximum of the options it came with. */
const STRAY_GRADIENT = 1e-7;

/** Covariance of the parameters of a fit: plain data, in the order of `parameters.ts`. */
export interface ParameterCovariance {
  /** T teams, in the order of their strengths. */
  readonly teams: readonly string[];
  /** Prior standard deviation of a log strength, which is all that is known of a team without matches. */
  readonly sigma: number;
  /** Prior correlation of a team's attack and defence. */
  readonly correlation: number;
  /** What σ² is multiplied by for a team without matches; 1 where absent. */
  readonly unseenVariance?: number | undefined;
  /** The same of the prior mean of such teams, an estimate that all of them share; 0 where absent. */
  readonly meanVariance?: number | undefined;
  /** Lower triangle over the 3 + 2T parameters, packed row by row (`packedIndex`). */
  readonly values: Float64Array;
}

/**
 * How far the estimates of a fit may lie from the truth: V = H⁻¹ (J + P) H⁻¹ where no match is forgotten, V = H⁻¹ where
 * old ones are.
 *
 * With ξ > 0 decay stands in for strengths that drift: a match of weight ½ does not count half because half of it was
 * seen, but because it tells of today half as well. Weights are discounts then, as in a filter, and the sandwich, which
 * takes strengths for still, covers 80 to 87 % where it should cover 95.
 *
 * H is minus the second derivatives of the penalised log-likelihood at its maximum, J the scatter of the matches'
 * slopes, P the precision of the prior. H⁻¹ alone would take weights for counts: a match of
 * weight ½ counts half in H, and a quarter in J. H⁻¹JH⁻¹ is the sampling variance, but an estimate shrunk toward its
 * prior mean varies little where little is known; H⁻¹PH⁻¹, the expected square of the bias under the prior, is what
 * the shrinking costs. V is thus the mean squared error: σ² for a team without matches, and the sandwich H⁻¹JH⁻¹ as
 * matches outweigh the prior. J rests on the results seen, so a single odd score may lift a new team above σ².
 *
 * With a prior V is of the parameters as fitted. Without one it is of strengths that sum to zero, which is how they are
 * fitted then. A parameter that is held has variance 0, also a home advantage that the data say nothing of.
 *
 * @param fit from {@link fitDixonColes} with this sample and these options
 * @throws {RangeError} when the fit is not the maximum of these options
 * @throws {UserError} not-converged when the likelihood does not curve down in every direction there
 * Cost: O(n) for J, then 2.5 (3 + 2T)³ multiplications.
 * Source: H⁻¹JH⁻¹ is White (1982), Econometrica 50(1), 1–25. Without weights J estimates H − P, and V becomes H⁻¹: the
 * Bayesian covariance of Wahba (1983), J. R. Stat. Soc. B 45(1), 133–150, whose bias term is the same average.
 */
export function covarianceOf(
  sample: LeagueSample,
  fit: DixonColesFit,
  options: DixonColesOptions,
): ParameterCovariance {
  const { inverse, n, theta, held, pull, open } = invertCurvature(sample, fit, options);
  const teams = fit.teams.length;
  const error = meanError(inverse, teams, options);
  if (options.xi > 0) freeOf(inverse, n, held, options.sigma === Infinity ? pull : null, teams);
  const values = options.xi > 0 ? packLower(inverse, n) : stillCovariance();
  addOuter(values, n, error);
  return { teams: fit.teams, ...unseenIn(options), values };

  function stillCovariance(): Float64Array {
    const middle = scoreProducts(sample, theta, teams, options, held, open);
    const shape = options.prior ?? PLAIN_PRIOR;
    if (options.sigma !== Infinity) addPrecision(middle, teams, options, shape, held);
    return sandwich(inverse, middle, n);
  }
}

/** How the parameters move with the newcomers' mean, times its standard error: one column for attack, one beside it. */
function meanError(inverse: Float64Array, teams: number, options: DixonColesOptions): readonly Float64Array[] {
  const { sigma, priorMeans, prior: shape = PLAIN_PRIOR } = options;
  const { leans, meanVariance = 0, variance } = priorMeans ?? {};
  if (sigma === Infinity || meanVariance === 0 || !leans) return [];
  const n = parameterCount(teams);
  const { own, shared } = strengthPrecision(sigma, shape);
  const byAttack = new Float64Array(n);
  const byDefence = new Float64Array(n);
  for (let team = 0; team < teams; team += 1) {
    if (!leans[team]) continue;
    const weight = 1 / (variance?.[team] ?? 1);
    const [attack, defence] = [ATTACK + team, ATTACK + teams + team];
    for (let i = 0; i < n; i += 1) {
      const [a, d] = [inverse[i * n + attack]!, inverse[i * n + defence]!];
      byAttack[i]! += weight * (own * a + shared * d);
      byDefence[i]! += weight * (own * d + shared * a);
    }
  }
  // The means of attack and defence err together as the strengths lie: a square root of their 2 × 2 covariance.
  const error = Math.sqrt(meanVariance) * sigma;
  const { correlation } = shape;
  const rest = Math.sqrt(1 - correlation * correlation);
  return [
    byAttack.map((each, i) => error * (each + correlation * byDefence[i]!)),
    byDefence.map((each) => error * rest * each),
  ];
}

/** Add the outer products of columns to a packed lower triangle. */
function addOuter(values: Float64Array, n: number, columns: readonly Float64Array[]): void {
  for (const column of columns) {
    for (let i = 0; i < n; i += 1) {
      for (let k = 0; k <= i; k += 1) values[packedIndex(i, k)]! += column[i]! * column[k]!;
    }
  }
}

/** Take out of the inverse what is no error: of parameters that are held, and of the free constants without a prior. */
function freeOf(inverse: Float64Array, n: number, held: FixedParameters, pull: number | null, teams: number): void {
  if (held.homeAdvantage) inverse[GAMMA * n + GAMMA] = 0;
  if (held.rho) inverse[RHO * n + RHO] = 0;
  if (pull !== null) removeFreeConstants(inverse, teams, pull);
}

/**
 * The inverse of the observed information, as textbooks give it: right where no match is weighted and no prior holds.
 * Without a prior it is of strengths that sum to zero.
 *
 * @param fit from {@link fitDixonColes} with this sample and these options
 * @throws as {@link covarianceOf}
 */
export function observedInformationCovariance(
  sample: LeagueSample,
  fit: DixonColesFit,
  options: DixonColesOptions,
): ParameterCovariance {
  const { inverse, n, held, pull } = invertCurvature(sample, fit, options);
  freeOf(inverse, n, held, options.sigma === Infinity ? pull : null, fit.teams.length);
  return { teams: fit.teams, ...unseenIn(options), values: packLower(inverse, n) };
}

/** What is known of a team without matches. */
function unseenIn(options: DixonColesOptions): Omit<ParameterCovariance, 'teams' | 'values'> {
  const { sigma, prior = PLAIN_PRIOR, priorMeans } = options;
  const { correlation, newcomers } = prior;
  const meanVariance = priorMeans?.meanVariance ?? 0;
  const known = { sigma, correlation, ...(meanVariance > 0 ? { meanVariance } : {}) };
  return newcomers ? { ...known, unseenVariance: newcomers.variance } : known;
}

/** Standard errors of the parameters, in the order of `parameters.ts`. */
export function standardErrors({ teams, values }: ParameterCovariance): Float64Array {
  return Float64Array.from({ length: parameterCount(teams.length) }, (_, i) => Math.sqrt(values[packedIndex(i, i)]!));
}

/**
 * Covariance of what a fixture depends on: μ, γ, ρ, α of home and away, δ of home and away; row-major 7 × 7.
 *
 * A team that the fit has not seen has the strengths of its prior: a newcomer's variance each, correlated with each other
 * as the prior has it, and the error of the newcomers' mean besides, which two such teams share. That the same error also
 * moves newcomers that the fit has seen is left out.
 */
export function blockOf(
  { teams, sigma, correlation, unseenVariance = 1, meanVariance = 0, values }: ParameterCovariance,
  home: string,
  away: string,
): Float64Array {
  const [h, a] = [teams.indexOf(home), teams.indexOf(away)];
  const defence = ATTACK + teams.length;
  const unseen = (unseenVariance + meanVariance) * sigma * sigma;
  const common = meanVariance * sigma * sigma;
  const of = (start: number, team: number) => (team < 0 ? null : start + team);
  const index = [MU, GAMMA, RHO, of(ATTACK, h), of(ATTACK, a), of(defence, h), of(defence, a)];
  const block = new Float64Array(index.length * index.length);
  index.forEach((i, row) =>
    index.forEach((k, column) => {
      const known = i !== null && k !== null;
      block[row * index.length + column] = known ? values[packedIndex(i, k)]! : row === column ? unseen : 0;
    }),
  );
  for (const [team, attack] of [
    [h, 3],
    [a, 4],
  ] as const) {
    if (team >= 0 || correlation === 0) continue;
    const defenceOf = attack + 2;
    block[attack * index.length + defenceOf] = correlation * unseen;
    block[defenceOf * index.length + attack] = correlation * unseen;
  }
  if (h >= 0 || a >= 0) return block;
  for (const [row, column, size] of [
    [3, 4, common],
    [5, 6, common],
    [3, 6, correlation * common],
    [4, 5, correlation * common],
  ] as const) {
    block[row * index.length + column] = size;
    block[column * index.length + row] = size;
  }
  return block;
}

interface InvertedCurvature {
  /** Of the penalised likelihood, n × n, row-major; 1 on the diagonal of a held parameter. */
  readonly inverse: Float64Array;
  readonly n: number;
  readonly theta: Float64Array;
  readonly held: FixedParameters;
  /** Strength of the rank-one term by which a likelihood without prior fixes each sum of strengths. */
  readonly pull: number;
  /** The channels at the maximum. */
  readonly open: readonly ChannelLikelihood[];
}

function invertCurvature(sample: LeagueSample, fit: DixonColesFit, options: DixonColesOptions): InvertedCurvature {
  const statistics = statisticsAsOf(sample, options);
  const likelihood = likelihoodOf(sample, statistics, options);
  const n = parameterCount(fit.teams.length);
  const theta = new Float64Array(n);
  theta.set([fit.mu, fit.homeAdvantage, fit.rho]);
  theta.set(fit.attack, ATTACK);
  theta.set(fit.defence, ATTACK + fit.teams.length);
  const gradient = new Float64Array(n);
  const factor = new Float64Array(n * n);
  const { totalWeight, teams } = statistics;
  const inside = teams === fit.teams.length && likelihood.derivatives(theta, gradient, factor);
  if (!inside || !(normOf(gradient, n) <= STRAY_GRADIENT * totalWeight)) {
    throw new RangeError('this fit is not the maximum of this sample under these options');
  }
  if (!factorise(factor, n)) {
    throw new UserError('not-converged', 'no standard errors: the likelihood is not curved in every direction');
  }
  return {
    inverse: inverseOf(factor, n),
    n,
    theta,
    held: likelihood.held,
    pull: likelihood.pull,
    open: likelihood.open,
  };
}

/** Add the precision of the prior to a matrix, n × n; a held parameter has none. */
function addPrecision(
  matrix: Float64Array,
  teams: number,
  { sigma, priorMeans }: DixonColesOptions,
  shape: PriorShape,
  held: FixedParameters,
): void {
  const n = parameterCount(teams);
  const { own, shared } = strengthPrecision(sigma, shape);
  for (let team = 0; team < teams; team += 1) {
    const attack = ATTACK + team;
    const defence = attack + teams;
    const variance = priorMeans?.variance?.[team] ?? 1;
    matrix[attack * n + attack]! += own / variance;
    matrix[defence * n + defence]! += own / variance;
    matrix[attack * n + defence]! += shared / variance;
    matrix[defence * n + attack]! += shared / variance;
  }
  if (!held.rho) matrix[RHO * n + RHO]! += rhoPrecision(shape);
}

/**
 * Take out of the inverse what only the rank-one terms put there.
 *
 * Adding c to every attack and −c to μ, or c to every defence and to μ, changes no rate. Along these two directions the
 * inverse holds 1 / (pull·T²) of each direction's outer product and nothing else of them.
 */
function removeFreeConstants(inverse: Float64Array, teams: number, pull: number): void {
  const n = parameterCount(teams);
  const share = 1 / (pull * teams * teams);
  for (const [start, ofMu] of [
    [ATTACK, -1],
    [ATTACK + teams, 1],
  ] as const) {
    const direction = new Float64Array(n).fill(1, start, start + teams);
    direction[MU] = ofMu;
    for (let i = 0; i < n; i += 1) {
      for (let k = 0; k < n; k += 1) inverse[i * n + k]! -= share * direction[i]! * direction[k]!;
    }
  }
}
