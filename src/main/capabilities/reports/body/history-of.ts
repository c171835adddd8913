import type { ReportBody } from '../../../export/report/content';
import type { JackpotRow } from '../../../db/repositories/jackpots';
import { jackpotRepository } from '../../../db/repositories/jackpots';
import type { Reading } from '../../capability';
import { diffOf } from '../../jackpots/diff';
import { resultsOf } from '../../jackpots/results';

/** The versions of a jackpot before this one, the oldest first, each with what the next one changed and why. */
export function historyOf(context: Reading, row: JackpotRow): ReportBody['history'] {
  const { find } = jackpotRepository(context.db);
  const history: ReportBody['history'][number][] = [];
  for (let after = row; after.revises !== null;) {
    const before = find(after.revises);
    if (!before) break;
    const { changes } = diffOf(context, before, after);
    history.unshift({ version: before.version, hash: before.contentHash, reason: after.reason, changes });
    after = before;
  }
  return history;
}

/** How a jackpot turned out, as far as that is known; null before its first result. */
export function outcomeOf(context: Reading, row: JackpotRow): ReportBody['results'] {
  const { latest, sets } = resultsOf(context, row);
  return latest.every((result) => result === null) ? null : { latest, sets };
}
