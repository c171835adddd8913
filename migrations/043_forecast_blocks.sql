-- Walk-forward forecasts behind a model, one block a season, named by the hash of its bytes and shared by every model that
-- made the same: a training on a few more matches adds the running season's block and nothing else. Each block has all that
-- the seven sets and the market need. Models of earlier applications keep theirs in backtest_predictions.
CREATE TABLE forecast_blocks (
  hash        TEXT PRIMARY KEY CHECK (length(hash) = 64),
  league_code TEXT NOT NULL,
  season      TEXT NOT NULL,
  forecasts   INTEGER NOT NULL CHECK (forecasts > 0),
  content     BLOB NOT NULL
) STRICT;
CREATE TABLE model_forecasts (
  model_id   TEXT NOT NULL REFERENCES models (id),
  season     TEXT NOT NULL,
  block_hash TEXT NOT NULL REFERENCES forecast_blocks (hash),
  PRIMARY KEY (model_id, season)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER forecast_blocks_no_update BEFORE UPDATE ON forecast_blocks BEGIN SELECT RAISE(ABORT, 'forecast_blocks is append-only'); END;
CREATE TRIGGER forecast_blocks_no_delete BEFORE DELETE ON forecast_blocks BEGIN SELECT RAISE(ABORT, 'forecast_blocks is append-only'); END;
CREATE TRIGGER forecast_blocks_no_replace BEFORE INSERT ON forecast_blocks WHEN EXISTS (SELECT 1 FROM forecast_blocks WHERE hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'forecast_blocks is append-only'); END;
CREATE TRIGGER model_forecasts_no_update BEFORE UPDATE ON model_forecasts BEGIN SELECT RAISE(ABORT, 'model_forecasts is append-only'); END;
CREATE TRIGGER model_forecasts_no_delete BEFORE DELETE ON model_forecasts BEGIN SELECT RAISE(ABORT, 'model_forecasts is append-only'); END;
CREATE TRIGGER model_forecasts_no_replace BEFORE INSERT ON model_forecasts WHEN EXISTS (SELECT 1 FROM model_forecasts WHERE model_id = NEW.model_id AND season = NEW.season)
BEGIN SELECT RAISE(ABORT, 'model_forecasts is append-only'); END;
