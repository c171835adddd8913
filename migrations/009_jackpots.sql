-- Differences from the specification: real jackpots mix leagues, so league_id sits on the fixture and the jackpot locks a
-- release (the set of models active at its creation) instead of one model version. A finalised jackpot is never edited:
-- a revision is a new row, version n + 1, that points at n. user_id is the analyst's name.
CREATE TABLE jackpots (
  id           TEXT PRIMARY KEY,
  user_id      TEXT NOT NULL CHECK (length(user_id) > 0),
  name         TEXT NOT NULL CHECK (length(name) > 0),
  version      INTEGER NOT NULL CHECK (version >= 1),
  revises      TEXT REFERENCES jackpots (id),
  release_id   TEXT REFERENCES releases (id),
  status       TEXT NOT NULL CHECK (status IN ('calculating', 'finalized')),
  content_hash TEXT CHECK (length(content_hash) = 64),
  created_at   TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  finalized_at TEXT,
  CHECK ((status = 'finalized') = (finalized_at IS NOT NULL)),
  CHECK ((status = 'finalized') = (content_hash IS NOT NULL)),
  CHECK (status = 'calculating' OR release_id IS NOT NULL),
  CHECK ((revises IS NULL) = (version = 1))
) STRICT;

CREATE TRIGGER jackpots_finalized_no_update BEFORE UPDATE ON jackpots WHEN OLD.status = 'finalized'
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never edited'); END;
CREATE TRIGGER jackpots_finalized_no_delete BEFORE DELETE ON jackpots WHEN OLD.status = 'finalized'
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never deleted'); END;
