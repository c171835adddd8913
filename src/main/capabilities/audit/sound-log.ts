import { mendingInWords } from '../../../text/audit-fault-words';
import { UserError } from '../../core/words/errors';
import type { Reading } from '../capability';
import { checkLog } from './check-log';

/**
 * Refuse to go on where the log contradicts itself, the heads kept outside the store, or the store's own records: a report
 * would be anchored in a log that proves nothing. Call it before a report is written.
 *
 * @throws {UserError} store-changed, naming the first entry that is wrong
 */
export function requireSoundLog(context: Pick<Reading, 'db' | 'storePath'>): void {
  const { findings, checkpoints } = checkLog(context);
  const [first] = findings;
  if (!first) return;
  throw new UserError('store-changed', first.message, mendingInWords(first.where, checkpoints.path));
}
