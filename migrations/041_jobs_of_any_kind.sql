-- The kinds of jobs stand in the application's registry: a new one needs no new table. A line says what a job brought,
-- so that a list need not read hundreds of kilobytes of results.
CREATE TABLE jobs_of_any_kind (
  id          TEXT PRIMARY KEY,
  kind        TEXT NOT NULL,
  title       TEXT NOT NULL,
  request     TEXT NOT NULL CHECK (json_valid(request)),
  process_id  INTEGER NOT NULL,
  state       TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled', 'interrupted')),
  result      TEXT CHECK (json_valid(result)),
  error       TEXT CHECK (json_valid(error)),
  started_at  TEXT NOT NULL,
  finished_at TEXT,
  summary     TEXT
) STRICT;
INSERT INTO jobs_of_any_kind
  SELECT id, kind, title, request, process_id, state, result, error, started_at, finished_at, NULL FROM jobs;
DROP TABLE jobs;
ALTER TABLE jobs_of_any_kind RENAME TO jobs;
CREATE INDEX jobs_by_start ON jobs (started_at DESC, id);
CREATE INDEX jobs_open ON jobs (state) WHERE state IN ('queued', 'running');
CREATE INDEX jobs_without_summary ON jobs (id) WHERE summary IS NULL AND result IS NOT NULL;
