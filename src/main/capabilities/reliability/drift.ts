import type { RequestOf, ResponseOf } from '../../../contract';
import { toIsoDate } from '../../core/numeric/calendar';
import { ALARM_ALPHA, DRIFT_RULE, driftState } from '../../core/reliability/drift-state';
import { driftTest, type DriftBet } from '../../core/reliability/e-process';
import { skillScore } from '../../core/reliability/skill';
import { outcomeTests } from '../../core/reliability/spiegelhalter';
import { daysOf, lossesOf, outcomeColumns } from '../../core/validation/selected-losses';
import { OUTCOMES } from '../../core/words/outcomes';
import type { Selected } from './forecasts';
import { periodsOf } from './periods';

/** Points of a running value that a chart can show. */
const DRAWN = 400;

/** How a set did over time, and whether its forecasts have drifted away from what comes. */
export function drift(selected: Selected, request: RequestOf<'reliability.drift'>): ResponseOf<'reliability.drift'> {
  const { selection, set } = request;
  const { columns, matches: chosen, facts } = selected;
  const goals = selected.goals();
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
  const periods = (of: (match: number) => string) => periodsOf({ columns, stage, voice: set, goals }, matches, of);
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
