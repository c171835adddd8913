-- A release is the set of models active together; its id is the hash of their ids. Jackpots lock one.
CREATE TABLE releases (
  id         TEXT PRIMARY KEY CHECK (length(id) = 64),
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
CREATE TABLE release_models (
  release_id TEXT NOT NULL REFERENCES releases (id),
  league_id  INTEGER NOT NULL REFERENCES leagues (id),
  model_id   TEXT NOT NULL REFERENCES models (id),
  PRIMARY KEY (release_id, league_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER releases_no_update BEFORE UPDATE ON releases BEGIN SELECT RAISE(ABORT, 'releases are immutable'); END;
CREATE TRIGGER releases_no_delete BEFORE DELETE ON releases BEGIN SELECT RAISE(ABORT, 'releases are immutable'); END;
CREATE TRIGGER release_models_no_update BEFORE UPDATE ON release_models BEGIN SELECT RAISE(ABORT, 'releases are immutable'); END;
CREATE TRIGGER release_models_no_delete BEFORE DELETE ON release_models BEGIN SELECT RAISE(ABORT, 'releases are immutable'); END;
