-- Reports written, with the hash of what they say and of each file.
CREATE TABLE exports (
  id           INTEGER PRIMARY KEY,
  jackpot_id   TEXT NOT NULL REFERENCES jackpots (id),
  directory    TEXT NOT NULL,
  content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
  files        TEXT NOT NULL CHECK (json_valid(files)),
  created_at   TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE TRIGGER exports_no_update BEFORE UPDATE ON exports BEGIN SELECT RAISE(ABORT, 'exports is append-only'); END;
CREATE TRIGGER exports_no_delete BEFORE DELETE ON exports BEGIN SELECT RAISE(ABORT, 'exports is append-only'); END;
