import type { VerifyResult } from '../contract/reports';
import { countText, plural } from './counts';

/** How far a report holds: in all that can be judged of it, in part, or not. */
export type VerifyState = 'verified' | 'in-part' | 'failed';

/** What takes more than the report is no gap; what this version cannot judge is one. */
export function verifyState({ checks }: Pick<VerifyResult, 'checks'>): VerifyState {
  if (checks.some(({ verdict }) => verdict === 'failed')) return 'failed';
  return checks.some(({ verdict, needs }) => verdict === 'not-checked' && needs === null) ? 'in-part' : 'verified';
}

/** The verdict on a report in a sentence. */
export function verificationInWords(result: Pick<VerifyResult, 'checks' | 'probabilities'>): string {
  const { checks, probabilities } = result;
  const count = (wanted: string): number => checks.filter(({ verdict }) => verdict === wanted).length;
  const needs = [
    ...new Set(checks.flatMap((check) => (check.verdict === 'not-checked' && check.needs ? [check.needs] : []))),
  ];
  const more = needs.length > 0 ? `; more needs ${needs.join(' and ')}` : '';
  const open = checks.filter(({ verdict, needs: wanted }) => verdict === 'not-checked' && wanted === null).length;
  switch (verifyState(result)) {
    case 'failed':
      return `NOT verified: ${count('failed')} of ${plural(checks.length, 'check')} fail`;
    case 'in-part':
      return `verified in part: ${countText(probabilities)} probabilities; ${open} of ${plural(checks.length, 'check')} could not be made here${more}`;
    case 'verified':
      return `verified: ${countText(probabilities)} probabilities, ${count('passed')} of ${plural(checks.length, 'check')} hold${more}`;
  }
}
