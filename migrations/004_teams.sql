-- name is the spelling shown; canonical_name the case-folded key by which spellings are compared.
CREATE TABLE teams (
  id             INTEGER PRIMARY KEY,
  league_id      INTEGER NOT NULL REFERENCES leagues (id),
  name           TEXT NOT NULL CHECK (length(name) > 0),
  canonical_name TEXT NOT NULL CHECK (length(canonical_name) > 0),
  created_at     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  UNIQUE (league_id, canonical_name)
) STRICT;
