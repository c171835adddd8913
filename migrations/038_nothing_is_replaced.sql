-- Why: REPLACE deletes rows without their delete triggers on any connection that has not set recursive_triggers, which other
-- programs have not. So that nothing that is stored can be replaced, whoever opens the file, an INSERT whose key exists is
-- refused before it begins, and keys never change. Writers that meet what is there already look first.
CREATE TRIGGER audit_log_no_replace BEFORE INSERT ON audit_log WHEN EXISTS (SELECT 1 FROM audit_log WHERE sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;
CREATE TRIGGER audit_log_no_replace_by_hash BEFORE INSERT ON audit_log WHEN EXISTS (SELECT 1 FROM audit_log WHERE hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;
CREATE TRIGGER backtest_predictions_no_replace BEFORE INSERT ON backtest_predictions WHEN EXISTS (SELECT 1 FROM backtest_predictions WHERE model_id = NEW.model_id AND set_id = NEW.set_id AND match_date = NEW.match_date AND home_team = NEW.home_team AND away_team = NEW.away_team)
BEGIN SELECT RAISE(ABORT, 'backtest_predictions is append-only'); END;
CREATE TRIGGER calibration_data_no_replace BEFORE INSERT ON calibration_data WHEN EXISTS (SELECT 1 FROM calibration_data WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'calibration_data is append-only'); END;
CREATE TRIGGER calibration_data_no_replace_by_outcome BEFORE INSERT ON calibration_data WHEN EXISTS (SELECT 1 FROM calibration_data WHERE model_id = NEW.model_id AND set_id = NEW.set_id AND outcome = NEW.outcome)
BEGIN SELECT RAISE(ABORT, 'calibration_data is append-only'); END;
CREATE TRIGGER data_snapshots_no_replace BEFORE INSERT ON data_snapshots WHEN EXISTS (SELECT 1 FROM data_snapshots WHERE hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'data_snapshots is append-only'); END;
CREATE TRIGGER exports_no_replace BEFORE INSERT ON exports WHEN EXISTS (SELECT 1 FROM exports WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'exports is append-only'); END;
CREATE TRIGGER ingestion_issues_no_replace BEFORE INSERT ON ingestion_issues WHEN EXISTS (SELECT 1 FROM ingestion_issues WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'ingestion_issues is append-only'); END;
CREATE TRIGGER ingestion_logs_no_replace BEFORE INSERT ON ingestion_logs WHEN EXISTS (SELECT 1 FROM ingestion_logs WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'ingestion_logs is append-only'); END;
CREATE TRIGGER ingestion_logs_no_replace_by_season BEFORE INSERT ON ingestion_logs WHEN EXISTS (SELECT 1 FROM ingestion_logs WHERE source = NEW.source AND checksum = NEW.checksum AND league_code = NEW.league_code AND season = NEW.season)
BEGIN SELECT RAISE(ABORT, 'ingestion_logs is append-only'); END;
CREATE TRIGGER match_corrections_no_replace BEFORE INSERT ON match_corrections WHEN EXISTS (SELECT 1 FROM match_corrections WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'match_corrections is append-only'); END;
CREATE TRIGGER model_covariances_no_replace BEFORE INSERT ON model_covariances WHEN EXISTS (SELECT 1 FROM model_covariances WHERE model_id = NEW.model_id)
BEGIN SELECT RAISE(ABORT, 'model_covariances is append-only'); END;
CREATE TRIGGER model_doubts_no_replace BEFORE INSERT ON model_doubts WHEN EXISTS (SELECT 1 FROM model_doubts WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'model_doubts is append-only'); END;
CREATE TRIGGER models_no_replace BEFORE INSERT ON models WHEN EXISTS (SELECT 1 FROM models WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'models is append-only'); END;
CREATE TRIGGER models_no_replace_by_version BEFORE INSERT ON models WHEN EXISTS (SELECT 1 FROM models WHERE version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'models is append-only'); END;
CREATE TRIGGER predictions_no_replace BEFORE INSERT ON predictions WHEN EXISTS (SELECT 1 FROM predictions WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'predictions is append-only'); END;
CREATE TRIGGER predictions_no_replace_by_set_id BEFORE INSERT ON predictions WHEN EXISTS (SELECT 1 FROM predictions WHERE fixture_id = NEW.fixture_id AND set_id = NEW.set_id)
BEGIN SELECT RAISE(ABORT, 'predictions is append-only'); END;
CREATE TRIGGER release_models_no_replace BEFORE INSERT ON release_models WHEN EXISTS (SELECT 1 FROM release_models WHERE release_id = NEW.release_id AND league_id = NEW.league_id)
BEGIN SELECT RAISE(ABORT, 'release_models is append-only'); END;
CREATE TRIGGER releases_no_replace BEFORE INSERT ON releases WHEN EXISTS (SELECT 1 FROM releases WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'releases is append-only'); END;
CREATE TRIGGER settings_versions_no_replace BEFORE INSERT ON settings_versions WHEN EXISTS (SELECT 1 FROM settings_versions WHERE hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'settings_versions is append-only'); END;
CREATE TRIGGER source_files_no_replace BEFORE INSERT ON source_files WHEN EXISTS (SELECT 1 FROM source_files WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'source_files is append-only'); END;
CREATE TRIGGER source_files_no_replace_by_sha256 BEFORE INSERT ON source_files WHEN EXISTS (SELECT 1 FROM source_files WHERE sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'source_files is append-only'); END;
CREATE TRIGGER team_changes_no_replace BEFORE INSERT ON team_changes WHEN EXISTS (SELECT 1 FROM team_changes WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'team_changes is append-only'); END;
CREATE TRIGGER team_features_no_replace BEFORE INSERT ON team_features WHEN EXISTS (SELECT 1 FROM team_features WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'team_features is append-only'); END;
CREATE TRIGGER team_features_no_replace_by_feature_version BEFORE INSERT ON team_features WHEN EXISTS (SELECT 1 FROM team_features WHERE team_id = NEW.team_id AND snapshot_date = NEW.snapshot_date AND feature_version = NEW.feature_version)
BEGIN SELECT RAISE(ABORT, 'team_features is append-only'); END;
CREATE TRIGGER training_runs_no_replace BEFORE INSERT ON training_runs WHEN EXISTS (SELECT 1 FROM training_runs WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'training_runs is append-only'); END;
CREATE TRIGGER validation_results_no_replace BEFORE INSERT ON validation_results WHEN EXISTS (SELECT 1 FROM validation_results WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'validation_results is append-only'); END;
CREATE TRIGGER validation_results_no_replace_by_outcome BEFORE INSERT ON validation_results WHEN EXISTS (SELECT 1 FROM validation_results WHERE model_id = NEW.model_id AND set_id = NEW.set_id AND outcome = NEW.outcome)
BEGIN SELECT RAISE(ABORT, 'validation_results is append-only'); END;
CREATE TRIGGER jackpots_no_replace BEFORE INSERT ON jackpots WHEN EXISTS (SELECT 1 FROM jackpots WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a jackpot is never replaced'); END;
CREATE TRIGGER jackpot_fixtures_no_replace BEFORE INSERT ON jackpot_fixtures WHEN EXISTS (SELECT 1 FROM jackpot_fixtures WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a fixture is never replaced'); END;

-- An UPDATE can replace as well: where it takes the key of another row.
CREATE TRIGGER jackpots_keep_their_id BEFORE UPDATE OF id ON jackpots WHEN NEW.id IS NOT OLD.id
BEGIN SELECT RAISE(ABORT, 'a jackpot keeps its id'); END;
CREATE TRIGGER jackpot_fixtures_keep_their_id BEFORE UPDATE OF id ON jackpot_fixtures WHEN NEW.id IS NOT OLD.id
BEGIN SELECT RAISE(ABORT, 'a fixture keeps its id'); END;
-- One model of a league is active; a second one is refused rather than put in the place of the first.
CREATE TRIGGER models_insert_one_active BEFORE INSERT ON models
WHEN NEW.status = 'active' AND EXISTS (SELECT 1 FROM models WHERE league_id = NEW.league_id AND status = 'active')
BEGIN SELECT RAISE(ABORT, 'models are immutable: another model of the league is active'); END;
CREATE TRIGGER models_update_one_active BEFORE UPDATE OF status ON models
WHEN NEW.status = 'active' AND EXISTS (SELECT 1 FROM models WHERE league_id = NEW.league_id AND status = 'active' AND id <> NEW.id)
BEGIN SELECT RAISE(ABORT, 'models are immutable: another model of the league is active'); END;

-- The audit log has no gap and no fork: each entry follows the last one.
CREATE TRIGGER audit_log_in_sequence BEFORE INSERT ON audit_log
WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit_log)
  OR EXISTS (SELECT 1 FROM audit_log WHERE sequence = NEW.sequence - 1 AND hash <> NEW.previous_hash)
BEGIN SELECT RAISE(ABORT, 'audit_log is append-only: an entry follows the last one'); END;
