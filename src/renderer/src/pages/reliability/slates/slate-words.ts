import { honestyInWords as honesty, type AllRight } from '../../../../../text/honesty-words';
import type { SlateRule } from '../../../../../contract/words';
import type { SlateRecord, SlatesAnswer } from '../../../contract-types';
import { formatCount, formatFixed, formatRare, plural } from '../../../text/format';
import { voiceName } from '../../../text/voices';

export const RULE_NAME: Record<SlateRule, string> = {
  'all-leagues': 'over all leagues, in order of time',
  'by-league': 'league by league, in order of time',
};

/** Whether the chance of all right, as it was said, has been honest. */
export const honestyInWords = (record: AllRight): string => honesty(record, formatRare);

const expectedText = (value: number): string => (value < 0.1 ? formatFixed(value, 4) : formatFixed(value, 1));

/** What slates of the past would have brought with one set, in one sentence. */
export function slatesInWords(record: SlateRecord, { slates, size }: Pick<SlatesAnswer, 'slates' | 'size'>): string {
  return `${plural(slates, 'slate')} of ${size} fixtures: ${voiceName(record.set)} had ${formatFixed(record.meanObserved, 2)} right on average, where it expected ${formatFixed(record.meanExpected, 2)}; all ${size} right ${formatCount(record.allObserved)} times, where it expected ${expectedText(record.allExpected)}`;
}

export { expectedText };
