import { identityCalibrator } from '../calibration/calibrator';
import { EQUAL_WEIGHTS } from '../sets/set-g';
import { DEFAULT_MARKET_WEIGHT, MAX_MARKET_WEIGHT } from '../blending/linear-blend';
import type { ParameterCovariance } from '../models/covariance';
import { ATTACK, GAMMA, MU, RHO } from '../models/parameters';
import { packedIndex } from '../numeric/symmetric';
import type { LeagueModel, PoolMember } from '../sets/league-model';
import { POOL_CODE } from '../words/pool';

type MarketWeights = LeagueModel['marketWeights'];
const DEFAULT_WEIGHTS: MarketWeights = { B: DEFAULT_MARKET_WEIGHT, C: MAX_MARKET_WEIGHT };
const areDefault = ({ B, C }: MarketWeights): boolean => B === DEFAULT_WEIGHTS.B && C === DEFAULT_WEIGHTS.C;

/** A trained league, as the pool takes it in. */
export interface PoolSource {
  readonly id: string;
  readonly version: string;
  readonly document: LeagueModel;
  readonly covariance: ParameterCovariance;
  /** Fixed weights of the settings it was trained under. */
  readonly marketWeights: MarketWeights;
}

/**
 * Standard deviations between leagues of base rate, home advantage and ρ, with the weight of five leagues where few are
 * trained. Assumed: a quarter of the ranges in which the world's leagues lie, 2.2 to 3.2 goals a match on the scale of
 * logs, home advantages of 0.15 to 0.35 and ρ of −0.1 to 0.
 */
const TYPICAL_SPREAD = [0.1, 0.05, 0.025] as const;
const TYPICAL_LEAGUES = 5;

/**
 * What a league adds to the pool: the base rate of a match between two of its average clubs of today, its home advantage
 * and ρ with their errors, and how far its clubs lie apart.
 *
 * An average club of today is not the prior's: μ stands for that one, and the mean of today's strengths is added to it.
 * The spread of estimates is less than that of the strengths, since each is drawn towards its mean: what the estimate
 * does not know is added back.
 */
export function toMember({ id, version, document, covariance, marketWeights }: PoolSource): PoolMember {
  const { league, mu, homeAdvantage, rho, teams } = document;
  const last = teams.reduce((latest, { lastSeason }) => (lastSeason > latest ? lastSeason : latest), '');
  const today = teams.filter(({ lastSeason }) => lastSeason === last);
  const places = today.map(({ name }) => covariance.teams.indexOf(name));
  const count = today.length;
  const mean = (key: 'attack' | 'defence') => today.reduce((sum, team) => sum + team[key], 0) / count;
  const [attack, defence] = [mean('attack'), mean('defence')];
  const { values } = covariance;
  const defenceAt = ATTACK + covariance.teams.length;
  const at = (i: number, k: number) => values[packedIndex(i, k)]!;
  /** The base rate as a sum of parameters: μ, and each club's strengths by its share. */
  const base = [[MU, 1] as const, ...places.flatMap((place) => parts(place, count, defenceAt))];
  const along = (left: readonly Part[], right: readonly Part[]) =>
    left.reduce((sum, [i, a]) => sum + right.reduce((inner, [k, b]) => inner + a * b * at(i, k), 0), 0);
  const axes: readonly (readonly Part[])[] = [base, [[GAMMA, 1]], [[RHO, 1]]];
  const spread = (one: 'attack' | 'defence', other: 'attack' | 'defence') => {
    const means = { attack, defence };
    const start = { attack: ATTACK, defence: defenceAt };
    const products = today.map(
      (team, index) =>
        (team[one] - means[one]) * (team[other] - means[other]) +
        at(start[one] + places[index]!, start[other] + places[index]!),
    );
    return products.reduce((sum, each) => sum + each, 0) / count;
  };
  return {
    id,
    version,
    league,
    asOf: document.asOf,
    weight: teams.reduce((sum, { effectiveMatches }) => sum + effectiveMatches, 0) / 2,
    mu: mu + attack - defence,
    homeAdvantage,
    rho,
    errors: axes.flatMap((row, i) => axes.slice(0, i + 1).map((column) => along(row, column))),
    attack: spread('attack', 'attack'),
    defence: spread('defence', 'defence'),
    both: spread('attack', 'defence'),
    ...(areDefault(marketWeights) ? {} : { marketWeights: { ...marketWeights } }),
  };
}

type Part = readonly [parameter: number, factor: number];
const parts = (place: number, count: number, defenceAt: number): readonly Part[] => [
  [ATTACK + place, 1 / count],
  [defenceAt + place, -1 / count],
];

/**
 * The league of all leagues: for a match of a league without a model, or of clubs that share none.
 *
 * Base rate, home advantage and ρ are the means of its members weighted by their decayed matches. Nothing is known of its
 * clubs, each is an average one that may be as strong or weak as clubs are. The intervals hold the spread between clubs,
 * the spread between leagues, and the error of the means.
 *
 * @param members in the order of their leagues, at least one
 * @returns a model without teams, calibrated by nothing; and the covariance of its parameters
 */
export function poolOf(
  engine: string,
  members: readonly PoolMember[],
): { document: LeagueModel; covariance: ParameterCovariance } {
  const total = members.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (of: (member: PoolMember) => number) =>
    members.reduce((sum, member) => sum + member.weight * of(member), 0) / total;
  const mu = mean((member) => member.mu);
  const homeAdvantage = mean((member) => member.homeAdvantage);
  const rho = mean((member) => member.rho);
  const [attack, defence, both] = [mean((m) => m.attack), mean((m) => m.defence), mean((m) => m.both)];
  const variance = (attack + defence) / 2;
  const off = (member: PoolMember) => [member.mu - mu, member.homeAdvantage - homeAdvantage, member.rho - rho];
  const values = new Float64Array(6);
  for (let i = 0; i < 3; i += 1) {
    for (let k = 0; k <= i; k += 1) {
      const seen = mean((member) => off(member)[i]! * off(member)[k]!) * members.length;
      const typical = i === k ? TYPICAL_LEAGUES * TYPICAL_SPREAD[i]! * TYPICAL_SPREAD[i]! : 0;
      const between = (seen + typical) / (members.length - 1 + TYPICAL_LEAGUES);
      const error = members.reduce(
        (sum, { weight, errors }) => sum + (weight / total) * (weight / total) * errors[packedIndex(i, k)]!,
        0,
      );
      values[packedIndex(i, k)] = between + error;
    }
  }
  // No member's cap is passed where a fixture has no league of its own.
  const least = (set: 'B' | 'C') =>
    Math.min(...members.map(({ marketWeights = DEFAULT_WEIGHTS }) => marketWeights[set]));
  const calibrator = identityCalibrator('the pooled league is calibrated by nothing');
  const document: LeagueModel = {
    engine,
    league: POOL_CODE,
    preset: 'fitted',
    asOf: Math.max(...members.map(({ asOf }) => asOf)),
    xi: 0,
    sigma: Math.sqrt(variance),
    maxGoals: null,
    mu,
    homeAdvantage,
    rho,
    teams: [],
    newcomers: { attack: 0, defence: 0, count: 0 },
    blend: 'linear',
    marketWeights: { B: least('B'), C: least('C') },
    calibrators: { A: calibrator, B: calibrator, C: calibrator },
    ensembleWeights: EQUAL_WEIGHTS,
    pool: members,
  };
  const correlation = Math.min(0.95, Math.max(0, both / variance));
  return { document, covariance: { teams: [], sigma: document.sigma, correlation, values } };
}
