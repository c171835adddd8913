import type { VerifyCheck } from '../../../contract-types';
import { plural } from '../../../text/format';

export interface CheckGroup {
  readonly verdict: VerifyCheck['verdict'];
  readonly title: string;
  readonly checks: readonly VerifyCheck[];
}

const ORDER: readonly VerifyCheck['verdict'][] = ['failed', 'not-checked', 'passed'];
const TITLES: Readonly<Record<VerifyCheck['verdict'], (count: string) => string>> = {
  failed: (count) => `${count} failed`,
  'not-checked': (count) => `${count} not made`,
  passed: (count) => `${count} passed`,
};

/** Checks by what came of them: what failed first, what held last; a group without any is left out. */
export const groupChecks = (checks: readonly VerifyCheck[]): readonly CheckGroup[] =>
  ORDER.map((verdict) => {
    const own = checks.filter((check) => check.verdict === verdict);
    return { verdict, title: TITLES[verdict](plural(own.length, 'check')), checks: own };
  }).filter((group) => group.checks.length > 0);

/** A sentence begins with a capital. */
export const asSentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
