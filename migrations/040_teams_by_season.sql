-- Why: the last season of every team is asked for whenever names of fixtures are read; without these it read all matches.
CREATE INDEX idx_matches_home_season ON matches (home_team_id, season);
CREATE INDEX idx_matches_away_season ON matches (away_team_id, season);
