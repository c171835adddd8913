import type { WritableDb } from '../db/connection';
import { createHash } from 'node:crypto';
import { UserError } from '../core/words/errors';
import type { ApiError, Job, JobKind, JobProgress, JobResult } from '../../contract';
import { jobRepository, jobWriter, type StoredResult } from '../db/repositories/jobs';
import { toStoreError } from '../db/store-error';
import type { JobBackend } from './backends';
import { jobLog, type JobLog } from './job-log';
import { definitionOf, summaryOf, type AnyJob, type RequestOfJob } from './registry';

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
  private readonly live = new Map<string, { progress: JobProgress | null; abort: AbortController; log: JobLog }>();
  /** How jobs ended whose end could not be stored. */
  private readonly unwritten = new Map<string, Pick<Job, 'state' | 'error' | 'finishedAt' | 'log'>>();
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
    this.writer.addSummaries((kind, text) => summaryOf(kind, JSON.parse(text) as JobResult));
    for (const { id, processId } of this.writer.open()) {
      if (!isAlive(processId)) this.writer.finish(id, 'interrupted', null, null, null);
    }
  }

  /** Queue a job; it starts when those before it have ended. @returns its id */
  start<K extends JobKind>(kind: K, request: RequestOfJob<K>): string {
    const job = { kind, request } as AnyJob;
    const startedAt = new Date().toISOString();
    this.count += 1;
    const id = createHash('sha256').update(`${process.pid} ${startedAt} ${this.count}`).digest('hex').slice(0, 12);
    this.writer.add({
      id,
      kind,
      title: definitionOf(kind).title(request),
      request: JSON.stringify({ kind, ...request }),
      processId: process.pid,
      startedAt,
    });
    const abort = new AbortController();
    this.live.set(id, { progress: null, abort, log: jobLog() });
    this.tell(id);
    const end = this.tail.then(() => this.run(id, job, abort.signal));
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

  private async run(id: string, job: AnyJob, signal: AbortSignal): Promise<Job> {
    if (signal.aborted) return this.end(id, 'cancelled', null);
    let reported = 0;
    try {
      this.writer.start(id);
      this.tell(id);
      const result = await this.backend(job, {
        signal,
        progress: (progress) => {
          const entry = this.live.get(id);
          if (entry) entry.progress = progress;
          entry?.log.progress(progress);
          if (Date.now() - reported < REPORT_EVERY_MS) return;
          reported = Date.now();
          this.tell(id);
        },
      });
      for (const remark of definitionOf(job.kind).remarks?.(result) ?? []) this.live.get(id)?.log.remark(remark);
      return this.end(id, 'done', null, { text: JSON.stringify(result), summary: summaryOf(job.kind, result) });
    } catch (thrown) {
      const error = toStoreError(thrown, this.storePath) ?? thrown;
      if (!(error instanceof UserError)) {
        return this.end(id, 'failed', { code: 'internal', message: `internal error ${this.logBug(error)}` });
      }
      const { code, message, hint } = error;
      const shown: ApiError = hint === undefined ? { code, message } : { code, message, hint };
      return this.end(id, code === 'cancelled' ? 'cancelled' : 'failed', shown);
    }
  }

  private end(id: string, state: Job['state'], error: ApiError | null, result: StoredResult | null = null): Job {
    const log = this.live.get(id)?.log;
    log?.end(error === null ? null : [error.message, ...(error.hint === undefined ? [] : [error.hint])].join('. '));
    const lines = log?.lines() ?? null;
    try {
      this.writer.finish(id, state, result, error === null ? null : JSON.stringify(error), lines);
    } catch (cause) {
      // A store that cannot be written, full perhaps, must not hide how the job ended.
      this.unwritten.set(id, { state, error, finishedAt: new Date().toISOString(), log: lines });
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
    const live = this.live.get(job.id);
    const now = live ? { progress: live.progress, log: live.log.lines() } : {};
    return { ...job, ...now, ...this.unwritten.get(job.id) };
  }
}

function isAlive(processId: number): boolean {
  if (processId === process.pid) return false; // a new queue in this process has no job yet
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
