import type { ReadableDb, WritableDb } from '../connection';
import { z } from 'zod';
import { Job, type JobKind } from '../../../contract';

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
}

/** What a job resulted in, as JSON, and in a line. */
export interface StoredResult {
  readonly text: string;
  readonly summary: string;
}

/** A list leaves out results of more bytes than this: of a large import there are hundreds of kilobytes. */
const LARGEST_LISTED = 4000;
const columns = (result: string): string => `
  SELECT id, kind, title, state, ${result} AS result, error, started_at AS startedAt, finished_at AS finishedAt, summary
  FROM jobs`;
const LISTED = `CASE WHEN octet_length(result) <= ${LARGEST_LISTED} THEN result END`;
const parseJson = (text: string | null): unknown => (text === null ? null : z.json().parse(JSON.parse(text)));
/** A job as stored; the result of one that an earlier version ran may have another shape, and is then left out. */
function toJob(row: JobRow): Job {
  const job = { ...row, progress: null, result: parseJson(row.result), error: parseJson(row.error) };
  const parsed = Job.safeParse(job);
  return parsed.success ? parsed.data : Job.parse({ ...job, result: null });
}

export function jobRepository(db: ReadableDb) {
  const newest = db.prepare<[number], JobRow>(`${columns(LISTED)} ORDER BY started_at DESC, id LIMIT ?`);
  const byId = db.prepare<[string], JobRow>(`${columns('result')} WHERE id = ?`);
  return {
    /** Newest first, without large results. */
    newest: (limit: number): Job[] => newest.all(limit).map(toJob),
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
  const finish = db.prepare<[string, string | null, string | null, string | null, string, string]>(
    'UPDATE jobs SET state = ?, result = ?, summary = ?, error = ?, finished_at = ? WHERE id = ?',
  );
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
    finish: (id: string, state: string, result: StoredResult | null, error: string | null): void =>
      void finish.run(state, result?.text ?? null, result?.summary ?? null, error, new Date().toISOString(), id),
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
