import type { FixturePrediction, JackpotDetail, JackpotSummary } from '../../../contract';
import { agreementOf } from '../../core/jackpot/agreement';
import { probabilityAll } from '../../core/jackpot/probability-all';
import { dayOf } from '../../core/numeric/calendar';
import { describeSets } from '../../core/sets/registry';
import { BLENDED_SETS, type SetId } from '../../core/words/sets';
import { jackpotDesk } from '../../db/repositories/jackpot-desk';
import { jackpotRepository, type JackpotRow } from '../../db/repositories/jackpots';
import { settingsInForce } from '../../db/repositories/settings-changes';
import { modelFor, type JackpotContent } from '../../export/jackpot-content';
import type { Reading } from '../capability';
import { picksOfContent } from './distribution';
import { toDraftRow } from './list/draft-rows';
import { readJackpot } from './read-jackpot';

/** Everything a page shows of a jackpot. */
export function toDetail(services: Reading, row: JackpotRow): JackpotDetail {
  const { content, problems, rows } = readJackpot(services, row);
  const { fixtures, rowsOf } = jackpotRepository(services.db);
  const inputs = fixtures(row.id).map(({ id: _id, order: _order, ...input }) => input);
  const { picks, notes } = jackpotDesk(services.db);
  const setsOff: readonly SetId[] = row.status === 'finalized' ? [] : settingsInForce(services.db).setsOff;
  const chance = () => probabilityAll(content.predictions, picksOfContent(content, picks(row.id)).B!);
  const probability = row.status === 'finalized' ? row.probabilityAll : problems.length === 0 ? chance() : null;
  return {
    jackpot: toSummary(row, probability),
    rows: [...(rowsOf(row.id) ?? inputs.map(toDraftRow))],
    inputs,
    models: rows.map(({ league, version }) => ({ league, version })),
    sets: describeSets(content.models.map(({ document }) => document))
      .filter(({ id }) => !setsOff.includes(id))
      .map(({ id, name, kind, definition }) => ({ id, name, kind, definition })),
    setsOff: [...setsOff],
    uncalibrated: content.models.flatMap(({ version, document }) =>
      BLENDED_SETS.flatMap((set) => {
        const { weight, reason } = document.calibrators[set];
        return weight === 0 ? [{ version, set, reason }] : [];
      }),
    ),
    notes: [...notes(row.id)],
    problems: [...problems],
    predictions: predictionsOf(content),
    contentHash: row.contentHash,
  };
}

/** The numbers of every fixture as pages show them. */
export const predictionsOf = (content: JackpotContent): FixturePrediction[] =>
  content.fixtures.map((fixture, index): FixturePrediction => {
    const { date, league, home, away, odds, kickoff, neutral } = fixture;
    const { version, document } = modelFor(content.models, league)!;
    const { uncertainty, ...numbers } = content.predictions[index]!;
    const { entropy, margin, agreeing } = agreementOf(numbers.sets);
    return {
      date,
      league,
      home,
      away,
      ...(kickoff === undefined ? {} : { kickoff }),
      ...(neutral === undefined ? {} : { neutral }),
      modelVersion: version,
      dataAge: dayOf(date) - document.asOf,
      odds,
      ...numbers,
      entropy: { ...entropy },
      margin: { ...margin },
      agreeing: { ...agreeing },
      intervals: uncertainty ? { model: uncertainty.model, sets: uncertainty.sets } : null,
    };
  });

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
  reason: row.reason,
  results: row.results,
  createdAt: row.createdAt,
  finalisedAt: row.finalizedAt,
});
