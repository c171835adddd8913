import { UserError } from '../../core/words/errors';
import { jackpotRepository, type JackpotRow } from '../../db/repositories/jackpots';
import type { Reading } from '../capability';

/** A jackpot of this analyst by id, or by the hash of what it says once finalised. @throws {UserError} not-found */
export function findJackpot({ db }: Reading, id: string): JackpotRow {
  const { find, findByContent } = jackpotRepository(db);
  const row = find(id) ?? findByContent(id);
  if (!row) throw new UserError('not-found', `no jackpot ${id} of this analyst`);
  return row;
}

/** The same where it may still be edited. @throws {UserError} not-found, finalised */
export function findDraft(services: Reading, id: string): JackpotRow {
  const row = findJackpot(services, id);
  if (row.status === 'calculating') return row;
  throw new UserError(
    'finalised',
    `${row.name} version ${row.version} is finalised and never edited`,
    'Revise it to make a new version.',
  );
}
