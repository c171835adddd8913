import type { LockedAnswer, LockedRecord } from '../../../contract-types';
import { formatCount, formatFixed, formatRare, plural } from '../../../text/format';
import { expectedText, honestyInWords } from './slate-words';

type Sums = Pick<LockedAnswer, 'complete' | 'counted' | 'separate'>;

/** How the picks of one set came out over all locked jackpots, in one sentence. */
export function lockedPicksInWords(record: LockedRecord, { complete, counted }: Sums): string {
  return `${plural(complete, 'locked jackpot')} with every result known: of ${plural(counted, 'pick')} set ${record.set} had ${formatCount(record.right)} right, where it expected ${formatFixed(record.expected, 1)}; so many or more had a chance of ${formatRare(record.atLeast)}, so many or fewer of ${formatRare(record.atMost)}`;
}

/** Whether P(all), as it was locked, has been honest, with what that rests on. */
export function lockedHonestyInWords(record: LockedRecord, { separate }: Sums): string {
  return `${honestyInWords(record)}; of ${plural(separate, 'jackpot')} that ${separate === 1 ? 'shares' : 'share'} no match with one before, ${formatCount(record.allObserved)} came all right, where ${expectedText(record.allExpected)} ${record.allExpected === 1 ? 'was' : 'were'} expected`;
}
