import type { ReadableDb } from '../connection';
import type { ExportedRow } from './exported-matches';

/** What is recorded of names of a league: spellings, clubs, decisions. */
export function nameExports(db: ReadableDb) {
  const aliases = db.prepare<[number], ExportedRow>(`
    SELECT l.code AS league, a.spelling, t.name AS team, a.analyst, a.reason, a.created_at AS at
      FROM team_aliases a JOIN leagues l ON l.id = a.league_id JOIN teams t ON t.id = a.team_id
     WHERE a.league_id = ? ORDER BY a.spelling`);
  const clubs = db.prepare<[number], ExportedRow>(`
    SELECT l.code AS league, t.name AS team, c.country, c.club, c.analyst, c.reason, c.created_at AS at
      FROM club_teams c JOIN teams t ON t.id = c.team_id JOIN leagues l ON l.id = t.league_id
     WHERE t.league_id = ? ORDER BY t.name`);
  const changes = db.prepare<[number], ExportedRow>(`
    SELECT l.code AS league, c.kind, c.subject, c.object, c.matches, c.analyst, c.reason, c.created_at AS at
      FROM team_changes c JOIN leagues l ON l.id = c.league_id WHERE c.league_id = ? ORDER BY c.id`);
  return {
    aliases: (league: number): IterableIterator<ExportedRow> => aliases.iterate(league),
    clubs: (league: number): IterableIterator<ExportedRow> => clubs.iterate(league),
    changes: (league: number): IterableIterator<ExportedRow> => changes.iterate(league),
  };
}

type OfVersion = { readonly version: string; readonly from: string; readonly to: string };

interface StoredBins {
  readonly league: string;
  readonly model: string;
  readonly set: string;
  readonly outcome: string;
  /** JSON. */
  readonly bins: string;
}
interface StoredCurve extends Omit<StoredBins, 'bins'> {
  readonly weight: number;
  readonly scope: string;
  readonly matches: number;
  readonly trained_on_end: string | null;
  readonly reason: string;
  /** JSON: where the knots stand. */
  readonly forecasts: string;
  /** JSON: what the curve makes of them. */
  readonly values: string;
}

/** What is recorded of a model. */
export function modelExports(db: ReadableDb) {
  const WHERE = 'WHERE f.feature_version = @version AND f.snapshot_date BETWEEN @from AND @to';
  const features = db.prepare<OfVersion, ExportedRow>(`
    SELECT l.code AS league, f.feature_version AS model, f.snapshot_date AS date, t.name AS team,
           f.attack_strength AS attack, f.defense_strength AS defence, f.home_advantage, f.decay_lambda AS decay,
           f.source_hash AS snapshot_sha256
      FROM team_features f JOIN teams t ON t.id = f.team_id JOIN leagues l ON l.id = t.league_id
     ${WHERE} ORDER BY f.snapshot_date, t.name`);
  const countFeatures = db.prepare<OfVersion, number>(`SELECT count(*) FROM team_features f ${WHERE}`).pluck();
  const SCORES = `
      FROM validation_results v JOIN models m ON m.id = v.model_id JOIN leagues l ON l.id = m.league_id`;
  const ORDER = `ORDER BY v.set_id, CASE v.outcome WHEN 'home' THEN 0 WHEN 'draw' THEN 1 ELSE 2 END`;
  const validation = db.prepare<[string], ExportedRow>(`
    SELECT l.code AS league, m.version AS model, v.set_id AS "set", v.outcome, v.sample_count AS matches,
           v.brier_score AS brier, v.log_loss, v.evaluated_from, v.evaluated_to
      ${SCORES} WHERE v.model_id = ? ${ORDER}`);
  const bins = db.prepare<[string], StoredBins>(`
    SELECT l.code AS league, m.version AS model, v.set_id AS "set", v.outcome, v.reliability AS bins
      ${SCORES} WHERE v.model_id = ? ${ORDER}`);
  const curves = db.prepare<[string], StoredCurve>(`
    SELECT l.code AS league, m.version AS model, v.set_id AS "set", v.outcome, v.weight, v.scope,
           v.sample_count AS matches, v.trained_on_end, v.reason, v.bins AS forecasts, v.frequencies AS "values"
      FROM calibration_data v JOIN models m ON m.id = v.model_id JOIN leagues l ON l.id = m.league_id
     WHERE v.model_id = ? ${ORDER}`);
  return {
    features: (of: OfVersion): IterableIterator<ExportedRow> => features.iterate(of),
    countFeatures: (of: OfVersion): number => countFeatures.get(of)!,
    validation: (modelId: string): IterableIterator<ExportedRow> => validation.iterate(modelId),
    /** Reliability tables, each with its bins as JSON: SQL would read their numbers less exactly. */
    bins: (modelId: string): readonly StoredBins[] => bins.all(modelId),
    curves: (modelId: string): readonly StoredCurve[] => curves.all(modelId),
  };
}
