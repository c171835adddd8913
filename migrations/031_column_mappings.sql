-- Why: any table of matches can be imported once somebody has said what its columns mean; the answer is remembered by the
-- hash of the header. A later answer for the same header replaces the earlier one; the audit log has both.
CREATE TABLE column_mappings (
  header_hash TEXT PRIMARY KEY CHECK (length(header_hash) = 64),
  header      TEXT NOT NULL CHECK (json_valid(header)),
  mapping     TEXT NOT NULL CHECK (json_valid(mapping)),
  analyst     TEXT NOT NULL,
  created_at  TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
