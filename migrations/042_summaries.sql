-- What lists and maps show of seasons and models, kept so that a page need not read every match or parse every model.
-- A summary is derived: it can be made again from what it summarises, and is, whenever that has changed. The triggers see
-- every change of a match, whoever makes it; until a summary has been made again, readers count the matches themselves.
CREATE TABLE season_summaries (
  league_id   INTEGER NOT NULL REFERENCES leagues (id),
  season      TEXT NOT NULL,
  is_stale    INTEGER NOT NULL DEFAULT 1 CHECK (is_stale IN (0, 1)),
  matches     INTEGER NOT NULL DEFAULT 0,
  finished    INTEGER NOT NULL DEFAULT 0,
  teams       INTEGER NOT NULL DEFAULT 0,
  priced      INTEGER NOT NULL DEFAULT 0,
  closing     INTEGER NOT NULL DEFAULT 0,
  pre_closing INTEGER NOT NULL DEFAULT 0,
  excluded    INTEGER NOT NULL DEFAULT 0,
  overdue     INTEGER NOT NULL DEFAULT 0,
  first_date  TEXT,
  last_date   TEXT,
  last_result TEXT,
  last_used   TEXT,
  files       INTEGER NOT NULL DEFAULT 0,
  played      INTEGER NOT NULL DEFAULT 0,
  clubs       INTEGER NOT NULL DEFAULT 0,
  grounds     INTEGER NOT NULL DEFAULT 0,
  repeated    INTEGER NOT NULL DEFAULT 0,
  crowded     INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (league_id, season)
) STRICT, WITHOUT ROWID;
CREATE INDEX season_summaries_stale ON season_summaries (league_id, season) WHERE is_stale = 1;

CREATE TABLE season_teams (
  league_id  INTEGER NOT NULL,
  season     TEXT NOT NULL,
  team_id    INTEGER NOT NULL,
  matches    INTEGER NOT NULL,
  first_date TEXT NOT NULL,
  PRIMARY KEY (league_id, season, team_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER season_summaries_insert AFTER INSERT ON matches
WHEN NOT EXISTS (SELECT 1 FROM season_summaries WHERE league_id = NEW.league_id AND season = NEW.season AND is_stale = 1)
BEGIN
  INSERT INTO season_summaries (league_id, season) VALUES (NEW.league_id, NEW.season)
    ON CONFLICT (league_id, season) DO UPDATE SET is_stale = 1;
END;
CREATE TRIGGER season_summaries_delete AFTER DELETE ON matches
WHEN NOT EXISTS (SELECT 1 FROM season_summaries WHERE league_id = OLD.league_id AND season = OLD.season AND is_stale = 1)
BEGIN
  INSERT INTO season_summaries (league_id, season) VALUES (OLD.league_id, OLD.season)
    ON CONFLICT (league_id, season) DO UPDATE SET is_stale = 1;
END;
CREATE TRIGGER season_summaries_update_new AFTER UPDATE ON matches
WHEN NOT EXISTS (SELECT 1 FROM season_summaries WHERE league_id = NEW.league_id AND season = NEW.season AND is_stale = 1)
BEGIN
  INSERT INTO season_summaries (league_id, season) VALUES (NEW.league_id, NEW.season)
    ON CONFLICT (league_id, season) DO UPDATE SET is_stale = 1;
END;
CREATE TRIGGER season_summaries_update_old AFTER UPDATE ON matches
WHEN NOT EXISTS (SELECT 1 FROM season_summaries WHERE league_id = OLD.league_id AND season = OLD.season AND is_stale = 1)
BEGIN
  INSERT INTO season_summaries (league_id, season) VALUES (OLD.league_id, OLD.season)
    ON CONFLICT (league_id, season) DO UPDATE SET is_stale = 1;
END;
INSERT INTO season_summaries (league_id, season) SELECT DISTINCT league_id, season FROM matches;

-- What the list of models shows of one; models never change, so neither does this.
CREATE TABLE model_summaries (
  model_id TEXT PRIMARY KEY REFERENCES models (id),
  summary  TEXT NOT NULL CHECK (json_valid(summary))
) STRICT, WITHOUT ROWID;
