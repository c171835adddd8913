-- Why: shots, corners, cards and half-time goals say more about strength than goals alone. They are kept beside the match,
-- cleaned, with the file and line they came from; a count is NULL where no file has it. A pair is there whole or not at all.
CREATE TABLE match_statistics (
  match_id             INTEGER PRIMARY KEY REFERENCES matches (id) ON DELETE CASCADE,
  home_shots           INTEGER CHECK (home_shots >= 0),
  away_shots           INTEGER CHECK (away_shots >= 0),
  home_shots_on_target INTEGER CHECK (home_shots_on_target >= 0),
  away_shots_on_target INTEGER CHECK (away_shots_on_target >= 0),
  home_corners         INTEGER CHECK (home_corners >= 0),
  away_corners         INTEGER CHECK (away_corners >= 0),
  home_half_time_goals INTEGER CHECK (home_half_time_goals >= 0),
  away_half_time_goals INTEGER CHECK (away_half_time_goals >= 0),
  home_red_cards       INTEGER CHECK (home_red_cards >= 0),
  away_red_cards       INTEGER CHECK (away_red_cards >= 0),
  source_file_id       INTEGER NOT NULL REFERENCES source_files (id),
  source_line          INTEGER NOT NULL CHECK (source_line > 0),
  CHECK ((home_shots IS NULL) = (away_shots IS NULL)),
  CHECK ((home_shots_on_target IS NULL) = (away_shots_on_target IS NULL)),
  CHECK ((home_corners IS NULL) = (away_corners IS NULL)),
  CHECK ((home_half_time_goals IS NULL) = (away_half_time_goals IS NULL)),
  CHECK ((home_red_cards IS NULL) = (away_red_cards IS NULL))
) STRICT;

-- Statistics are corrected like scores: the list of fields has to know them, and a CHECK cannot be widened in place.
DROP TRIGGER match_corrections_no_update;
DROP TRIGGER match_corrections_no_delete;
ALTER TABLE match_corrections RENAME TO match_corrections_before_035;
DROP INDEX idx_match_corrections_season;
CREATE TABLE match_corrections (
  id             INTEGER PRIMARY KEY,
  league_id      INTEGER NOT NULL REFERENCES leagues (id),
  season         TEXT NOT NULL,
  match_date     TEXT NOT NULL CHECK (match_date IS date(match_date)),
  home_team      TEXT NOT NULL,
  away_team      TEXT NOT NULL,
  field          TEXT NOT NULL CHECK (field IN ('score', 'status', 'odds', 'date', 'team', 'statistics')),
  before         TEXT NOT NULL,
  after          TEXT NOT NULL,
  before_file_id INTEGER NOT NULL REFERENCES source_files (id),
  before_line    INTEGER NOT NULL,
  after_file_id  INTEGER NOT NULL REFERENCES source_files (id),
  after_line     INTEGER NOT NULL,
  created_at     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
INSERT INTO match_corrections SELECT * FROM match_corrections_before_035;
DROP TABLE match_corrections_before_035;

CREATE INDEX idx_match_corrections_season ON match_corrections (league_id, season);
CREATE TRIGGER match_corrections_no_update BEFORE UPDATE ON match_corrections BEGIN SELECT RAISE(ABORT, 'match_corrections is append-only'); END;
CREATE TRIGGER match_corrections_no_delete BEFORE DELETE ON match_corrections BEGIN SELECT RAISE(ABORT, 'match_corrections is append-only'); END;
