import { plural } from '../../../text/format';
import type { Rebuild } from '../../../contract-types';

/** So many differing rows are named; the rest are counted. */
const NAMED = 5;

/** What making snapshots again from stored data found. */
export function rebuildInWords({ snapshots, rows, differences }: Rebuild, date: string | null): string {
  const what = date === null ? `all ${plural(snapshots, 'snapshot')}` : `the snapshot of ${date}`;
  const made = `Made ${what} again from the stored data: ${plural(rows, 'row')}`;
  if (rows === 0) return `${made}. There was nothing to compare.`;
  if (differences.length === 0) return `${made}, every one the same to the last bit.`;
  const named = differences.slice(0, NAMED).join(', ');
  const rest = differences.length > NAMED ? ` and ${plural(differences.length - NAMED, 'other')}` : '';
  return `${made}, of which ${plural(differences.length, 'row')} ${differences.length === 1 ? 'differs' : 'differ'}: ${named}${rest}. The stored matches or the program have changed since the training.`;
}
