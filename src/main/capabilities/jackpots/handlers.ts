import type { JackpotDetail } from '../../../contract';
import { UserError } from '../../core/words/errors';
import { jackpotRepository, jackpotWriter } from '../../db/repositories/jackpots';
import { modelRepository } from '../../db/repositories/models';
import { capability, reads, storeless, writes, type Reading, type Writing } from '../capability';
import { toDetail, toSummary } from './detail';
import { finalise } from './finalise';
import { findDraft, findJackpot } from './find-jackpot';
import { parseFixtureList } from './fixture-list';
import { lockedModel } from './read-jackpot';
import { currentRelease, newId } from './release';
import { resolveFixtures } from './resolve-fixtures';

const detail = (context: Reading, id: string): JackpotDetail => toDetail(context, findJackpot(context, id));

/** What was just written, with its probability kept for the list. */
function saved(context: Writing, id: string): JackpotDetail {
  const now = detail(context, id);
  jackpotWriter(context.db).setProbability(id, now.jackpot.probabilityAll);
  return now;
}

export const jackpotHandlers = capability('jackpots')({
  parse: storeless(({ text, asOf = today(), date }) => parseFixtureList(text, { asOf, date })),
  check: reads((context, { fixtures, lines, againstModels }) => {
    const models = againstModels
      ? modelRepository(context.db)
          .active()
          .map((row) => lockedModel(context, row))
      : null;
    return { problems: [...resolveFixtures(context.db, fixtures, models, lines).problems] };
  }),
  list: reads(({ db }) =>
    jackpotRepository(db)
      .all()
      .map((row) => toSummary(row, row.probabilityAll)),
  ),
  get: reads((context, { id }) => detail(context, id)),
  create: writes(['jackpots'], (context, { name, fixtures }) => {
    const { db } = context;
    const id = newId(context, name);
    return db
      .transaction(() => {
        const writer = jackpotWriter(db);
        writer.add({ id, name, version: 1, revises: null, releaseId: currentRelease(context) });
        writer.replaceFixtures(id, fixtures);
        return saved(context, id);
      })
      .immediate();
  }),
  update: writes(['jackpots'], (context, { id, name, fixtures, useCurrentModels }) => {
    const { db } = context;
    return db
      .transaction(() => {
        const row = findDraft(context, id);
        const writer = jackpotWriter(db);
        if (name !== undefined) writer.rename(id, name);
        if (fixtures) writer.replaceFixtures(id, fixtures);
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
        writer.replaceFixtures(next, jackpotRepository(db).fixtures(id));
        return saved(context, next);
      })
      .immediate();
  }),
});

/** The day on which a list is pasted. */
const today = (): string => new Date().toISOString().slice(0, 10);
