import type { DraftRow, JackpotDetail } from '../../../contract';
import type { WritableDb } from '../../db/connection';
import { UserError } from '../../core/words/errors';
import { jackpotRepository, jackpotWriter } from '../../db/repositories/jackpots';
import { modelRepository } from '../../db/repositories/models';
import { capability, reads, storeless, writes, type Reading, type Writing } from '../capability';
import { toDetail, toSummary } from './detail';
import { finalise } from './finalise';
import { findDraft, findJackpot } from './find-jackpot';
import { parseFixtureList } from './fixture-list';
import { lockedModel } from './read-jackpot';
import { readDraft, toDraftRow } from './draft-rows';
import { today, todayIso } from './today';
import { currentRelease, newId } from './release';
import { resolveFixtures } from './resolve-fixtures';

const detail = (context: Reading, id: string): JackpotDetail => toDetail(context, findJackpot(context, id));

/** Keep the rows of a draft as typed, and what of them can be read as its fixtures. */
function keepRows(db: WritableDb, id: string, typed: readonly DraftRow[]): void {
  const { rows, fixtures } = readDraft(typed, today());
  const writer = jackpotWriter(db);
  writer.keepRows(id, rows);
  writer.replaceFixtures(id, fixtures);
}

/** What was just written, with its probability kept for the list. */
function saved(context: Writing, id: string): JackpotDetail {
  const now = detail(context, id);
  jackpotWriter(context.db).setProbability(id, now.jackpot.probabilityAll);
  return now;
}

export const jackpotHandlers = capability('jackpots')({
  parse: storeless(({ text, asOf = todayIso(), date }) => parseFixtureList(text, { asOf, date })),
  check: reads((context, { fixtures, lines, againstModels }) => {
    const { active, pool } = modelRepository(context.db);
    const models = againstModels ? [...active(), ...[pool()].flatMap((each) => each ?? [])].map((row) => lockedModel(context, row)) : null;
    return { problems: [...resolveFixtures(context.db, fixtures, models, { lines, word: lines ? 'line' : 'fixture' }).problems] };
  }),
  list: reads(({ db }) =>
    jackpotRepository(db)
      .all()
      .map((row) => toSummary(row, row.probabilityAll)),
  ),
  get: reads((context, { id }) => detail(context, id)),
  create: writes(['jackpots'], (context, { name, fixtures, rows }) => {
    const { db } = context;
    const id = newId(context, name);
    return db
      .transaction(() => {
        const writer = jackpotWriter(db);
        writer.add({ id, name, version: 1, revises: null, releaseId: currentRelease(context) });
        keepRows(db, id, rows ?? fixtures.map(toDraftRow));
        return saved(context, id);
      })
      .immediate();
  }),
  update: writes(['jackpots'], (context, { id, name, fixtures, rows, useCurrentModels }) => {
    const { db } = context;
    return db
      .transaction(() => {
        const row = findDraft(context, id);
        const writer = jackpotWriter(db);
        if (name !== undefined) writer.rename(id, name);
        const typed = rows ?? fixtures?.map(toDraftRow);
        if (typed) keepRows(db, id, typed);
        if (useCurrentModels || row.releaseId === null) writer.lockRelease(id, currentRelease(context));
        return saved(context, id);
      })
      .immediate();
  }),
  delete: writes(['jackpots'], (context, { id }) => {
    findDraft(context, id);
    jackpotWriter(context.db).delete(id);
    return { deleted: true };
  }),
  finalise: writes(['jackpots'], (context, { id }) => {
    finalise(context, id);
    return detail(context, id);
  }),
  revise: writes(['jackpots'], (context, { id }) => {
    const { db } = context;
    const row = findJackpot(context, id);
    if (row.status !== 'finalized') throw new UserError('bad-request', `${row.name} is still a draft: edit it instead`);
    const next = newId(context, row.name);
    return db
      .transaction(() => {
        const writer = jackpotWriter(db);
        const releaseId = currentRelease(context);
        writer.add({ id: next, name: row.name, version: row.version + 1, revises: id, releaseId });
        const { fixtures, rowsOf } = jackpotRepository(db);
        keepRows(db, next, rowsOf(id) ?? fixtures(id).map(toDraftRow));
        return saved(context, next);
      })
      .immediate();
  }),
});
