-- Differences from the specification:
-- * closing_odds was one JSON value that must exist. Odds are typed columns here, all three or none, with where they come
--   from and which kind they are: true closing prices exist in recent seasons only, and an earlier price is never called
--   closing.
-- * source_file_id and source_line lead from every number to the bytes it came from.
-- * status says what became of the match; only a finished one has a score that fits may use.
-- * exclusion keeps a match out of fits and says why (a walkover, say); NULL = used.
CREATE TABLE matches (
  id             INTEGER PRIMARY KEY,
  league_id      INTEGER NOT NULL REFERENCES leagues (id),
  season         TEXT NOT NULL CHECK (season GLOB '[0-9][0-9][0-9][0-9]*'),
  match_date     TEXT NOT NULL CHECK (match_date IS date(match_date)),
  home_team_id   INTEGER NOT NULL REFERENCES teams (id),
  away_team_id   INTEGER NOT NULL REFERENCES teams (id),
  status         TEXT NOT NULL CHECK (status IN ('finished', 'scheduled', 'postponed', 'cancelled', 'abandoned', 'awarded')),
  home_goals     INTEGER CHECK (home_goals >= 0),
  away_goals     INTEGER CHECK (away_goals >= 0),
  result         TEXT GENERATED ALWAYS AS (
                   CASE WHEN home_goals > away_goals THEN 'H' WHEN home_goals < away_goals THEN 'A'
                        WHEN home_goals = away_goals THEN 'D' END) STORED,
  odds_home      REAL CHECK (odds_home > 1),
  odds_draw      REAL CHECK (odds_draw > 1),
  odds_away      REAL CHECK (odds_away > 1),
  odds_source    TEXT,
  odds_kind      TEXT CHECK (odds_kind IN ('closing', 'pre-closing')),
  exclusion      TEXT,
  source_file_id INTEGER NOT NULL REFERENCES source_files (id),
  source_line    INTEGER NOT NULL CHECK (source_line > 0),
  snapshot_date  TEXT NOT NULL CHECK (snapshot_date IS date(snapshot_date)),
  created_at     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  UNIQUE (league_id, season, match_date, home_team_id, away_team_id),
  CHECK (home_team_id <> away_team_id),
  CHECK ((home_goals IS NULL) = (away_goals IS NULL)),
  CHECK (status <> 'finished' OR home_goals IS NOT NULL),
  CHECK (status NOT IN ('scheduled', 'postponed', 'cancelled') OR home_goals IS NULL),
  CHECK ((odds_home IS NULL) = (odds_draw IS NULL) AND (odds_home IS NULL) = (odds_away IS NULL)
         AND (odds_home IS NULL) = (odds_source IS NULL) AND (odds_home IS NULL) = (odds_kind IS NULL))
) STRICT;
