import { z } from 'zod';
import { auditRepository } from '../../db/repositories/audit';
import { capability, reads } from '../capability';
import { healthChecks } from './health-checks';
import { integrityChecks } from './integrity-checks';

/** What every audit entry says, whatever its details. */
const EntryBody = z.object({ action: z.string(), subject: z.string(), analyst: z.string() });

export const healthHandlers = capability('health')({
  check: reads((context, { today }) => healthChecks(context, today)),
  integrity: reads(integrityChecks),
  audit: reads(({ db }, { limit }) => {
    const { newest, last } = auditRepository(db);
    const entries = newest(limit).map(({ sequence, entry, hash, at }) => {
      const { action, subject, analyst } = EntryBody.parse(JSON.parse(entry));
      return { sequence, action, subject, analyst, hash, at };
    });
    return { total: last()?.sequence ?? 0, entries };
  }),
});
