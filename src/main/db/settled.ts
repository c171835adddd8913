import type { ReadableDb } from './connection';

/** What an older store lacks, or an import that was cut short has left to be made. */
const UNSETTLED = `
  SELECT 1 FROM season_summaries WHERE is_stale = 1
  UNION ALL SELECT 1 FROM jobs WHERE (summary IS NULL AND result IS NOT NULL) OR state IN ('queued', 'running')
  UNION ALL SELECT 1 FROM models m
    WHERE m.status <> 'failed' AND NOT EXISTS (SELECT 1 FROM model_summaries WHERE model_id = m.id)
  UNION ALL SELECT 1 FROM jackpots j
    WHERE j.status = 'finalized' AND NOT EXISTS (SELECT 1 FROM jackpot_contents WHERE jackpot_id = j.id)
  LIMIT 1`;

/** Whether nothing is left to be made before the store can be used. */
export const isSettled = (db: ReadableDb): boolean => db.prepare(UNSETTLED).get() === undefined;
