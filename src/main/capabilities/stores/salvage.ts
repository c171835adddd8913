import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../core/words/errors';
import { openWreck, type Wreck } from '../../db/backups/readable-rows';
import { beginWhole, guardWriting } from '../../export/whole-file';

/** What could be read of one table. */
export interface SalvagedTable {
  readonly table: string;
  readonly rows: number;
  /** Why reading stopped and went on further behind, each time it did. */
  readonly gaps: readonly string[];
}
export interface Salvaged {
  readonly folder: string;
  readonly rows: number;
  readonly gaps: number;
  readonly tables: readonly SalvagedTable[];
}

/**
 * Write every row that can still be read of a store to a folder: JSON lines, one file a table, and a summary. The store is
 * left as it is.
 *
 * @param folder new or empty
 * @throws {UserError} store-corrupt where nothing can be read; bad-file where the folder is not empty or cannot be written
 */
export function salvage(storePath: string, folder: string): Salvaged {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new UserError('bad-file', `${folder} is not empty`, 'Choose a new or an empty folder.');
  const wreck = openWreck(storePath);
  try {
    guardWriting(folder, () => mkdirSync(folder, { recursive: true }));
    const tables = wreck.tables.map((table) => salvageTable(wreck, table, join(folder, `${table}.jsonl`)));
    const rows = tables.reduce((sum, each) => sum + each.rows, 0);
    const gaps = tables.reduce((sum, each) => sum + each.gaps.length, 0);
    const summary = beginWhole(join(folder, 'summary.json'), false);
    summary.write(`${JSON.stringify({ store: storePath, rows, gaps, tables }, null, 2)}\n`);
    summary.seal();
    summary.place();
    return { folder, rows, gaps, tables };
  } finally {
    wreck.close();
  }
}

function salvageTable(wreck: Wreck, table: string, path: string): SalvagedTable {
  const file = beginWhole(path, false);
  const gaps: string[] = [];
  let rows = 0;
  try {
    for (const found of wreck.rowsOf(table)) {
      if ('gap' in found) gaps.push(found.gap);
      else {
        file.write(`${JSON.stringify(found.row)}\n`);
        rows += 1;
      }
    }
    file.seal();
    file.place();
    return { table, rows, gaps };
  } catch (error) {
    file.discard();
    throw error;
  }
}
