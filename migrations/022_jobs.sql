-- Long work. A row still running when the application starts was cut off: it becomes interrupted.
CREATE TABLE jobs (
  id          TEXT PRIMARY KEY,
  kind        TEXT NOT NULL CHECK (kind IN ('import', 'train', 'validate')),
  title       TEXT NOT NULL,
  request     TEXT NOT NULL CHECK (json_valid(request)),
  process_id  INTEGER NOT NULL,
  state       TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled', 'interrupted')),
  result      TEXT CHECK (json_valid(result)),
  error       TEXT CHECK (json_valid(error)),
  started_at  TEXT NOT NULL,
  finished_at TEXT
) STRICT;
