import { ln } from '../numeric/elementary';
import type { DriftReason, DriftState } from '../words/reliability';
import type { DriftBet } from './e-process';
import { holm } from './holm';
import type { Skill } from './skill';
import type { CalibrationTest } from './spiegelhalter';
import { VERDICT_RULES } from './verdict';

/** What a state is judged by: forecasts of one set over the matches chosen, in order of time. */
export interface DriftFacts {
  readonly n: number;
  /** Mixtures of the drift tests of the three outcomes. */
  readonly mixtures: readonly DriftBet[];
  /** Skill against base rates on the same matches. */
  readonly skill: Skill;
  /** Events expected against observed, of the three outcomes. */
  readonly counts: readonly CalibrationTest[];
}

/** Chances of a false alarm, ever, over the three outcomes together: of the test that degrades, and of the one to watch. */
export const ALARM_ALPHA = 0.05;
export const WATCH_ALPHA = 0.2;

/** The rule as it is shown beside every state. */
export const driftRule = (leastMatches: number = VERDICT_RULES.leastMatches): string =>
  [
    `Fewer than ${leastMatches} matches: no state.`,
    `DEGRADED: the drift test of an outcome has reached ${3 / ALARM_ALPHA} (a false alarm in ${100 * ALARM_ALPHA} of 100 series, however long, over three outcomes), or the 95 % interval of the skill against base rates lies below 0.`,
    `WATCH: a drift test has reached ${3 / WATCH_ALPHA} (a false alarm in ${100 * WATCH_ALPHA} of 100), or the skill is not above 0 with its whole interval, or an outcome came more or less often than expected (5 of 100, Holm over three outcomes).`,
    'STABLE: none of these.',
  ].join(' ');

/** A state with what led to it; null where there are too few matches for one. */
export interface DriftJudgement {
  readonly state: DriftState | null;
  /** In the order of the rule; those of a lower state are named with a higher. */
  readonly reasons: readonly DriftReason[];
}

/**
 * STABLE, WATCH or DEGRADED, by {@link driftRule}.
 *
 * The drift test may be looked at after every match. The other two may not: they are judged on the matches chosen, once,
 * and the counts alone never degrade. A skill that could not be measured is doubtful.
 */
export function driftState(
  { n, mixtures, skill, counts }: DriftFacts,
  leastMatches: number = VERDICT_RULES.leastMatches,
): DriftJudgement {
  if (n < leastMatches) return { state: null, reasons: ['too-few'] };
  const highest = Math.max(...mixtures.map(({ largestLog }) => largestLog));
  const reached = (alpha: number): boolean => highest >= ln(mixtures.length / alpha);
  const measured = counts.flatMap(({ p }) => (p === null ? [] : [p]));
  const grave: DriftReason[] = [];
  if (reached(ALARM_ALPHA)) grave.push('drift-crossed');
  if (skill.kind === 'measured' && skill.high < 0) grave.push('no-skill');
  const light: DriftReason[] = [];
  if (reached(WATCH_ALPHA) && !reached(ALARM_ALPHA)) light.push('drift-near');
  if (!(skill.kind === 'measured' && (skill.low > 0 || skill.high < 0))) light.push('skill-doubtful');
  if (holm(measured).some((p) => p <= 0.05)) light.push('counts-off');
  const state = grave.length > 0 ? 'DEGRADED' : light.length > 0 ? 'WATCH' : 'STABLE';
  return { state, reasons: [...grave, ...light] };
}
