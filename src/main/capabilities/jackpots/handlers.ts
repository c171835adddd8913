import type { DraftRow, FixtureInput, JackpotDetail } from '../../../contract';
import type { WritableDb } from '../../db/connection';
import { UserError } from '../../core/words/errors';
import { auditWriter } from '../../db/repositories/audit';
import { jackpotDesk, jackpotDeskWriter } from '../../db/repositories/jackpot-desk';
import { jackpotRepository, jackpotWriter } from '../../db/repositories/jackpots';
import { modelRepository } from '../../db/repositories/models';
import { sealLog } from '../audit/seal-log';
import { capability, reads, storeless, writes, type Reading } from '../capability';
import { toDetail, toSummary } from './detail';
import { deskHandlers } from './desk-handlers';
import { finalise } from './finalise';
import { findDraft, findJackpot } from './find-jackpot';
import { parseFixtureList } from './list/fixture-list';
import { keepProbability } from './keep-probability';
import { lockedModel } from './read-jackpot';
import { readDraft, toDraftRow } from './list/draft-rows';
import { today, todayIso } from './today';
import { currentRelease, newId } from './release';
import { resolveFixtures } from './list/resolve-fixtures';

const detail = (context: Reading, id: string): JackpotDetail => toDetail(context, findJackpot(context, id));

const matchOf = ({ league, home, away }: FixtureInput): string => `${league}\n${home}\n${away}`;

/** Keep the rows of a draft as typed, and what of them can be read as its fixtures. */
function keepRows(db: WritableDb, id: string, typed: readonly DraftRow[]): void {
  const { rows, fixtures } = readDraft(typed, today());
  const writer = jackpotWriter(db);
  const before = new Map(
    jackpotRepository(db)
      .fixtures(id)
      .map((fixture) => [fixture.order, matchOf(fixture)]),
  );
  writer.keepRows(id, rows);
  writer.replaceFixtures(id, fixtures);
  // A pick belongs to its match, wherever the row goes.
  const picks = jackpotDesk(db)
    .picks(id)
    .flatMap((pick) => {
      const now = fixtures.find((fixture) => matchOf(fixture) === before.get(pick.order));
      return now ? [{ ...pick, order: now.order }] : [];
    });
  jackpotDeskWriter(db).replacePicks(id, picks);
}

export const jackpotHandlers = capability('jackpots')({
  ...deskHandlers,
  parse: storeless(({ text, asOf = todayIso(), date }) => parseFixtureList(text, { asOf, date })),
  check: reads((context, { fixtures, lines, againstModels }) => {
    const { active, pool } = modelRepository(context.db);
    const models = againstModels
      ? [...active(), ...[pool()].flatMap((each) => each ?? [])].map((row) => lockedModel(context, row))
      : null;
    return {
      problems: [
        ...resolveFixtures(context.db, fixtures, models, { lines, word: lines ? 'line' : 'fixture' }).problems,
      ],
    };
  }),
  list: reads(({ db }) =>
    jackpotRepository(db)
      .all()
      .map((row) => toSummary(row, row.probabilityAll)),
  ),
  get: reads((context, { id }) => detail(context, id)),
  create: writes(['jackpots'], (context, { name, fixtures, rows, finalise: isFinal }) => {
    const { db, analyst } = context;
    const id = newId(context, name);
    const made = db
      .transaction(() => {
        const writer = jackpotWriter(db);
        writer.add({ id, name, version: 1, revises: null, reason: null, releaseId: currentRelease(context) });
        keepRows(db, id, rows ?? fixtures.map(toDraftRow));
        // Its id holds the time of day: the entry says its name, so that the same work gives the same log on any day.
        const details = { version: 1, fixtures: jackpotRepository(db).fixtures(id).length };
        auditWriter(db).append({ action: 'draft', subject: name, analyst, details });
        const draft = keepProbability(context, id);
        if (!isFinal) return draft;
        finalise(context, id);
        return detail(context, id);
      })
      .immediate();
    if (isFinal) sealLog(context);
    return made;
  }),
  update: writes(['jackpots'], (context, { id, name, fixtures, rows, useCurrentModels }) => {
    const { db, analyst } = context;
    return db
      .transaction(() => {
        const row = findDraft(context, id);
        const writer = jackpotWriter(db);
        if (name !== undefined) writer.rename(id, name);
        const typed = rows ?? fixtures?.map(toDraftRow);
        if (typed) keepRows(db, id, typed);
        const release = useCurrentModels || row.releaseId === null ? currentRelease(context) : row.releaseId;
        if (release !== row.releaseId) {
          writer.lockRelease(id, release);
          const details = { version: row.version, release };
          auditWriter(db).append({ action: 'use-models', subject: name ?? row.name, analyst, details });
        }
        return keepProbability(context, id);
      })
      .immediate();
  }),
  delete: writes(['jackpots'], (context, { id }) => {
    const { db, analyst } = context;
    db.transaction(() => {
      const { name, version, fixtures } = findDraft(context, id);
      jackpotWriter(db).delete(id);
      auditWriter(db).append({ action: 'delete-draft', subject: name, analyst, details: { version, fixtures } });
    }).immediate();
    return { deleted: true };
  }),
  finalise: writes(['jackpots'], (context, { id }) => {
    finalise(context, id);
    sealLog(context);
    return detail(context, id);
  }),
  revise: writes(['jackpots'], (context, { id, reason }) => {
    const { db, analyst } = context;
    const row = findJackpot(context, id);
    if (row.status !== 'finalized') throw new UserError('bad-request', `${row.name} is still a draft: edit it instead`);
    const next = newId(context, row.name);
    return db
      .transaction(() => {
        const writer = jackpotWriter(db);
        const releaseId = currentRelease(context);
        writer.add({ id: next, name: row.name, version: row.version + 1, revises: row.id, reason, releaseId });
        const { fixtures, rowsOf } = jackpotRepository(db);
        keepRows(db, next, rowsOf(row.id) ?? fixtures(row.id).map(toDraftRow));
        jackpotDeskWriter(db).replacePicks(next, jackpotDesk(db).picks(row.id));
        const details = { of: row.contentHash, version: row.version + 1, reason };
        auditWriter(db).append({ action: 'revise', subject: next, analyst, details });
        return keepProbability(context, next);
      })
      .immediate();
  }),
});
