import { sha256 } from '../../audit/canonical-json';
import { UserError } from '../../core/words/errors';
import { jackpotRepository, jackpotWriter, type JackpotRow } from '../../db/repositories/jackpots';
import { sealJackpot } from '../../export/jackpot-content';
import { computeJackpot } from './read-jackpot';
import type { Reading } from '../capability';
import type { WritableDb } from '../../db/connection';

/**
 * Keep the content of jackpots that an earlier application finalised without it. Each is made again and kept where its
 * hash is the one it was finalised under; where it is not, the clubs or the engine have changed since, and that is
 * recorded once, so that nobody takes other numbers for it.
 */
export function sealJackpots(services: Reading & { readonly db: WritableDb }): void {
  const { db } = services;
  const { unsealed } = jackpotRepository(db);
  if (unsealed().length === 0) return;
  db.transaction(() => {
    for (const row of unsealed()) jackpotWriter(db).addContent(row.id, contentAgain(services, row));
  }).immediate();
}

function contentAgain(services: Reading, row: JackpotRow): string | null {
  try {
    const { content } = computeJackpot(services, row, jackpotRepository(services.db).fixturesOfAny(row.id));
    // What such a jackpot was finalised under tells of no origins.
    const models = content.models.map(({ origin: _, ...model }) => model);
    const sealed = sealJackpot({ ...content, models });
    return sha256(sealed) === row.contentHash ? sealed : null;
  } catch (error) {
    // Whatever keeps it from being made again, its stored rows are what it says; the store must open. A bug is logged.
    if (!(error instanceof UserError)) services.logBug(error);
    return null;
  }
}
