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
  const hint =
    first.where === 'checkpoint'
      ? `If an older copy was put back on purpose, move ${checkpoints.path} away; else put the newest copy back.`
      : 'Put a sound copy of the store in its place; a report exported before still proves itself.';
  throw new UserError('store-changed', first.message, hint);
}
