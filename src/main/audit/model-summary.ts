import type { z } from 'zod';
import { ModelSummary, type LeagueValidation } from '../../contract';
import { toIsoDate } from '../core/numeric/calendar';
import { parseModel } from './model-document';
import { parseEvidence, type ModelEvidence } from './model-evidence';

/** What the list of models shows of one, of all that never changes. */
const KeptSummary = ModelSummary.omit({
  id: true,
  version: true,
  league: true,
  preset: true,
  status: true,
  trainedAt: true,
  stale: true,
  otherSettings: true,
  madeWith: true,
});
export type KeptSummary = z.infer<typeof KeptSummary>;

/** @param parameters, evidence the canonical JSON of a model */
export function summariseModel(league: string, parameters: string, evidenceText: string): KeptSummary {
  const model = parseModel(parameters);
  const evidence = parseEvidence(evidenceText);
  const { dataFrom, dataTo, matches, effectiveMatches } = evidence;
  const { xi, sigma, rho, homeAdvantage, mu } = model;
  return {
    asOf: toIsoDate(model.asOf),
    ...{ dataFrom, dataTo, matches, effectiveMatches, xi, sigma, rho, homeAdvantage, mu },
    validation: toValidation(league, evidence),
  };
}

export const parseSummary = (text: string): KeptSummary => KeptSummary.parse(JSON.parse(text));

function toValidation(league: string, evidence: ModelEvidence): LeagueValidation | null {
  const { scores, scoredFrom, scoredTo, notForecast, pastPrices } = evidence;
  if (!scores || !scoredFrom || !scoredTo) return null;
  const known = pastPrices === undefined ? {} : { pastPrices };
  return { league, from: scoredFrom, to: scoredTo, notForecast, ...scores, ...known };
}
