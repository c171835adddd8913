-- Why: intervals of probabilities need the covariance of a model's parameters, which is too long to be read with every
-- model. One canonical JSON document a model: teams, sigma and the packed lower triangle in full precision.
CREATE TABLE model_covariances (
  model_id   TEXT PRIMARY KEY REFERENCES models (id),
  covariance TEXT NOT NULL CHECK (json_valid(covariance))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER model_covariances_no_update BEFORE UPDATE ON model_covariances BEGIN SELECT RAISE(ABORT, 'model_covariances is append-only'); END;
CREATE TRIGGER model_covariances_no_delete BEFORE DELETE ON model_covariances BEGIN SELECT RAISE(ABORT, 'model_covariances is append-only'); END;
