import type { VerifyCheck } from '../../../contract';
import { auditRepository } from '../../db/repositories/audit';
import { jackpotRepository } from '../../db/repositories/jackpots';
import { jackpotHash } from '../../export/jackpot-content';
import { claim, failed, notChecked, passed } from '../../export/report/verify/check';
import { readReport } from '../../export/report/verify/read-report';
import type { Reading } from '../capability';
import { readJackpot } from '../jackpots/read-jackpot';
import { keyInStore } from './key-in-store';

/** What a store knows of a report. @throws {UserError} bad-file where the report cannot be read */
export function compareWithStore(context: Reading, path: string): VerifyCheck[] {
  const { jackpot, anchor, seal } = readReport(path);
  return [anchorIn(context, anchor), jackpotIn(context, jackpot), ...keyInStore(context.db, seal)];
}

type Read = ReturnType<typeof readReport>;

/** The anchored entry stands in this store's log, where it is said to stand. */
function anchorIn({ db }: Reading, { count, head, entry }: Read['anchor']): VerifyCheck {
  const name = 'anchor in this store';
  const { last, at } = auditRepository(db);
  const known = at(count);
  if (known)
    return known.hash === head && known.entry === entry
      ? passed(name, `entry ${count} of this store’s audit log is the anchored one`)
      : failed(
          name,
          `entry ${count} of this store’s audit log is another one: the report is of another store, or one of the two was changed`,
        );
  return failed(
    name,
    `this store’s audit log ends at entry ${last()?.sequence ?? 0}, the report is anchored at ${count}: it is of another store, or the log was cut`,
  );
}

/** The jackpot of that hash is in the store, and still says what was finalised. */
function jackpotIn(context: Reading, { hash, name: title, version }: Read['jackpot']): VerifyCheck {
  const name = 'jackpot in this store';
  const row = jackpotRepository(context.db).findByContent(hash);
  if (!row)
    return notChecked(name, `${title}, version ${version}, is no jackpot of this store, or of another analyst in it`);
  return claim(
    name,
    jackpotHash(readJackpot(context, row).content) === hash,
    `the store holds ${row.name}, version ${row.version}, as the report has it`,
  );
}
