-- Why: whether two names may be one club is asked once a pair. club_pairs_apart keeps the pairs of which a person has said
-- that they are two clubs; a merge is in team_changes. Names are comparison keys, the smaller first by code unit.
CREATE TABLE club_pairs_apart (
  league_id  INTEGER NOT NULL REFERENCES leagues (id),
  one        TEXT NOT NULL CHECK (length(one) > 0),
  other      TEXT NOT NULL CHECK (other > one),
  analyst    TEXT NOT NULL,
  reason     TEXT NOT NULL CHECK (length(reason) > 0),
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  PRIMARY KEY (league_id, one, other)
) STRICT, WITHOUT ROWID;

-- Choices that hold for the whole store: known-spellings 'off' leaves the list of known spellings aside.
CREATE TABLE store_choices (
  name       TEXT PRIMARY KEY CHECK (name IN ('known-spellings')),
  value      TEXT NOT NULL CHECK (value IN ('on', 'off')),
  analyst    TEXT NOT NULL,
  reason     TEXT NOT NULL CHECK (length(reason) > 0),
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT, WITHOUT ROWID;

-- Doubts about the data that were open when a model was trained: its card and every report that uses it say so.
CREATE TABLE model_doubts (
  id       INTEGER PRIMARY KEY,
  model_id TEXT NOT NULL REFERENCES models (id),
  kind     TEXT NOT NULL CHECK (length(kind) > 0),
  count    INTEGER NOT NULL CHECK (count > 0),
  example  TEXT NOT NULL
) STRICT;

CREATE INDEX idx_model_doubts_model ON model_doubts (model_id);
CREATE TRIGGER model_doubts_no_update BEFORE UPDATE ON model_doubts BEGIN SELECT RAISE(ABORT, 'model_doubts is append-only'); END;
CREATE TRIGGER model_doubts_no_delete BEFORE DELETE ON model_doubts BEGIN SELECT RAISE(ABORT, 'model_doubts is append-only'); END;
