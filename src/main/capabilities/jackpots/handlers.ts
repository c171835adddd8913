import { createHash } from 'node:crypto';
import type { FixturePrediction, JackpotDetail, JackpotSummary, ServiceHandlers } from '../../../contract';
import { hashOf, sha256 } from '../../audit/canonical-json';
import { UserError } from '../../core/words/errors';
import { SETS, setsOf } from '../../core/sets/registry';
import { auditWriter } from '../../db/repositories/audit';
import { jackpotRepository, jackpotWriter, type JackpotRow } from '../../db/repositories/jackpots';
import { modelRepository, modelWriter } from '../../db/repositories/models';
import { sealJackpot, type JackpotContent } from '../../export/jackpot-content';
import { parseFixtureList } from './fixture-list';
import { computeJackpot, lockedModel, probabilityAll, readJackpot } from './read-jackpot';
import { atFixture, resolveFixtures, type Resolution } from './resolve-fixtures';
import type { Services } from '../services';

type JackpotHandlers = Pick<ServiceHandlers, Extract<keyof ServiceHandlers, `jackpots.${string}`>>;

export function jackpotHandlers(services: Services): JackpotHandlers {
  const { db } = services;
  const writer = jackpotWriter(db);
  const detail = (id: string) => toDetail(services, findJackpot(services, id));
  /** What was just written, with its probability kept for the list. */
  const saved = (id: string): JackpotDetail => {
    const now = detail(id);
    writer.setProbability(id, now.jackpot.probabilityAll);
    return now;
  };
  return {
    'jackpots.parse': ({ text, asOf = today(), date }) => parseFixtureList(text, { asOf, date }),
    'jackpots.check': ({ fixtures, lines, againstModels }) => {
      const models = againstModels
        ? modelRepository(db)
            .active()
            .map((row) => lockedModel(services, row))
        : null;
      return { problems: [...resolveFixtures(db, fixtures, models, lines).problems] };
    },
    'jackpots.list': () =>
      jackpotRepository(db)
        .all()
        .map((row) => toSummary(row, row.probabilityAll)),
    'jackpots.get': ({ id }) => detail(id),
    'jackpots.create': ({ name, fixtures }) => {
      const id = newId(services, name);
      return db
        .transaction(() => {
          writer.add({ id, name, version: 1, revises: null, releaseId: currentRelease(services) });
          writer.replaceFixtures(id, fixtures);
          return saved(id);
        })
        .immediate();
    },
    'jackpots.update': ({ id, name, fixtures, useCurrentModels }) => {
      const row = findDraft(services, id);
      return db
        .transaction(() => {
          if (name !== undefined) writer.rename(id, name);
          if (fixtures) writer.replaceFixtures(id, fixtures);
          if (useCurrentModels || row.releaseId === null) writer.lockRelease(id, currentRelease(services));
          return saved(id);
        })
        .immediate();
    },
    'jackpots.delete': ({ id }) => {
      findDraft(services, id);
      writer.delete(id);
      return { deleted: true };
    },
    'jackpots.finalise': ({ id }) => {
      finalise(services, id);
      return detail(id);
    },
    'jackpots.revise': ({ id }) => {
      const row = findJackpot(services, id);
      if (row.status !== 'finalized')
        throw new UserError('bad-request', `${row.name} is still a draft: edit it instead`);
      const next = newId(services, row.name);
      return db
        .transaction(() => {
          const releaseId = currentRelease(services);
          writer.add({ id: next, name: row.name, version: row.version + 1, revises: id, releaseId });
          writer.replaceFixtures(next, jackpotRepository(db).fixtures(id));
          return saved(next);
        })
        .immediate();
    },
  };
}

/** The day on which a list is pasted. */
const today = (): string => new Date().toISOString().slice(0, 10);

/** A jackpot of this analyst by id, or by the hash of what it says once finalised. @throws {UserError} not-found */
export function findJackpot({ db }: Services, id: string): JackpotRow {
  const { find, findByContent } = jackpotRepository(db);
  const row = find(id) ?? findByContent(id);
  if (!row) throw new UserError('not-found', `no jackpot ${id} of this analyst`);
  return row;
}

function findDraft(services: Services, id: string): JackpotRow {
  const row = findJackpot(services, id);
  if (row.status === 'calculating') return row;
  throw new UserError(
    'finalised',
    `${row.name} version ${row.version} is finalised and never edited`,
    'Revise it to make a new version.',
  );
}

/**
 * Close a draft for good: its content, its numbers row by row, and the audit entry, in one transaction that also makes
 * them, so that nothing can change between what is hashed and what is stored.
 */
