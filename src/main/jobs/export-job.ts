import type { ExportFilter, ExportFormat, ExportResult, ExportTableId } from '../../contract';
import { UserError } from '../core/words/errors';
import { auditWriter } from '../db/repositories/audit';
import { cellsOf, linesOf } from '../export/tables/cells';
import { tableOf } from '../export/tables/registry';
import { beginWhole, type WholeFile } from '../export/whole-file';
import { fileName } from '../../text/counts';
import { scopeOf } from './export-scope';
import type { JobContext } from './job-context';

/** Rows between two looks at whether somebody has asked to stop. */
const ROWS_A_LOOK = 1000;

export interface ExportRequest {
  readonly table: ExportTableId;
  readonly filter: ExportFilter;
  readonly format: ExportFormat;
  readonly path: string;
  readonly overwrite: boolean;
}

/**
 * Write a table of the store to a file: the rows of one moment, whatever is imported meanwhile, one after another. The
 * file is there whole, with its entry in the audit log, or nothing of it is.
 * @throws {UserError} cancelled; bad-file where the file is there already or cannot be written; as `scopeOf`
 */
export function runExport(context: JobContext, request: ExportRequest): ExportResult {
  const { db, analyst } = context;
  const { table, filter, format, path, overwrite } = request;
  const started = Date.now();
  const file = beginWhole(path, overwrite);
  try {
    const rows = db.transaction(() => writeRows(context, request, file))();
    const { bytes, sha256 } = file.seal();
    db.transaction(() => {
      const details = { table, filter, format, rows, bytes, file: fileName(path) };
      auditWriter(db).append({ action: 'export-data', subject: sha256, analyst, details });
      file.place();
    }).immediate();
    return { table, format, path, rows, bytes, sha256, tookMs: Date.now() - started };
  } catch (error) {
    file.discard();
    throw error;
  }
}

/** @returns how many rows there were */
function writeRows(context: JobContext, request: ExportRequest, file: WholeFile): number {
  const { db, progress } = context;
  const table = tableOf(request.table);
  const scope = scopeOf(db, table, request.filter);
  const { head, line } = linesOf(request.format, table.columns);
  const total = table.count(db, scope);
  const started = Date.now();
  let done = 0;
  const look = (): void => {
    if (context.cancelled()) throw new UserError('cancelled', 'stopped before the end; no file was written');
    const seconds = Math.max(0.001, (Date.now() - started) / 1000);
    progress({ phase: 'rows', done, total, rowsPerSecond: Math.round(done / seconds) });
  };
  look();
  file.write(head);
  for (const row of table.rows(db, scope)) {
    file.write(line(cellsOf(table.columns, row)));
    done += 1;
    if (done % ROWS_A_LOOK === 0) look();
  }
  look();
  return done;
}
