import type { ParameterCovariance } from '../models/covariance';
import { ATTACK, GAMMA, MU, RHO } from '../models/parameters';
import { sumOfAnyOrder } from '../numeric/sum';
import { packedIndex } from '../numeric/symmetric';
import { logitInterval, NORMAL_QUANTILE } from '../probabilities/intervals';
import type { Interval } from '../words/outcomes';

/** The picks of the fixtures that one model forecasts. */
export interface LeaguePicks {
  /** Of the fit behind the model. */
  readonly covariance: ParameterCovariance;
  readonly fixtures: readonly SlopedPick[];
}

export interface SlopedPick {
  readonly home: string;
  readonly away: string;
  /** Of the log of the pick's probability in μ, γ, ρ, α of home and away, δ of home and away: from `pickSlopes`. */
  readonly slope: ArrayLike<number>;
}

/**
 * 95 % interval of the probability that all picks are right, by the delta method on its logit:
 * logit P ± 1.96 √(gᵀ V g) / (1 − P), where g is the slope of log P, the sum of the picks' slopes.
 *
 * Fixtures of one league share μ, γ, ρ and now and then a club: what is wrong there is wrong for all of them at once, and
 * the variance is not the sum of theirs. Leagues are independent of each other. A club that the fit has not seen has a
 * newcomer's prior, one club however often it plays, and the error of the newcomers' mean, which all such clubs share. As with the intervals of its factors this is the error of the
 * parameters alone.
 *
 * @param all P(all right) by the forecasts
 * @param leagues one a model, each league once
 * @returns (0, 1) where nothing is known of a club's strengths, and P itself where it is 0 or 1
 * @throws {RangeError} for slopes that are not seven
 * Cost: O(parameters²) a league.
 * Source: Oehlert (1992), Am. Stat. 46(1), 27–29.
 */
export function allInterval(all: number, leagues: readonly LeaguePicks[]): Interval {
  const variance = sumOfAnyOrder(leagues.map(varianceOf));
  return logitInterval(all, (NORMAL_QUANTILE * Math.sqrt(variance)) / (1 - all));
}

/** Var(log P) of the picks of one league; never below 0, where rounding may take a variance of nearly 0. */
function varianceOf({ covariance, fixtures }: LeaguePicks): number {
  const { sigma, correlation, unseenVariance = 1, meanVariance = 0, values } = covariance;
  const { known, unseen } = slopesOf(covariance, fixtures);
  let total = 0;
  for (const [row, left] of known) {
    for (const [column, right] of known) total += left * right * values[packedIndex(row, column)]!;
  }
  // Not a number where an infinite variance meets a slope of 0: it is taken as infinite, too.
  const size = ({ attack, defence }: Strengths): number =>
    attack * attack + defence * defence + 2 * correlation * attack * defence;
  const clubs = [...unseen.values()];
  const own = sumOfAnyOrder(clubs.map((club) => sigma * sigma * unseenVariance * size(club)));
  // The newcomers' mean is one estimate: where it is wrong, it is wrong for all of them.
  const shared = {
    attack: sumOfAnyOrder(clubs.map(({ attack }) => attack)),
    defence: sumOfAnyOrder(clubs.map(({ defence }) => defence)),
  };
  return Math.max(0, total) + own + (meanVariance === 0 ? 0 : sigma * sigma * meanVariance * size(shared));
}

interface Strengths {
  attack: number;
  defence: number;
}

/** The slope of log P in each parameter that it moves with, by parameter, and in the strengths of each unseen club. */
function slopesOf(
  { teams }: ParameterCovariance,
  fixtures: readonly SlopedPick[],
): { readonly known: readonly (readonly [number, number])[]; readonly unseen: ReadonlyMap<string, Strengths> } {
  const known = new Map<number, number[]>();
  const unseen = new Map<string, { attack: number[]; defence: number[] }>();
  const add = (parameter: number, slope: number) => known.set(parameter, [...(known.get(parameter) ?? []), slope]);
  const addTeam = (name: string, attack: number, defence: number) => {
    const team = teams.indexOf(name);
    if (team >= 0) {
      add(ATTACK + team, attack);
      add(ATTACK + teams.length + team, defence);
      return;
    }
    const club = unseen.get(name) ?? { attack: [], defence: [] };
    club.attack.push(attack);
    club.defence.push(defence);
    unseen.set(name, club);
  };
  for (const { home, away, slope } of fixtures) {
    if (slope.length !== 7) throw new RangeError(`a pick has seven slopes, got ${slope.length}`);
    add(MU, slope[0]!);
    add(GAMMA, slope[1]!);
    add(RHO, slope[2]!);
    addTeam(home, slope[3]!, slope[5]!);
    addTeam(away, slope[4]!, slope[6]!);
  }
  return {
    known: Array.from(known, ([parameter, slopes]) => [parameter, sumOfAnyOrder(slopes)] as const).sort(
      ([one], [other]) => one - other,
    ),
    unseen: new Map(
      Array.from(unseen, ([name, { attack, defence }]) => [
        name,
        { attack: sumOfAnyOrder(attack), defence: sumOfAnyOrder(defence) },
      ]),
    ),
  };
}
