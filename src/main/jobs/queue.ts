import type { WritableDb } from '../db/connection';
import { createHash } from 'node:crypto';
import { unreachable, UserError } from '../core/words/errors';
import type { ApiError, Job, JobProgress } from '../../contract';
import { jobRepository, jobWriter } from '../db/repositories/jobs';
import { toStoreError } from '../db/store-error';
import type { JobBackend } from './backends';
import type { JobRequest } from './run-job';

/** Milliseconds between two reports of one job's progress. */
const REPORT_EVERY_MS = 100;

/**
 * Runs jobs one after another and keeps their record in the store.
 *
 * One at a time: there is one writer, and training uses every core on its own. A job found open at the start whose
 * process is gone was cut off; what it had committed stands, and it is marked interrupted.
 */
export class JobQueue {
  private readonly storePath: string;
  private readonly writer;
  private readonly reader;
  private readonly live = new Map<string, { progress: JobProgress | null; abort: AbortController }>();
  /** How jobs ended whose end could not be stored. */
  private readonly unwritten = new Map<string, Pick<Job, 'state' | 'error' | 'finishedAt'>>();
  private readonly listeners = new Set<(job: Job) => void>();
  private readonly ends = new Map<string, Promise<Job>>();
  private tail: Promise<unknown> = Promise.resolve();
  private count = 0;

  constructor(
    db: WritableDb,
    private readonly backend: JobBackend,
    /** Told of every failure that is no UserError, with an id that the person sees too. */
    private readonly logBug: (error: unknown) => string,
  ) {
    this.storePath = db.name;
    this.writer = jobWriter(db);
    this.reader = jobRepository(db);
    for (const { id, processId } of this.writer.open()) {
      if (!isAlive(processId)) this.writer.finish(id, 'interrupted', null, null);
    }
  }

  /** Queue a job; it starts when those before it have ended. @returns its id */
  start(request: JobRequest): string {
    const startedAt = new Date().toISOString();
    this.count += 1;
    const id = createHash('sha256').update(`${process.pid} ${startedAt} ${this.count}`).digest('hex').slice(0, 12);
    const { kind } = request;
    this.writer.add({
      id,
      kind,
      title: titleOf(request),
      request: JSON.stringify(request),
      processId: process.pid,
      startedAt,
    });
    const abort = new AbortController();
    this.live.set(id, { progress: null, abort });
    this.tell(id);
    const end = this.tail.then(() => this.run(id, request, abort.signal));
    this.ends.set(id, end);
    this.tail = end;
    return id;
  }

  list(): Job[] {
    return this.reader.newest(200).map((job) => this.withProgress(job));
  }

  /** @throws {UserError} not-found */
  get(id: string): Job {
    const job = this.reader.find(id);
    if (!job) throw new UserError('not-found', `no job ${id}`);
    return this.withProgress(job);
  }

  /** Ask a job to stop at its next safe point; one that has ended stays as it is. */
  cancel(id: string): Job {
    this.live.get(id)?.abort.abort();
    return this.get(id);
  }

  /** The job, once it has ended. */
  async finished(id: string): Promise<Job> {
    return (await this.ends.get(id)) ?? this.get(id);
  }

  /** Be told whenever a job starts, moves or ends. @returns the function that stops it */
  subscribe(listener: (job: Job) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Cancel what runs and wait until it has stopped. */
  async close(): Promise<void> {
    for (const { abort } of this.live.values()) abort.abort();
    await this.tail;
  }

  private async run(id: string, request: JobRequest, signal: AbortSignal): Promise<Job> {
    if (signal.aborted) return this.end(id, 'cancelled', null, null);
    let reported = 0;
    try {
      this.writer.start(id);
      this.tell(id);
      const result = await this.backend(request, {
        signal,
        progress: (progress) => {
          const entry = this.live.get(id);
          if (entry) entry.progress = progress;
          if (Date.now() - reported < REPORT_EVERY_MS) return;
          reported = Date.now();
          this.tell(id);
        },
      });
      return this.end(id, 'done', JSON.stringify(result), null);
    } catch (thrown) {
      const error = toStoreError(thrown, this.storePath) ?? thrown;
      if (!(error instanceof UserError)) {
        return this.end(id, 'failed', null, { code: 'internal', message: `internal error ${this.logBug(error)}` });
      }
      const { code, message, hint } = error;
      const shown: ApiError = hint === undefined ? { code, message } : { code, message, hint };
      return this.end(id, code === 'cancelled' ? 'cancelled' : 'failed', null, shown);
    }
  }

  private end(id: string, state: Job['state'], result: string | null, error: ApiError | null): Job {
    try {
      this.writer.finish(id, state, result, error === null ? null : JSON.stringify(error));
    } catch (cause) {
      // A store that cannot be written, full perhaps, must not hide how the job ended.
      this.unwritten.set(id, { state, error, finishedAt: new Date().toISOString() });
      this.logBug(cause);
    }
    this.live.delete(id);
    this.tell(id);
    return this.get(id);
  }

  private tell(id: string): void {
    const job = this.get(id);
    for (const listener of this.listeners) listener(job);
  }

  private withProgress(job: Job): Job {
    return { ...job, progress: this.live.get(job.id)?.progress ?? null, ...this.unwritten.get(job.id) };
  }
}

function titleOf(request: JobRequest): string {
  const leagues = (wanted: 'all' | readonly string[]) => (wanted === 'all' ? 'all leagues' : wanted.join(', '));
  switch (request.kind) {
    case 'import': {
      const what = request.paths.length === 1 ? lastPart(request.paths[0]!) : `${request.paths.length} paths`;
      return `${request.dryRun ? 'Look at' : 'Import'} ${what}`;
    }
    case 'train':
      return `Train ${leagues(request.leagues)}`;
    case 'validate':
      return `Validate ${leagues(request.leagues)}`;
    default:
      return unreachable(request);
  }
}

const lastPart = (path: string): string => path.split(/[\\/]/).filter(Boolean).at(-1) ?? path;

function isAlive(processId: number): boolean {
  if (processId === process.pid) return false; // a new queue in this process has no job yet
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
