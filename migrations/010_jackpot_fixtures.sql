-- Raw input is kept as typed; what it resolved to stands beside it.
CREATE TABLE jackpot_fixtures (
  id            INTEGER PRIMARY KEY,
  jackpot_id    TEXT NOT NULL REFERENCES jackpots (id) ON DELETE CASCADE,
  match_order   INTEGER NOT NULL CHECK (match_order BETWEEN 1 AND 50),
  match_date    TEXT NOT NULL CHECK (match_date IS date(match_date)),
  league_code   TEXT NOT NULL,
  home_team     TEXT NOT NULL CHECK (length(home_team) > 0),
  away_team     TEXT NOT NULL CHECK (length(away_team) > 0),
  odds_home     REAL CHECK (odds_home > 1),
  odds_draw     REAL CHECK (odds_draw > 1),
  odds_away     REAL CHECK (odds_away > 1),
  league_id     INTEGER REFERENCES leagues (id),
  home_team_id  INTEGER REFERENCES teams (id),
  away_team_id  INTEGER REFERENCES teams (id),
  actual_result TEXT CHECK (actual_result IN ('H', 'D', 'A')),
  created_at    TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  UNIQUE (jackpot_id, match_order),
  CHECK ((odds_home IS NULL) = (odds_draw IS NULL) AND (odds_home IS NULL) = (odds_away IS NULL))
) STRICT;

CREATE TRIGGER jackpot_fixtures_no_insert BEFORE INSERT ON jackpot_fixtures
WHEN (SELECT status FROM jackpots WHERE id = NEW.jackpot_id) = 'finalized'
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never edited'); END;
-- The result of a match becomes known after the jackpot is closed; nothing else may change then.
CREATE TRIGGER jackpot_fixtures_no_update BEFORE UPDATE ON jackpot_fixtures
WHEN (SELECT status FROM jackpots WHERE id = OLD.jackpot_id) = 'finalized'
  AND NOT (NEW.id IS OLD.id AND NEW.jackpot_id IS OLD.jackpot_id AND NEW.match_order IS OLD.match_order
    AND NEW.match_date IS OLD.match_date AND NEW.league_code IS OLD.league_code AND NEW.home_team IS OLD.home_team
    AND NEW.away_team IS OLD.away_team AND NEW.odds_home IS OLD.odds_home AND NEW.odds_draw IS OLD.odds_draw
    AND NEW.odds_away IS OLD.odds_away AND NEW.league_id IS OLD.league_id AND NEW.home_team_id IS OLD.home_team_id
    AND NEW.away_team_id IS OLD.away_team_id AND NEW.created_at IS OLD.created_at)
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never edited'); END;
CREATE TRIGGER jackpot_fixtures_no_delete BEFORE DELETE ON jackpot_fixtures
WHEN (SELECT status FROM jackpots WHERE id = OLD.jackpot_id) = 'finalized'
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never edited'); END;
