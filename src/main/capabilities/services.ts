import type { WritableDb } from '../db/connection';
import { join } from 'node:path';
import { userInfo } from 'node:os';
import { UserError } from '../core/words/errors';
import type { ParameterCovariance } from '../core/models/covariance';
import { openStore, quickCheck } from '../db/handle';
import type { LockedModel } from '../export/jackpot-content';
import { inProcessBackend, workerBackend } from '../jobs/backends';
import { JobQueue } from '../jobs/queue';
import { sealJackpots } from './jackpots/seal-jackpots';

/** What every handler works with. */
export interface Services {
  readonly db: WritableDb;
  readonly storePath: string;
  readonly analyst: string;
  readonly queue: JobQueue;
  /** Where the demo league's files are written. */
  readonly demoDirectory: string;
  readonly applicationVersion: string;
  /** Models by id, read once: they never change. */
  readonly parsedModels: Map<string, LockedModel>;
  /** Ids of models that were found to be what their training put out. */
  readonly soundModels: Set<string>;
  /** Covariances of models by id, read when first needed. */
  readonly parsedCovariances: Map<string, ParameterCovariance>;
  readonly logBug: (error: unknown) => string;
  /** Stop running jobs and close the store. */
  readonly close: () => Promise<void>;
}

export interface ServiceOptions {
  readonly storePath: string;
  readonly analyst?: string | undefined;
  /** The bundled worker; null runs jobs in this thread. */
  readonly workerFile: string | null;
  readonly demoDirectory?: string | undefined;
  readonly logBug?: ((error: unknown) => string) | undefined;
  /** Look the whole file over for damage first. */
  readonly check?: boolean;
}

export const APPLICATION_NAME = 'Football Jackpot Probability Engine';

/**
 * Open the store and everything above it.
 * @throws {UserError} as `openStore`
 */
export function openServices(options: ServiceOptions): Services {
  const { storePath, workerFile } = options;
  const analyst = options.analyst ?? userInfo().username;
  const db = openStore({ path: storePath, analyst });
  if (options.check) refuseDamaged(db, storePath);
  const backend = workerFile ? workerBackend(workerFile, storePath, analyst) : inProcessBackend(db, analyst);
  const logBug = options.logBug ?? logToStderr;
  const queue = new JobQueue(db, backend, logBug);
  const services: Services = {
    db,
    storePath,
    analyst,
    queue,
    demoDirectory: options.demoDirectory ?? join(storePath, '..', 'demo-league'),
    applicationVersion: __APPLICATION_VERSION__,
    parsedModels: new Map(),
    soundModels: new Set(),
    parsedCovariances: new Map(),
    logBug,
    close: async () => {
      await queue.close();
      db.close();
    },
  };
  sealJackpots(services);
  return services;
}

function refuseDamaged(db: WritableDb, path: string): void {
  const [first] = quickCheck(db);
  if (first === undefined) return;
  db.close();
  throw new UserError('store-corrupt', `${path} is damaged: ${first}`, 'Restore a backup, or choose another file.');
}

let bugs = 0;

/** Without a log file the whole error goes to stderr. @returns the id that the person sees */
export function logToStderr(error: unknown): string {
  bugs += 1;
  const id = `${process.pid}-${bugs}`;
  process.stderr.write(`internal ${id}: ${error instanceof Error ? error.stack : String(error)}\n`);
  return id;
}
