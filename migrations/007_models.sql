-- id is the SHA-256 of data snapshot, settings and engine: training twice on the same input gives the same model.
-- parameters and evidence are canonical JSON in full precision. Only the status may change, between active and archived.
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

CREATE UNIQUE INDEX models_one_active ON models (league_id) WHERE status = 'active';

CREATE TRIGGER models_only_status BEFORE UPDATE ON models
WHEN NEW.id IS NOT OLD.id OR NEW.version IS NOT OLD.version OR NEW.league_id IS NOT OLD.league_id
  OR NEW.preset IS NOT OLD.preset OR NEW.parameters IS NOT OLD.parameters OR NEW.evidence IS NOT OLD.evidence
  OR NEW.snapshot_hash IS NOT OLD.snapshot_hash OR NEW.settings_hash IS NOT OLD.settings_hash
  OR NEW.trained_at IS NOT OLD.trained_at OR NEW.brier_score IS NOT OLD.brier_score OR NEW.log_loss IS NOT OLD.log_loss
  OR NEW.created_at IS NOT OLD.created_at
  OR NOT (OLD.status IN ('active', 'archived') AND NEW.status IN ('active', 'archived'))
BEGIN SELECT RAISE(ABORT, 'models are immutable: only the status may change, between active and archived'); END;
CREATE TRIGGER models_no_delete BEFORE DELETE ON models BEGIN SELECT RAISE(ABORT, 'models are immutable'); END;
