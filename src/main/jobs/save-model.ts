import type { Doubt, TrainResult } from '../../contract';
import { canonicalJson, hashOf } from '../audit/canonical-json';
import type { UserError } from '../core/words/errors';
import { ENGINE_VERSION, type TrainingSettings } from '../core/settings/settings';
import type { TrainedLeague } from '../core/training/finish-model';
import { summariseDoubts } from '../clubs/doubts';
import { sealModel } from '../db/repositories/model-seal';
import { auditWriter } from '../db/repositories/audit';
import { doubtWriter } from '../db/repositories/doubts';
import type { LeagueRow } from '../db/repositories/leagues';
import type { ReadableDb } from '../db/connection';
import { modelRepository, modelWriter, type ModelRow } from '../db/repositories/models';
import { parseEvidence, type ModelEvidence, type TrainedWith } from '../audit/model-evidence';
import { summariseModel } from '../audit/model-summary';
import type { JobContext } from './job-context';
import type { LeagueData } from './league-data';
import { covarianceText } from '../audit/covariance-document';
import { packSnapshot } from '../audit/data-snapshot';
import { parseModel } from '../audit/model-document';
import { saveCurves, saveFeatures, saveForecasts, saveScores, type ForecastLeague } from './model-records';
import { toEvidence } from './to-evidence';

type TrainedModel = TrainResult['models'][number];

/** What training is said to minimise; the specification had Brier. */
const OBJECTIVE = 'minimise walk-forward log loss';

export interface ModelToSave {
  readonly data: LeagueData;
  /** The leagues it was trained with, its own among them. */
  readonly trainedWith: readonly TrainedWith[];
  readonly id: string;
  readonly version: string;
  readonly trained: TrainedLeague;
  readonly calibrated: ForecastLeague;
  /** Open doubts about the league's data. */
  readonly doubts: readonly Doubt[];
  readonly settings: TrainingSettings;
  readonly effort: {
    /** Milliseconds since 1970 when training began. */
    readonly started: number;
    /** Walks of a season under one candidate that were made, and that were known. */
    readonly seasonsWalked: number;
    readonly seasonsReused: number;
    /** False: stored, and active only where the league has no active model. */
    readonly activate?: boolean | undefined;
  };
}

/** Store a trained model with its evidence and make it the active one, unless another is to stay; all or nothing. */
export function saveModel(context: JobContext, save: ModelToSave): TrainedModel {
  const { db, analyst } = context;
  const { data, id, version, trained, settings } = save;
  const { league, matches, snapshot } = data;
  const writer = modelWriter(db);
  const settingsHash = hashOf(settings);
  const evidence = { ...toEvidence(db, data, trained, settings), trainedWith: [...save.trainedWith] };
  const { scores } = trained;
  const outputs = { id, parameters: canonicalJson(trained.model), evidence: canonicalJson(evidence) };
  db.transaction(() => {
    writer.addSettings(settingsHash, canonicalJson(settings));
    writer.add({
      ...outputs,
      version,
      leagueId: league.id,
      preset: settings.preset,
      snapshotHash: snapshot,
      settingsHash,
      trainedAt: new Date().toISOString(),
      status: 'archived',
      brierScore: scores?.sets.A.brier ?? null,
      logLoss: scores?.sets.A.logLoss ?? null,
    });
    writer.addSnapshot(snapshot, league.code, matches.length, packSnapshot(data.snapshotText));
    writer.addSummary(id, canonicalJson(summariseModel(league.code, outputs.parameters, outputs.evidence)));
    writer.addCovariance(id, covarianceText(trained.covariance));
    if (mayActivate(db, league.code, save.effort.activate)) writer.activate(league.id, id);
    writer.addRun({
      modelId: id,
      leagueId: league.id,
      dataStart: evidence.dataFrom,
      dataEnd: evidence.dataTo,
      objective: OBJECTIVE,
      metrics: canonicalJson({ scores, matches: matches.length }),
      errorMessage: null,
    });
    const { addToModel } = doubtWriter(db);
    for (const doubt of summariseDoubts(save.doubts)) addToModel(id, doubt);
    saveCurves(writer, id, trained);
    saveForecasts(db, id, save.calibrated, settings);
    saveScores(writer, id, save.calibrated);
    saveFeatures(db, writer, { data, version, trained });
    auditWriter(db).append({
      action: 'train',
      subject: version,
      analyst,
      details: {
        model: id,
        snapshot,
        settings: settingsHash,
        engine: ENGINE_VERSION,
        seal: sealModel(db, outputs),
      },
    });
  }).immediate();
  const { started, seasonsWalked, seasonsReused } = save.effort;
  const summary = summarise(version, id, false, trained.model, evidence, Date.now() - started);
  return { ...summary, seasonsWalked, seasonsReused };
}

/** Return a model that exists for this very input, active again if it was not, unless another is to stay. */
export function useExisting(context: JobContext, row: ModelRow, tookMs: number, activate?: boolean): TrainedModel {
  if (row.status !== 'active' && mayActivate(context.db, row.league, activate)) {
    context.db
      .transaction(() => {
        modelWriter(context.db).activate(row.leagueId, row.id);
        auditWriter(context.db).append({
          action: 'activate',
          subject: row.version,
          analyst: context.analyst,
          details: { model: row.id },
        });
      })
      .immediate();
  }
  return summarise(row.version, row.id, true, parseModel(row.parameters), parseEvidence(row.evidence), tookMs);
}

/** A league never stands without a model while it has one. */
const mayActivate = (db: ReadableDb, league: string, activate = true): boolean =>
  activate ||
  !modelRepository(db)
    .active()
    .some((model) => model.league === league);

/**
 * Record a training that failed, as a model of status `failed` with its reason; the active model stays. The same failure
 * twice is one model and two runs.
 */
export function saveFailure(
  { db, analyst }: JobContext,
  league: LeagueRow,
  error: UserError,
  settings: TrainingSettings,
  candidate: { readonly id: string; readonly data: LeagueData } | undefined,
): void {
  const { code, message } = error;
  const settingsHash = hashOf(settings);
  const snapshotHash = candidate?.data.snapshot ?? hashOf([]);
  const id = hashOf({ failed: candidate?.id ?? null, league: league.code, code, message, settings: settingsHash });
  db.transaction(() => {
    const writer = modelWriter(db);
    writer.addSettings(settingsHash, canonicalJson(settings));
    writer.addFailed({
      id,
      version: `${league.code}-failed-${id.slice(0, 8)}`,
      leagueId: league.id,
      preset: settings.preset,
      parameters: canonicalJson({ code, message }),
      evidence: canonicalJson({}),
      snapshotHash,
      settingsHash,
      trainedAt: new Date().toISOString(),
      status: 'failed',
      brierScore: null,
      logLoss: null,
    });
    writer.addRun({
      modelId: id,
      leagueId: league.id,
      dataStart: null,
      dataEnd: null,
      objective: OBJECTIVE,
      metrics: canonicalJson({ code }),
      errorMessage: message,
    });
    auditWriter(db).append({ action: 'train-failed', subject: league.code, analyst, details: { code, message } });
  }).immediate();
}

function summarise(
  version: string,
  id: string,
  existing: boolean,
  model: TrainedLeague['model'],
  evidence: ModelEvidence,
  tookMs: number,
): TrainedModel {
  const { league, xi, sigma, rho, homeAdvantage } = model;
  const logLoss = evidence.scores?.sets.A.logLoss ?? null;
  return { league, version, id, existing, xi, sigma, rho, homeAdvantage, matches: evidence.matches, tookMs, logLoss };
}
