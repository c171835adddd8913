-- Who mapped which spelling to which team, when and why. A spelling resolves exactly or by a row here, never by likeness.
CREATE TABLE team_aliases (
  id             INTEGER PRIMARY KEY,
  league_id      INTEGER NOT NULL REFERENCES leagues (id),
  spelling       TEXT NOT NULL CHECK (length(spelling) > 0),
  canonical_name TEXT NOT NULL CHECK (length(canonical_name) > 0),
  team_id        INTEGER NOT NULL REFERENCES teams (id),
  analyst        TEXT NOT NULL,
  reason         TEXT NOT NULL,
  created_at     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  UNIQUE (league_id, canonical_name)
) STRICT;
