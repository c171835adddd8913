-- Why: a club that is promoted or relegated is a team of another league then, and keeps its identity only where a person
-- says so. A club is named within its country; the history of links stands in team_changes.
CREATE TABLE club_teams (
  team_id    INTEGER PRIMARY KEY REFERENCES teams (id),
  country    TEXT NOT NULL CHECK (length(country) > 0),
  club       TEXT NOT NULL CHECK (length(club) > 0),
  analyst    TEXT NOT NULL,
  reason     TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE INDEX idx_club_teams_club ON club_teams (country, club);
