-- One curve an outcome and set. bins are the knots' forecasts and frequencies the values there: an isotonic map, not
-- fixed bins. weight mixes it with the identity; trained_on_end lies before the first day it may serve.
CREATE TABLE calibration_data (
  id             INTEGER PRIMARY KEY,
  model_id       TEXT NOT NULL REFERENCES models (id),
  set_id         TEXT NOT NULL CHECK (set_id IN ('A', 'B', 'C')),
  outcome        TEXT NOT NULL CHECK (outcome IN ('home', 'draw', 'away')),
  bins           TEXT NOT NULL CHECK (json_valid(bins)),
  frequencies    TEXT NOT NULL CHECK (json_valid(frequencies)),
  weight         REAL NOT NULL CHECK (weight BETWEEN 0 AND 1),
  scope          TEXT NOT NULL CHECK (scope IN ('league', 'pooled')),
  sample_count   INTEGER NOT NULL CHECK (sample_count >= 0),
  reason         TEXT NOT NULL,
  trained_on_end TEXT CHECK (trained_on_end IS date(trained_on_end)),
  created_at     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  UNIQUE (model_id, set_id, outcome)
) STRICT;

CREATE TRIGGER calibration_data_no_update BEFORE UPDATE ON calibration_data BEGIN SELECT RAISE(ABORT, 'calibration_data is append-only'); END;
CREATE TRIGGER calibration_data_no_delete BEFORE DELETE ON calibration_data BEGIN SELECT RAISE(ABORT, 'calibration_data is append-only'); END;
