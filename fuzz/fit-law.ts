import { UserError } from '../src/main/core/words/errors';
import { fitDixonColes, type DixonColesFit } from '../src/main/core/models/dixon-coles';
import { toLeagueSample, type LeagueSample } from '../src/main/core/models/league-sample';
import { withPastPrices } from '../src/main/core/models/market-memory';
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
  const seen = toLeagueSample(league.matches);
  const isPriced = league.options.channels?.channels.some(({ channel }) => channel === 'prices') ?? false;
  const sample = isPriced ? withPastPrices(seen) : seen;
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
  const { attack, defence, variance } = priorMeans;
  return { priorMeans: { attack: pick(attack), defence: pick(defence), variance: pick(variance) } };
}

function checkMaximum(league: RandomFit, fit: DixonColesFit, tally: Tally): void {
  const { fixed, sigma } = league.options;
  const plain = new PlainLikelihood(league);
  const numbers = [fit.mu, fit.homeAdvantage, fit.rho, fit.logLikelihood, fit.logLikelihoodWithoutFactorials];
  const { channels, channelLikelihood } = fit;
  const ofChannels = channels.flatMap(({ base, conversion, effectiveMatches }) => [
    ...[base.home, base.away, conversion.home, conversion.away, effectiveMatches],
  ]);
  const all = [
    ...numbers,
    ...ofChannels,
    channelLikelihood,
    ...fit.attack,
    ...fit.defence,
    ...fit.teamWeight,
    fit.effectiveMatches,
    fit.gradientNorm,
  ];
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

  assertLaw(
    channels.map(({ channel }) => channel).join() === plain.open.map(({ rule }) => rule.channel).join(),
    `the channels that have begun: ${channels.map(({ channel }) => channel).join(', ')}`,
  );
  for (const { rule, rates } of plain.open) {
    const { conversion } = channels.find(({ channel }) => channel === rule.channel)!;
    for (const side of ['home', 'away'] as const) {
      const isSame = Math.abs(conversion[side] - rates[side]) <= 1e-12 * (1 + rates[side]);
      assertLaw(isSame, `${rule.channel} worth ${rates[side]} goals: ${conversion[side]}`);
    }
    tally.count(`(with ${rule.channel})`);
  }

  const point = toPoint(fit);
  const { norm, rounding } = plain.gradientNorm(point);
  assertLaw(
    norm <= GRADIENT_TOLERANCE * plain.weight + rounding,
    `stationary: gradient norm ${norm} at ${plain.weight} effective matches, rounding ${rounding}`,
  );
  const value = plain.value(point);
  const slack = 1e-9 * (1 + Math.abs(value));
  const told = fit.logLikelihoodWithoutFactorials + fit.penalty + fit.channelLikelihood;
  assertLaw(Math.abs(value - told) <= slack + rounding, `of the value that it tells: ${value} against ${told}`);
  const start = plain.value(equalLeague(league, fit, plain));
  assertLaw(value >= start - slack, `no worse than an equal league: ${value} against ${start}`);
  for (let way = 0; way < 6; way += 1) {
    const moved = plain.value(nearby(point, way, league));
    assertLaw(moved <= value + slack, `no better point nearby: ${moved} against ${value}`);
  }
  // Adding to all strengths of a kind what another parameter takes back moves the prior alone: it rests where, weighed by
  // their precision, strengths are their prior means together.
  for (const kind of ['attack', 'defence'] as const) {
    const parts = [...point[kind]].map(([team, value]) =>
      sigma === Infinity ? value : (value - plain.meanOf(kind, team)) / plain.varianceOf(team),
    );
    const total = parts.reduce((sum, each) => sum + each, 0);
    assertLaw(Math.abs(total) < 1e-5, `${kind} lies around its prior means: ${total} beside them`);
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
