import type { Degradation, FixtureInput, FixtureProblem, SetId, Triple } from '../../../contract';
import { parseCovariance } from '../../audit/covariance-document';
import { sha256 } from '../../audit/canonical-json';
import { parseModel } from '../../audit/model-document';
import { UserError } from '../../core/words/errors';
import { clampRho, rhoIntervalOf } from '../../core/models/rho-interval';
import type { ParameterCovariance } from '../../core/models/covariance';
import { packLower } from '../../core/numeric/symmetric';
import { goalMatrix } from '../../core/probabilities/goal-matrix';
import { outcomeProbabilities } from '../../core/probabilities/outcome-integrator';
import { fixtureCovariance } from '../../core/sets/predict-intervals';
import { marketOf } from '../../core/sets/sets-of';
import { checkSeal } from '../../db/repositories/model-seal';
import {
  jackpotRepository,
  type FixtureRow,
  type JackpotRow,
  type PredictionRow,
} from '../../db/repositories/jackpots';
import { modelRepository, type ModelRow } from '../../db/repositories/models';
import {
  modelFor,
  predictJackpot,
  type ResolvedFixture,
  SealedJackpot,
  type FixtureNumbers,
  type ModelOrigin,
  type JackpotContent,
  type LockedModel,
} from '../../export/jackpot-content';
import { readDraft } from './list/draft-rows';
import { today } from './today';
import { resolveFixtures, type Resolution } from './list/resolve-fixtures';
import type { Reading } from '../capability';

export interface ReadJackpot {
  readonly content: JackpotContent;
  /** What keeps a draft from being finalised; a finalised jackpot has none. */
  readonly problems: readonly FixtureProblem[];
  /** The models of its release. */
  readonly rows: readonly ModelRow[];
}

/** A jackpot: a draft as it comes out now, a finalised one as it was stored, whatever has happened to clubs and models since. */
export function readJackpot(services: Reading, row: JackpotRow): ReadJackpot {
  const jackpots = jackpotRepository(services.db);
  const rows = modelsOf(services, row);
  if (row.status === 'finalized') {
    const text = jackpots.contentOf(row.id);
    const content = text === null ? fromPredictions(services, row, rows) : openSealed(services, text, rows);
    return { content, problems: [], rows };
  }
  const { content, problems } = computeJackpot(services, row, jackpots.fixtures(row.id));
  return { content, problems, rows };
}

/** A jackpot by the models it locked and the clubs of now: what its fixtures resolve to, and the numbers of those. */
export function computeJackpot(
  services: Reading,
  row: JackpotRow,
  inputs: readonly FixtureRow[],
): { content: JackpotContent; resolution: Resolution; problems: readonly FixtureProblem[] } {
  const { name, version, releaseId } = row;
  const called = { name, version, release: releaseId ?? '' };
  const { content, resolution } = jackpotOf(services, called, modelsOf(services, row), inputs);
  const typed = jackpotRepository(services.db).rowsOf(row.id);
  const draft = typed ? readDraft(typed, today()) : { problems: [], unread: [] };
  // What is wrong with the names of a row is told with what is wrong with its day and prices, not after it.
  const names = resolveFixtures(services.db, draft.unread, null, { lines: draft.unread.map(({ order }) => order) });
  const problems = [...draft.problems, ...names.problems, ...resolution.problems].sort((a, b) => a.line - b.line);
  return { content, resolution, problems };
}

/** What fixtures come to by some models and the clubs of now. */
export function jackpotOf(
  services: Reading,
  called: Pick<JackpotContent, 'name' | 'version' | 'release'>,
  rows: readonly ModelRow[],
  inputs: readonly (FixtureInput & { readonly order: number })[],
): { content: JackpotContent; resolution: Resolution } {
  const locked = rows.map((model) => lockedModel(services, model));
  const resolution = resolveFixtures(services.db, inputs, locked, { lines: inputs.map(({ order }) => order) });
  const { fixtures } = resolution;
  const used = locked.filter((model) => fixtures.some((fixture) => isUsed(locked, model, fixture)));
  const predictions = predictJackpot(used, fixtures, ({ league, home, away }) => {
    const { id, document } = modelFor(used, league)!;
    const covariance = covarianceOf(services, id);
    return covariance && [...packLower(fixtureCovariance(document, covariance, { home, away }), 7)];
  });
  const models = used.map((model) => ({ ...model, origin: originOf(rows.find(({ id }) => id === model.id)!) }));
  return { content: { ...called, models, fixtures, predictions }, resolution };
}

/** A model forecasts a fixture, or knows a club of it where that comes from. */
const isUsed = (locked: readonly LockedModel[], model: LockedModel, { league, from }: ResolvedFixture): boolean =>
  modelFor(locked, league) === model || [from?.home, from?.away].some((origin) => origin?.model === model.id);

const modelsOf = ({ db }: Reading, { releaseId }: JackpotRow): readonly ModelRow[] =>
  releaseId === null ? [] : modelRepository(db).ofRelease(releaseId);

