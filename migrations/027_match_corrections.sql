-- Why: published results and prices change later. Each replaced value is kept with both files, so that what a model saw can
-- be told from what the store says today. Teams are named, not referenced: a later merge must not rewrite history.
CREATE TABLE match_corrections (
  id             INTEGER PRIMARY KEY,
  league_id      INTEGER NOT NULL REFERENCES leagues (id),
  season         TEXT NOT NULL,
  match_date     TEXT NOT NULL CHECK (match_date IS date(match_date)),
  home_team      TEXT NOT NULL,
  away_team      TEXT NOT NULL,
  field          TEXT NOT NULL CHECK (field IN ('score', 'status', 'odds', 'date', 'team')),
  before         TEXT NOT NULL,
  after          TEXT NOT NULL,
  before_file_id INTEGER NOT NULL REFERENCES source_files (id),
  before_line    INTEGER NOT NULL,
  after_file_id  INTEGER NOT NULL REFERENCES source_files (id),
  after_line     INTEGER NOT NULL,
  created_at     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE INDEX idx_match_corrections_season ON match_corrections (league_id, season);
CREATE TRIGGER match_corrections_no_update BEFORE UPDATE ON match_corrections BEGIN SELECT RAISE(ABORT, 'match_corrections is append-only'); END;
CREATE TRIGGER match_corrections_no_delete BEFORE DELETE ON match_corrections BEGIN SELECT RAISE(ABORT, 'match_corrections is append-only'); END;
