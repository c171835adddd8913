import type { ReadableDb, WritableDb } from '../connection';
import type { Preset, StrengthRow } from '../../../contract';
import { POOL_CODE } from '../../core/words/pool';
import { lastUsedOf } from './season-summaries';

export interface ModelRow {
  readonly id: string;
  readonly version: string;
  readonly leagueId: number;
  readonly league: string;
  readonly preset: Preset;
  /** Canonical JSON of the model's parameters. */
  readonly parameters: string;
  /** Canonical JSON of profile, scores and data range. */
  readonly evidence: string;
  readonly snapshotHash: string;
  readonly settingsHash: string;
  readonly trainedAt: string;
  readonly status: 'active' | 'archived' | 'failed';
}

/** A model as lists show it: a summary that was kept, and the last day of its league's usable matches. */
export interface ListedModel extends Pick<
  ModelRow,
  'id' | 'version' | 'league' | 'preset' | 'status' | 'trainedAt' | 'settingsHash'
> {
  readonly summary: string;
  readonly lastUsed: string | null;
}

const COLUMNS = `
  SELECT m.id, m.version, m.league_id AS leagueId, l.code AS league, m.preset, m.parameters, m.evidence,
         m.snapshot_hash AS snapshotHash, m.settings_hash AS settingsHash, m.trained_at AS trainedAt, m.status
    FROM models m JOIN leagues l ON l.id = m.league_id`;

export function modelRepository(db: ReadableDb) {
  const all = db.prepare<[], ModelRow>(
    `${COLUMNS} WHERE m.status <> 'failed' ORDER BY l.code, m.created_at DESC, m.version`,
  );
  const listed = db.prepare<{ version: string | null }, ListedModel>(`
    SELECT m.id, m.version, l.code AS league, m.preset, m.status, m.trained_at AS trainedAt, m.settings_hash AS settingsHash, s.summary,
           ${lastUsedOf('m.league_id')} AS lastUsed
      FROM models m JOIN leagues l ON l.id = m.league_id JOIN model_summaries s ON s.model_id = m.id
     WHERE m.status <> 'failed' AND l.code <> '${POOL_CODE}' AND (@version IS NULL OR m.version = @version)
     ORDER BY l.code, m.created_at DESC, m.version`);
  const unsummed = db.prepare<[], ModelRow>(
    `${COLUMNS} WHERE m.status <> 'failed' AND l.code <> '${POOL_CODE}' AND NOT EXISTS (SELECT 1 FROM model_summaries WHERE model_id = m.id)`,
  );
  const active = db.prepare<[], ModelRow>(
    `${COLUMNS} WHERE m.status = 'active' AND l.code <> '${POOL_CODE}' ORDER BY l.code`,
  );
  const pool = db.prepare<[], ModelRow>(`${COLUMNS} WHERE m.status = 'active' AND l.code = '${POOL_CODE}'`);
  const byVersion = db.prepare<[string], ModelRow>(`${COLUMNS} WHERE m.version = ?`);
  const byId = db.prepare<[string], ModelRow>(`${COLUMNS} WHERE m.id = ?`);
  const ofRelease = db.prepare<[string], ModelRow>(
    `${COLUMNS} JOIN release_models r ON r.model_id = m.id WHERE r.release_id = ? ORDER BY l.code`,
  );
  const covariance = db
    .prepare<[string], string>('SELECT covariance FROM model_covariances WHERE model_id = ?')
    .pluck();
  const curves = db.prepare<[string], Record<string, string | number | null>>(`
    SELECT set_id AS "set", outcome, bins, frequencies, weight, scope, sample_count AS samples, reason,
           trained_on_end AS trainedOnEnd FROM calibration_data WHERE model_id = ? ORDER BY set_id, outcome`);
  const snapshot = db.prepare<[string], Uint8Array>('SELECT content FROM data_snapshots WHERE hash = ?').pluck();
  const settings = db.prepare<[string], string>('SELECT settings FROM settings_versions WHERE hash = ?').pluck();
  const failures = db.prepare<[], { league: string; message: string; at: string }>(`
    SELECT l.code AS league, r.error_message AS message, r.created_at AS at
      FROM training_runs r JOIN leagues l ON l.id = r.league_id
     WHERE r.error_message IS NOT NULL ORDER BY r.id DESC LIMIT 200`);
  const features = db.prepare<{ version: string; team: string | null }, StrengthRow>(`
    SELECT f.snapshot_date AS date, t.name AS team, f.attack_strength AS attack, f.defense_strength AS defence,
           f.home_advantage AS homeAdvantage
      FROM team_features f JOIN teams t ON t.id = f.team_id
     WHERE f.feature_version = @version AND (@team IS NULL OR t.name = @team)
     ORDER BY f.snapshot_date, t.name`);
  return {
    /** JSON of a model's covariance; none for a model stored before it was kept. */
    /** Calibration curves of a model, as stored. */
    curvesOf: (id: string): readonly Record<string, string | number | null>[] => curves.all(id),
    covarianceOf: (id: string): string | undefined => covariance.get(id),
    /** Packed matches of a snapshot; none for a model stored before they were kept. */
    snapshotOf: (hash: string): Uint8Array | undefined => snapshot.get(hash),
    settingsOf: (hash: string): string | undefined => settings.get(hash),
    failures: () => failures.all(),
    /** Feature snapshots of a model, by date and team. @param team null for all */
    features: (version: string, team: string | null): readonly StrengthRow[] => features.all({ version, team }),
    all: (): readonly ModelRow[] => all.all(),
    /** For lists, newest first in each league. @param version one, or null for all */
    listed: (version: string | null): readonly ListedModel[] => listed.all({ version }),
    /** Models stored before summaries were kept. */
    withoutSummary: (): readonly ModelRow[] => unsummed.all(),
    /** The models of leagues that forecast now. */
    active: (): readonly ModelRow[] => active.all(),
    /** The pooled league that forecasts now. */
    pool: (): ModelRow | undefined => pool.get(),
    byVersion: (version: string): ModelRow | undefined => byVersion.get(version),
    byId: (id: string): ModelRow | undefined => byId.get(id),
    ofRelease: (releaseId: string): readonly ModelRow[] => ofRelease.all(releaseId),
  };
}