function openSealed(services: Reading, text: string, rows: readonly ModelRow[]): JackpotContent {
  const sealed = SealedJackpot.parse(JSON.parse(text));
  const models = sealed.models.map(({ id, snapshot, settings, evidence }) => ({
    ...shownModel(
      services,
      rows.find((each) => each.id === id)!,
    ),
    ...(snapshot && settings && evidence ? { origin: { snapshot, settings, evidence } } : {}),
  }));
  return { ...sealed, models };
}

/** What a model was trained on and by, and why it is what it is, in hashes. */
const originOf = ({ snapshotHash, settingsHash, evidence }: ModelRow): ModelOrigin => ({
  snapshot: snapshotHash,
  settings: settingsHash,
  evidence: sha256(evidence),
});

/**
 * What is left of a jackpot that an earlier application finalised and that cannot be made again: the stored rows, with
 * what follows from them, its odds and its models alone. Names stand as typed; there are no intervals.
 */
function fromPredictions(services: Reading, row: JackpotRow, rows: readonly ModelRow[]): JackpotContent {
  const { fixtures: fixturesOf, predictions: predictionsOf } = jackpotRepository(services.db);
  const stored = predictionsOf(row.id);
  const inputs = fixturesOf(row.id);
  const models = rows
    .filter(({ id }) => stored.some(({ modelId }) => modelId === id))
    .map((model) => shownModel(services, model));
  const modelOf = (order: number): LockedModel => {
    const { modelId } = stored.find((each) => each.order === order)!;
    return models.find(({ id }) => id === modelId)!;
  };
  return {
    name: row.name,
    version: row.version,
    release: row.releaseId!,
    models,
    fixtures: inputs.map(({ order, date, league, home, away, odds }) => ({
      order,
      date,
      league: modelOf(order).document.league,
      home,
      away,
      odds,
      typed: { league, home, away },
    })),
    predictions: inputs.map(({ order, odds }) => {
      const sets = stored.filter((each) => each.order === order);
      return toNumbers(order, sets, odds, modelOf(order).document);
    }),
  };
}

function toNumbers(
  order: number,
  sets: readonly PredictionRow[],
  odds: FixtureRow['odds'],
  model: LockedModel['document'],
): FixtureNumbers {
  const { lambdaHome, lambdaAway } = sets[0]!;
  const { rho } = clampRho(model.rho, rhoIntervalOf(lambdaHome, lambdaAway));
  const market = marketOf(odds);
  const told = new Map(
    sets
      .flatMap(({ degradations }) => JSON.parse(degradations) as Degradation[])
      .map((each) => [`${each.code} ${each.message}`, each]),
  );
  const asStored: Degradation = {
    code: 'as-stored',
    message: 'finalised by an earlier version and no longer reproducible: its stored probabilities, without intervals',
    sets: sets.map(({ set }) => set as SetId),
  };
  return {
    order,
    lambdaHome,
    lambdaAway,
    rho,
    overround: market?.overround ?? null,
    market: market?.probabilities ?? null,
    model: outcomeProbabilities(goalMatrix(lambdaHome, lambdaAway, rho, model.maxGoals ?? undefined)),
    sets: Object.fromEntries(sets.map(({ set, home, draw, away }) => [set, { home, draw, away }])) as Record<
      SetId,
      Triple
    >,
    degradations: [...told.values(), asStored],
  };
}

/** A model to compute with, read once. @throws {UserError} as {@link requireSound} */
export function lockedModel(services: Reading, row: ModelRow): LockedModel {
  requireSound(services, row);
  return shownModel(services, row);
}

/** @throws {UserError} store-corrupt where a model is no longer what its training put out; looked at once */
export function requireSound({ db, models }: Reading, row: ModelRow): void {
  if (models.sound.has(row.id)) return;
  const seal = checkSeal(db, row);
  if (seal.state === 'broken') {
    throw new UserError(
      'store-corrupt',
      `${row.version} was changed after its training: its ${seal.parts.join(', ')} no longer has the hash in the audit log`,
      'Restore a backup, or train the league again.',
    );
  }
  models.sound.add(row.id);
}

/** A model as the store has it, for showing what was made with it. */
function shownModel({ models }: Reading, { id, version, parameters }: ModelRow): LockedModel {
  const known = models.parsed.get(id) ?? { id, version, document: parseModel(parameters) };
  models.parsed.set(id, known);
  return known;
}

/** Covariance of a model's parameters, parsed once; none for a model stored before it was kept. */
export function covarianceOf({ db, models }: Reading, id: string): ParameterCovariance | undefined {
  const known = models.covariances.get(id);
  if (known) return known;
  const text = modelRepository(db).covarianceOf(id);
  if (text === undefined) return undefined;
  const covariance = parseCovariance(text);
  models.covariances.set(id, covariance);
  return covariance;
}
