import { createHash } from 'node:crypto';
import type { FixturePrediction, JackpotDetail, JackpotSummary, ServiceHandlers } from '../../preload/contract';
import { hashOf } from '../audit/canonical-json';
import { parseCovariance } from '../audit/covariance-document';
import { parseModel } from '../audit/model-document';
import { UserError } from '../core/errors';
import type { ParameterCovariance } from '../core/models/covariance';
import { packLower } from '../core/numeric/symmetric';
import { fixtureCovariance } from '../core/sets/predict-intervals';
import { SETS, setsOf } from '../core/sets/registry';
import { auditWriter } from '../db/repositories/audit';
import { jackpotRepository, jackpotWriter, type JackpotRow } from '../db/repositories/jackpots';
import { modelRepository, modelWriter, type ModelRow } from '../db/repositories/models';
import { jackpotHash, predictJackpot, type JackpotContent, type LockedModel } from '../export/jackpot-content';
import { parseFixtureList } from './fixture-list';
import { atFixture, resolveFixtures, type Resolution } from './resolve-fixtures';
import type { Services } from './services';

type JackpotHandlers = Pick<ServiceHandlers, Extract<keyof ServiceHandlers, `jackpots.${string}`>>;

export function jackpotHandlers(services: Services): JackpotHandlers {
  const { db } = services;
  const writer = jackpotWriter(db);
  const detail = (id: string) => toDetail(services, findJackpot(services, id));
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
        .map((row) => toDetail(services, row).jackpot),
    'jackpots.get': ({ id }) => detail(id),
    'jackpots.create': ({ name, fixtures }) => {
      const id = newId(services, name);
      db.transaction(() => {
        writer.add({ id, name, version: 1, revises: null, releaseId: currentRelease(services) });
        writer.replaceFixtures(id, fixtures);
      }).immediate();
      return detail(id);
    },
    'jackpots.update': ({ id, name, fixtures, useCurrentModels }) => {
      const row = findDraft(services, id);
      db.transaction(() => {
        if (name !== undefined) writer.rename(id, name);
        if (fixtures) writer.replaceFixtures(id, fixtures);
        if (useCurrentModels || row.releaseId === null) writer.lockRelease(id, currentRelease(services));
      }).immediate();
      return detail(id);
    },
    'jackpots.delete': ({ id }) => {
      findDraft(services, id);
      writer.delete(id);
      return { deleted: true };
    },
    'jackpots.finalise': ({ id }) => {
      finalise(services, findDraft(services, id));
      return detail(id);
    },
    'jackpots.revise': ({ id }) => {
      const row = findJackpot(services, id);
      if (row.status !== 'finalized')
        throw new UserError('bad-request', `${row.name} is still a draft: edit it instead`);
      const next = newId(services, row.name);
      db.transaction(() => {
        const releaseId = currentRelease(services);
        writer.add({ id: next, name: row.name, version: row.version + 1, revises: id, releaseId });
        writer.replaceFixtures(next, jackpotRepository(db).fixtures(id));
      }).immediate();
      return detail(next);
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

/** A jackpot with the models it locked, what its fixtures resolve to, and, when nothing is missing, its numbers. */
export function readJackpot(
  services: Services,
  row: JackpotRow,
): { content: JackpotContent; resolution: Resolution; rows: readonly ModelRow[] } {
  const { db } = services;
  const rows = row.releaseId === null ? [] : modelRepository(db).ofRelease(row.releaseId);
  const locked = rows.map((model) => lockedModel(services, model));
  const resolution = resolveFixtures(db, jackpotRepository(db).fixtures(row.id), locked);
  const { fixtures } = resolution;
  const used = locked.filter(({ document }) => fixtures.some((fixture) => fixture.league === document.league));
  const { name, version, releaseId } = row;
  const predictions = predictJackpot(used, fixtures, ({ league, home, away }) => {
    const { id, document } = used.find((model) => model.document.league === league)!;
    const covariance = covarianceOf(services, id);
    return covariance && [...packLower(fixtureCovariance(document, covariance, { home, away }), 7)];
  });
  return {
    content: { name, version, release: releaseId ?? '', models: used, fixtures, predictions },
    resolution,
    rows,
  };
}

/** A model read back from the store; models never change, so each is parsed once. */
function lockedModel({ parsedModels }: Services, { id, version, parameters }: ModelRow): LockedModel {
  const known = parsedModels.get(id) ?? { id, version, document: parseModel(parameters) };
  parsedModels.set(id, known);
  return known;
}

/** Covariance of a model's parameters, parsed once; none for a model stored before it was kept. */
function covarianceOf({ db, parsedCovariances }: Services, id: string): ParameterCovariance | undefined {
  const known = parsedCovariances.get(id);
  if (known) return known;
  const text = modelRepository(db).covarianceOf(id);
  if (text === undefined) return undefined;
  const covariance = parseCovariance(text);
  parsedCovariances.set(id, covariance);
  return covariance;
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

function finalise(services: Services, row: JackpotRow): void {
  const { db, analyst } = services;
  const { content, resolution } = readJackpot(services, row);
  const [first] = resolution.problems;
  if (first) throw new UserError(toErrorCode(first.code), `cannot finalise: ${atFixture(first)}`);
  if (content.fixtures.length === 0) throw new UserError('bad-request', `${row.name} has no fixture to finalise`);
  const hash = jackpotHash(content);
  const writer = jackpotWriter(db);
  db.transaction(() => {
    jackpotRepository(db)
      .fixtures(row.id)
      .forEach((fixture, index) => {
        writer.resolveFixture(fixture.id, resolution.ids[index]!);
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
    writer.finalise(row.id, hash);
    const details = { name: row.name, version: row.version, release: row.releaseId, fixtures: content.fixtures.length };
    auditWriter(db).append({ action: 'finalise', subject: hash, analyst, details });
  }).immediate();
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
  const { content, resolution, rows } = readJackpot(services, row);
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
  const complete = resolution.problems.length === 0 && predictions.length > 0;
  return {
    jackpot: toSummary(row, inputs.length, complete ? predictions : null),
    inputs,
    models: rows.map(({ league, version }) => ({ league, version })),
    sets: setsOf(content.models.map(({ document }) => document)).map(({ id, name, kind, definition }) => ({
      id,
      name,
      kind,
      definition,
    })),
    problems: [...resolution.problems],
    predictions,
    contentHash: row.contentHash,
  };
}

function toSummary(
  row: JackpotRow,
  fixtures: number,
  predictions: readonly FixturePrediction[] | null,
): JackpotSummary {
  const best = predictions?.map(({ sets }) => Math.max(sets.B.home, sets.B.draw, sets.B.away));
  return {
    id: row.id,
    name: row.name,
    version: row.version,
    status: row.status === 'finalized' ? 'finalised' : 'draft',
    fixtures,
    release: row.releaseId,
    probabilityAll: best ? best.reduce((product, p) => product * p, 1) : null,
    revises: row.revises,
    createdAt: row.createdAt,
    finalisedAt: row.finalizedAt,
  };
}

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
