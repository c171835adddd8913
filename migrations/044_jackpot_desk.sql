-- Why: the desk. A draft keeps every row as it was typed, also what cannot be read yet; a fixture has its kick-off and may be
-- on neutral ground; a person may change the pick of a set, write notes, say why a jackpot was revised, and enter results.

ALTER TABLE jackpot_fixtures ADD COLUMN kickoff TEXT CHECK (kickoff GLOB '[0-2][0-9]:[0-5][0-9]');
ALTER TABLE jackpot_fixtures ADD COLUMN neutral INTEGER NOT NULL DEFAULT 0 CHECK (neutral IN (0, 1));
-- Why version n + 1 was made of version n.
ALTER TABLE jackpots ADD COLUMN reason TEXT;

-- Results stand in jackpot_results, so that each is written once and a correction is an entry of its own: nothing of a
-- finalised fixture changes any more, actual_result of the specification included.
DROP TRIGGER jackpot_fixtures_no_update;
CREATE TRIGGER jackpot_fixtures_no_update BEFORE UPDATE ON jackpot_fixtures
WHEN (SELECT status FROM jackpots WHERE id = OLD.jackpot_id) = 'finalized'
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never edited'); END;

-- The rows of the entry grid, each cell as typed: a JSON array. What of them can be read stands in jackpot_fixtures, in the
-- order of the rows.
CREATE TABLE jackpot_rows (
  jackpot_id TEXT PRIMARY KEY REFERENCES jackpots (id) ON DELETE CASCADE,
  rows       TEXT NOT NULL CHECK (json_type(rows) = 'array')
) STRICT;
CREATE TRIGGER jackpot_rows_no_insert BEFORE INSERT ON jackpot_rows
WHEN (SELECT status FROM jackpots WHERE id = NEW.jackpot_id) = 'finalized'
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never edited'); END;
CREATE TRIGGER jackpot_rows_no_update BEFORE UPDATE ON jackpot_rows
WHEN 'finalized' IN (SELECT status FROM jackpots WHERE id IN (OLD.jackpot_id, NEW.jackpot_id))
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never edited'); END;
CREATE TRIGGER jackpot_rows_no_delete BEFORE DELETE ON jackpot_rows
WHEN (SELECT status FROM jackpots WHERE id = OLD.jackpot_id) = 'finalized'
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never edited'); END;
CREATE TRIGGER jackpot_rows_no_replace BEFORE INSERT ON jackpot_rows WHEN EXISTS (SELECT 1 FROM jackpot_rows WHERE jackpot_id = NEW.jackpot_id)
BEGIN SELECT RAISE(ABORT, 'the rows of a jackpot are never replaced'); END;

