import { BLENDED_SETS } from '../../core/words/sets';
import type { ModelDetail, ModelSummary } from '../../../contract';
import { parseModel } from '../../audit/model-document';
import { parseEvidence } from '../../audit/model-evidence';
import { parseSummary } from '../../audit/model-summary';
import { toIsoDate } from '../../core/numeric/calendar';
import { CHOSEN_CONSTANTS } from '../../core/settings/chosen-constants';
import { isSamePoint } from '../../core/settings/settings';
import { POOL_CODE } from '../../core/words/pool';
import { UserError } from '../../core/words/errors';
import { OUTCOMES } from '../../core/words/outcomes';
import { auditWriter } from '../../db/repositories/audit';
import { doubtRepository } from '../../db/repositories/doubts';
import { modelRepository, modelWriter, type ListedModel, type ModelRow } from '../../db/repositories/models';
import { poolActiveModels } from '../../jobs/pool-leagues';
import { compareModels } from './compare-models';
import { settingsOfModels } from './settings-of-models';
import { capability, reads, writes, type Reading } from '../capability';

export const modelHandlers = capability('models')({
  list: reads(({ db }) => {
    const settingsOf = settingsOfModels(db);
    return modelRepository(db)
      .listed(null)
      .map((row) => toSummary(row, settingsOf));
  }),
  get: reads((context, { version }) => toDetail(context, findModel(context, version))),
  compare: reads((context, { first, second }) =>
    compareModels(toDetail(context, findModel(context, first)), toDetail(context, findModel(context, second))),
  ),
  failures: reads(({ db }) => modelRepository(db).failures()),
  activate: writes(['models'], (context, { version }) => {
    const { db, analyst } = context;
    const row = findModel(context, version);
    if (row.status === 'archived') {
      db.transaction(() => {
        modelWriter(db).activate(row.leagueId, row.id);
        auditWriter(db).append({ action: 'activate', subject: version, analyst, details: { model: row.id } });
        poolActiveModels(db, analyst);
      }).immediate();
    }
    return summaryOf(context, version);
  }),
});

/** A model by its version. @throws {UserError} not-found */
export function findModel({ db }: Reading, version: string): ModelRow {
  const row = modelRepository(db).byVersion(version);
  if (row && row.status !== 'failed' && row.league !== POOL_CODE) return row;
  throw new UserError('not-found', `no model ${version}`, 'See the list of models for the versions there are.');
}

function toSummary(
  { summary, lastUsed, settingsHash, ...row }: ListedModel,
  settingsOf: ReturnType<typeof settingsOfModels>,
): ModelSummary {
  const kept = parseSummary(summary);
  return {
    ...row,
    ...kept,
    stale: lastUsed !== null && lastUsed > kept.dataTo,
    ...settingsOf(settingsHash),
  };
}

const summaryOf = ({ db }: Reading, version: string): ModelSummary =>
  toSummary(modelRepository(db).listed(version)[0]!, settingsOfModels(db));

function toDetail(services: Reading, row: ModelRow): ModelDetail {
  const model = parseModel(row.parameters);
  const { attack, defence, count } = model.newcomers;
  const evidence = parseEvidence(row.evidence);
  const { xi, sigma } = model;
  const chosen = evidence.profile.find((point) => isSamePoint(point, { ...evidence.chosen, xi, sigma }));
  return {
    model: summaryOf(services, row.version),
    teams: model.teams.map((team, index) => {
      const errors = evidence.standardErrors?.teams[index];
      const { goalsAlone = null } = team;
      return { ...team, goalsAlone, attackError: errors?.attack ?? null, defenceError: errors?.defence ?? null };
    }),
    parameters: (['mu', 'homeAdvantage', 'rho'] as const).map((name) => {
      return { name, value: model[name], error: evidence.standardErrors?.[name] ?? null };
    }),
    poisson: evidence.poisson ?? null,
    baselines: evidence.baselines ?? null,
    moves: evidence.moves ?? [],
    rhoClamped: evidence.rhoClamped ?? null,
    newcomerPrior: { attack, defence, count },
    profile: evidence.profile.map((point) => ({
      ...point,
      difference: point.difference ?? null,
      standardError: point.standardError ?? null,
      chosen: point === chosen,
    })),
    profileAgainst: evidence.chosenBy ? 'defaults' : 'chosen',
    chosenBy: evidence.chosenBy ?? [],
    channels: evidence.channels ?? [],
    redCardWeight: model.channels?.redCardWeight ?? null,
    memory: evidence.memory ?? null,
    constants: model.preset === 'fitted' && evidence.chosenBy ? [...CHOSEN_CONSTANTS] : [],
    calibration: BLENDED_SETS.flatMap((set) =>
      OUTCOMES.map((outcome) => {
        const { weight, scope, samples, trainedOnEnd, reason, maps } = model.calibrators[set];
        const map = maps?.[outcome];
        const points = (map?.forecast ?? [0, 1]).map((forecast, knot) => ({
          forecast,
          calibrated: (1 - weight) * forecast + weight * (map?.value[knot] ?? forecast),
        }));
        return {
          ...{ set, outcome, weight, scope, samples, reason, points },
          trainedOnEnd: trainedOnEnd === null ? null : toIsoDate(trainedOnEnd),
        };
      }),
    ),
    calibrationEvidence: evidence.calibration ?? null,
    ensembleWeights: model.ensembleWeights,
    blend: {
      method: model.blend ?? 'linear',
      marketWeight: evidence.marketWeight?.used ?? 'fixed',
      marketWeightB: model.marketWeights.B,
      marketWeightC: model.marketWeights.C,
      learnedUnclipped: evidence.learned?.unclipped ?? null,
      learned: evidence.learned?.weight ?? null,
    },
    oddsMethods: evidence.oddsMethods ?? null,
    hashes: { model: row.id, snapshot: row.snapshotHash, settings: row.settingsHash },
    doubts: [...doubtRepository(services.db).ofModel(row.id)],
  };
}
