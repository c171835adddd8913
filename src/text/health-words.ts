import type { HealthAction, HealthCheck, HealthState } from '../contract/health';
import { plural } from './counts';

/** Good or bad as a shape; the word stands beside it. */
export const STATE_SHAPE: Readonly<Record<HealthState, string>> = { steady: '●', watch: '▲', degraded: '■' };

/** All checks in one light, with what makes it so. */
export interface OverallHealth {
  readonly state: HealthState;
  readonly words: string;
  /** Checks that are not steady, the worst first. */
  readonly reasons: readonly HealthCheck[];
}

/** The light of a store is that of its worst check. */
export function overallHealth(checks: readonly HealthCheck[]): OverallHealth {
  const of = (state: HealthState): readonly HealthCheck[] => checks.filter((check) => check.state === state);
  const [degraded, watch] = [of('degraded'), of('watch')];
  const state = degraded.length > 0 ? 'degraded' : watch.length > 0 ? 'watch' : 'steady';
  const counts = [
    ...(degraded.length > 0 ? [`${degraded.length} degraded`] : []),
    ...(watch.length > 0 ? [`${watch.length} to watch`] : []),
  ];
  const words =
    state === 'steady'
      ? `all of ${plural(checks.length, 'check')} found what they should`
      : `${counts.join(', ')} of ${plural(checks.length, 'check')}`;
  return { state, words, reasons: [...degraded, ...watch] };
}

/** What mends a check: each action once, trainings of several leagues as one. */
export function mendingActions({ findings }: Pick<HealthCheck, 'findings'>): readonly HealthAction[] {
  const actions = findings.flatMap(({ state, action }) => (state === 'steady' || action === null ? [] : [action]));
  const leagues = [...new Set(actions.flatMap((action) => (action.kind === 'train' ? action.leagues : [])))];
  const others = actions.filter((action) => action.kind !== 'train');
  const unlike = others.filter((action, at) => others.findIndex((each) => keyOf(each) === keyOf(action)) === at);
  return leagues.length === 0 ? unlike : [trainAction(leagues), ...unlike];
}

/** Train leagues, one or several. */
export const trainAction = (leagues: readonly string[]): HealthAction => ({
  kind: 'train',
  verb: leagues.length === 1 ? `Train ${leagues[0]}` : `Train ${leagues.length} leagues`,
  leagues: [...leagues],
  command: `jackpot train --league ${leagues.map(quotedWord).join(' ')}`,
});

/** A word of a command, in quotation marks where it needs them. */
export const quotedWord = (word: string): string => (/^[\w./:@\\-]+$/.test(word) ? word : `"${word}"`);

const keyOf = (action: HealthAction): string => `${action.kind} ${action.verb} ${action.command ?? ''}`;
