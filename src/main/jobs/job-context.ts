import type { WritableDb } from '../db/connection';
import type { ReportResult, JobProgress, ReproduceResult, RequestOf } from '../../contract';
import { UserError } from '../core/words/errors';
import type { WalkCache } from '../db/walk-cache';
import type { Finisher } from './finishers';
import type { SigningKey } from './signing-key';
import type { Walker } from './walkers';

/**
 * Jobs that are made of what capabilities know: these lie above this room, so whoever runs a job brings them along.
 */
export interface JobsAbove {
  readonly report: (context: JobContext, request: RequestOf<'reports.export'>) => Promise<ReportResult>;
  readonly reproduce: (context: JobContext, request: RequestOf<'reports.reproduce'>) => Promise<ReproduceResult>;
}

/** What a job works with; tests, the worker and the command line bring their own. */
export interface JobContext {
  readonly db: WritableDb;
  readonly analyst: string;
  /** Tell how far the job is; called often, so the receiver thins it out. */
  readonly progress: (progress: JobProgress) => void;
  /** True once somebody has asked to stop. */
  readonly cancelled: () => boolean;
  /** Where walk-forwards are computed: here, or on every core. Either gives the same bits. */
  readonly walk: Walker;
  /** Where walked leagues are calibrated and fitted, likewise. */
  readonly finish: Finisher;
  /** Seasons walked before. */
  readonly cache: WalkCache;
  readonly above: JobsAbove;
  readonly signingKey: SigningKey;
}

/** Stop here if asked to. Call it only where nothing is half-written. @throws {UserError} cancelled */
export function stopIfCancelled(context: JobContext): void {
  if (context.cancelled()) throw new UserError('cancelled', 'stopped before the end; what was finished is kept');
}
