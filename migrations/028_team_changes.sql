-- Why: who said that two names are one club, or two clubs, when and why. details holds what a split needs to take a merge
-- back: the statements that gave way because both names told the same match.
CREATE TABLE team_changes (
  id         INTEGER PRIMARY KEY,
  kind       TEXT NOT NULL CHECK (kind IN ('alias', 'confirm', 'merge', 'split', 'link', 'unlink')),
  league_id  INTEGER NOT NULL REFERENCES leagues (id),
  subject    TEXT NOT NULL CHECK (length(subject) > 0),
  object     TEXT,
  matches    INTEGER NOT NULL CHECK (matches >= 0),
  analyst    TEXT NOT NULL,
  reason     TEXT NOT NULL CHECK (length(reason) > 0),
  details    TEXT NOT NULL CHECK (json_valid(details)),
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE TRIGGER team_changes_no_update BEFORE UPDATE ON team_changes BEGIN SELECT RAISE(ABORT, 'team_changes is append-only'); END;
CREATE TRIGGER team_changes_no_delete BEFORE DELETE ON team_changes BEGIN SELECT RAISE(ABORT, 'team_changes is append-only'); END;
