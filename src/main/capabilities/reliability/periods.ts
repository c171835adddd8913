import type { Period } from '../../../contract';
import { ln } from '../../core/numeric/elementary';
import { skillScore } from '../../core/reliability/skill';
import type { ForecastColumns } from '../../core/validation/forecast-columns';
import { daysOf, lossesOf } from '../../core/validation/selected-losses';
import type { Stage, VoiceId } from '../../core/words/voices';
import { meanOf, skillEstimate } from './estimates';

/** Whose forecasts are followed over time. */
interface Followed {
  readonly columns: ForecastColumns;
  readonly stage: Stage;
  readonly voice: VoiceId;
  /** Goals of each match of the columns, NaN where nobody knows. */
  readonly goals: Float64Array;
}

/** How one voice did period by period, in their order. @param of the period of a match */
export function periodsOf(followed: Followed, matches: Int32Array, of: (match: number) => string): Period[] {
  const groups = new Map<string, number[]>();
  for (const match of matches) {
    const period = of(match);
    const group = groups.get(period);
    if (group) group.push(match);
    else groups.set(period, [match]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([period, group]) => periodOf(followed, period, Int32Array.from(group)));
}

function periodOf(followed: Followed, period: string, matches: Int32Array): Period {
  const { columns, stage, voice } = followed;
  const clusters = daysOf(columns, matches);
  const own = lossesOf(columns, stage, voice, matches).logLoss;
  const against = (other: VoiceId) => lossesOf(columns, stage, other, matches).logLoss;
  const market = against('market');
  const said = columns.probabilities[stage][voice];
  const price = columns.probabilities[stage].market;
  const expected = [0, 0, 0];
  const observed = [0, 0, 0];
  let [divergence, entropy, goals] = [0, 0, 0];
  for (const match of matches) {
    let widest = 0;
    for (let side = 0; side < 3; side += 1) {
      const p = said[3 * match + side]!;
      expected[side]! += p;
      entropy -= p > 0 ? p * ln(p) : 0;
      widest = Math.max(widest, Math.abs(p - price[3 * match + side]!));
    }
    observed[columns.outcome[match]!]! += 1;
    divergence += widest;
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
    skillToBaseRates: skillEstimate(skillScore(own, against('baseRates'), clusters)),
    skillToMarket: skillEstimate(skillScore(own, market, clusters)),
    divergence: divergence / n,
    entropy: entropy / n,
    expectedGoals: goals / n,
    goals: goalsOf(followed, matches),
    homeAdvantage: { expected: (expected[0]! - expected[2]!) / n, observed: meanOf(sides, clusters) },
    expected: three(expected),
    observed: three(observed),
  };
}

function goalsOf({ columns, goals }: Followed, matches: Int32Array): Period['goals'] {
  const known = matches.filter((match) => !Number.isNaN(goals[match]!));
  const came = Float64Array.from(known, (match) => goals[match]!);
  const total = known.reduce((sum, match) => sum + columns.lambda[match]! + columns.nu[match]!, 0);
  return {
    n: known.length,
    expected: known.length > 0 ? total / known.length : null,
    observed: meanOf(came, daysOf(columns, known)),
  };
}
