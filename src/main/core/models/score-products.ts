import { exp } from '../numeric/elementary';
import { ChannelScatter } from './channel-scatter';
import type { ChannelLikelihood } from './channel-likelihood';
import { GOALS_ALONE } from './channels';
import type { DixonColesOptions } from './dixon-coles';
import type { LeagueSample } from './league-sample';
import { ATTACK, type FixedParameters, GAMMA, MU, RHO, parameterCount } from './parameters';

/** A match informs μ, γ, ρ and both strengths of both teams. */
const INFORMED = 7;

/**
 * J = Σ w² s sᵀ over the matches before `asOf`, where s is the slope of one match's log-likelihood by θ: what the
 * slopes of the whole likelihood scatter by, since matches are independent and each enters with its weight w.
 *
 * With u = log λ and v = log ν the slopes are, by u, x − λ; by v, y − ν; and of log τ as `low-scores.ts` lists them.
 * They reach θ through u = μ + γ + α_home − δ_away (without γ on neutral ground) and v = μ + α_away − δ_home.
 *
 * @param theta the maximum, over `teams` teams
 * @param held parameters whose slopes are left out
 * @param channels at this θ; their slopes are added to those of the goals (`ChannelScatter`)
 * @returns row-major, lower triangle
 * Cost: 28 additions a match.
 */
export function scoreProducts(
  sample: LeagueSample,
  theta: Float64Array,
  teams: number,
  { asOf, xi, channels: rules = GOALS_ALONE }: Pick<DixonColesOptions, 'asOf' | 'xi' | 'channels'>,
  held: FixedParameters,
  channels: readonly ChannelLikelihood[] = [],
): Float64Array {
  const n = parameterCount(teams);
  const defence = ATTACK + teams;
  const attack = theta.slice(ATTACK, defence).map(exp);
  const leak = theta.slice(defence, n).map((value) => exp(-value));
  const awayBase = exp(theta[MU]!);
  const homeBase = exp(theta[MU]! + theta[GAMMA]!);
  const rho = theta[RHO]!;
  const products = new Float64Array(n * n);
  const index = new Int32Array(INFORMED);
  const slope = new Float64Array(INFORMED);
  const scatter = new ChannelScatter(sample, channels, asOf, n);
  const low = { home: 0, away: 0, rho: 0 };
  for (let match = 0; match < sample.day.length && sample.day[match]! < asOf; match += 1) {
    const h = sample.home[match]!;
    const a = sample.away[match]!;
    const [x, y, neutral] = [sample.homeGoals[match]!, sample.awayGoals[match]!, sample.neutral[match] === 1];
    const lambda = (neutral ? awayBase : homeBase) * attack[h]! * leak[a]!;
    const nu = awayBase * attack[a]! * leak[h]!;
    setLowScore(low, x, y, lambda, nu, rho);
    const whole = sample.redCard[match] ? rules.redCardWeight : 1;
    const weight = xi === 0 ? whole : whole * exp(-xi * (asOf - sample.day[match]!));
    const home = weight * (x - lambda + low.home);
    const away = weight * (y - nu + low.away);
    index.set([MU, GAMMA, RHO, ATTACK + h, ATTACK + a, defence + h, defence + a]);
    slope[0] = home + away;
    slope[1] = neutral || held.homeAdvantage ? 0 : home;
    slope[2] = held.rho ? 0 : weight * low.rho;
    slope[3] = home;
    slope[4] = away;
    slope[5] = -away;
    slope[6] = -home;
    scatter.addTo(slope, match, whole);
    scatter.remember(slope, index);
    for (let i = 0; i < INFORMED; i += 1) {
      for (let k = 0; k <= i; k += 1) {
        const row = Math.max(index[i]!, index[k]!);
        const column = Math.min(index[i]!, index[k]!);
        products[row * n + column]! += slope[i]! * slope[k]!;
      }
    }
  }
  if (channels.length > 0) scatter.finish(products);
  return products;
}

/** Slopes of log τ by log λ, log ν and ρ; all 0 beyond the four low scores. */
function setLowScore(
  slope: { home: number; away: number; rho: number },
  homeGoals: number,
  awayGoals: number,
  lambda: number,
  nu: number,
  rho: number,
): void {
  slope.home = 0;
  slope.away = 0;
  slope.rho = 0;
  if (homeGoals > 1 || awayGoals > 1) return;
  if (homeGoals === 0 && awayGoals === 0) {
    slope.rho = (-lambda * nu) / (1 - lambda * nu * rho);
    slope.home = slope.rho * rho;
    slope.away = slope.home;
  } else if (homeGoals === 0) {
    slope.rho = lambda / (1 + lambda * rho);
    slope.home = slope.rho * rho;
  } else if (awayGoals === 0) {
    slope.rho = nu / (1 + nu * rho);
    slope.away = slope.rho * rho;
  } else slope.rho = -1 / (1 - rho);
}
