import type { SlateRule } from '../../../../../contract/words';
import type { SlateRecord, SlatesAnswer } from '../../../contract-types';
import { formatCount, formatFixed, formatRare, plural } from '../../../text/format';
import { voiceName } from '../../../text/voices';

export const RULE_NAME: Record<SlateRule, string> = {
  'all-leagues': 'over all leagues, in order of time',
  'by-league': 'league by league, in order of time',
};

const TAIL = 0.05;
/** Fewer expected than this, and even none would be no surprise: e^−3 is a chance of 5 %. */
const FEWEST = 3;

type AllRight = Pick<SlateRecord, 'allExpected' | 'allObserved' | 'allAtLeast' | 'allAtMost'>;

/** Whether the chance of all right, as it was said, has been honest. */
export function honestyInWords({ allExpected, allObserved, allAtLeast, allAtMost }: AllRight): string {
  if (allAtLeast <= TAIL)
    return `■ more than said: ${formatCount(allObserved)} or more had a chance of ${formatRare(allAtLeast)}`;
  if (allAtMost <= TAIL)
    return `■ fewer than said: ${formatCount(allObserved)} or fewer had a chance of ${formatRare(allAtMost)}`;
  if (allExpected < FEWEST) return '▲ too rare to tell';
  return '● nothing speaks against it';
}

const expectedText = (value: number): string => (value < 0.1 ? formatFixed(value, 4) : formatFixed(value, 1));

/** What slates of the past would have brought with one set, in one sentence. */
export function slatesInWords(record: SlateRecord, { slates, size }: Pick<SlatesAnswer, 'slates' | 'size'>): string {
  return `${plural(slates, 'slate')} of ${size} fixtures: ${voiceName(record.set)} had ${formatFixed(record.meanObserved, 2)} right on average, where it expected ${formatFixed(record.meanExpected, 2)}; all ${size} right ${formatCount(record.allObserved)} times, where it expected ${expectedText(record.allExpected)}`;
}

export { expectedText };
