import type { TrainResult } from '../../preload/contract';
import { canonicalJson, hashOf } from '../audit/canonical-json';
import { toIsoDate } from '../core/calendar';
import { teamKey } from '../core/cleaning/canonicalize';
import type { UserError } from '../core/errors';
import { OUTCOMES } from '../core/outcomes';
import { ENGINE_VERSION, SPECIFICATION, type TrainingSettings } from '../core/settings';
import type { CalibratedLeague } from '../core/training/calibrate-leagues';
import type { TrainedLeague } from '../core/training/finish-model';
import { BLENDED_SETS } from '../core/validation/backtest';
import { outcomeScores } from '../core/validation/reliability';
import { auditWriter } from '../db/repositories/audit';
import { leagueRepository, type LeagueRow } from '../db/repositories/leagues';
import { modelWriter, type ModelRow } from '../db/repositories/models';
import { sourceRepository } from '../db/repositories/sources';
import { parseEvidence, type ModelEvidence } from '../audit/model-evidence';
import type { JobContext } from './job-context';
import type { LeagueData } from './league-data';
import { parseModel } from '../audit/model-document';

type TrainedModel = TrainResult['models'][number];

/** What training is said to minimise; the specification had Brier. */
const OBJECTIVE = 'minimise walk-forward log loss';

export interface ModelToSave {
  readonly data: LeagueData;
  readonly id: string;
  readonly version: string;
  readonly trained: TrainedLeague;
  readonly calibrated: CalibratedLeague;
  readonly settings: TrainingSettings;
  /** Milliseconds since 1970 when training began. */
  readonly started: number;
}

/** Store a trained model with its evidence and make it the active one, all or nothing. */
export function saveModel(context: JobContext, save: ModelToSave): TrainedModel {
  const { db, analyst } = context;
  const { data, id, version, trained, settings } = save;
  const { league, matches, snapshot } = data;
  const writer = modelWriter(db);
  const settingsHash = hashOf(settings);
  const evidence = toEvidence(context, save);
  const { scores } = trained;
  db.transaction(() => {
    writer.addSettings(settingsHash, canonicalJson(settings));
    writer.add({
      id,
      version,
      leagueId: league.id,
      preset: settings.preset,
      parameters: canonicalJson(trained.model),
      evidence: canonicalJson(evidence),
      snapshotHash: snapshot,
      settingsHash,
      trainedAt: new Date().toISOString(),
      status: 'archived',
      brierScore: scores?.sets.A.brier ?? null,
      logLoss: scores?.sets.A.logLoss ?? null,
    });
    writer.activate(league.id, id);
    writer.addRun({
      modelId: id,
      leagueId: league.id,
      dataStart: evidence.dataFrom,
      dataEnd: evidence.dataTo,
      objective: OBJECTIVE,
      metrics: canonicalJson({ scores, matches: matches.length }),
      errorMessage: null,
    });
    saveCurves(writer, save);
    saveForecasts(writer, save);
    saveFeatures(context, writer, save);
    auditWriter(db).append({
      action: 'train',
      subject: version,
      analyst,
      details: { model: id, snapshot, settings: settingsHash, engine: ENGINE_VERSION },
    });
  }).immediate();
  return summarise(version, id, false, trained.model, evidence, Date.now() - save.started);
}

/** Return a model that exists for this very input, active again if it was not. */
export function useExisting(context: JobContext, row: ModelRow, tookMs: number): TrainedModel {
  if (row.status !== 'active') {
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

/** Record a training that failed; the active model stays. */
export function saveFailure({ db, analyst }: JobContext, league: LeagueRow, error: UserError): void {
  db.transaction(() => {
    modelWriter(db).addRun({
      modelId: null,
      leagueId: league.id,
      dataStart: null,
      dataEnd: null,
      objective: OBJECTIVE,
      metrics: canonicalJson({ code: error.code }),
      errorMessage: error.message,
    });
    auditWriter(db).append({
      action: 'train-failed',
      subject: league.code,
      analyst,
      details: { code: error.code, message: error.message },
    });
  }).immediate();
}

function toEvidence({ db }: JobContext, { data, trained }: ModelToSave): ModelEvidence {
  const days = data.matches.map((match) => match.day).sort((a, b) => a - b);
  const { fit } = trained;
  return {
    dataFrom: toIsoDate(days[0]!),
    dataTo: toIsoDate(days.at(-1)!),
    matches: fit.matches,
    effectiveMatches: fit.effectiveMatches,
    logLikelihood: fit.logLikelihood,
    iterations: fit.iterations,
    gradientNorm: fit.gradientNorm,
    profile: [...trained.profile],
    learned: trained.learned,
    scores: trained.scores,
    scoredFrom: trained.scoredFrom,
    scoredTo: trained.scoredTo,
    notForecast: trained.notForecast,
    sourceFiles: [...sourceRepository(db).hashesOf(data.league.code, toIsoDate(data.asOf))],
  };
}

function saveCurves(writer: ReturnType<typeof modelWriter>, { id, trained }: ModelToSave): void {
  for (const set of BLENDED_SETS) {
    const { maps, weight, scope, samples, reason, trainedOnEnd } = trained.model.calibrators[set];
    for (const outcome of OUTCOMES) {
      writer.addCurve({
        modelId: id,
        set,
        outcome,
        bins: canonicalJson(maps?.[outcome].forecast ?? []),
        frequencies: canonicalJson(maps?.[outcome].value ?? []),
        weight,
        scope,
        samples,
        reason,
        trainedOnEnd: trainedOnEnd === null ? null : toIsoDate(trainedOnEnd),
      });
    }
  }
}

function saveForecasts(writer: ReturnType<typeof modelWriter>, { id, calibrated }: ModelToSave): void {
  const { forecasts, walk } = calibrated;
  for (const set of BLENDED_SETS) {
    const usable = forecasts.filter(({ sets }) => sets[set]);
    if (usable.length === 0) continue;
    for (const { forecast, sets } of usable) {
      const match = walk.sample.matches[forecast.match]!;
      writer.addBacktest(id, {
        date: toIsoDate(forecast.day),
        home: match.home,
        away: match.away,
        set,
        season: match.season,
        outcome: forecast.outcome,
        raw: forecast.blended[set]!,
        calibrated: sets[set]!,
      });
    }
    const triples = usable.map(({ sets }) => sets[set]!);
    const happened = usable.map(({ forecast }) => forecast.outcome);
    for (const outcome of OUTCOMES) {
      const { n, brier, logLoss, bins } = outcomeScores(triples, happened, outcome, SPECIFICATION.CALIBRATION_BINS);
      writer.addScore({
        modelId: id,
        set,
        outcome,
        brier,
        logLoss,
        reliability: canonicalJson(bins),
        samples: n,
        from: toIsoDate(usable[0]!.forecast.day),
        to: toIsoDate(usable.at(-1)!.forecast.day),
      });
    }
  }
}

function saveFeatures({ db }: JobContext, writer: ReturnType<typeof modelWriter>, save: ModelToSave): void {
  const { data, version, trained } = save;
  const ids = leagueRepository(db).teamIdsOf(data.league.id);
  for (const team of trained.model.teams) {
    writer.addFeature({
      teamId: ids.get(teamKey(team.name))!,
      date: toIsoDate(data.asOf),
      attack: team.attack,
      defence: team.defence,
      homeAdvantage: trained.model.homeAdvantage,
      xi: trained.model.xi,
      featureVersion: version,
      sourceHash: data.snapshot,
    });
  }
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
