import type { Preset, TrainResult } from '../../contract';
import { hashOf } from '../audit/canonical-json';
import type { TrainedWith } from '../audit/model-evidence';
import { modelId, modelVersion } from '../audit/model-identity';
import { UserError } from '../core/words/errors';
import type { Constants } from '../core/settings/constants';
import { ENGINE_VERSION, settingsOf, type BlendOptions, type TrainingSettings } from '../core/settings/settings';
import { findDoubts } from '../clubs/doubts';
import { poolLeagues } from '../core/training/calibrate-leagues';
import { modelRepository } from '../db/repositories/models';
import { settingsInForce } from '../db/repositories/settings-changes';
import { sharePools, type Finished } from './finishers';
import { stopIfCancelled, type JobContext } from './job-context';
import { chosenLeagues, readLeagueData, type LeagueData } from './league-data';
import { poolActiveModels } from './pool-leagues';
import { saveFailure, saveModel, useExisting } from './save-model';
import { walkLeagues } from './walk-leagues';

export interface TrainRequest extends BlendOptions {
  readonly leagues: 'all' | readonly string[];
  readonly preset: Preset;
  readonly asOf?: string | undefined;
  /** Whether new versions forecast at once; a league without an active model has its first one at once. */
  readonly activate?: boolean | undefined;
}

/** A league to train, with the identity its model will have. */
interface Candidate {
  readonly data: LeagueData;
  readonly trainedWith: readonly TrainedWith[];
  readonly id: string;
  readonly version: string;
}

/**
 * Train leagues together: walk each through time, calibrate over all of them, fit, store, activate.
 *
 * The identity of a model is the hash of its data, the settings, the engine and the leagues it is calibrated with, so
 * that the same input returns the version that exists. A league that cannot be trained is stored as failed with its
 * reason and keeps its active model.
 * @param constants those in force, unless a report is made again
 * @throws {UserError} as {@link settingsOf} and {@link chosenLeagues}; or the first reason when no league was trained
 */
export async function runTrain(
  context: JobContext,
  request: TrainRequest,
  constants: Constants = settingsInForce(context.db).constants,
): Promise<TrainResult> {
  const started = Date.now();
  const settings = settingsOf(request.preset, request, constants);
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
    known.forEach((row) => result.models.push(useExisting(context, row!, Date.now() - started, request.activate)));
    return result;
  }

  const walked = await walkLeagues(context, data, settings);
  stopIfCancelled(context);
  const total = walked.length;
  const told = (done: number): void =>
    context.progress({ phase: 'calibrate, fit and store', done, total, rowsPerSecond: null });
  told(0);
  const pools = sharePools(poolLeagues(walked.map(({ walk }) => walk)));
  const doubts = findDoubts(context.db);
  const leagues = walked.map((league) => ({
    ...league,
    candidate: candidates.find(({ data: { league: own } }) => own.code === league.walk.league)!,
  }));
  /** Leagues are stored in their order, whichever is ready first: what is recorded does not depend on the machine. */
  const ready = new Map<number, Finished>();
  let stored = 0;
  const store = (finished: Finished, index: number): void => {
    stopIfCancelled(context);
    ready.set(index, finished);
    for (let next = ready.get(stored); next; next = ready.get(stored)) {
      const { candidate, walk, seasonsWalked, seasonsReused } = leagues[stored]!;
      const { league } = candidate.data;
      ready.delete(stored);
      try {
        if (!next.ok) throw new UserError(next.error.code, next.error.message, next.error.hint);
        const existing = modelRepository(context.db).byId(candidate.id);
        if (existing) result.models.push(useExisting(context, existing, Date.now() - started, request.activate));
        else {
          const { trained, forecasts } = next;
          const effort = { started, seasonsWalked, seasonsReused, activate: request.activate };
          const own = doubts.filter((doubt) => doubt.league === league.code);
          const calibrated = { walk, forecasts };
          result.models.push(saveModel(context, { ...candidate, trained, calibrated, settings, effort, doubts: own }));
        }
      } catch (error) {
        fail(league, error, candidate);
      }
      stored += 1;
      told(stored);
    }
  };
  const tasks = leagues.map(({ walk, candidate }) => ({
    load: () => ({ walk, pools, settings, asOf: candidate.data.asOf }),
  }));
  await context.finish(tasks, store);
  if (result.models.length === 0) {
    const { league, code, message } = result.failed[0]!;
    throw new UserError(code as UserError['code'], `${league}: ${message}`);
  }
  const { db, analyst } = context;
  db.transaction(() => poolActiveModels(db, analyst)).immediate();
  return result;
}

function identify(data: readonly LeagueData[], settings: TrainingSettings): Candidate[] {
  const settingsHash = hashOf(settings);
  const trainedWith = data.map(({ league, snapshot, asOf, neighbours }): TrainedWith => {
    const own = { league: league.code, snapshot, asOf };
    // Without links the neighbours are no part of a model; since their lines are part of it, it is another one.
    return neighbours.length > 0 ? { ...own, neighbours: hashOf(neighbours), carries: true } : own;
  });
  return data.map((each) => {
    const { code } = each.league;
    const id = modelId({ engine: ENGINE_VERSION, league: code, settings: settingsHash, trainedWith });
    return { data: each, trainedWith, id, version: modelVersion(code, each.asOf, id) };
  });
}
