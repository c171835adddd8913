import type { ReadableDb, WritableDb } from '../db/connection';
import { BLENDED_SETS } from '../core/words/sets';
import { canonicalJson } from '../audit/canonical-json';
import { blockHash, encodeBlock } from '../audit/forecast-block';
import { toIsoDate } from '../core/numeric/calendar';
import { teamKey } from '../core/cleaning/canonicalize';
import { OUTCOMES } from '../core/words/outcomes';
import { SPECIFICATION } from '../core/settings/constants';
import type { TrainingSettings } from '../core/settings/settings';
import { ensembleWeightsBefore } from '../core/validation/validate-league';
import type { CalibratedLeague } from '../core/training/calibrate-leagues';
import type { TrainedLeague } from '../core/training/finish-model';
import { outcomeScores } from '../core/scoring/reliability';
import type { PastForecast } from '../core/validation/forecast-columns';
import { forecastWriter } from '../db/repositories/forecasts';
import { leagueRepository } from '../db/repositories/leagues';
import type { modelWriter } from '../db/repositories/models';
import type { LeagueData } from './league-data';

/** A league's forecasts with the sample they are of. */
export type ForecastLeague = Pick<CalibratedLeague, 'walk' | 'forecasts'>;

type ModelWriter = ReturnType<typeof modelWriter>;

/** The calibration curves of a model, one an outcome and set. */
export function saveCurves(writer: ModelWriter, id: string, trained: TrainedLeague): void {
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

/** The walk-forward forecasts behind a model, season by season: those of seasons gone by are there already. */
export function saveForecasts(
  db: WritableDb,
  id: string,
  { forecasts, walk }: ForecastLeague,
  settings: TrainingSettings,
): void {
  const { add } = forecastWriter(db);
  const { league, sample } = walk;
  sample.seasons.forEach((season, number) => {
    const own = forecasts.filter(({ forecast }) => forecast.season === number);
    if (own.length === 0) return;
    const ensembleWeights = ensembleWeightsBefore(forecasts, number, settings.ensemble);
    const content = encodeBlock({
      league,
      season,
      ensembleWeights,
      forecasts: own.map(({ forecast, sets }): PastForecast => {
        const { home, away, odds } = sample.matches[forecast.match]!;
        const { day, outcome, lambda, nu, market, baseRates, blended } = forecast;
        return { day, home, away, outcome, lambda, nu, odds, market, baseRates, blended, calibrated: sets };
      }),
    });
    add(id, { hash: blockHash(content), league, season, forecasts: own.length, content });
  });
}

/** Scores of the forecasts behind a model, outcome by outcome. */
export function saveScores(writer: ModelWriter, id: string, { forecasts }: ForecastLeague): void {
  for (const set of BLENDED_SETS) {
    const usable = forecasts.filter(({ sets }) => sets[set]);
    if (usable.length === 0) continue;
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

/** The feature store: strengths of every team month by month, by the settings of this model and its data. */
export function saveFeatures(
  db: ReadableDb,
  writer: ModelWriter,
  { data, version, trained }: { data: LeagueData; version: string; trained: TrainedLeague },
): void {
  const ids = leagueRepository(db).namesOf(data.league.id);
  const shared = { xi: trained.model.xi, featureVersion: version, sourceHash: data.snapshot };
  for (const { asOf, homeAdvantage, teams } of trained.history) {
    for (const { team, attack, defence } of teams) {
      const teamId = ids.get(teamKey(trained.fit.teams[team]!))!.id;
      writer.addFeature({ teamId, date: toIsoDate(asOf), attack, defence, homeAdvantage, ...shared });
    }
  }
}
