import type { ReadableDb } from '../connection';
import { z } from 'zod';
import { hashOf, sha256 } from '../../audit/canonical-json';
import { auditRepository } from './audit';
import { modelRepository, type ModelRow } from './models';

const Hash = z.string().length(64);
/** Hashes of what training put out, as they stand in the audit entry of the training. */
const ModelSeal = z.object({ parameters: Hash, covariance: Hash, evidence: Hash, calibration: Hash });
export type ModelSeal = z.infer<typeof ModelSeal>;
const TrainEntry = z.object({ details: z.object({ seal: ModelSeal }) });

export type SealState =
  | { readonly state: 'intact' }
  /** Trained by an application that did not seal. */
  | { readonly state: 'unsealed' }
  /** Parts that are no longer what training put out. */
  | { readonly state: 'broken'; readonly parts: readonly string[] };

type Outputs = Pick<ModelRow, 'id' | 'version' | 'parameters' | 'evidence'>;

/** The seal of what the store holds of a model now. */
export function sealModel(db: ReadableDb, { id, parameters, evidence }: Omit<Outputs, 'version'>): ModelSeal {
  const { covarianceOf, curvesOf } = modelRepository(db);
  return {
    parameters: sha256(parameters),
    covariance: sha256(covarianceOf(id) ?? ''),
    evidence: sha256(evidence),
    calibration: hashOf(curvesOf(id)),
  };
}

/** Whether a model is what its training put out, by the audit log. */
export function checkSeal(db: ReadableDb, row: Outputs): SealState {
  const { find } = auditRepository(db);
  const entry = find('train', row.version) ?? find('pool', row.version);
  const parsed = entry === null ? null : TrainEntry.safeParse(JSON.parse(entry.entry));
  if (!parsed?.success) return { state: 'unsealed' };
  const { seal } = parsed.data.details;
  const now = sealModel(db, row);
  const parts = (Object.keys(now) as (keyof ModelSeal)[]).filter((part) => now[part] !== seal[part]);
  return parts.length === 0 ? { state: 'intact' } : { state: 'broken', parts };
}
