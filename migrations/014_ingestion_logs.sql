-- One row an import of a file and each league and season in it. The specification allowed one import a day and league; a
-- season file grows all season and may be imported twice a day, so the key is the file's content.
CREATE TABLE ingestion_logs (
  id                INTEGER PRIMARY KEY,
  source            TEXT NOT NULL,
  source_file_id    INTEGER NOT NULL REFERENCES source_files (id),
  league_code       TEXT NOT NULL,
  season            TEXT NOT NULL,
  snapshot_date     TEXT NOT NULL CHECK (snapshot_date IS date(snapshot_date)),
  records_loaded    INTEGER NOT NULL CHECK (records_loaded >= 0),
  records_inserted  INTEGER NOT NULL CHECK (records_inserted >= 0),
  records_updated   INTEGER NOT NULL CHECK (records_updated >= 0),
  records_unchanged INTEGER NOT NULL CHECK (records_unchanged >= 0),
  checksum          TEXT NOT NULL CHECK (length(checksum) = 64),
  created_at        TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  UNIQUE (source, checksum, league_code, season)
) STRICT;

CREATE TRIGGER ingestion_logs_no_update BEFORE UPDATE ON ingestion_logs BEGIN SELECT RAISE(ABORT, 'ingestion_logs is append-only'); END;
CREATE TRIGGER ingestion_logs_no_delete BEFORE DELETE ON ingestion_logs BEGIN SELECT RAISE(ABORT, 'ingestion_logs is append-only'); END;
