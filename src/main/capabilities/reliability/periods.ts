import type { Period } from '../../../contract';
import { ln } from '../../core/numeric/elementary';
import { skillScore } from '../../core/reliability/skill';
import type { ForecastColumns } from '../../core/validation/forecast-columns';
import type { Clusters } from '../../core/scoring/paired-difference';
import { daysOf } from '../../core/validation/selected-losses';
import type { Stage, VoiceId } from '../../core/words/voices';
import { meanOf, skillEstimate } from './estimates';

/** Whose forecasts are followed over time. */
interface Followed {
  readonly columns: ForecastColumns;
  readonly stage: Stage;
  readonly voice: VoiceId;
  /** Goals of each match of the columns, NaN where nobody knows. */
  readonly goals: Float64Array;
  readonly matches: Int32Array;
  /** Log losses on these matches, in their order. */
  readonly losses: Readonly<Record<'own' | 'baseRates' | 'market', Float64Array>>;
}

/** Of each match: the entropy of its forecast in nats, and its largest distance to the market on one outcome. */
function spreadsOf({ columns, stage, voice, matches }: Followed): { entropy: Float64Array; divergence: Float64Array } {
  const said = columns.probabilities[stage][voice];
  const price = columns.probabilities[stage].market;
  const entropy = new Float64Array(matches.length);
  const divergence = new Float64Array(matches.length);
  for (let place = 0; place < matches.length; place += 1) {
    const match = matches[place]!;
    for (let side = 0; side < 3; side += 1) {
      const p = said[3 * match + side]!;
      entropy[place]! -= p > 0 ? p * ln(p) : 0;
      divergence[place] = Math.max(divergence[place]!, Math.abs(p - price[3 * match + side]!));
    }
  }
  return { entropy, divergence };
}

/**
 * How one voice did period by period, in their order.
 * @param namings each the period of a match; one list of periods each
 */
export function periodsOf(followed: Followed, namings: readonly ((match: number) => string)[]): Period[][] {
  const spreads = spreadsOf(followed);
  return namings.map((of) => {
    const groups = new Map<string, number[]>();
    followed.matches.forEach((match, place) => {
      const period = of(match);
      const group = groups.get(period);
      if (group) group.push(place);
      else groups.set(period, [place]);
    });
    return [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([period, places]) => periodOf({ ...followed, ...spreads }, period, places));
  });
}

/** @param places of its matches among all */
function periodOf(
  followed: Followed & ReturnType<typeof spreadsOf>,
  period: string,
  places: readonly number[],
): Period {
  const { columns, stage, voice, losses } = followed;
  const matches = Int32Array.from(places, (place) => followed.matches[place]!);
  const clusters = daysOf(columns, matches);
  const at = (all: Float64Array) => Float64Array.from(places, (place) => all[place]!);
  const [own, baseRates, market] = [at(losses.own), at(losses.baseRates), at(losses.market)];
  const said = columns.probabilities[stage][voice];
  const expected = [0, 0, 0];
  const observed = [0, 0, 0];
  let [divergence, entropy, goals] = [0, 0, 0];
  for (const place of places) {
    const match = followed.matches[place]!;
    for (let side = 0; side < 3; side += 1) expected[side]! += said[3 * match + side]!;
    observed[columns.outcome[match]!]! += 1;
    divergence += followed.divergence[place]!;
    entropy += followed.entropy[place]!;
    goals += columns.lambda[match]! + columns.nu[match]!;
  }
  const n = matches.length;
  const three = (values: readonly number[]) => ({ home: values[0]!, draw: values[1]!, away: values[2]! });
  // Home win +1, draw 0, away win −1: their mean is the share of home wins less that of away wins.
  const sides = Float64Array.from(matches, (match) => 1 - columns.outcome[match]!);
  return {
    period,
    n,
    logLoss: meanOf(own, clusters),
    market: market.reduce((total, each) => total + each, 0) / n,
    skillToBaseRates: skillEstimate(skillScore(own, baseRates, clusters)),
    skillToMarket: skillEstimate(skillScore(own, market, clusters)),
    divergence: divergence / n,
    entropy: entropy / n,
    expectedGoals: goals / n,
    goals: goalsOf(followed, matches, clusters),
    homeAdvantage: { expected: (expected[0]! - expected[2]!) / n, observed: meanOf(sides, clusters) },
    expected: three(expected),
    observed: three(observed),
  };
}

function goalsOf({ columns, goals }: Followed, matches: Int32Array, days: Clusters): Period['goals'] {
  const known = matches.filter((match) => !Number.isNaN(goals[match]!));
  const came = Float64Array.from(known, (match) => goals[match]!);
  const total = known.reduce((sum, match) => sum + columns.lambda[match]! + columns.nu[match]!, 0);
  return {
    n: known.length,
    expected: known.length > 0 ? total / known.length : null,
    observed: meanOf(came, known.length === matches.length ? days : daysOf(columns, known)),
  };
}
