-- Scores and reliability only, never a share of right picks. baseline and market are scores of the same matches.
CREATE TABLE validation_results (
  id             INTEGER PRIMARY KEY,
  model_id       TEXT NOT NULL REFERENCES models (id),
  set_id         TEXT NOT NULL CHECK (set_id IN ('A', 'B', 'C', 'D', 'E', 'F', 'G')),
  outcome        TEXT NOT NULL CHECK (outcome IN ('home', 'draw', 'away')),
  brier_score    REAL NOT NULL,
  log_loss       REAL,
  reliability    TEXT NOT NULL CHECK (json_valid(reliability)),
  sample_count   INTEGER NOT NULL CHECK (sample_count >= 0),
  evaluated_from TEXT NOT NULL CHECK (evaluated_from IS date(evaluated_from)),
  evaluated_to   TEXT NOT NULL CHECK (evaluated_to IS date(evaluated_to)),
  evaluated_at   TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  UNIQUE (model_id, set_id, outcome)
) STRICT;

CREATE TRIGGER validation_results_no_update BEFORE UPDATE ON validation_results BEGIN SELECT RAISE(ABORT, 'validation_results is append-only'); END;
CREATE TRIGGER validation_results_no_delete BEFORE DELETE ON validation_results BEGIN SELECT RAISE(ABORT, 'validation_results is append-only'); END;