-- Picks a person changed: of the others the likeliest outcome of the set holds. All are part of the content at finalising.
CREATE TABLE jackpot_picks (
  jackpot_id  TEXT NOT NULL REFERENCES jackpots (id) ON DELETE CASCADE,
  match_order INTEGER NOT NULL CHECK (match_order BETWEEN 1 AND 50),
  set_id      TEXT NOT NULL CHECK (set_id IN ('A', 'B', 'C', 'D', 'E', 'F', 'G')),
  outcome     TEXT NOT NULL CHECK (outcome IN ('home', 'draw', 'away')),
  PRIMARY KEY (jackpot_id, match_order, set_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER jackpot_picks_no_insert BEFORE INSERT ON jackpot_picks
WHEN (SELECT status FROM jackpots WHERE id = NEW.jackpot_id) = 'finalized'
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never edited'); END;
CREATE TRIGGER jackpot_picks_no_update BEFORE UPDATE ON jackpot_picks
WHEN 'finalized' IN (SELECT status FROM jackpots WHERE id IN (OLD.jackpot_id, NEW.jackpot_id))
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never edited'); END;
CREATE TRIGGER jackpot_picks_no_delete BEFORE DELETE ON jackpot_picks
WHEN (SELECT status FROM jackpots WHERE id = OLD.jackpot_id) = 'finalized'
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never edited'); END;
CREATE TRIGGER jackpot_picks_no_replace BEFORE INSERT ON jackpot_picks
WHEN EXISTS (SELECT 1 FROM jackpot_picks WHERE jackpot_id = NEW.jackpot_id AND match_order = NEW.match_order AND set_id = NEW.set_id)
BEGIN SELECT RAISE(ABORT, 'a pick is never replaced'); END;

-- Notes are added, never changed; they go with a draft that is deleted.
CREATE TABLE jackpot_notes (
  id         INTEGER PRIMARY KEY,
  jackpot_id TEXT NOT NULL REFERENCES jackpots (id) ON DELETE CASCADE,
  text       TEXT NOT NULL CHECK (length(text) > 0),
  user_id    TEXT NOT NULL CHECK (length(user_id) > 0),
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
CREATE INDEX jackpot_notes_of ON jackpot_notes (jackpot_id);
CREATE TRIGGER jackpot_notes_no_update BEFORE UPDATE ON jackpot_notes BEGIN SELECT RAISE(ABORT, 'notes are added, never changed'); END;
CREATE TRIGGER jackpot_notes_no_delete BEFORE DELETE ON jackpot_notes
WHEN (SELECT status FROM jackpots WHERE id = OLD.jackpot_id) = 'finalized'
BEGIN SELECT RAISE(ABORT, 'notes are added, never changed'); END;
CREATE TRIGGER jackpot_notes_no_replace BEFORE INSERT ON jackpot_notes WHEN EXISTS (SELECT 1 FROM jackpot_notes WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'notes are added, never changed'); END;

-- What happened, entry by entry: the first of a fixture replaces nothing, a correction replaces the last one and says why.
CREATE TABLE jackpot_results (
  id          INTEGER PRIMARY KEY,
  jackpot_id  TEXT NOT NULL REFERENCES jackpots (id),
  match_order INTEGER NOT NULL CHECK (match_order BETWEEN 1 AND 50),
  outcome     TEXT NOT NULL CHECK (outcome IN ('home', 'draw', 'away', 'void')),
  source      TEXT NOT NULL CHECK (source IN ('hand', 'store', 'file')),
  note        TEXT NOT NULL DEFAULT '',
  replaces    INTEGER UNIQUE REFERENCES jackpot_results (id),
  user_id     TEXT NOT NULL CHECK (length(user_id) > 0),
  created_at  TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  CHECK (replaces IS NULL OR length(note) > 0)
) STRICT;
CREATE INDEX jackpot_results_of ON jackpot_results (jackpot_id, match_order);
CREATE TRIGGER jackpot_results_of_finalised BEFORE INSERT ON jackpot_results
WHEN (SELECT status FROM jackpots WHERE id = NEW.jackpot_id) IS NOT 'finalized'
  OR NOT EXISTS (SELECT 1 FROM jackpot_fixtures WHERE jackpot_id = NEW.jackpot_id AND match_order = NEW.match_order)
BEGIN SELECT RAISE(ABORT, 'results belong to the fixtures of a finalised jackpot'); END;
CREATE TRIGGER jackpot_results_in_order BEFORE INSERT ON jackpot_results
WHEN NEW.replaces IS NOT (SELECT max(id) FROM jackpot_results WHERE jackpot_id = NEW.jackpot_id AND match_order = NEW.match_order)
BEGIN SELECT RAISE(ABORT, 'jackpot_results is append-only: a correction replaces the last one'); END;
CREATE TRIGGER jackpot_results_no_replace BEFORE INSERT ON jackpot_results WHEN EXISTS (SELECT 1 FROM jackpot_results WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'jackpot_results is append-only'); END;
CREATE TRIGGER jackpot_results_no_update BEFORE UPDATE ON jackpot_results BEGIN SELECT RAISE(ABORT, 'jackpot_results is append-only'); END;
CREATE TRIGGER jackpot_results_no_delete BEFORE DELETE ON jackpot_results BEGIN SELECT RAISE(ABORT, 'jackpot_results is append-only'); END;

-- Clubs that a person has said to be new in a league: known there before their first match, forecast at the prior.
CREATE TABLE new_clubs (
  league_id      INTEGER NOT NULL REFERENCES leagues (id),
  canonical_name TEXT NOT NULL CHECK (length(canonical_name) > 0),
  name           TEXT NOT NULL CHECK (length(name) > 0),
  analyst        TEXT NOT NULL,
  reason         TEXT NOT NULL CHECK (length(reason) > 0),
  created_at     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  PRIMARY KEY (league_id, canonical_name)
) STRICT, WITHOUT ROWID;

-- Competitions that a person has said to be none of the store's leagues, although their names are like one.
CREATE TABLE other_competitions (
  canonical_name TEXT PRIMARY KEY CHECK (length(canonical_name) > 0),
  name           TEXT NOT NULL CHECK (length(name) > 0),
  analyst        TEXT NOT NULL,
  reason         TEXT NOT NULL CHECK (length(reason) > 0),
  created_at     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT, WITHOUT ROWID;
