-- source_hash is the hash of the data the row was computed from, so that a snapshot can be rebuilt and compared.
CREATE TABLE team_features (
  id               INTEGER PRIMARY KEY,
  team_id          INTEGER NOT NULL REFERENCES teams (id),
  snapshot_date    TEXT NOT NULL CHECK (snapshot_date IS date(snapshot_date)),
  attack_strength  REAL NOT NULL,
  defense_strength REAL NOT NULL,
  home_advantage   REAL NOT NULL,
  decay_lambda     REAL NOT NULL CHECK (decay_lambda >= 0),
  feature_version  TEXT NOT NULL,
  source_hash      TEXT NOT NULL CHECK (length(source_hash) = 64),
  created_at       TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  UNIQUE (team_id, snapshot_date, feature_version)
) STRICT;

CREATE TRIGGER team_features_no_update BEFORE UPDATE ON team_features BEGIN SELECT RAISE(ABORT, 'team_features is append-only'); END;
CREATE TRIGGER team_features_no_delete BEFORE DELETE ON team_features BEGIN SELECT RAISE(ABORT, 'team_features is append-only'); END;
