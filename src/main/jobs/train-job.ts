import type { Preset, TrainResult } from '../../contract';
import { hashOf } from '../audit/canonical-json';
import { toIsoDate } from '../core/numeric/calendar';
import { UserError } from '../core/words/errors';
import { ENGINE_VERSION, settingsOf, type BlendOptions, type TrainingSettings } from '../core/settings/settings';
import { calibrateLeagues } from '../core/training/calibrate-leagues';
import { finishModel } from '../core/training/finish-model';
import { modelRepository } from '../db/repositories/models';
import { stopIfCancelled, type JobContext } from './job-context';
import { chosenLeagues, readLeagueData, type LeagueData } from './league-data';
import { saveFailure, saveModel, useExisting } from './save-model';
import { walkLeagues } from './walk-leagues';

export interface TrainRequest extends BlendOptions {
  readonly leagues: 'all' | readonly string[];
  readonly preset: Preset;
  readonly asOf?: string | undefined;
}

/** A league to train, with the identity its model will have. */
interface Candidate {
  readonly data: LeagueData;
  readonly id: string;
  readonly version: string;
}

/**
 * Train leagues together: walk each through time, calibrate over all of them, fit, store, activate.
 *
 * The identity of a model is the hash of its data, the settings, the engine and the leagues it is calibrated with, so
 * that the same input returns the version that exists. A league that cannot be trained is stored as failed with its
 * reason and keeps its active model.
 * @throws {UserError} as {@link settingsOf} and {@link chosenLeagues}; or the first reason when no league was trained
 */
export async function runTrain(context: JobContext, request: TrainRequest): Promise<TrainResult> {
  const started = Date.now();
  const settings = settingsOf(request.preset, request);
  const result: TrainResult = { models: [], failed: [] };
  const fail = (league: LeagueData['league'], error: unknown, candidate?: Candidate) => {
    if (!(error instanceof UserError) || error.code === 'cancelled') throw error;
    saveFailure(context, league, error, settings, candidate);
    result.failed.push({ league: league.code, code: error.code, message: error.message });
  };
  const data: LeagueData[] = [];
  for (const league of chosenLeagues(context.db, request.leagues)) {
    try {
      data.push(readLeagueData(context.db, league, request.asOf));
    } catch (error) {
      fail(league, error);
    }
  }
  const candidates = identify(data, settings);
  const known = candidates.map(({ id }) => modelRepository(context.db).byId(id));
  if (known.length > 0 && known.every((row) => row && row.status !== 'failed')) {
    known.forEach((row) => result.models.push(useExisting(context, row!, Date.now() - started)));
    return result;
  }

  const walked = await walkLeagues(context, data, settings);
  const walks = walked.map(({ walk }) => walk);
  stopIfCancelled(context);
  context.progress({ phase: 'calibrate', done: 0, total: walks.length, rowsPerSecond: null });
  const calibrated = calibrateLeagues(walks, settings);
  for (const [index, each] of calibrated.entries()) {
    stopIfCancelled(context);
    const candidate = candidates.find(({ data: { league } }) => league.code === each.walk.league)!;
    const existing = modelRepository(context.db).byId(candidate.id);
    try {
      if (existing) result.models.push(useExisting(context, existing, Date.now() - started));
      else {
        const trained = finishModel(each, candidate.data.asOf, settings);
        const { seasonsWalked, seasonsReused } = walked[index]!;
        const effort = { started, seasonsWalked, seasonsReused };
        result.models.push(saveModel(context, { ...candidate, trained, calibrated: each, settings, effort }));
      }
    } catch (error) {
      fail(candidate.data.league, error, candidate);
    }
    context.progress({ phase: 'fit and store', done: index + 1, total: calibrated.length, rowsPerSecond: null });
  }
  if (result.models.length === 0) {
    const { league, code, message } = result.failed[0]!;
    throw new UserError(code as UserError['code'], `${league}: ${message}`);
  }
  return result;
}

function identify(data: readonly LeagueData[], settings: TrainingSettings): Candidate[] {
  const settingsHash = hashOf(settings);
  const pool = data.map(({ league, snapshot, asOf, neighbours }) => {
    // Without links the neighbours are no part of a model, and of its identity.
    const linked = neighbours.length > 0 ? hashOf(neighbours) : undefined;
    return { league: league.code, snapshot, asOf, neighbours: linked };
  });
  return data.map((each) => {
    const { league, snapshot, asOf } = each;
    const id = hashOf({ engine: ENGINE_VERSION, league: league.code, snapshot, asOf, settings: settingsHash, pool });
    return { data: each, id, version: `${league.code}-${toIsoDate(asOf)}-${id.slice(0, 8)}` };
  });
}
