import { canonicalJson } from '../../audit/canonical-json';
import { summariseModel } from '../../audit/model-summary';
import type { WritableDb } from '../../db/connection';
import { modelRepository, modelWriter } from '../../db/repositories/models';

/** Keep the summaries of models that an earlier application trained without them. */
export function addModelSummaries(db: WritableDb): void {
  const models = modelRepository(db).withoutSummary();
  if (models.length === 0) return;
  db.transaction(() => {
    const { addSummary } = modelWriter(db);
    for (const { id, league, parameters, evidence } of models) {
      addSummary(id, canonicalJson(summariseModel(league, parameters, evidence)));
    }
  }).immediate();
}
