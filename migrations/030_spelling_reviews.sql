-- Why: an unknown name is a question for a person, never answered by likeness. A row waits here until it is decided; the
-- decision stands in team_changes. 'new-team' is a team already, 'unknown' stands in a list of fixtures that wait for it.
CREATE TABLE spelling_reviews (
  league_id      INTEGER NOT NULL REFERENCES leagues (id),
  canonical_name TEXT NOT NULL CHECK (length(canonical_name) > 0),
  spelling       TEXT NOT NULL CHECK (length(spelling) > 0),
  kind           TEXT NOT NULL CHECK (kind IN ('new-team', 'unknown')),
  season         TEXT NOT NULL,
  source_file_id INTEGER NOT NULL REFERENCES source_files (id),
  line           INTEGER NOT NULL CHECK (line > 0),
  matches        INTEGER NOT NULL CHECK (matches >= 0),
  PRIMARY KEY (league_id, canonical_name)
) STRICT, WITHOUT ROWID;
