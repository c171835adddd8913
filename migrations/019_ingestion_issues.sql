-- What cleaning found, cell by cell, and what it did about it.
CREATE TABLE ingestion_issues (
  id             INTEGER PRIMARY KEY,
  source_file_id INTEGER NOT NULL REFERENCES source_files (id),
  line           INTEGER NOT NULL CHECK (line >= 0),
  column_name    TEXT,
  rule           TEXT NOT NULL,
  severity       TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
  action         TEXT NOT NULL CHECK (action IN ('row-rejected', 'cell-ignored', 'repaired', 'flagged')),
  text           TEXT NOT NULL,
  message        TEXT NOT NULL
) STRICT;

CREATE INDEX idx_ingestion_issues_file ON ingestion_issues (source_file_id, line);
CREATE TRIGGER ingestion_issues_no_update BEFORE UPDATE ON ingestion_issues BEGIN SELECT RAISE(ABORT, 'ingestion_issues is append-only'); END;
CREATE TRIGGER ingestion_issues_no_delete BEFORE DELETE ON ingestion_issues BEGIN SELECT RAISE(ABORT, 'ingestion_issues is append-only'); END;
