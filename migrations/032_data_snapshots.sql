-- Why: a model names its data by their hash. The matches themselves are kept here under it, so that a model can be trained
-- again and compared bit for bit after later files have corrected the store. content is canonical JSON, deflated.
CREATE TABLE data_snapshots (
  hash        TEXT PRIMARY KEY CHECK (length(hash) = 64),
  league_code TEXT NOT NULL,
  matches     INTEGER NOT NULL CHECK (matches >= 0),
  content     BLOB NOT NULL,
  created_at  TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE TRIGGER data_snapshots_no_update BEFORE UPDATE ON data_snapshots BEGIN SELECT RAISE(ABORT, 'data_snapshots is append-only'); END;
CREATE TRIGGER data_snapshots_no_delete BEFORE DELETE ON data_snapshots BEGIN SELECT RAISE(ABORT, 'data_snapshots is append-only'); END;
