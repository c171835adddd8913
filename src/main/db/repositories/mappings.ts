import type { ReadableDb, WritableDb } from '../connection';

export interface MappingRow {
  readonly headerHash: string;
  /** JSON array of the header's names. */
  readonly header: string;
  /** JSON of the mapping. */
  readonly mapping: string;
  readonly analyst: string;
  readonly createdAt: string;
}

const COLUMNS = `SELECT header_hash AS headerHash, header, mapping, analyst, created_at AS createdAt FROM column_mappings`;

export function mappingRepository(db: ReadableDb) {
  const all = db.prepare<[], MappingRow>(`${COLUMNS} ORDER BY created_at DESC, header_hash`);
  const byHash = db.prepare<[string], MappingRow>(`${COLUMNS} WHERE header_hash = ?`);
  return {
    all: (): readonly MappingRow[] => all.all(),
    find: (headerHash: string): MappingRow | undefined => byHash.get(headerHash),
  };
}

export function mappingWriter(db: WritableDb) {
  const save = db.prepare(`
    INSERT INTO column_mappings (header_hash, header, mapping, analyst) VALUES (@headerHash, @header, @mapping, @analyst)
    ON CONFLICT (header_hash) DO UPDATE SET header = excluded.header, mapping = excluded.mapping,
      analyst = excluded.analyst, created_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`);
  return { save: (row: Omit<MappingRow, 'createdAt'>): void => void save.run(row) };
}
