import { readResults } from '../../../text/read-results';
import { UserError } from '../../core/words/errors';
import type { Call } from '../call';
import { readText } from './list/check-list';

/**
 * Enter the results that a file has of a jackpot. A line that cannot be read keeps the whole file out, so that nobody takes
 * a part of it for all.
 * @throws {UserError} bad-file naming the first line that is none, and how many more there are
 */
export async function enterFile(call: Call, id: string, file: string, note: string): Promise<void> {
  const { predictions } = await call('jackpots.get', { id });
  const { results, unread } = readResults(readText(file), predictions);
  const [first, ...others] = unread;
  if (first) {
    const more = others.length > 0 ? ` (and ${others.length} more)` : '';
    throw new UserError('bad-file', `${file}, line ${first.line}, "${first.text}": ${first.message}${more}`);
  }
  if (results.length === 0) throw new UserError('bad-file', `${file} has no result`);
  await call('jackpots.enterResults', {
    id,
    results: results.map(({ order, outcome }) => ({ order, outcome, note })),
    source: 'file',
  });
}
