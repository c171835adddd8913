import type { ReadableDb, WritableDb } from '../connection';

/** A season's forecasts as stored, under the hash of their bytes. */
export interface StoredBlock {
  readonly hash: string;
  readonly league: string;
  readonly season: string;
  readonly forecasts: number;
  readonly content: Uint8Array;
}

export function forecastRepository(db: ReadableDb) {
  const ofModel = db.prepare<[string], StoredBlock>(`
    SELECT b.hash, b.league_code AS league, m.season, b.forecasts, b.content
      FROM model_forecasts m JOIN forecast_blocks b ON b.hash = m.block_hash
     WHERE m.model_id = ? ORDER BY m.season`);
  const seasons = db
    .prepare<[string], string>('SELECT season FROM model_forecasts WHERE model_id = ? ORDER BY season')
    .pluck();
  const block = db.prepare<[string, string], Pick<StoredBlock, 'hash' | 'content'>>(`
    SELECT b.hash, b.content FROM model_forecasts m JOIN forecast_blocks b ON b.hash = m.block_hash
     WHERE m.model_id = ? AND m.season = ?`);
  return {
    /** Seasons of which a model has forecasts, oldest first. */
    seasonsOf: (modelId: string): readonly string[] => seasons.all(modelId),
    /** The forecasts of one of these seasons. */
    blockOf: (modelId: string, season: string): Pick<StoredBlock, 'hash' | 'content'> => block.get(modelId, season)!,
    /** Walk-forward forecasts behind a model, season by season; none for a model of an earlier application. */
    ofModel: (modelId: string): readonly StoredBlock[] => ofModel.all(modelId),
  };
}

export function forecastWriter(db: WritableDb) {
  const insert = db.prepare(`
    INSERT INTO forecast_blocks (hash, league_code, season, forecasts, content)
    SELECT @hash, @league, @season, @forecasts, @content
     WHERE NOT EXISTS (SELECT 1 FROM forecast_blocks WHERE hash = @hash)`);
  const link = db.prepare<[string, string, string]>(
    'INSERT INTO model_forecasts (model_id, season, block_hash) VALUES (?, ?, ?)',
  );
  return {
    /** @returns whether the block is new: another model may have made the same */
    add: (modelId: string, block: StoredBlock): boolean => {
      const isNew = insert.run(block).changes > 0;
      link.run(modelId, block.season, block.hash);
      return isNew;
    },
  };
}
