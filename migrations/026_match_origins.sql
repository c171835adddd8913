-- Why: a match may take its result from one file and its prices from another, may be told under another spelling than its
-- team's name, may be rescheduled by its provider, may be played on neutral ground, and a person may overrule a rule.
-- odds_file_id and odds_line: where the prices come from; NULL = where the result comes from (rows from before this
--   migration). A spelling is kept where it is not the team's own name, so that a merge of two teams can be undone.
ALTER TABLE matches ADD COLUMN odds_file_id INTEGER REFERENCES source_files (id);
ALTER TABLE matches ADD COLUMN odds_line INTEGER CHECK (odds_line > 0);
ALTER TABLE matches ADD COLUMN home_spelling TEXT;
ALTER TABLE matches ADD COLUMN away_spelling TEXT;
ALTER TABLE matches ADD COLUMN provider_id TEXT;
ALTER TABLE matches ADD COLUMN neutral INTEGER NOT NULL DEFAULT 0 CHECK (neutral IN (0, 1));
ALTER TABLE matches ADD COLUMN decision TEXT CHECK (decision IN ('include', 'exclude'));
ALTER TABLE matches ADD COLUMN decision_reason TEXT CHECK ((decision IS NULL) = (decision_reason IS NULL));

CREATE UNIQUE INDEX idx_matches_provider ON matches (league_id, season, provider_id) WHERE provider_id IS NOT NULL;

-- How far into its season a file saw: of two files that disagree the one that saw further is believed.
ALTER TABLE ingestion_logs ADD COLUMN last_result TEXT CHECK (last_result IS date(last_result));
ALTER TABLE ingestion_logs ADD COLUMN results INTEGER CHECK (results >= 0);
