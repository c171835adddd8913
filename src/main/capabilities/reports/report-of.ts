import type { ReportOptions } from '../../../contract';
import { UserError } from '../../core/words/errors';
import { auditRepository } from '../../db/repositories/audit';
import type { JackpotRow } from '../../db/repositories/jackpots';
import { settingsInForce } from '../../db/repositories/settings-changes';
import { jackpotHash } from '../../export/jackpot-content';
import type { Anchor } from '../../export/report/anchor';
import type { ReportBody } from '../../export/report/content';
import type { Reading } from '../capability';
import { picksOfContent } from '../jackpots/distribution';
import { readJackpot, requireSound } from '../jackpots/read-jackpot';
import { historyOf, outcomeOf } from './body/history-of';
import { reportBody, type Step } from './body/report-body';

/**
 * Everything the report of a finalised jackpot says.
 * @throws {UserError} bad-request for a draft; store-changed where the store no longer holds what was finalised;
 *   store-corrupt where a model is no longer what its training put out
 */
export function reportOf(context: Reading, row: JackpotRow, options: ReportOptions, step: Step): ReportBody {
  refuseDraft(row);
  const { content, rows } = readJackpot(context, row);
  refuseOtherThanFinalised(row, jackpotHash(content));
  const used = rows.filter(({ id }) => content.models.some((model) => model.id === id));
  for (const model of used) requireSound(context, model);
  const picks = content.picks ?? picksOfContent(content, []);
  const release = rows.map(({ league, version, id }) => ({ league, version, id }));
  return reportBody(
    context,
    { content: { ...content, picks }, hash: row.contentHash!, rows },
    {
      options,
      settings: settingsInForce(context.db).chosen,
      release,
      analyst: finaliserOf(context, row),
      history: historyOf(context, row),
      results: outcomeOf(context, row),
    },
    step,
  );
}

/** @throws {UserError} bad-request for a draft */
export function refuseDraft({ name, version, status }: JackpotRow): void {
  if (status === 'finalized') return;
  const problem = `${name} version ${version} is a draft`;
  throw new UserError('bad-request', problem, 'Finalise it before you export a report.');
}

/** A report says what was finalised, or nothing. */
function refuseOtherThanFinalised({ name, version, contentHash }: JackpotRow, hash: string): void {
  if (hash === contentHash) return;
  throw new UserError(
    'store-changed',
    `${name} version ${version} was finalised as ${contentHash!.slice(0, 16)}…, and what the store holds of it now has the hash ${hash.slice(0, 16)}…`,
    'A report made earlier still proves it; revise the jackpot to make a new version.',
  );
}

/** The audit entry that finalised the jackpot: it fixes the length and head of the log at that moment. */
export function anchorOf({ db }: Reading, row: JackpotRow): Anchor {
  const entry = auditRepository(db).find('finalise', row.contentHash!);
  if (!entry) throw new Error(`no audit entry finalised ${row.contentHash}`);
  return { count: entry.sequence, head: entry.hash, entry: entry.entry, previousHash: entry.previousHash };
}

/** Who finalised it, by the audit log: whoever exports it later speaks for them, not in their place. */
const finaliserOf = (context: Reading, row: JackpotRow): string =>
  (JSON.parse(anchorOf(context, row).entry) as { analyst: string }).analyst;
