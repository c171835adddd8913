-- Append-only hash chain: hash = SHA-256(canonical entry ‖ hash of the one before). The time is stored, never hashed, so
-- that the same actions give the same chain on any day. A cut tail still verifies: every report anchors count and head.
CREATE TABLE audit_log (
  sequence      INTEGER PRIMARY KEY CHECK (sequence >= 1),
  entry         TEXT NOT NULL CHECK (json_valid(entry)),
  previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
  hash          TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  at            TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;
CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;
