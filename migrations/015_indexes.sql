CREATE INDEX idx_matches_date ON matches (match_date);
CREATE INDEX idx_matches_league_season ON matches (league_id, season);
CREATE INDEX idx_predictions_fixture ON predictions (fixture_id);
CREATE INDEX idx_predictions_set ON predictions (set_id);
CREATE INDEX idx_team_features_snapshot ON team_features (team_id, snapshot_date DESC);
CREATE INDEX idx_models_status ON models (status) WHERE status = 'active';
CREATE INDEX idx_jackpots_user ON jackpots (user_id);
