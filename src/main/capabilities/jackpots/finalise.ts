import { sha256 } from '../../audit/canonical-json';
import { marketShares } from '../../core/jackpot/market-shares';
import { probabilityAll } from '../../core/jackpot/probability-all';
import { UserError } from '../../core/words/errors';
import { SET_IDS } from '../../core/words/sets';
import { auditWriter } from '../../db/repositories/audit';
import { jackpotRepository, jackpotWriter, type JackpotRow } from '../../db/repositories/jackpots';
import { modelFor, sealJackpot, type JackpotContent } from '../../export/jackpot-content';
import type { Writing } from '../capability';
import { jackpotDesk } from '../../db/repositories/jackpot-desk';
import { picksOfContent } from './distribution';
import { findDraft } from './find-jackpot';
import { toErrorCode } from './list/problem-codes';
import { computeJackpot } from './read-jackpot';
import { atFixture, type Resolution } from './list/resolve-fixtures';

/**
 * Close a draft for good: its content, its numbers row by row, and the audit entry, in one transaction that also makes
 * them, so that nothing can change between what is hashed and what is stored.
 */
export function finalise(services: Writing, id: string): void {
  const { db, analyst } = services;
  const writer = jackpotWriter(db);
  db.transaction(() => {
    const row = findDraft(services, id);
    const { content, resolution, problems } = computeJackpot(services, row, jackpotRepository(db).fixtures(row.id));
    const [first] = problems;
    if (first) throw new UserError(toErrorCode(first.code), `cannot finalise: ${atFixture(first)}`);
    if (content.fixtures.length === 0) throw new UserError('bad-request', `${row.name} has no fixture to finalise`);
    storePredictions(services, row, content, resolution);
    const picks = picksOfContent(content, jackpotDesk(db).picks(row.id));
    const sealed = sealJackpot({ ...content, picks });
    const hash = sha256(sealed);
    writer.addContent(row.id, sealed);
    writer.setProbability(row.id, probabilityAll(content.predictions, picks.B!));
    writer.finalise(row.id, hash);
    const details = { name: row.name, version: row.version, release: row.releaseId, fixtures: content.fixtures.length };
    auditWriter(db).append({ action: 'finalise', subject: hash, analyst, details });
  }).immediate();
}

function storePredictions({ db }: Writing, row: JackpotRow, content: JackpotContent, { ids }: Resolution): void {
  const writer = jackpotWriter(db);
  jackpotRepository(db)
    .fixtures(row.id)
    .forEach((fixture, index) => {
      writer.resolveFixture(fixture.id, ids[index]!);
      const numbers = content.predictions[index]!;
      const model = modelFor(content.models, content.fixtures[index]!.league)!;
      const shares = marketShares(model.document, numbers.market !== null || numbers.memory !== undefined);
      for (const set of SET_IDS) {
        writer.addPrediction({
          fixtureId: fixture.id,
          modelId: model.id,
          set,
          ...numbers.sets[set],
          lambdaHome: numbers.lambdaHome,
          lambdaAway: numbers.lambdaAway,
          marketWeight: shares[set],
          degradations: JSON.stringify(numbers.degradations.filter((each) => each.sets.includes(set))),
        });
      }
    });
}
