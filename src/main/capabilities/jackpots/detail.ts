import type { FixturePrediction, JackpotDetail, JackpotSummary } from '../../../contract';
import { probabilityAll } from '../../core/jackpot/probability-all';
import { describeSets } from '../../core/sets/registry';
import { jackpotRepository, type JackpotRow } from '../../db/repositories/jackpots';
import type { Reading } from '../capability';
import { modelFor } from '../../export/jackpot-content';
import { toDraftRow } from './draft-rows';
import { readJackpot } from './read-jackpot';

/** Everything a page shows of a jackpot. */
export function toDetail(services: Reading, row: JackpotRow): JackpotDetail {
  const { content, problems, rows } = readJackpot(services, row);
  const predictions = content.fixtures.map((fixture, index): FixturePrediction => {
    const { date, league, home, away, odds } = fixture;
    const modelVersion = modelFor(content.models, league)!.version;
    const { uncertainty, ...numbers } = content.predictions[index]!;
    const intervals = uncertainty ? { model: uncertainty.model, sets: uncertainty.sets } : null;
    return { date, league, home, away, modelVersion, odds, ...numbers, intervals };
  });
  const { fixtures, rowsOf } = jackpotRepository(services.db);
  const inputs = fixtures(row.id).map(({ id: _id, order: _order, ...input }) => input);
  return {
    jackpot: toSummary(row, problems.length === 0 ? probabilityAll(content.predictions) : null),
    rows: [...(rowsOf(row.id) ?? inputs.map(toDraftRow))],
    inputs,
    models: rows.map(({ league, version }) => ({ league, version })),
    sets: describeSets(content.models.map(({ document }) => document)).map(({ id, name, kind, definition }) => ({
      id,
      name,
      kind,
      definition,
    })),
    problems: [...problems],
    predictions,
    contentHash: row.contentHash,
  };
}

/** One row of the list. @param probability kept with the jackpot, so that the list computes nothing */
export const toSummary = (row: JackpotRow, probability: number | null): JackpotSummary => ({
  id: row.id,
  name: row.name,
  version: row.version,
  status: row.status === 'finalized' ? 'finalised' : 'draft',
  fixtures: row.fixtures,
  release: row.releaseId,
  probabilityAll: probability,
  revises: row.revises,
  createdAt: row.createdAt,
  finalisedAt: row.finalizedAt,
});
