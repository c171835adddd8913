import { join } from 'node:path';
import type { WritableDb } from '../db/connection';
import { openStore } from '../db/handle';
import { refreshSummaries } from '../db/repositories/season-summaries';
import { inProcessBackend, workerBackend } from '../jobs/backends';
import { JobQueue } from '../jobs/queue';
import type { Marks } from '../db/open-marks';
import { createKeyRing } from '../keys/key-ring';
import { analystOr } from './analyst';
import { sealLog } from './audit/seal-log';
import type { Writing } from './capability';
import { JOBS_ABOVE } from './jobs/above';
import { defaultKeys } from './default-store';
import { sealJackpots } from './jackpots/seal-jackpots';
import { signingKeyOf } from './keys/signing-key-of';
import { addModelSummaries } from './models/add-summaries';
import { modelRepository } from '../db/repositories/models';
import { poolActiveModels } from '../jobs/pool-leagues';
import { logToStderr } from './log';
import { profilesBeside } from './profile/profile-file';
import { emptyMemory } from './model-memory';

/** A store opened for reading and writing, with the queue of its jobs. */
export interface Services extends Writing {
  /** Stop running jobs and close the store. */
  readonly close: () => Promise<void>;
}

export interface ServiceOptions {
  readonly storePath: string;
  readonly analyst?: string | undefined;
  /** The bundled worker; null runs jobs in this thread. */
  readonly workerFile: string | null;
  readonly demoDirectory?: string | undefined;
  /** Where signing keys lie. @defaultValue the application's folder of data */
  readonly keysFolder?: string | undefined;
  readonly logBug?: ((error: unknown) => string) | undefined;
  /** As of `openStore`. */
  readonly busyTimeoutMs?: number | undefined;
  /** @defaultValue nobody */
  readonly opening?: Marks | undefined;
}

/**
 * Open the store and everything above it.
 * @throws {UserError} as `openStore`
 */
export function openServices(options: ServiceOptions): Services {
  const analyst = analystOr(options.analyst);
  return servicesOn(openStore({ path: options.storePath, analyst, busyTimeoutMs: options.busyTimeoutMs }), {
    ...options,
    analyst,
  });
}

/** Everything above a store that is open: the queue of its jobs, and what an older store lacks. */
export function servicesOn(db: WritableDb, options: ServiceOptions & { readonly analyst: string }): Services {
  const { storePath, workerFile, analyst, logBug = logToStderr } = options;
  const keysFolder = options.keysFolder ?? defaultKeys();
  const keys = createKeyRing(keysFolder);
  const askForKey = () => signingKeyOf({ db, analyst, keys });
  const backend = workerFile
    ? workerBackend(workerFile, storePath, analyst, askForKey)
    : inProcessBackend(db, analyst, JOBS_ABOVE, askForKey);
  const queue = new JobQueue(db, backend, logBug);
  const services: Services = {
    db,
    storePath,
    analyst,
    queue,
    keys,
    opening: options.opening ?? { open: [], ended: [] },
    profilesFolder: profilesBeside(keysFolder),
    demoDirectory: options.demoDirectory ?? join(storePath, '..', 'demo-league'),
    applicationVersion: __APPLICATION_VERSION__,
    models: emptyMemory(),
    logBug,
    close: async () => {
      await queue.close();
      sealLog(services);
      db.close();
    },
  };
  // What a report is anchored in is kept outside the store, too.
  queue.subscribe(({ kind, state }) => {
    if (kind === 'report' && state === 'done') sealLog(services);
  });
  addModelSummaries(db);
  poolOlderModels(services);
  sealJackpots(services);
  refreshSummaries(db);
  return services;
}

/** The pooled league of models that an application without one has trained. */
function poolOlderModels({ db, analyst, logBug }: Services): void {
  if (modelRepository(db).pool()) return;
  try {
    db.transaction(() => poolActiveModels(db, analyst)).immediate();
  } catch (error) {
    // A model that cannot be read is told where it is used; the store must open.
    logBug(error);
  }
}
