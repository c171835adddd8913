-- The specification enables PostgreSQL extensions here. SQLite needs none: identifiers are SHA-256 hashes made by the
-- application. What belongs to the file itself is set instead: 'FJPE' as application id, so that the file names its owner.
-- The pragmas that belong to a connection (WAL, FULL, foreign keys, recursive triggers) are set whenever one is opened.
PRAGMA application_id = 1179275333;
