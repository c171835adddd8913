import type { Period, RequestOf, ResponseOf } from '../../../contract';
import { toIsoDate } from '../../core/numeric/calendar';
import { ln } from '../../core/numeric/elementary';
import { ALARM_ALPHA, DRIFT_RULE, driftState } from '../../core/reliability/drift-state';
import { driftTest, type DriftBet } from '../../core/reliability/e-process';
import { skillScore } from '../../core/reliability/skill';
import { outcomeTests } from '../../core/reliability/spiegelhalter';
import type { ForecastColumns } from '../../core/validation/forecast-columns';
import { daysOf, lossesOf, outcomeColumns } from '../../core/validation/selected-losses';
import { OUTCOMES } from '../../core/words/outcomes';
import type { Stage, VoiceId } from '../../core/words/voices';
import { meanOf, skillEstimate } from './estimates';
import type { Selected } from './forecasts';

/** Points of a running value that a chart can show. */
const DRAWN = 400;

/** How a set did over time, and whether its forecasts have drifted away from what comes. */
export function drift(selected: Selected, request: RequestOf<'reliability.drift'>): ResponseOf<'reliability.drift'> {
  const { selection, set } = request;
  const { columns, matches: chosen, facts } = selected;
  const { stage } = selection;
  // Evidence runs in order of time over all leagues; matches of a day in the order of the columns.
  const matches = chosen.slice().sort((a, b) => columns.day[a]! - columns.day[b]! || a - b);
  const runs = OUTCOMES.map((outcome, side) => {
    const { forecast, happened } = outcomeColumns(columns, stage, set, side, matches);
    const { mixture } = driftTest(forecast, happened, { alpha: ALARM_ALPHA / OUTCOMES.length });
    const { inTheLarge } = outcomeTests(forecast, happened);
    const observed = happened.reduce((total, each) => total + each, 0);
    return { outcome, mixture, inTheLarge, observed, expected: observed - inTheLarge.excess };
  });
  const clusters = daysOf(columns, matches);
  const losses = lossesOf(columns, stage, set, matches).logLoss;
  const base = lossesOf(columns, stage, 'baseRates', matches).logLoss;
  const judgement = driftState({
    n: matches.length,
    mixtures: runs.map(({ mixture }) => mixture),
    skill: skillScore(losses, base, clusters),
    counts: runs.map(({ inTheLarge }) => inTheLarge),
  });
  const date = (match: number) => toIsoDate(columns.day[matches[match]!]!);
  const periods = (of: (match: number) => string) => periodsOf(columns, stage, set, matches, of);
  return {
    facts,
    set,
    judgement: { state: judgement.state, reasons: [...judgement.reasons] },
    rule: DRIFT_RULE,
    outcomes: runs.map(({ outcome, mixture, inTheLarge, observed, expected }) => ({
      outcome,
      points: thinned(mixture).map((match) => ({ match, date: date(match), log: mixture.log[match]! })),
      largestLog: mixture.largestLog,
      crossedOn: mixture.crossedAt === null ? null : date(mixture.crossedAt),
      expected,
      observed,
      z: inTheLarge.z,
    })),
    seasons: periods((match) => columns.seasons[columns.season[match]!]!),
    months: periods((match) => toIsoDate(columns.day[match]!).slice(0, 7)),
  };
}

/** Matches at which a running value is drawn: evenly spaced, the last, and the highest. */
function thinned({ log, largestAt }: DriftBet): number[] {
  const step = Math.max(1, Math.ceil(log.length / DRAWN));
  const drawn = new Set<number>();
  for (let match = 0; match < log.length; match += step) drawn.add(match);
  if (log.length > 0) drawn.add(log.length - 1);
  if (largestAt >= 0) drawn.add(largestAt);
  return [...drawn].filter((match) => Number.isFinite(log[match])).sort((a, b) => a - b);
}

function periodsOf(
  columns: ForecastColumns,
  stage: Stage,
  voice: VoiceId,
  matches: Int32Array,
  of: (match: number) => string,
): Period[] {
  const groups = new Map<string, number[]>();
  for (const match of matches) {
    const period = of(match);
    const group = groups.get(period);
    if (group) group.push(match);
    else groups.set(period, [match]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([period, group]) => periodOf(columns, stage, voice, period, Int32Array.from(group)));
}

function periodOf(columns: ForecastColumns, stage: Stage, voice: VoiceId, period: string, matches: Int32Array): Period {
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
    expected: three(expected),
    observed: three(observed),
  };
}
