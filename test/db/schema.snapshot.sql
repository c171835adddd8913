CREATE TRIGGER audit_log_in_sequence BEFORE INSERT ON audit_log
WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit_log)
  OR EXISTS (SELECT 1 FROM audit_log WHERE sequence = NEW.sequence - 1 AND hash <> NEW.previous_hash)
BEGIN SELECT RAISE(ABORT, 'audit_log is append-only: an entry follows the last one'); END;

CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;

CREATE TRIGGER audit_log_no_replace BEFORE INSERT ON audit_log WHEN EXISTS (SELECT 1 FROM audit_log WHERE sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;

CREATE TRIGGER audit_log_no_replace_by_hash BEFORE INSERT ON audit_log WHEN EXISTS (SELECT 1 FROM audit_log WHERE hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;

CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;

CREATE TRIGGER backtest_predictions_no_delete BEFORE DELETE ON backtest_predictions BEGIN SELECT RAISE(ABORT, 'backtest_predictions is append-only'); END;

CREATE TRIGGER backtest_predictions_no_replace BEFORE INSERT ON backtest_predictions WHEN EXISTS (SELECT 1 FROM backtest_predictions WHERE model_id = NEW.model_id AND set_id = NEW.set_id AND match_date = NEW.match_date AND home_team = NEW.home_team AND away_team = NEW.away_team)
BEGIN SELECT RAISE(ABORT, 'backtest_predictions is append-only'); END;

CREATE TRIGGER backtest_predictions_no_update BEFORE UPDATE ON backtest_predictions BEGIN SELECT RAISE(ABORT, 'backtest_predictions is append-only'); END;

CREATE TRIGGER calibration_data_no_delete BEFORE DELETE ON calibration_data BEGIN SELECT RAISE(ABORT, 'calibration_data is append-only'); END;

CREATE TRIGGER calibration_data_no_replace BEFORE INSERT ON calibration_data WHEN EXISTS (SELECT 1 FROM calibration_data WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'calibration_data is append-only'); END;

CREATE TRIGGER calibration_data_no_replace_by_outcome BEFORE INSERT ON calibration_data WHEN EXISTS (SELECT 1 FROM calibration_data WHERE model_id = NEW.model_id AND set_id = NEW.set_id AND outcome = NEW.outcome)
BEGIN SELECT RAISE(ABORT, 'calibration_data is append-only'); END;

CREATE TRIGGER calibration_data_no_update BEFORE UPDATE ON calibration_data BEGIN SELECT RAISE(ABORT, 'calibration_data is append-only'); END;

CREATE TRIGGER data_snapshots_no_delete BEFORE DELETE ON data_snapshots BEGIN SELECT RAISE(ABORT, 'data_snapshots is append-only'); END;

CREATE TRIGGER data_snapshots_no_replace BEFORE INSERT ON data_snapshots WHEN EXISTS (SELECT 1 FROM data_snapshots WHERE hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'data_snapshots is append-only'); END;

CREATE TRIGGER data_snapshots_no_update BEFORE UPDATE ON data_snapshots BEGIN SELECT RAISE(ABORT, 'data_snapshots is append-only'); END;

CREATE TRIGGER exports_no_delete BEFORE DELETE ON exports BEGIN SELECT RAISE(ABORT, 'exports is append-only'); END;

CREATE TRIGGER exports_no_replace BEFORE INSERT ON exports WHEN EXISTS (SELECT 1 FROM exports WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'exports is append-only'); END;

CREATE TRIGGER exports_no_update BEFORE UPDATE ON exports BEGIN SELECT RAISE(ABORT, 'exports is append-only'); END;

CREATE TRIGGER forecast_blocks_no_delete BEFORE DELETE ON forecast_blocks BEGIN SELECT RAISE(ABORT, 'forecast_blocks is append-only'); END;

CREATE TRIGGER forecast_blocks_no_replace BEFORE INSERT ON forecast_blocks WHEN EXISTS (SELECT 1 FROM forecast_blocks WHERE hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'forecast_blocks is append-only'); END;

CREATE TRIGGER forecast_blocks_no_update BEFORE UPDATE ON forecast_blocks BEGIN SELECT RAISE(ABORT, 'forecast_blocks is append-only'); END;

CREATE TRIGGER ingestion_issues_no_delete BEFORE DELETE ON ingestion_issues BEGIN SELECT RAISE(ABORT, 'ingestion_issues is append-only'); END;

CREATE TRIGGER ingestion_issues_no_replace BEFORE INSERT ON ingestion_issues WHEN EXISTS (SELECT 1 FROM ingestion_issues WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'ingestion_issues is append-only'); END;

CREATE TRIGGER ingestion_issues_no_update BEFORE UPDATE ON ingestion_issues BEGIN SELECT RAISE(ABORT, 'ingestion_issues is append-only'); END;

CREATE TRIGGER ingestion_logs_no_delete BEFORE DELETE ON ingestion_logs BEGIN SELECT RAISE(ABORT, 'ingestion_logs is append-only'); END;

CREATE TRIGGER ingestion_logs_no_replace BEFORE INSERT ON ingestion_logs WHEN EXISTS (SELECT 1 FROM ingestion_logs WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'ingestion_logs is append-only'); END;

CREATE TRIGGER ingestion_logs_no_replace_by_season BEFORE INSERT ON ingestion_logs WHEN EXISTS (SELECT 1 FROM ingestion_logs WHERE source = NEW.source AND checksum = NEW.checksum AND league_code = NEW.league_code AND season = NEW.season)
BEGIN SELECT RAISE(ABORT, 'ingestion_logs is append-only'); END;

CREATE TRIGGER ingestion_logs_no_update BEFORE UPDATE ON ingestion_logs BEGIN SELECT RAISE(ABORT, 'ingestion_logs is append-only'); END;

CREATE TRIGGER jackpot_contents_no_delete BEFORE DELETE ON jackpot_contents BEGIN SELECT RAISE(ABORT, 'jackpot_contents is append-only'); END;

CREATE TRIGGER jackpot_contents_no_replace BEFORE INSERT ON jackpot_contents
WHEN EXISTS (SELECT 1 FROM jackpot_contents WHERE jackpot_id = NEW.jackpot_id)
BEGIN SELECT RAISE(ABORT, 'jackpot_contents is append-only'); END;

CREATE TRIGGER jackpot_contents_no_update BEFORE UPDATE ON jackpot_contents BEGIN SELECT RAISE(ABORT, 'jackpot_contents is append-only'); END;

CREATE TRIGGER jackpot_fixtures_keep_their_id BEFORE UPDATE OF id ON jackpot_fixtures WHEN NEW.id IS NOT OLD.id
BEGIN SELECT RAISE(ABORT, 'a fixture keeps its id'); END;

CREATE TRIGGER jackpot_fixtures_no_delete BEFORE DELETE ON jackpot_fixtures
WHEN (SELECT status FROM jackpots WHERE id = OLD.jackpot_id) = 'finalized'
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never edited'); END;

CREATE TRIGGER jackpot_fixtures_no_insert BEFORE INSERT ON jackpot_fixtures
WHEN (SELECT status FROM jackpots WHERE id = NEW.jackpot_id) = 'finalized'
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never edited'); END;

CREATE TRIGGER jackpot_fixtures_no_replace BEFORE INSERT ON jackpot_fixtures WHEN EXISTS (SELECT 1 FROM jackpot_fixtures WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a fixture is never replaced'); END;

CREATE TRIGGER jackpot_fixtures_no_update BEFORE UPDATE ON jackpot_fixtures
WHEN (SELECT status FROM jackpots WHERE id = OLD.jackpot_id) = 'finalized'
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never edited'); END;

CREATE TRIGGER jackpot_fixtures_not_moved BEFORE UPDATE OF jackpot_id ON jackpot_fixtures
WHEN (SELECT status FROM jackpots WHERE id = NEW.jackpot_id) = 'finalized'
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never edited'); END;

CREATE TRIGGER jackpot_notes_no_delete BEFORE DELETE ON jackpot_notes
WHEN (SELECT status FROM jackpots WHERE id = OLD.jackpot_id) = 'finalized'
BEGIN SELECT RAISE(ABORT, 'notes are added, never changed'); END;

CREATE TRIGGER jackpot_notes_no_replace BEFORE INSERT ON jackpot_notes WHEN EXISTS (SELECT 1 FROM jackpot_notes WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'notes are added, never changed'); END;

CREATE TRIGGER jackpot_notes_no_update BEFORE UPDATE ON jackpot_notes BEGIN SELECT RAISE(ABORT, 'notes are added, never changed'); END;

CREATE TRIGGER jackpot_picks_no_delete BEFORE DELETE ON jackpot_picks
WHEN (SELECT status FROM jackpots WHERE id = OLD.jackpot_id) = 'finalized'
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never edited'); END;

CREATE TRIGGER jackpot_picks_no_insert BEFORE INSERT ON jackpot_picks
WHEN (SELECT status FROM jackpots WHERE id = NEW.jackpot_id) = 'finalized'
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never edited'); END;

CREATE TRIGGER jackpot_picks_no_replace BEFORE INSERT ON jackpot_picks
WHEN EXISTS (SELECT 1 FROM jackpot_picks WHERE jackpot_id = NEW.jackpot_id AND match_order = NEW.match_order AND set_id = NEW.set_id)
BEGIN SELECT RAISE(ABORT, 'a pick is never replaced'); END;

CREATE TRIGGER jackpot_picks_no_update BEFORE UPDATE ON jackpot_picks
WHEN 'finalized' IN (SELECT status FROM jackpots WHERE id IN (OLD.jackpot_id, NEW.jackpot_id))
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never edited'); END;

CREATE TRIGGER jackpot_results_in_order BEFORE INSERT ON jackpot_results
WHEN NEW.replaces IS NOT (SELECT max(id) FROM jackpot_results WHERE jackpot_id = NEW.jackpot_id AND match_order = NEW.match_order)
BEGIN SELECT RAISE(ABORT, 'jackpot_results is append-only: a correction replaces the last one'); END;

CREATE TRIGGER jackpot_results_no_delete BEFORE DELETE ON jackpot_results BEGIN SELECT RAISE(ABORT, 'jackpot_results is append-only'); END;

CREATE TRIGGER jackpot_results_no_replace BEFORE INSERT ON jackpot_results WHEN EXISTS (SELECT 1 FROM jackpot_results WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'jackpot_results is append-only'); END;

CREATE TRIGGER jackpot_results_no_update BEFORE UPDATE ON jackpot_results BEGIN SELECT RAISE(ABORT, 'jackpot_results is append-only'); END;

CREATE TRIGGER jackpot_results_of_finalised BEFORE INSERT ON jackpot_results
WHEN (SELECT status FROM jackpots WHERE id = NEW.jackpot_id) IS NOT 'finalized'
  OR NOT EXISTS (SELECT 1 FROM jackpot_fixtures WHERE jackpot_id = NEW.jackpot_id AND match_order = NEW.match_order)
BEGIN SELECT RAISE(ABORT, 'results belong to the fixtures of a finalised jackpot'); END;

CREATE TRIGGER jackpot_rows_no_delete BEFORE DELETE ON jackpot_rows
WHEN (SELECT status FROM jackpots WHERE id = OLD.jackpot_id) = 'finalized'
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never edited'); END;

CREATE TRIGGER jackpot_rows_no_insert BEFORE INSERT ON jackpot_rows
WHEN (SELECT status FROM jackpots WHERE id = NEW.jackpot_id) = 'finalized'
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never edited'); END;

CREATE TRIGGER jackpot_rows_no_replace BEFORE INSERT ON jackpot_rows WHEN EXISTS (SELECT 1 FROM jackpot_rows WHERE jackpot_id = NEW.jackpot_id)
BEGIN SELECT RAISE(ABORT, 'the rows of a jackpot are never replaced'); END;

CREATE TRIGGER jackpot_rows_no_update BEFORE UPDATE ON jackpot_rows
WHEN 'finalized' IN (SELECT status FROM jackpots WHERE id IN (OLD.jackpot_id, NEW.jackpot_id))
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never edited'); END;

CREATE TRIGGER jackpots_begin_as_drafts BEFORE INSERT ON jackpots WHEN NEW.status <> 'calculating'
BEGIN SELECT RAISE(ABORT, 'a jackpot begins as a draft'); END;

CREATE TRIGGER jackpots_finalised_whole BEFORE UPDATE OF status ON jackpots
WHEN NEW.status = 'finalized' AND OLD.status <> 'finalized' AND (
  NOT EXISTS (SELECT 1 FROM jackpot_contents WHERE jackpot_id = NEW.id AND content IS NOT NULL)
  OR NOT EXISTS (SELECT 1 FROM jackpot_fixtures WHERE jackpot_id = NEW.id)
  OR EXISTS (SELECT 1 FROM jackpot_fixtures f WHERE f.jackpot_id = NEW.id
              AND (SELECT count(*) FROM predictions p WHERE p.fixture_id = f.id) <> 7))
BEGIN SELECT RAISE(ABORT, 'a jackpot is finalised with its content and all its predictions'); END;

CREATE TRIGGER jackpots_finalized_no_delete BEFORE DELETE ON jackpots WHEN OLD.status = 'finalized'
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never deleted'); END;

CREATE TRIGGER jackpots_finalized_no_update BEFORE UPDATE ON jackpots WHEN OLD.status = 'finalized'
BEGIN SELECT RAISE(ABORT, 'a finalised jackpot is never edited'); END;

CREATE TRIGGER jackpots_keep_their_id BEFORE UPDATE OF id ON jackpots WHEN NEW.id IS NOT OLD.id
BEGIN SELECT RAISE(ABORT, 'a jackpot keeps its id'); END;

CREATE TRIGGER jackpots_no_replace BEFORE INSERT ON jackpots WHEN EXISTS (SELECT 1 FROM jackpots WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a jackpot is never replaced'); END;

CREATE TRIGGER match_corrections_no_delete BEFORE DELETE ON match_corrections BEGIN SELECT RAISE(ABORT, 'match_corrections is append-only'); END;

CREATE TRIGGER match_corrections_no_replace BEFORE INSERT ON match_corrections WHEN EXISTS (SELECT 1 FROM match_corrections WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'match_corrections is append-only'); END;

CREATE TRIGGER match_corrections_no_update BEFORE UPDATE ON match_corrections BEGIN SELECT RAISE(ABORT, 'match_corrections is append-only'); END;

CREATE TRIGGER model_covariances_no_delete BEFORE DELETE ON model_covariances BEGIN SELECT RAISE(ABORT, 'model_covariances is append-only'); END;

CREATE TRIGGER model_covariances_no_replace BEFORE INSERT ON model_covariances WHEN EXISTS (SELECT 1 FROM model_covariances WHERE model_id = NEW.model_id)
BEGIN SELECT RAISE(ABORT, 'model_covariances is append-only'); END;

CREATE TRIGGER model_covariances_no_update BEFORE UPDATE ON model_covariances BEGIN SELECT RAISE(ABORT, 'model_covariances is append-only'); END;

CREATE TRIGGER model_doubts_no_delete BEFORE DELETE ON model_doubts BEGIN SELECT RAISE(ABORT, 'model_doubts is append-only'); END;

CREATE TRIGGER model_doubts_no_replace BEFORE INSERT ON model_doubts WHEN EXISTS (SELECT 1 FROM model_doubts WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'model_doubts is append-only'); END;

CREATE TRIGGER model_doubts_no_update BEFORE UPDATE ON model_doubts BEGIN SELECT RAISE(ABORT, 'model_doubts is append-only'); END;

CREATE TRIGGER model_forecasts_no_delete BEFORE DELETE ON model_forecasts BEGIN SELECT RAISE(ABORT, 'model_forecasts is append-only'); END;

CREATE TRIGGER model_forecasts_no_replace BEFORE INSERT ON model_forecasts WHEN EXISTS (SELECT 1 FROM model_forecasts WHERE model_id = NEW.model_id AND season = NEW.season)
BEGIN SELECT RAISE(ABORT, 'model_forecasts is append-only'); END;

CREATE TRIGGER model_forecasts_no_update BEFORE UPDATE ON model_forecasts BEGIN SELECT RAISE(ABORT, 'model_forecasts is append-only'); END;

CREATE TRIGGER models_insert_one_active BEFORE INSERT ON models
WHEN NEW.status = 'active' AND EXISTS (SELECT 1 FROM models WHERE league_id = NEW.league_id AND status = 'active')
BEGIN SELECT RAISE(ABORT, 'models are immutable: another model of the league is active'); END;

CREATE TRIGGER models_no_delete BEFORE DELETE ON models BEGIN SELECT RAISE(ABORT, 'models are immutable'); END;

CREATE TRIGGER models_no_replace BEFORE INSERT ON models WHEN EXISTS (SELECT 1 FROM models WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'models is append-only'); END;

CREATE TRIGGER models_no_replace_by_version BEFORE INSERT ON models WHEN EXISTS (SELECT 1 FROM models WHERE version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'models is append-only'); END;

CREATE TRIGGER models_only_status BEFORE UPDATE ON models
WHEN NEW.id IS NOT OLD.id OR NEW.version IS NOT OLD.version OR NEW.league_id IS NOT OLD.league_id
  OR NEW.preset IS NOT OLD.preset OR NEW.parameters IS NOT OLD.parameters OR NEW.evidence IS NOT OLD.evidence
  OR NEW.snapshot_hash IS NOT OLD.snapshot_hash OR NEW.settings_hash IS NOT OLD.settings_hash
  OR NEW.trained_at IS NOT OLD.trained_at OR NEW.brier_score IS NOT OLD.brier_score OR NEW.log_loss IS NOT OLD.log_loss
  OR NEW.created_at IS NOT OLD.created_at
  OR NOT (OLD.status IN ('active', 'archived') AND NEW.status IN ('active', 'archived'))
BEGIN SELECT RAISE(ABORT, 'models are immutable: only the status may change, between active and archived'); END;

CREATE TRIGGER models_update_one_active BEFORE UPDATE OF status ON models
WHEN NEW.status = 'active' AND EXISTS (SELECT 1 FROM models WHERE league_id = NEW.league_id AND status = 'active' AND id <> NEW.id)
BEGIN SELECT RAISE(ABORT, 'models are immutable: another model of the league is active'); END;

CREATE TRIGGER predictions_no_delete BEFORE DELETE ON predictions BEGIN SELECT RAISE(ABORT, 'predictions are immutable'); END;

CREATE TRIGGER predictions_no_replace BEFORE INSERT ON predictions WHEN EXISTS (SELECT 1 FROM predictions WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'predictions is append-only'); END;

CREATE TRIGGER predictions_no_replace_by_set_id BEFORE INSERT ON predictions WHEN EXISTS (SELECT 1 FROM predictions WHERE fixture_id = NEW.fixture_id AND set_id = NEW.set_id)
BEGIN SELECT RAISE(ABORT, 'predictions is append-only'); END;

CREATE TRIGGER predictions_no_update BEFORE UPDATE ON predictions BEGIN SELECT RAISE(ABORT, 'predictions are immutable'); END;

CREATE TRIGGER release_models_no_delete BEFORE DELETE ON release_models BEGIN SELECT RAISE(ABORT, 'releases are immutable'); END;

CREATE TRIGGER release_models_no_replace BEFORE INSERT ON release_models WHEN EXISTS (SELECT 1 FROM release_models WHERE release_id = NEW.release_id AND league_id = NEW.league_id)
BEGIN SELECT RAISE(ABORT, 'release_models is append-only'); END;

CREATE TRIGGER release_models_no_update BEFORE UPDATE ON release_models BEGIN SELECT RAISE(ABORT, 'releases are immutable'); END;

CREATE TRIGGER releases_no_delete BEFORE DELETE ON releases BEGIN SELECT RAISE(ABORT, 'releases are immutable'); END;

CREATE TRIGGER releases_no_replace BEFORE INSERT ON releases WHEN EXISTS (SELECT 1 FROM releases WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'releases is append-only'); END;

CREATE TRIGGER releases_no_update BEFORE UPDATE ON releases BEGIN SELECT RAISE(ABORT, 'releases are immutable'); END;

CREATE TRIGGER season_summaries_delete AFTER DELETE ON matches
WHEN NOT EXISTS (SELECT 1 FROM season_summaries WHERE league_id = OLD.league_id AND season = OLD.season AND is_stale = 1)
BEGIN
  INSERT INTO season_summaries (league_id, season) VALUES (OLD.league_id, OLD.season)
    ON CONFLICT (league_id, season) DO UPDATE SET is_stale = 1;
END;

CREATE TRIGGER season_summaries_insert AFTER INSERT ON matches
WHEN NOT EXISTS (SELECT 1 FROM season_summaries WHERE league_id = NEW.league_id AND season = NEW.season AND is_stale = 1)
BEGIN
  INSERT INTO season_summaries (league_id, season) VALUES (NEW.league_id, NEW.season)
    ON CONFLICT (league_id, season) DO UPDATE SET is_stale = 1;
END;

CREATE TRIGGER season_summaries_update_new AFTER UPDATE ON matches
WHEN NOT EXISTS (SELECT 1 FROM season_summaries WHERE league_id = NEW.league_id AND season = NEW.season AND is_stale = 1)
BEGIN
  INSERT INTO season_summaries (league_id, season) VALUES (NEW.league_id, NEW.season)
    ON CONFLICT (league_id, season) DO UPDATE SET is_stale = 1;
END;

CREATE TRIGGER season_summaries_update_old AFTER UPDATE ON matches
WHEN NOT EXISTS (SELECT 1 FROM season_summaries WHERE league_id = OLD.league_id AND season = OLD.season AND is_stale = 1)
BEGIN
  INSERT INTO season_summaries (league_id, season) VALUES (OLD.league_id, OLD.season)
    ON CONFLICT (league_id, season) DO UPDATE SET is_stale = 1;
END;

CREATE TRIGGER settings_changes_in_sequence BEFORE INSERT ON settings_changes
WHEN NEW.version <> (SELECT coalesce(max(version), 0) + 1 FROM settings_changes)
BEGIN SELECT RAISE(ABORT, 'settings_changes is append-only: a version follows the last one'); END;

CREATE TRIGGER settings_changes_no_delete BEFORE DELETE ON settings_changes BEGIN SELECT RAISE(ABORT, 'settings_changes is append-only'); END;

CREATE TRIGGER settings_changes_no_replace BEFORE INSERT ON settings_changes WHEN EXISTS (SELECT 1 FROM settings_changes WHERE version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'settings_changes is append-only'); END;

CREATE TRIGGER settings_changes_no_update BEFORE UPDATE ON settings_changes BEGIN SELECT RAISE(ABORT, 'settings_changes is append-only'); END;

CREATE TRIGGER settings_versions_no_delete BEFORE DELETE ON settings_versions BEGIN SELECT RAISE(ABORT, 'settings_versions is append-only'); END;

CREATE TRIGGER settings_versions_no_replace BEFORE INSERT ON settings_versions WHEN EXISTS (SELECT 1 FROM settings_versions WHERE hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'settings_versions is append-only'); END;

CREATE TRIGGER settings_versions_no_update BEFORE UPDATE ON settings_versions BEGIN SELECT RAISE(ABORT, 'settings_versions is append-only'); END;

CREATE TRIGGER source_files_no_delete BEFORE DELETE ON source_files BEGIN SELECT RAISE(ABORT, 'source_files is append-only'); END;

CREATE TRIGGER source_files_no_replace BEFORE INSERT ON source_files WHEN EXISTS (SELECT 1 FROM source_files WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'source_files is append-only'); END;

CREATE TRIGGER source_files_no_replace_by_sha256 BEFORE INSERT ON source_files WHEN EXISTS (SELECT 1 FROM source_files WHERE sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'source_files is append-only'); END;

CREATE TRIGGER source_files_no_update BEFORE UPDATE ON source_files BEGIN SELECT RAISE(ABORT, 'source_files is append-only'); END;

CREATE TRIGGER team_changes_no_delete BEFORE DELETE ON team_changes BEGIN SELECT RAISE(ABORT, 'team_changes is append-only'); END;

CREATE TRIGGER team_changes_no_replace BEFORE INSERT ON team_changes WHEN EXISTS (SELECT 1 FROM team_changes WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'team_changes is append-only'); END;

CREATE TRIGGER team_changes_no_update BEFORE UPDATE ON team_changes BEGIN SELECT RAISE(ABORT, 'team_changes is append-only'); END;

CREATE TRIGGER team_features_no_delete BEFORE DELETE ON team_features BEGIN SELECT RAISE(ABORT, 'team_features is append-only'); END;

CREATE TRIGGER team_features_no_replace BEFORE INSERT ON team_features WHEN EXISTS (SELECT 1 FROM team_features WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'team_features is append-only'); END;

CREATE TRIGGER team_features_no_replace_by_feature_version BEFORE INSERT ON team_features WHEN EXISTS (SELECT 1 FROM team_features WHERE team_id = NEW.team_id AND snapshot_date = NEW.snapshot_date AND feature_version = NEW.feature_version)
BEGIN SELECT RAISE(ABORT, 'team_features is append-only'); END;

CREATE TRIGGER team_features_no_update BEFORE UPDATE ON team_features BEGIN SELECT RAISE(ABORT, 'team_features is append-only'); END;

CREATE TRIGGER training_runs_no_delete BEFORE DELETE ON training_runs BEGIN SELECT RAISE(ABORT, 'training_runs is append-only'); END;

CREATE TRIGGER training_runs_no_replace BEFORE INSERT ON training_runs WHEN EXISTS (SELECT 1 FROM training_runs WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'training_runs is append-only'); END;

CREATE TRIGGER training_runs_no_update BEFORE UPDATE ON training_runs BEGIN SELECT RAISE(ABORT, 'training_runs is append-only'); END;

CREATE TRIGGER validation_results_no_delete BEFORE DELETE ON validation_results BEGIN SELECT RAISE(ABORT, 'validation_results is append-only'); END;

CREATE TRIGGER validation_results_no_replace BEFORE INSERT ON validation_results WHEN EXISTS (SELECT 1 FROM validation_results WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'validation_results is append-only'); END;

CREATE TRIGGER validation_results_no_replace_by_outcome BEFORE INSERT ON validation_results WHEN EXISTS (SELECT 1 FROM validation_results WHERE model_id = NEW.model_id AND set_id = NEW.set_id AND outcome = NEW.outcome)
BEGIN SELECT RAISE(ABORT, 'validation_results is append-only'); END;

CREATE TRIGGER validation_results_no_update BEFORE UPDATE ON validation_results BEGIN SELECT RAISE(ABORT, 'validation_results is append-only'); END;

CREATE TABLE audit_log (
  sequence      INTEGER PRIMARY KEY CHECK (sequence >= 1),
  entry         TEXT NOT NULL CHECK (json_valid(entry)),
  previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
  hash          TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  at            TEXT NOT NULL
) STRICT;

CREATE TABLE backtest_predictions (
  model_id    TEXT NOT NULL REFERENCES models (id),
  match_date  TEXT NOT NULL CHECK (match_date IS date(match_date)),
  home_team   TEXT NOT NULL,
  away_team   TEXT NOT NULL,
  set_id      TEXT NOT NULL CHECK (set_id IN ('A', 'B', 'C')),
  season      TEXT NOT NULL,
  outcome     TEXT NOT NULL CHECK (outcome IN ('home', 'draw', 'away')),
  raw_home    REAL NOT NULL,
  raw_draw    REAL NOT NULL,
  raw_away    REAL NOT NULL,
  prob_home   REAL NOT NULL,
  prob_draw   REAL NOT NULL,
  prob_away   REAL NOT NULL,
  PRIMARY KEY (model_id, set_id, match_date, home_team, away_team),
  CHECK (abs((raw_home + raw_draw + raw_away) - 1.0) < 1e-6),
  CHECK (abs((prob_home + prob_draw + prob_away) - 1.0) < 1e-6)
) STRICT, WITHOUT ROWID;

CREATE TABLE calibration_data (
  id             INTEGER PRIMARY KEY,
  model_id       TEXT NOT NULL REFERENCES models (id),
  set_id         TEXT NOT NULL CHECK (set_id IN ('A', 'B', 'C')),
  outcome        TEXT NOT NULL CHECK (outcome IN ('home', 'draw', 'away')),
  bins           TEXT NOT NULL CHECK (json_valid(bins)),
  frequencies    TEXT NOT NULL CHECK (json_valid(frequencies)),
  weight         REAL NOT NULL CHECK (weight BETWEEN 0 AND 1),
  scope          TEXT NOT NULL CHECK (scope IN ('league', 'pooled')),
  sample_count   INTEGER NOT NULL CHECK (sample_count >= 0),
  reason         TEXT NOT NULL,
  trained_on_end TEXT CHECK (trained_on_end IS date(trained_on_end)),
  created_at     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  UNIQUE (model_id, set_id, outcome)
) STRICT;

CREATE TABLE club_pairs_apart (
  league_id  INTEGER NOT NULL REFERENCES leagues (id),
  one        TEXT NOT NULL CHECK (length(one) > 0),
  other      TEXT NOT NULL CHECK (other > one),
  analyst    TEXT NOT NULL,
  reason     TEXT NOT NULL CHECK (length(reason) > 0),
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  PRIMARY KEY (league_id, one, other)
) STRICT, WITHOUT ROWID;

CREATE TABLE club_teams (
  team_id    INTEGER PRIMARY KEY REFERENCES teams (id),
  country    TEXT NOT NULL CHECK (length(country) > 0),
  club       TEXT NOT NULL CHECK (length(club) > 0),
  analyst    TEXT NOT NULL,
  reason     TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE TABLE column_mappings (
  header_hash TEXT PRIMARY KEY CHECK (length(header_hash) = 64),
  header      TEXT NOT NULL CHECK (json_valid(header)),
  mapping     TEXT NOT NULL CHECK (json_valid(mapping)),
  analyst     TEXT NOT NULL,
  created_at  TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE TABLE data_snapshots (
  hash        TEXT PRIMARY KEY CHECK (length(hash) = 64),
  league_code TEXT NOT NULL,
  matches     INTEGER NOT NULL CHECK (matches >= 0),
  content     BLOB NOT NULL,
  created_at  TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE TABLE enums (
  name  TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (name, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE exports (
  id           INTEGER PRIMARY KEY,
  jackpot_id   TEXT NOT NULL REFERENCES jackpots (id),
  directory    TEXT NOT NULL,
  content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
  files        TEXT NOT NULL CHECK (json_valid(files)),
  created_at   TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
, log_count INTEGER CHECK (log_count >= 0), log_head TEXT CHECK (length(log_head) = 64)) STRICT;

CREATE TABLE forecast_blocks (
  hash        TEXT PRIMARY KEY CHECK (length(hash) = 64),
  league_code TEXT NOT NULL,
  season      TEXT NOT NULL,
  forecasts   INTEGER NOT NULL CHECK (forecasts > 0),
  content     BLOB NOT NULL
) STRICT;

CREATE TABLE ingestion_issues (
  id             INTEGER PRIMARY KEY,
  source_file_id INTEGER NOT NULL REFERENCES source_files (id),
  line           INTEGER NOT NULL CHECK (line >= 0),
  column_name    TEXT,
  rule           TEXT NOT NULL,
  severity       TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
  action         TEXT NOT NULL CHECK (action IN ('row-rejected', 'cell-ignored', 'repaired', 'flagged')),
  text           TEXT NOT NULL,
  message        TEXT NOT NULL
) STRICT;

CREATE TABLE ingestion_logs (
  id                INTEGER PRIMARY KEY,
  source            TEXT NOT NULL,
  source_file_id    INTEGER NOT NULL REFERENCES source_files (id),
  league_code       TEXT NOT NULL,
  season            TEXT NOT NULL,
  snapshot_date     TEXT NOT NULL CHECK (snapshot_date IS date(snapshot_date)),
  records_loaded    INTEGER NOT NULL CHECK (records_loaded >= 0),
  records_inserted  INTEGER NOT NULL CHECK (records_inserted >= 0),
  records_updated   INTEGER NOT NULL CHECK (records_updated >= 0),
  records_unchanged INTEGER NOT NULL CHECK (records_unchanged >= 0),
  checksum          TEXT NOT NULL CHECK (length(checksum) = 64),
  created_at        TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), last_result TEXT CHECK (last_result IS date(last_result)), results INTEGER CHECK (results >= 0),
  UNIQUE (source, checksum, league_code, season)
) STRICT;

CREATE TABLE jackpot_contents (
  jackpot_id TEXT PRIMARY KEY REFERENCES jackpots (id),
  content    TEXT CHECK (json_valid(content)),
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE TABLE jackpot_fixtures (
  id            INTEGER PRIMARY KEY,
  jackpot_id    TEXT NOT NULL REFERENCES jackpots (id) ON DELETE CASCADE,
  match_order   INTEGER NOT NULL CHECK (match_order BETWEEN 1 AND 50),
  match_date    TEXT NOT NULL CHECK (match_date IS date(match_date)),
  league_code   TEXT NOT NULL,
  home_team     TEXT NOT NULL CHECK (length(home_team) > 0),
  away_team     TEXT NOT NULL CHECK (length(away_team) > 0),
  odds_home     REAL CHECK (odds_home > 1),
  odds_draw     REAL CHECK (odds_draw > 1),
  odds_away     REAL CHECK (odds_away > 1),
  league_id     INTEGER REFERENCES leagues (id),
  home_team_id  INTEGER REFERENCES teams (id),
  away_team_id  INTEGER REFERENCES teams (id),
  actual_result TEXT CHECK (actual_result IN ('H', 'D', 'A')),
  created_at    TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), kickoff TEXT CHECK (kickoff GLOB '[0-2][0-9]:[0-5][0-9]'), neutral INTEGER NOT NULL DEFAULT 0 CHECK (neutral IN (0, 1)),
  UNIQUE (jackpot_id, match_order),
  CHECK ((odds_home IS NULL) = (odds_draw IS NULL) AND (odds_home IS NULL) = (odds_away IS NULL))
) STRICT;

CREATE TABLE jackpot_notes (
  id         INTEGER PRIMARY KEY,
  jackpot_id TEXT NOT NULL REFERENCES jackpots (id) ON DELETE CASCADE,
  text       TEXT NOT NULL CHECK (length(text) > 0),
  user_id    TEXT NOT NULL CHECK (length(user_id) > 0),
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE TABLE jackpot_picks (
  jackpot_id  TEXT NOT NULL REFERENCES jackpots (id) ON DELETE CASCADE,
  match_order INTEGER NOT NULL CHECK (match_order BETWEEN 1 AND 50),
  set_id      TEXT NOT NULL CHECK (set_id IN ('A', 'B', 'C', 'D', 'E', 'F', 'G')),
  outcome     TEXT NOT NULL CHECK (outcome IN ('home', 'draw', 'away')),
  PRIMARY KEY (jackpot_id, match_order, set_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE jackpot_rows (
  jackpot_id TEXT PRIMARY KEY REFERENCES jackpots (id) ON DELETE CASCADE,
  rows       TEXT NOT NULL CHECK (json_type(rows) = 'array')
) STRICT;

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
  finalized_at TEXT, probability_all REAL CHECK (probability_all BETWEEN 0 AND 1), reason TEXT,
  CHECK ((status = 'finalized') = (finalized_at IS NOT NULL)),
  CHECK ((status = 'finalized') = (content_hash IS NOT NULL)),
  CHECK (status = 'calculating' OR release_id IS NOT NULL),
  CHECK ((revises IS NULL) = (version = 1))
) STRICT;

CREATE TABLE "jobs" (
  id          TEXT PRIMARY KEY,
  kind        TEXT NOT NULL,
  title       TEXT NOT NULL,
  request     TEXT NOT NULL CHECK (json_valid(request)),
  process_id  INTEGER NOT NULL,
  state       TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled', 'interrupted')),
  result      TEXT CHECK (json_valid(result)),
  error       TEXT CHECK (json_valid(error)),
  started_at  TEXT NOT NULL,
  finished_at TEXT,
  summary     TEXT
) STRICT;

CREATE TABLE leagues (
  id         INTEGER PRIMARY KEY,
  code       TEXT NOT NULL UNIQUE CHECK (length(code) > 0),
  name       TEXT NOT NULL,
  country    TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE TABLE match_corrections (
  id             INTEGER PRIMARY KEY,
  league_id      INTEGER NOT NULL REFERENCES leagues (id),
  season         TEXT NOT NULL,
  match_date     TEXT NOT NULL CHECK (match_date IS date(match_date)),
  home_team      TEXT NOT NULL,
  away_team      TEXT NOT NULL,
  field          TEXT NOT NULL CHECK (field IN ('score', 'status', 'odds', 'date', 'team', 'statistics')),
  before         TEXT NOT NULL,
  after          TEXT NOT NULL,
  before_file_id INTEGER NOT NULL REFERENCES source_files (id),
  before_line    INTEGER NOT NULL,
  after_file_id  INTEGER NOT NULL REFERENCES source_files (id),
  after_line     INTEGER NOT NULL,
  created_at     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE TABLE match_statistics (
  match_id             INTEGER PRIMARY KEY REFERENCES matches (id) ON DELETE CASCADE,
  home_shots           INTEGER CHECK (home_shots >= 0),
  away_shots           INTEGER CHECK (away_shots >= 0),
  home_shots_on_target INTEGER CHECK (home_shots_on_target >= 0),
  away_shots_on_target INTEGER CHECK (away_shots_on_target >= 0),
  home_corners         INTEGER CHECK (home_corners >= 0),
  away_corners         INTEGER CHECK (away_corners >= 0),
  home_half_time_goals INTEGER CHECK (home_half_time_goals >= 0),
  away_half_time_goals INTEGER CHECK (away_half_time_goals >= 0),
  home_red_cards       INTEGER CHECK (home_red_cards >= 0),
  away_red_cards       INTEGER CHECK (away_red_cards >= 0),
  source_file_id       INTEGER NOT NULL REFERENCES source_files (id),
  source_line          INTEGER NOT NULL CHECK (source_line > 0),
  CHECK ((home_shots IS NULL) = (away_shots IS NULL)),
  CHECK ((home_shots_on_target IS NULL) = (away_shots_on_target IS NULL)),
  CHECK ((home_corners IS NULL) = (away_corners IS NULL)),
  CHECK ((home_half_time_goals IS NULL) = (away_half_time_goals IS NULL)),
  CHECK ((home_red_cards IS NULL) = (away_red_cards IS NULL))
) STRICT;

CREATE TABLE match_tellings (
  id       INTEGER PRIMARY KEY,
  match_id INTEGER NOT NULL REFERENCES matches (id) ON DELETE CASCADE,
  telling  TEXT NOT NULL CHECK (json_valid(telling))
) STRICT;

CREATE TABLE matches (
  id             INTEGER PRIMARY KEY,
  league_id      INTEGER NOT NULL REFERENCES leagues (id),
  season         TEXT NOT NULL CHECK (season GLOB '[0-9][0-9][0-9][0-9]*'),
  match_date     TEXT NOT NULL CHECK (match_date IS date(match_date)),
  home_team_id   INTEGER NOT NULL REFERENCES teams (id),
  away_team_id   INTEGER NOT NULL REFERENCES teams (id),
  status         TEXT NOT NULL CHECK (status IN ('finished', 'scheduled', 'postponed', 'cancelled', 'abandoned', 'awarded')),
  home_goals     INTEGER CHECK (home_goals >= 0),
  away_goals     INTEGER CHECK (away_goals >= 0),
  result         TEXT GENERATED ALWAYS AS (
                   CASE WHEN home_goals > away_goals THEN 'H' WHEN home_goals < away_goals THEN 'A'
                        WHEN home_goals = away_goals THEN 'D' END) STORED,
  odds_home      REAL CHECK (odds_home > 1),
  odds_draw      REAL CHECK (odds_draw > 1),
  odds_away      REAL CHECK (odds_away > 1),
  odds_source    TEXT,
  odds_kind      TEXT CHECK (odds_kind IN ('closing', 'pre-closing')),
  exclusion      TEXT,
  source_file_id INTEGER NOT NULL REFERENCES source_files (id),
  source_line    INTEGER NOT NULL CHECK (source_line > 0),
  snapshot_date  TEXT NOT NULL CHECK (snapshot_date IS date(snapshot_date)),
  created_at     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), odds_file_id INTEGER REFERENCES source_files (id), odds_line INTEGER CHECK (odds_line > 0), home_spelling TEXT, away_spelling TEXT, provider_id TEXT, neutral INTEGER NOT NULL DEFAULT 0 CHECK (neutral IN (0, 1)), decision TEXT CHECK (decision IN ('include', 'exclude')), decision_reason TEXT CHECK ((decision IS NULL) = (decision_reason IS NULL)), suspicion TEXT,
  UNIQUE (league_id, season, match_date, home_team_id, away_team_id),
  CHECK (home_team_id <> away_team_id),
  CHECK ((home_goals IS NULL) = (away_goals IS NULL)),
  CHECK (status <> 'finished' OR home_goals IS NOT NULL),
  CHECK (status NOT IN ('scheduled', 'postponed', 'cancelled') OR home_goals IS NULL),
  CHECK ((odds_home IS NULL) = (odds_draw IS NULL) AND (odds_home IS NULL) = (odds_away IS NULL)
         AND (odds_home IS NULL) = (odds_source IS NULL) AND (odds_home IS NULL) = (odds_kind IS NULL))
) STRICT;

CREATE TABLE model_covariances (
  model_id   TEXT PRIMARY KEY REFERENCES models (id),
  covariance TEXT NOT NULL CHECK (json_valid(covariance))
) STRICT, WITHOUT ROWID;

CREATE TABLE model_doubts (
  id       INTEGER PRIMARY KEY,
  model_id TEXT NOT NULL REFERENCES models (id),
  kind     TEXT NOT NULL CHECK (length(kind) > 0),
  count    INTEGER NOT NULL CHECK (count > 0),
  example  TEXT NOT NULL
) STRICT;

CREATE TABLE model_forecasts (
  model_id   TEXT NOT NULL REFERENCES models (id),
  season     TEXT NOT NULL,
  block_hash TEXT NOT NULL REFERENCES forecast_blocks (hash),
  PRIMARY KEY (model_id, season)
) STRICT, WITHOUT ROWID;

CREATE TABLE model_summaries (
  model_id TEXT PRIMARY KEY REFERENCES models (id),
  summary  TEXT NOT NULL CHECK (json_valid(summary))
) STRICT, WITHOUT ROWID;

CREATE TABLE models (
  id            TEXT PRIMARY KEY CHECK (length(id) = 64),
  version       TEXT NOT NULL UNIQUE,
  league_id     INTEGER NOT NULL REFERENCES leagues (id),
  preset        TEXT NOT NULL CHECK (preset IN ('fitted', 'specification')),
  parameters    TEXT NOT NULL CHECK (json_valid(parameters)),
  evidence      TEXT NOT NULL CHECK (json_valid(evidence)),
  snapshot_hash TEXT NOT NULL CHECK (length(snapshot_hash) = 64),
  settings_hash TEXT NOT NULL CHECK (length(settings_hash) = 64),
  trained_at    TEXT NOT NULL,
  status        TEXT NOT NULL CHECK (status IN ('active', 'archived', 'failed')),
  brier_score   REAL,
  log_loss      REAL,
  created_at    TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE TABLE new_clubs (
  league_id      INTEGER NOT NULL REFERENCES leagues (id),
  canonical_name TEXT NOT NULL CHECK (length(canonical_name) > 0),
  name           TEXT NOT NULL CHECK (length(name) > 0),
  analyst        TEXT NOT NULL,
  reason         TEXT NOT NULL CHECK (length(reason) > 0),
  created_at     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  PRIMARY KEY (league_id, canonical_name)
) STRICT, WITHOUT ROWID;

CREATE TABLE other_competitions (
  canonical_name TEXT PRIMARY KEY CHECK (length(canonical_name) > 0),
  name           TEXT NOT NULL CHECK (length(name) > 0),
  analyst        TEXT NOT NULL,
  reason         TEXT NOT NULL CHECK (length(reason) > 0),
  created_at     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT, WITHOUT ROWID;

CREATE TABLE predictions (
  id            INTEGER PRIMARY KEY,
  fixture_id    INTEGER NOT NULL REFERENCES jackpot_fixtures (id),
  model_id      TEXT NOT NULL REFERENCES models (id),
  set_id        TEXT NOT NULL CHECK (set_id IN ('A', 'B', 'C', 'D', 'E', 'F', 'G')),
  prob_home     REAL NOT NULL CHECK (prob_home BETWEEN 0 AND 1),
  prob_draw     REAL NOT NULL CHECK (prob_draw BETWEEN 0 AND 1),
  prob_away     REAL NOT NULL CHECK (prob_away BETWEEN 0 AND 1),
  lambda_home   REAL NOT NULL CHECK (lambda_home > 0),
  lambda_away   REAL NOT NULL CHECK (lambda_away > 0),
  market_weight REAL NOT NULL CHECK (market_weight BETWEEN 0 AND 0.7),
  degradations  TEXT NOT NULL CHECK (json_valid(degradations)),
  created_at    TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  UNIQUE (fixture_id, set_id),
  CHECK (abs((prob_home + prob_draw + prob_away) - 1.0) < 1e-6)
) STRICT;

CREATE TABLE release_models (
  release_id TEXT NOT NULL REFERENCES releases (id),
  league_id  INTEGER NOT NULL REFERENCES leagues (id),
  model_id   TEXT NOT NULL REFERENCES models (id),
  PRIMARY KEY (release_id, league_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE releases (
  id         TEXT PRIMARY KEY CHECK (length(id) = 64),
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE TABLE schema_migrations (
  number     INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
  applied_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE TABLE season_summaries (
  league_id   INTEGER NOT NULL REFERENCES leagues (id),
  season      TEXT NOT NULL,
  is_stale    INTEGER NOT NULL DEFAULT 1 CHECK (is_stale IN (0, 1)),
  matches     INTEGER NOT NULL DEFAULT 0,
  finished    INTEGER NOT NULL DEFAULT 0,
  teams       INTEGER NOT NULL DEFAULT 0,
  priced      INTEGER NOT NULL DEFAULT 0,
  closing     INTEGER NOT NULL DEFAULT 0,
  pre_closing INTEGER NOT NULL DEFAULT 0,
  excluded    INTEGER NOT NULL DEFAULT 0,
  overdue     INTEGER NOT NULL DEFAULT 0,
  first_date  TEXT,
  last_date   TEXT,
  last_result TEXT,
  last_used   TEXT,
  files       INTEGER NOT NULL DEFAULT 0,
  played      INTEGER NOT NULL DEFAULT 0,
  clubs       INTEGER NOT NULL DEFAULT 0,
  grounds     INTEGER NOT NULL DEFAULT 0,
  repeated    INTEGER NOT NULL DEFAULT 0,
  crowded     INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (league_id, season)
) STRICT, WITHOUT ROWID;

CREATE TABLE season_teams (
  league_id  INTEGER NOT NULL,
  season     TEXT NOT NULL,
  team_id    INTEGER NOT NULL,
  matches    INTEGER NOT NULL,
  first_date TEXT NOT NULL,
  PRIMARY KEY (league_id, season, team_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings_changes (
  version    INTEGER PRIMARY KEY CHECK (version >= 1),
  hash       TEXT NOT NULL CHECK (length(hash) = 64),
  chosen     TEXT NOT NULL CHECK (json_type(chosen) = 'object'),
  analyst    TEXT NOT NULL,
  reason     TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE TABLE settings_versions (
  hash       TEXT PRIMARY KEY CHECK (length(hash) = 64),
  settings   TEXT NOT NULL CHECK (json_valid(settings)),
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE TABLE source_files (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  sha256     TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  bytes      INTEGER NOT NULL CHECK (bytes >= 0),
  encoding   TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE TABLE spelling_reviews (
  league_id      INTEGER NOT NULL REFERENCES leagues (id),
  canonical_name TEXT NOT NULL CHECK (length(canonical_name) > 0),
  spelling       TEXT NOT NULL CHECK (length(spelling) > 0),
  kind           TEXT NOT NULL CHECK (kind IN ('new-team', 'unknown')),
  season         TEXT NOT NULL,
  source_file_id INTEGER NOT NULL REFERENCES source_files (id),
  line           INTEGER NOT NULL CHECK (line > 0),
  matches        INTEGER NOT NULL CHECK (matches >= 0),
  PRIMARY KEY (league_id, canonical_name)
) STRICT, WITHOUT ROWID;

CREATE TABLE store_choices (
  name       TEXT PRIMARY KEY CHECK (name IN ('known-spellings')),
  value      TEXT NOT NULL CHECK (value IN ('on', 'off')),
  analyst    TEXT NOT NULL,
  reason     TEXT NOT NULL CHECK (length(reason) > 0),
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT, WITHOUT ROWID;

CREATE TABLE team_aliases (
  id             INTEGER PRIMARY KEY,
  league_id      INTEGER NOT NULL REFERENCES leagues (id),
  spelling       TEXT NOT NULL CHECK (length(spelling) > 0),
  canonical_name TEXT NOT NULL CHECK (length(canonical_name) > 0),
  team_id        INTEGER NOT NULL REFERENCES teams (id),
  analyst        TEXT NOT NULL,
  reason         TEXT NOT NULL,
  created_at     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  UNIQUE (league_id, canonical_name)
) STRICT;

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

CREATE TABLE team_features (
  id               INTEGER PRIMARY KEY,
  team_id          INTEGER NOT NULL REFERENCES teams (id),
  snapshot_date    TEXT NOT NULL CHECK (snapshot_date IS date(snapshot_date)),
  attack_strength  REAL NOT NULL,
  defense_strength REAL NOT NULL,
  home_advantage   REAL NOT NULL,
  decay_lambda     REAL NOT NULL CHECK (decay_lambda >= 0),
  feature_version  TEXT NOT NULL,
  source_hash      TEXT NOT NULL CHECK (length(source_hash) = 64),
  created_at       TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  UNIQUE (team_id, snapshot_date, feature_version)
) STRICT;

CREATE TABLE teams (
  id             INTEGER PRIMARY KEY,
  league_id      INTEGER NOT NULL REFERENCES leagues (id),
  name           TEXT NOT NULL CHECK (length(name) > 0),
  canonical_name TEXT NOT NULL CHECK (length(canonical_name) > 0),
  created_at     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  UNIQUE (league_id, canonical_name)
) STRICT;

CREATE TABLE training_runs (
  id            INTEGER PRIMARY KEY,
  model_id      TEXT REFERENCES models (id),
  league_id     INTEGER NOT NULL REFERENCES leagues (id),
  data_start    TEXT,
  data_end      TEXT,
  objective     TEXT NOT NULL,
  metrics       TEXT NOT NULL CHECK (json_valid(metrics)),
  error_message TEXT,
  created_at    TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  CHECK ((model_id IS NULL) <= (error_message IS NOT NULL))
) STRICT;

CREATE TABLE validation_results (
  id             INTEGER PRIMARY KEY,
  model_id       TEXT NOT NULL REFERENCES models (id),
  set_id         TEXT NOT NULL CHECK (set_id IN ('A', 'B', 'C', 'D', 'E', 'F', 'G')),
  outcome        TEXT NOT NULL CHECK (outcome IN ('home', 'draw', 'away')),
  brier_score    REAL NOT NULL,
  log_loss       REAL,
  reliability    TEXT NOT NULL CHECK (json_valid(reliability)),
  sample_count   INTEGER NOT NULL CHECK (sample_count >= 0),
  evaluated_from TEXT NOT NULL CHECK (evaluated_from IS date(evaluated_from)),
  evaluated_to   TEXT NOT NULL CHECK (evaluated_to IS date(evaluated_to)),
  evaluated_at   TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  UNIQUE (model_id, set_id, outcome)
) STRICT;

CREATE INDEX idx_audit_log_action ON audit_log (json_extract(entry, '$.action'), sequence);

CREATE INDEX idx_audit_log_subject ON audit_log (json_extract(entry, '$.subject'), json_extract(entry, '$.action'));

CREATE INDEX idx_club_teams_club ON club_teams (country, club);

CREATE INDEX idx_ingestion_issues_file ON ingestion_issues (source_file_id, line);

CREATE INDEX idx_jackpots_user ON jackpots (user_id);

CREATE INDEX idx_match_corrections_season ON match_corrections (league_id, season);

CREATE INDEX idx_match_tellings_match ON match_tellings (match_id);

CREATE INDEX idx_matches_away_season ON matches (away_team_id, season);

CREATE INDEX idx_matches_date ON matches (match_date);

CREATE INDEX idx_matches_home_season ON matches (home_team_id, season);

CREATE INDEX idx_matches_league_season ON matches (league_id, season);

CREATE UNIQUE INDEX idx_matches_provider ON matches (league_id, season, provider_id) WHERE provider_id IS NOT NULL;

CREATE INDEX idx_model_doubts_model ON model_doubts (model_id);

CREATE INDEX idx_models_status ON models (status) WHERE status = 'active';

CREATE INDEX idx_predictions_fixture ON predictions (fixture_id);

CREATE INDEX idx_predictions_set ON predictions (set_id);

CREATE INDEX idx_team_features_snapshot ON team_features (team_id, snapshot_date DESC);

CREATE INDEX jackpot_notes_of ON jackpot_notes (jackpot_id);

CREATE INDEX jackpot_results_of ON jackpot_results (jackpot_id, match_order);

CREATE INDEX jobs_by_start ON jobs (started_at DESC, id);

CREATE INDEX jobs_open ON jobs (state) WHERE state IN ('queued', 'running');

CREATE INDEX jobs_without_summary ON jobs (id) WHERE summary IS NULL AND result IS NOT NULL;

CREATE UNIQUE INDEX models_one_active ON models (league_id) WHERE status = 'active';

CREATE INDEX season_summaries_stale ON season_summaries (league_id, season) WHERE is_stale = 1;
