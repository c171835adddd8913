import type { RequestOf, ResponseOf } from '../../../contract';
import { cellsOf } from '../../export/tables/cells';
import { TABLES, tableOf } from '../../export/tables/registry';
import { scopeOf } from '../../jobs/export-scope';
import { capability, queues, reads, storeless, writes, type Reading } from '../capability';
import { writeNames, writeSettings } from './documents';
import { placeOfCopy, placeOfTable } from './place';
import { takeNames } from './take-names';
import { takeSettings } from './take-settings';

export const exportHandlers = capability('exports')({
  tables: storeless(() => TABLES.map(({ rows: _rows, count: _count, ...info }) => info)),
  preview: reads(preview),
  write: queues(({ queue }, request) => {
    const { table, filter, format, overwrite } = request;
    return { jobId: queue.start('export-data', { table, filter, format, path: placeOfTable(request), overwrite }) };
  }),
  copyStore: queues(({ queue, storePath }, place) => ({
    jobId: queue.start('copy-store', { path: placeOfCopy(place, storePath) }),
  })),
  names: reads(({ db }) => ({ name: 'names.json', text: writeNames(db) })),
  takeNames: writes(['clubs', 'data'], takeNames),
  settings: reads(({ db }) => ({ name: 'settings.json', text: writeSettings(db) })),
  takeSettings: writes(['data', 'models', 'settings', 'jackpots'], takeSettings),
});

/** The first rows that a filter leaves, and how many there are, of one moment. */
function preview({ db }: Reading, request: RequestOf<'exports.preview'>): ResponseOf<'exports.preview'> {
  const table = tableOf(request.table);
  return db.transaction(() => {
    const scope = scopeOf(db, table, request.filter);
    const rows: ReturnType<typeof cellsOf>[] = [];
    for (const row of table.rows(db, scope)) {
      if (rows.length === request.limit) break;
      rows.push(cellsOf(table.columns, row));
    }
    return { total: table.count(db, scope), rows };
  })();
}
