import type { AuditAction } from '../../core/words/audit-actions';
import type { EntryFate, Taken, TakenEntry } from '../../../contract';
import { sha256 } from '../../audit/canonical-json';
import { auditWriter } from '../../db/repositories/audit';
import type { Writing } from '../capability';

/** What becomes of an entry, told as it is found out. */
export type Tell = (entry: Omit<TakenEntry, 'fate' | 'why'>, fate: EntryFate, why?: string) => void;

/** Who said it in the other store stands behind the reason, once. */
export const reasonOf = ({ reason, analyst, at }: Readonly<Record<'reason' | 'analyst' | 'at', string>>): string =>
  reason.includes('(taken over from ') ? reason : `${reason} (taken over from ${analyst}, ${at.slice(0, 10)})`;

/**
 * Take a file of another store in as one transaction: all that can be added, or, with `dryRun`, nothing at all.
 * @param action what the audit log calls it; nothing is logged where nothing was added
 */
export function takeIn(
  { db, analyst }: Writing,
  { text, dryRun }: { readonly text: string; readonly dryRun: boolean },
  action: AuditAction,
  work: (tell: Tell) => void,
): Taken {
  const entries: TakenEntry[] = [];
  const counts = { added: 0, known: 0, conflict: 0, missing: 0 };
  const takeBack = new Error('dry run');
  try {
    db.transaction(() => {
      work((entry, fate, why = '') => {
        entries.push({ ...entry, fate, why });
        counts[fate] += 1;
      });
      if (dryRun) throw takeBack;
      if (counts.added === 0) return;
      auditWriter(db).append({ action, subject: sha256(text), analyst, details: { ...counts } });
    }).immediate();
  } catch (error) {
    if (error !== takeBack) throw error;
  }
  return { dryRun, counts, entries };
}
