-- Settings as they were used, by the hash of their canonical JSON.
CREATE TABLE settings_versions (
  hash       TEXT PRIMARY KEY CHECK (length(hash) = 64),
  settings   TEXT NOT NULL CHECK (json_valid(settings)),
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE TRIGGER settings_versions_no_update BEFORE UPDATE ON settings_versions BEGIN SELECT RAISE(ABORT, 'settings_versions is append-only'); END;
CREATE TRIGGER settings_versions_no_delete BEFORE DELETE ON settings_versions BEGIN SELECT RAISE(ABORT, 'settings_versions is append-only'); END;
