import type { ReadableDb, WritableDb } from '../connection';
import { z } from 'zod';
import { Job, JobLogLine, type JobKind } from '../../../contract';

interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly state: string;
  readonly result: string | null;
  readonly error: string | null;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly summary: string | null;
  readonly log: string | null;
}

/** What a job resulted in, as JSON, and in a line. */
export interface StoredResult {
  readonly text: string;
  readonly summary: string;
}

/** A list leaves out results of more bytes than this: of a large import there are hundreds of kilobytes. */
const LARGEST_LISTED = 4000;
/** The log stands beside what was asked, in one document: that is there however the job ended. */
const LOG = "request ->> '$.log'";
const columns = (result: string, log: string): string => `
  SELECT id, kind, title, state, ${result} AS result, error, started_at AS startedAt, finished_at AS finishedAt, summary,
         ${log} AS log
  FROM jobs`;
const LISTED = `CASE WHEN octet_length(result) <= ${LARGEST_LISTED} THEN result END`;
const parseJson = (text: string | null): unknown => (text === null ? null : z.json().parse(JSON.parse(text)));
/** A job as stored; the result of one that an earlier version ran may have another shape, and is then left out. */
function toJob(row: JobRow): Job {
  const log = z.array(JobLogLine).nullable().catch(null).parse(parseJson(row.log));
  const job = { ...row, progress: null, result: parseJson(row.result), error: parseJson(row.error), log };
  const parsed = Job.safeParse(job);
  return parsed.success ? parsed.data : Job.parse({ ...job, result: null });
}

export function jobRepository(db: ReadableDb) {
  const newest = db.prepare<[number], JobRow>(`${columns(LISTED, 'NULL')} ORDER BY started_at DESC, id LIMIT ?`);
  const logged = db.prepare<[number], JobRow>(`${columns('NULL', LOG)} ORDER BY started_at DESC, id LIMIT ?`);
  const byId = db.prepare<[string], JobRow>(`${columns('result', LOG)} WHERE id = ?`);
  const interrupted = db
    .prepare<[string], number>(`SELECT count(*) FROM jobs WHERE state = 'interrupted' AND started_at >= ?`)
    .pluck();
  return {
    /** Newest first, without large results and logs. */
    newest: (limit: number): Job[] => newest.all(limit).map(toJob),
    /** Newest first with their logs, without results. */
    logged: (limit: number): Job[] => logged.all(limit).map(toJob),
    /** How many were cut off that began at an instant or later. */
    interruptedSince: (at: string): number => interrupted.get(at)!,
    find: (id: string): Job | undefined => {
      const row = byId.get(id);
      return row && toJob(row);
    },
  };
}

export function jobWriter(db: WritableDb) {
  const insert = db.prepare(`
    INSERT INTO jobs (id, kind, title, request, process_id, state, started_at)
    VALUES (@id, @kind, @title, @request, @processId, 'queued', @startedAt)`);
  const start = db.prepare<[string]>(`UPDATE jobs SET state = 'running' WHERE id = ?`);
  const finish = db.prepare(`
    UPDATE jobs SET state = @state, result = @result, summary = @summary, error = @error, finished_at = @finishedAt,
                    request = iif(@log IS NULL, request, json_set(request, '$.log', json(@log)))
     WHERE id = @id`);
  const unsummed = db.prepare<[], { id: string; kind: JobKind; result: string }>(
    'SELECT id, kind, result FROM jobs WHERE summary IS NULL AND result IS NOT NULL',
  );
  const sum = db.prepare<[string, string]>('UPDATE jobs SET summary = ? WHERE id = ?');
  const open = db.prepare<[], { id: string; processId: number }>(
    `SELECT id, process_id AS processId FROM jobs WHERE state IN ('queued', 'running') ORDER BY started_at, id`,
  );
  return {
    add: (job: {
      id: string;
      kind: string;
      title: string;
      request: string;
      processId: number;
      startedAt: string;
    }): void => void insert.run(job),
    start: (id: string): void => void start.run(id),
    /** @param log null where nobody can tell how it went: its process is gone */
    finish: (
      id: string,
      state: string,
      result: StoredResult | null,
      error: string | null,
      log: readonly JobLogLine[] | null,
    ): void =>
      void finish.run({
        ...{ id, state, error, finishedAt: new Date().toISOString() },
        ...{ result: result?.text ?? null, summary: result?.summary ?? null },
        log: log && JSON.stringify(log),
      }),
    /** Say in a line what jobs of an earlier version brought; one whose result has another shape says that it is done. */
    addSummaries: (summaryOf: (kind: JobKind, result: string) => string): void => {
      for (const { id, kind, result } of unsummed.all()) {
        let summary = 'Done.';
        try {
          summary = summaryOf(kind, result);
        } catch {
          // an older shape of result
        }
        sum.run(summary, id);
      }
    },
    /** Jobs not yet ended, with the process that runs them. */
    open: () => open.all(),
  };
}
