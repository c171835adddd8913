import { createHash } from 'node:crypto';
import { hashOf } from '../../audit/canonical-json';
import { poolActiveModels } from '../../jobs/pool-leagues';
import { jackpotRepository } from '../../db/repositories/jackpots';
import { modelRepository, modelWriter } from '../../db/repositories/models';
import type { Writing } from '../capability';

/** The set of models active now and their pooled league, stored under the hash of their ids; null while no league is trained. */
export function currentRelease({ db, analyst }: Writing): string | null {
  poolActiveModels(db, analyst);
  const models = modelRepository(db);
  const pool = models.pool();
  const active = [...models.active(), ...(pool ? [pool] : [])];
  if (active.length === 0) return null;
  const id = hashOf(active.map((model) => model.id).sort());
  modelWriter(db).addRelease(id, active);
  return id;
}

/** An id for this store only; what a jackpot says is named by its content hash. */
export function newId({ db, analyst }: Writing, name: string): string {
  const count = jackpotRepository(db).all().length;
  const seed = `${analyst} ${name} ${count} ${new Date().toISOString()}`;
  return `jp-${createHash('sha256').update(seed).digest('hex').slice(0, 10)}`;
}
