import type { HealthCheck, HealthState } from '../../../contract';
import { mendingActions, overallHealth, STATE_SHAPE } from '../../../text/health-words';

/** Everything health has to say of a store. */
export interface HealthReport {
  readonly state: HealthState;
  readonly words: string;
  /** Names of the checks that make it so, the worst first. */
  readonly reasons: readonly string[];
  readonly checks: readonly HealthCheck[];
}

export function healthReport(checks: readonly HealthCheck[]): HealthReport {
  const { state, words, reasons } = overallHealth(checks);
  return { state, words, reasons: reasons.map(({ name }) => name), checks };
}

/** The light and what makes it so with what mends it; then every check. */
export function showHealth({ state, words, reasons, checks }: HealthReport): string {
  const bad = reasons.map((name) => checks.find((check) => check.name === name)!);
  const width = Math.max(...checks.map(({ name }) => name.length));
  const figures = Math.max(...checks.map(({ figure }) => figure.length));
  return [
    `${STATE_SHAPE[state]} ${state}: ${words}`,
    ...bad.flatMap(whyAndHow),
    '',
    ...checks.map(({ name, state: own, figure, at }) =>
      `${STATE_SHAPE[own]} ${own.padEnd(8)}  ${name.padEnd(width)}  ${figure.padEnd(figures)}  ${at === null ? '' : at.slice(0, 16).replace('T', ' ')}`.trimEnd(),
    ),
  ].join('\n');
}

function whyAndHow(check: HealthCheck): string[] {
  const bad = check.findings.filter(({ state }) => state !== 'steady');
  return [
    '',
    `${STATE_SHAPE[check.state]} ${check.name}: ${check.figure}`,
    ...bad.map(({ state, message }) => `  ${STATE_SHAPE[state]} ${message}`),
    ...mendingActions(check).map(({ verb, command }) => (command === null ? `  → ${verb}` : `  → ${verb}: ${command}`)),
  ];
}