function finalise(services: Services, id: string): void {
  const { db, analyst } = services;
  const writer = jackpotWriter(db);
  db.transaction(() => {
    const row = findDraft(services, id);
    const { content, resolution } = computeJackpot(services, row, jackpotRepository(db).fixtures(row.id));
    const [first] = resolution.problems;
    if (first) throw new UserError(toErrorCode(first.code), `cannot finalise: ${atFixture(first)}`);
    if (content.fixtures.length === 0) throw new UserError('bad-request', `${row.name} has no fixture to finalise`);
    storePredictions(services, row, content, resolution);
    const sealed = sealJackpot(content);
    const hash = sha256(sealed);
    writer.addContent(row.id, sealed);
    writer.setProbability(row.id, probabilityAll(content.predictions));
    writer.finalise(row.id, hash);
    const details = { name: row.name, version: row.version, release: row.releaseId, fixtures: content.fixtures.length };
    auditWriter(db).append({ action: 'finalise', subject: hash, analyst, details });
  }).immediate();
}

function storePredictions({ db }: Services, row: JackpotRow, content: JackpotContent, { ids }: Resolution): void {
  const writer = jackpotWriter(db);
  jackpotRepository(db)
    .fixtures(row.id)
    .forEach((fixture, index) => {
      writer.resolveFixture(fixture.id, ids[index]!);
      const numbers = content.predictions[index]!;
      const model = content.models.find(({ document }) => document.league === content.fixtures[index]!.league)!;
      const { marketWeights, ensembleWeights: w } = model.document;
      const priced = numbers.market !== null;
      const ensemble = w.B * marketWeights.B + w.C * marketWeights.C;
      const share = {
        A: 0,
        B: marketWeights.B,
        C: marketWeights.C,
        D: marketWeights.B,
        E: marketWeights.B,
        F: marketWeights.B,
        G: ensemble,
      };
      for (const { id: set } of SETS) {
        writer.addPrediction({
          fixtureId: fixture.id,
          modelId: model.id,
          set,
          ...numbers.sets[set],
          lambdaHome: numbers.lambdaHome,
          lambdaAway: numbers.lambdaAway,
          marketWeight: priced ? share[set] : 0,
          degradations: JSON.stringify(numbers.degradations.filter((each) => each.sets.includes(set))),
        });
      }
    });
}

const ERROR_CODES: Readonly<Record<string, UserError['code']>> = {
  'unknown-team': 'unknown-team',
  'unknown-league': 'unknown-league',
  'ambiguous-league': 'unknown-league',
  'no-model': 'no-model',
  'bad-odds': 'bad-odds',
  'bad-file': 'bad-file',
};
/** The error a fixture's problem becomes where it stops the work. */
export const toErrorCode = (problem: string): UserError['code'] => ERROR_CODES[problem] ?? 'bad-request';

function toDetail(services: Services, row: JackpotRow): JackpotDetail {
  const { content, problems, rows } = readJackpot(services, row);
  const predictions = content.fixtures.map((fixture, index): FixturePrediction => {
    const { date, league, home, away, odds } = fixture;
    const modelVersion = content.models.find(({ document }) => document.league === league)!.version;
    const { uncertainty, ...numbers } = content.predictions[index]!;
    const intervals = uncertainty ? { model: uncertainty.model, sets: uncertainty.sets } : null;
    return { date, league, home, away, modelVersion, odds, ...numbers, intervals };
  });
  const inputs = jackpotRepository(services.db)
    .fixtures(row.id)
    .map(({ date, league, home, away, odds }) => ({ date, league, home, away, odds }));
  return {
    jackpot: toSummary(row, problems.length === 0 ? probabilityAll(content.predictions) : null),
    inputs,
    models: rows.map(({ league, version }) => ({ league, version })),
    sets: setsOf(content.models.map(({ document }) => document)).map(({ id, name, kind, definition }) => ({
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

const toSummary = (row: JackpotRow, probability: number | null): JackpotSummary => ({
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

/** The set of models active now, stored under the hash of their ids; null while no league is trained. */
function currentRelease({ db }: Services): string | null {
  const active = modelRepository(db).active();
  if (active.length === 0) return null;
  const id = hashOf(active.map((model) => model.id).sort());
  modelWriter(db).addRelease(id, active);
  return id;
}

/** An id for this store only; what a jackpot says is named by its content hash. */
function newId({ db, analyst }: Services, name: string): string {
  const count = jackpotRepository(db).all().length;
  const seed = `${analyst} ${name} ${count} ${new Date().toISOString()}`;
  return `jp-${createHash('sha256').update(seed).digest('hex').slice(0, 10)}`;
}
