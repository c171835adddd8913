-- A run that failed has an error and, where the data allowed none, no model: the previous active model stays.
CREATE TABLE training_runs (
  id            INTEGER PRIMARY KEY,
  model_id      TEXT REFERENCES models (id),
  league_id     INTEGER NOT NULL REFERENCES leagues (id),
  data_start    TEXT,
  data_end      TEXT,
  objective     TEXT NOT NULL,
  metrics       TEXT NOT NULL CHECK (json_valid(metrics)),
  error_message TEXT,
  created_at    TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  CHECK ((model_id IS NULL) <= (error_message IS NOT NULL))
) STRICT;

CREATE TRIGGER training_runs_no_update BEFORE UPDATE ON training_runs BEGIN SELECT RAISE(ABORT, 'training_runs is append-only'); END;
CREATE TRIGGER training_runs_no_delete BEFORE DELETE ON training_runs BEGIN SELECT RAISE(ABORT, 'training_runs is append-only'); END;