export function modelWriter(db: WritableDb) {
  const insert = db.prepare(`
    INSERT INTO models (id, version, league_id, preset, parameters, evidence, snapshot_hash, settings_hash, trained_at,
                        status, brier_score, log_loss)
    VALUES (@id, @version, @leagueId, @preset, @parameters, @evidence, @snapshotHash, @settingsHash, @trainedAt,
            @status, @brierScore, @logLoss)`);
  const insertFailed = db.prepare(`
    INSERT INTO models (id, version, league_id, preset, parameters, evidence, snapshot_hash, settings_hash, trained_at,
                        status, brier_score, log_loss)
    SELECT @id, @version, @leagueId, @preset, @parameters, @evidence, @snapshotHash, @settingsHash, @trainedAt,
           @status, @brierScore, @logLoss WHERE NOT EXISTS (SELECT 1 FROM models WHERE id = @id OR version = @version)`);
  const insertSnapshot = db.prepare(`
    INSERT INTO data_snapshots (hash, league_code, matches, content)
    SELECT @hash, @league, @matches, @content WHERE NOT EXISTS (SELECT 1 FROM data_snapshots WHERE hash = @hash)`);
  const insertCovariance = db.prepare<[string, string]>(
    'INSERT INTO model_covariances (model_id, covariance) VALUES (?, ?)',
  );
  const insertSummary = db.prepare<[string, string]>('INSERT INTO model_summaries (model_id, summary) VALUES (?, ?)');
  const archive = db.prepare<[number]>(
    `UPDATE models SET status = 'archived' WHERE league_id = ? AND status = 'active'`,
  );
  const activate = db.prepare<[string]>(`UPDATE models SET status = 'active' WHERE id = ?`);
  const insertRun = db.prepare(`
    INSERT INTO training_runs (model_id, league_id, data_start, data_end, objective, metrics, error_message)
    VALUES (@modelId, @leagueId, @dataStart, @dataEnd, @objective, @metrics, @errorMessage)`);
  const insertCurve = db.prepare(`
    INSERT INTO calibration_data (model_id, set_id, outcome, bins, frequencies, weight, scope, sample_count, reason, trained_on_end)
    VALUES (@modelId, @set, @outcome, @bins, @frequencies, @weight, @scope, @samples, @reason, @trainedOnEnd)`);
  const insertScore = db.prepare(`
    INSERT INTO validation_results (model_id, set_id, outcome, brier_score, log_loss, reliability, sample_count, evaluated_from, evaluated_to)
    VALUES (@modelId, @set, @outcome, @brier, @logLoss, @reliability, @samples, @from, @to)`);
  const insertFeature = db.prepare(`
    INSERT INTO team_features (team_id, snapshot_date, attack_strength, defense_strength, home_advantage, decay_lambda, feature_version, source_hash)
    SELECT @teamId, @date, @attack, @defence, @homeAdvantage, @xi, @featureVersion, @sourceHash
     WHERE NOT EXISTS (SELECT 1 FROM team_features
                        WHERE team_id = @teamId AND snapshot_date = @date AND feature_version = @featureVersion)`);
  const insertSettings = db.prepare(`
    INSERT INTO settings_versions (hash, settings)
    SELECT @hash, @settings WHERE NOT EXISTS (SELECT 1 FROM settings_versions WHERE hash = @hash)`);
  const insertRelease = db.prepare(
    'INSERT INTO releases (id) SELECT @id WHERE NOT EXISTS (SELECT 1 FROM releases WHERE id = @id)',
  );
  const insertReleaseModel = db.prepare(`
    INSERT INTO release_models (release_id, league_id, model_id)
    SELECT @release, @league, @model
     WHERE NOT EXISTS (SELECT 1 FROM release_models WHERE release_id = @release AND league_id = @league)`);
  return {
    add: (row: Omit<ModelRow, 'league'> & { brierScore: number | null; logLoss: number | null }): void =>
      void insert.run(row),
    /** A training that failed; the same failure is kept once. */
    addFailed: (row: Omit<ModelRow, 'league'> & { brierScore: null; logLoss: null }): void =>
      void insertFailed.run(row),
    addSnapshot: (hash: string, league: string, matches: number, content: Uint8Array): void =>
      void insertSnapshot.run({ hash, league, matches, content }),
    addSummary: (id: string, summary: string): void => void insertSummary.run(id, summary),
    addCovariance: (id: string, covariance: string): void => void insertCovariance.run(id, covariance),
    /** Make a model the only active one of its league. */
    activate: (leagueId: number, id: string): void => {
      archive.run(leagueId);
      activate.run(id);
    },
    addRun: (run: TrainingRunRow): void => void insertRun.run(run),
    addCurve: (curve: CurveRow): void => void insertCurve.run(curve),
    addScore: (score: ScoreRow): void => void insertScore.run(score),
    addFeature: (feature: FeatureRow): void => void insertFeature.run(feature),
    addSettings: (hash: string, settings: string): void => void insertSettings.run({ hash, settings }),
    addRelease: (id: string, models: readonly ModelRow[]): void => {
      insertRelease.run({ id });
      for (const model of models) insertReleaseModel.run({ release: id, league: model.leagueId, model: model.id });
    },
  };
}

export interface TrainingRunRow {
  readonly modelId: string | null;
  readonly leagueId: number;
  readonly dataStart: string | null;
  readonly dataEnd: string | null;
  readonly objective: string;
  /** Canonical JSON. */
  readonly metrics: string;
  readonly errorMessage: string | null;
}

export interface CurveRow {
  readonly modelId: string;
  readonly set: string;
  readonly outcome: string;
  readonly bins: string;
  readonly frequencies: string;
  readonly weight: number;
  readonly scope: string;
  readonly samples: number;
  readonly reason: string;
  readonly trainedOnEnd: string | null;
}

export interface ScoreRow {
  readonly modelId: string;
  readonly set: string;
  readonly outcome: string;
  readonly brier: number;
  readonly logLoss: number;
  readonly reliability: string;
  readonly samples: number;
  readonly from: string;
  readonly to: string;
}

export interface FeatureRow {
  readonly teamId: number;
  readonly date: string;
  readonly attack: number;
  readonly defence: number;
  readonly homeAdvantage: number;
  readonly xi: number;
  readonly featureVersion: string;
  readonly sourceHash: string;
}
