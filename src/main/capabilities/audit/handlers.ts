import { auditLog, auditRepository } from '../../db/repositories/audit';
import { capability, reads } from '../capability';
import { checkLog } from './check-log';
import { entriesAsCsv, entriesAsJsonLines } from './entries-as-text';
import { entriesAt, findEntries, matching } from './find-entries';

export const auditHandlers = capability('audit')({
  find: reads(({ db }, { limit, ...filter }) => ({
    total: auditRepository(db).last()?.sequence ?? 0,
    analysts: [...auditLog(db).analysts()],
    ...findEntries(db, filter, limit),
  })),
  entries: reads(({ db }, { sequences }) => entriesAt(db, sequences)),
  check: reads(checkLog),
  text: reads(({ db }, { format, ...filter }) => {
    const entries = [...matching(db, filter)].reverse();
    const text = format === 'csv' ? entriesAsCsv(entries) : entriesAsJsonLines(entries);
    return { name: `audit-log.${format}`, text, entries: entries.length };
  }),
});
