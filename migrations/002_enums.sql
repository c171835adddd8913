-- SQLite has no ENUM types. The specification's three are CHECK constraints where they are used:
--   model_status   'active' | 'archived' | 'failed'   (models)
--   prediction_set 'A' … 'G'                          (predictions, validation_results)
--   match_result   'H' | 'D' | 'A'                    (matches, jackpot_fixtures)
-- This table lists them for a reader of the file.
CREATE TABLE enums (
  name  TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (name, value)
) STRICT, WITHOUT ROWID;

INSERT INTO enums (name, value) VALUES
  ('model_status', 'active'), ('model_status', 'archived'), ('model_status', 'failed'),
  ('prediction_set', 'A'), ('prediction_set', 'B'), ('prediction_set', 'C'), ('prediction_set', 'D'),
  ('prediction_set', 'E'), ('prediction_set', 'F'), ('prediction_set', 'G'),
  ('match_result', 'H'), ('match_result', 'D'), ('match_result', 'A');
