import { UserError } from '../src/main/core/words/errors';
import { fitDixonColes, type DixonColesFit } from '../src/main/core/models/dixon-coles';
import { toLeagueSample, type LeagueSample } from '../src/main/core/models/league-sample';
import { assertLaw, kindOf, type Tally } from './harness';
import { PlainLikelihood, type Point } from './plain-likelihood';
import type { RandomFit } from './random-league';

/** Gradient norm per effective match: ten times the engine's own tolerance, room for the other order of summation. */
const GRADIENT_TOLERANCE = 1e-8;
/** Log strengths at which the engine gives up. */
const LARGEST_STRENGTH = 12;
const REFUSALS = new Set(['no-maximum', 'disconnected', 'too-few-matches', 'not-converged']);

/**
 * A fit either refuses by a named code or is a maximum: finite, stationary by a gradient computed independently, no
 * worse than an equal league and no better nearby, with the interval of ρ open around 0 and the held values as given.
 * @throws {Error} naming the law that is broken
 */
export function checkFit(league: RandomFit, tally: Tally): void {
  const sample = toLeagueSample(league.matches);
  let fit: DixonColesFit;
  try {
    fit = fitDixonColes(sample, { ...league.options, ...priorOf(league, sample) });
  } catch (error) {
    if (!(error instanceof UserError) || !REFUSALS.has(error.code)) throw error;
    tally.count(error.code === 'not-converged' ? `not-converged: ${kindOf(error.message)}` : error.code);
    return;
  }
  tally.count('converged');
  checkMaximum(league, fit, tally);
}

function priorOf({ priorMeans }: RandomFit, { teams }: LeagueSample) {
  if (!priorMeans) return {};
  const pick = (means: readonly number[]) => Float64Array.from(teams, (team) => means[Number(team.slice(1))]!);
  return { priorMeans: { attack: pick(priorMeans.attack), defence: pick(priorMeans.defence) } };
}

function checkMaximum(league: RandomFit, fit: DixonColesFit, tally: Tally): void {
  const { fixed, sigma } = league.options;
  const plain = new PlainLikelihood(league);
  const numbers = [fit.mu, fit.homeAdvantage, fit.rho, fit.logLikelihood, fit.logLikelihoodWithoutFactorials];
  const all = [...numbers, ...fit.attack, ...fit.defence, ...fit.teamWeight, fit.effectiveMatches, fit.gradientNorm];
  assertLaw(all.every(Number.isFinite), `every number is finite: ${all.join(', ')}`);
  const { low, high } = fit.rhoInterval;
  assertLaw(Number.isFinite(low) && low < 0 && high > 0 && high <= 1, `an interval of rho around 0: ${low} to ${high}`);
  if (!(fit.rho > low && fit.rho < high)) tally.count('(rho impossible for a pair without low scores)');
  const largest = Math.max(...[...fit.attack, ...fit.defence].map(Math.abs));
  assertLaw(largest < LARGEST_STRENGTH, `no strength at the bound: ${largest}`);
  assertLaw(fixed?.rho === undefined || fit.rho === fixed.rho, `rho as held: ${fit.rho}`);
  assertLaw(
    fixed?.homeAdvantage === undefined || fit.homeAdvantage === fixed.homeAdvantage,
    `home advantage as held: ${fit.homeAdvantage}`,
  );

  const point = toPoint(fit);
  const { norm, rounding } = plain.gradientNorm(point);
  assertLaw(
    norm <= GRADIENT_TOLERANCE * plain.weight + rounding,
    `stationary: gradient norm ${norm} at ${plain.weight} effective matches, rounding ${rounding}`,
  );
  const value = plain.value(point);
  const slack = 1e-9 * (1 + Math.abs(value));
  const start = plain.value(equalLeague(league, fit, plain));
  assertLaw(value >= start - slack, `no worse than an equal league: ${value} against ${start}`);
  for (let way = 0; way < 6; way += 1) {
    const moved = plain.value(nearby(point, way, league));
    assertLaw(moved <= value + slack, `no better point nearby: ${moved} against ${value}`);
  }
  for (const kind of ['attack', 'defence'] as const) {
    const total = [...point[kind].values()].reduce((sum, each) => sum + each, 0);
    const wanted =
      sigma === Infinity ? 0 : [...point[kind].keys()].reduce((sum, team) => sum + plain.meanOf(kind, team), 0);
    assertLaw(Math.abs(total - wanted) < 1e-5, `${kind} sums to ${wanted}: ${total}`);
  }
}

const toPoint = (fit: DixonColesFit): Point => ({
  mu: fit.mu,
  gamma: fit.homeAdvantage,
  rho: fit.rho,
  attack: new Map(fit.teams.map((team, index) => [team, fit.attack[index]!])),
  defence: new Map(fit.teams.map((team, index) => [team, fit.defence[index]!])),
});

/** All teams alike, at the held values: about where a fit begins. */
function equalLeague({ options }: RandomFit, fit: DixonColesFit, plain: PlainLikelihood): Point {
  const flat = new Map(fit.teams.map((team) => [team, 0]));
  const point = { gamma: options.fixed?.homeAdvantage ?? 0, rho: options.fixed?.rho ?? 0, attack: flat, defence: flat };
  const values = [-1, 0, 1].map((mu) => ({ ...point, mu }));
  return values.reduce((best, each) => (plain.value(each) > plain.value(best) ? each : best));
}

/** A point a hundredth to a millionth away, in a direction of its own for each number `way`. */
function nearby(point: Point, way: number, { options }: RandomFit): Point {
  const length = [1e-2, 1e-4, 1e-6][way % 3]!;
  let turn = way + 1;
  const step = () => length * Math.sin(12.9898 * turn++);
  const moved = (strengths: ReadonlyMap<string, number>) =>
    new Map([...strengths].map(([team, value]) => [team, value + step()]));
  return {
    mu: point.mu + step(),
    gamma: options.fixed?.homeAdvantage === undefined ? point.gamma + step() : point.gamma,
    rho: options.fixed?.rho === undefined ? point.rho + step() : point.rho,
    attack: moved(point.attack),
    defence: moved(point.defence),
  };
}
