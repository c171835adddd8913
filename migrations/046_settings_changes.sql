-- Why: the constants and the switches of sets are a person's to change. Each row is a whole settings version: all that was
-- chosen otherwise than the application would, as canonical JSON under its hash, with who, when and why. The last one is in
-- force; without a row everything is as the application has it. Going back to the defaults is a row like any other, with the
-- hash it began with. What was finalised or trained under an earlier version keeps it.
CREATE TABLE settings_changes (
  version    INTEGER PRIMARY KEY CHECK (version >= 1),
  hash       TEXT NOT NULL CHECK (length(hash) = 64),
  chosen     TEXT NOT NULL CHECK (json_type(chosen) = 'object'),
  analyst    TEXT NOT NULL,
  reason     TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE TRIGGER settings_changes_no_update BEFORE UPDATE ON settings_changes BEGIN SELECT RAISE(ABORT, 'settings_changes is append-only'); END;
CREATE TRIGGER settings_changes_no_delete BEFORE DELETE ON settings_changes BEGIN SELECT RAISE(ABORT, 'settings_changes is append-only'); END;
CREATE TRIGGER settings_changes_no_replace BEFORE INSERT ON settings_changes WHEN EXISTS (SELECT 1 FROM settings_changes WHERE version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'settings_changes is append-only'); END;
-- A version follows the last one: none is left out, none is put before what is in force.
CREATE TRIGGER settings_changes_in_sequence BEFORE INSERT ON settings_changes
WHEN NEW.version <> (SELECT coalesce(max(version), 0) + 1 FROM settings_changes)
BEGIN SELECT RAISE(ABORT, 'settings_changes is append-only: a version follows the last one'); END;
