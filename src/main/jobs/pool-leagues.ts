import { parseCovariance, covarianceText } from '../audit/covariance-document';
import { canonicalJson, hashOf } from '../audit/canonical-json';
import { parseModel } from '../audit/model-document';
import { readTrainingSettings } from '../audit/training-settings';
import { toIsoDate } from '../core/numeric/calendar';
import { DEFAULT_CONSTANTS, marketShareOf } from '../core/settings/constants';
import { ENGINE_VERSION } from '../core/settings/settings';
import { poolOf, toMember } from '../core/training/pooled-league';
import { POOL_CODE } from '../core/words/pool';
import type { WritableDb } from '../db/connection';
import { auditWriter } from '../db/repositories/audit';
import { leagueWriter } from '../db/repositories/leagues';
import { sealModel } from '../db/repositories/model-seal';
import { modelRepository, modelWriter } from '../db/repositories/models';

/**
 * Have the pooled league of the models that are active now: the one there is if it was made of these, else a new one.
 * Models stored without the covariance of their parameters take no part. Without any model there is no pool.
 *
 * The caller's transaction holds: a release never names a pool that is not there.
 */
export function poolActiveModels(db: WritableDb, analyst: string): void {
  const models = modelRepository(db);
  const active = models.active();
  const id = hashOf({ engine: ENGINE_VERSION, pool: active.map((model) => model.id).sort() });
  if (active.length === 0 || models.pool()?.id === id) return;
  const sources = active.flatMap(({ id: model, version, parameters, settingsHash }) => {
    const covariance = models.covarianceOf(model);
    if (covariance === undefined) return [];
    const document = parseModel(parameters);
    return {
      ...{ id: model, version, document, covariance: parseCovariance(covariance) },
      marketWeights: fixedWeightsOf(models.settingsOf(settingsHash)),
    };
  });
  if (sources.length === 0) return;
  const league = leagueWriter(db).pool();
  const writer = modelWriter(db);
  const existing = models.byId(id);
  if (existing) {
    const details = { model: id };
    auditWriter(db).append({ action: 'activate', subject: existing.version, analyst, details });
  } else {
    const { document, covariance } = poolOf(ENGINE_VERSION, sources.map(toMember));
    const version = `${POOL_CODE}-${toIsoDate(document.asOf)}-${id.slice(0, 8)}`;
    const settings = canonicalJson({ pool: sources.map((source) => source.version) });
    const outputs = { id, parameters: canonicalJson(document), evidence: settings };
    writer.addSettings(hashOf(JSON.parse(settings)), settings);
    writer.add({
      ...outputs,
      version,
      leagueId: league,
      preset: document.preset,
      snapshotHash: hashOf(sources.map((source) => source.id)),
      settingsHash: hashOf(JSON.parse(settings)),
      trainedAt: new Date().toISOString(),
      status: 'archived',
      brierScore: null,
      logLoss: null,
    });
    writer.addCovariance(id, covarianceText(covariance));
    const seal = sealModel(db, outputs);
    auditWriter(db).append({
      action: 'pool',
      subject: version,
      analyst,
      details: { model: id, members: sources.map((source) => source.version), engine: ENGINE_VERSION, seal },
    });
  }
  writer.activate(league, id);
}

/** The fixed weights that a model was trained under; of settings in another form, those that all had then. */
function fixedWeightsOf(settings: string | undefined): { readonly B: number; readonly C: number } {
  const { DEFAULT_BLEND_ALPHA: alpha, MAX_MARKET_WEIGHT: cap } =
    (settings === undefined ? null : readTrainingSettings(JSON.parse(settings)))?.constants ?? DEFAULT_CONSTANTS;
  return { B: marketShareOf(alpha), C: cap };
}
