-- The walk-forward forecasts behind a model's calibration and scores, uncalibrated and calibrated, by content of the match.
CREATE TABLE backtest_predictions (
  model_id    TEXT NOT NULL REFERENCES models (id),
  match_date  TEXT NOT NULL CHECK (match_date IS date(match_date)),
  home_team   TEXT NOT NULL,
  away_team   TEXT NOT NULL,
  set_id      TEXT NOT NULL CHECK (set_id IN ('A', 'B', 'C')),
  season      TEXT NOT NULL,
  outcome     TEXT NOT NULL CHECK (outcome IN ('home', 'draw', 'away')),
  raw_home    REAL NOT NULL,
  raw_draw    REAL NOT NULL,
  raw_away    REAL NOT NULL,
  prob_home   REAL NOT NULL,
  prob_draw   REAL NOT NULL,
  prob_away   REAL NOT NULL,
  PRIMARY KEY (model_id, set_id, match_date, home_team, away_team),
  CHECK (abs((raw_home + raw_draw + raw_away) - 1.0) < 1e-6),
  CHECK (abs((prob_home + prob_draw + prob_away) - 1.0) < 1e-6)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER backtest_predictions_no_update BEFORE UPDATE ON backtest_predictions BEGIN SELECT RAISE(ABORT, 'backtest_predictions is append-only'); END;
CREATE TRIGGER backtest_predictions_no_delete BEFORE DELETE ON backtest_predictions BEGIN SELECT RAISE(ABORT, 'backtest_predictions is append-only'); END;
