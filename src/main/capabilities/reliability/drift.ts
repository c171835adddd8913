import type { RequestOf, ResponseOf } from '../../../contract';
import { toIsoDate } from '../../core/numeric/calendar';
import { ALARM_ALPHA, driftRule, driftState } from '../../core/reliability/drift-state';
import { driftMixture, type DriftBet } from '../../core/reliability/e-process';
import { skillScore } from '../../core/reliability/skill';
import { outcomeTests } from '../../core/reliability/spiegelhalter';
import type { Constants } from '../../core/settings/constants';
import { daysOf, lossesOf, outcomeColumns } from '../../core/validation/selected-losses';
import { OUTCOMES } from '../../core/words/outcomes';
import type { VoiceId } from '../../core/words/voices';
import type { Selected } from './forecasts';
import { periodsOf } from './periods';

/** Points of a running value that a chart can show. */
const DRAWN = 400;

/** How a set did over time, and whether its forecasts have drifted away from what comes. */
export function drift(
  selected: Selected,
  request: RequestOf<'reliability.drift'>,
  { MIN_VALIDATION_SAMPLES: least }: Constants,
): ResponseOf<'reliability.drift'> {
  const { selection, set } = request;
  const { columns, matches: chosen, facts } = selected;
  const goals = selected.goals();
  const { stage } = selection;
  // Evidence runs in order of time over all leagues; matches of a day in the order of the columns.
  const matches = chosen.slice().sort((a, b) => columns.day[a]! - columns.day[b]! || a - b);
  const runs = OUTCOMES.map((outcome, side) => {
    const { forecast, happened } = outcomeColumns(columns, stage, set, side, matches);
    const mixture = driftMixture(forecast, happened, { alpha: ALARM_ALPHA / OUTCOMES.length });
    const { inTheLarge } = outcomeTests(forecast, happened);
    const observed = happened.reduce((total, each) => total + each, 0);
    return { outcome, mixture, inTheLarge, observed, expected: observed - inTheLarge.excess };
  });
  const clusters = daysOf(columns, matches);
  const lossOf = (voice: VoiceId) => lossesOf(columns, stage, voice, matches).logLoss;
  const losses = { own: lossOf(set), baseRates: lossOf('baseRates'), market: lossOf('market') };
  const judgement = driftState(
    {
      n: matches.length,
      mixtures: runs.map(({ mixture }) => mixture),
      skill: skillScore(losses.own, losses.baseRates, clusters),
      counts: runs.map(({ inTheLarge }) => inTheLarge),
    },
    least,
  );
  const date = (match: number) => toIsoDate(columns.day[matches[match]!]!);
  const monthOfDay = new Map<number, string>();
  const monthOf = (day: number): string => {
    const known = monthOfDay.get(day) ?? toIsoDate(day).slice(0, 7);
    monthOfDay.set(day, known);
    return known;
  };
  const followed = { columns, stage, voice: set, goals, matches, losses };
  const [seasons, months] = periodsOf(followed, [
    (match) => columns.seasons[columns.season[match]!]!,
    (match) => monthOf(columns.day[match]!),
  ]);
  return {
    facts,
    set,
    judgement: { state: judgement.state, reasons: [...judgement.reasons] },
    rule: driftRule(least),
    outcomes: runs.map(({ outcome, mixture, inTheLarge, observed, expected }) => ({
      outcome,
      points: thinned(mixture).map((match) => ({ match, date: date(match), log: mixture.log[match]! })),
      largestLog: mixture.largestLog,
      crossedOn: mixture.crossedAt === null ? null : date(mixture.crossedAt),
      expected,
      observed,
      z: inTheLarge.z,
    })),
    seasons: seasons!,
    months: months!,
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
