import type { HealthCheck, HealthFinding, HealthState } from '../../../contract';
import { plural } from '../../../text/counts';

const WORST_FIRST: readonly HealthState[] = ['degraded', 'watch', 'steady'];
/** So many findings are said in the line of a check; the rest stands behind it. */
const SAID = 2;

interface Looked {
  readonly name: string;
  readonly rule: string;
  readonly figure: string;
  readonly findings: readonly HealthFinding[];
  /** What is said where every finding is steady. */
  readonly steady: string;
  readonly at: string | null;
  readonly facts?: readonly (readonly [name: string, value: string])[];
}

/** A check is as bad as the worst thing it found, and says what that is. */
export function checkOf({ name, rule, figure, findings, steady, at, facts = [] }: Looked): HealthCheck {
  const sorted = WORST_FIRST.flatMap((state) => findings.filter((finding) => finding.state === state));
  const bad = sorted.filter(({ state }) => state !== 'steady');
  const more = bad.length > SAID ? [`And ${plural(bad.length - SAID, 'more', 'more')}.`] : [];
  return {
    name,
    state: sorted[0]?.state ?? 'steady',
    figure,
    detail: bad.length === 0 ? steady : [...bad.slice(0, SAID).map(({ message }) => message), ...more].join(' '),
    rule,
    at,
    findings: sorted,
    facts: facts.map(([key, value]) => [key, value]),
  };
}

/** The newest of some instants or days; null of none. */
export const newest = (times: readonly (string | null)[]): string | null =>
  times.reduce<string | null>((last, time) => (time !== null && (last === null || time > last) ? time : last), null);
