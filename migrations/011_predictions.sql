-- All seven sets side by side, stored when the jackpot is finalised. market_weight is the market's share before
-- calibration, capped at 0.7; degradations is a JSON array of what had to fall back.
CREATE TABLE predictions (
  id            INTEGER PRIMARY KEY,
  fixture_id    INTEGER NOT NULL REFERENCES jackpot_fixtures (id),
  model_id      TEXT NOT NULL REFERENCES models (id),
  set_id        TEXT NOT NULL CHECK (set_id IN ('A', 'B', 'C', 'D', 'E', 'F', 'G')),
  prob_home     REAL NOT NULL CHECK (prob_home BETWEEN 0 AND 1),
  prob_draw     REAL NOT NULL CHECK (prob_draw BETWEEN 0 AND 1),
  prob_away     REAL NOT NULL CHECK (prob_away BETWEEN 0 AND 1),
  lambda_home   REAL NOT NULL CHECK (lambda_home > 0),
  lambda_away   REAL NOT NULL CHECK (lambda_away > 0),
  market_weight REAL NOT NULL CHECK (market_weight BETWEEN 0 AND 0.7),
  degradations  TEXT NOT NULL CHECK (json_valid(degradations)),
  created_at    TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  UNIQUE (fixture_id, set_id),
  CHECK (abs((prob_home + prob_draw + prob_away) - 1.0) < 1e-6)
) STRICT;

CREATE TRIGGER predictions_no_update BEFORE UPDATE ON predictions BEGIN SELECT RAISE(ABORT, 'predictions are immutable'); END;
CREATE TRIGGER predictions_no_delete BEFORE DELETE ON predictions BEGIN SELECT RAISE(ABORT, 'predictions are immutable'); END;
