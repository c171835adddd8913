import type { ReadableDb } from '../../db/connection';
import type { ExportedRow } from '../../db/repositories/exported-matches';
import type { ModelRow } from '../../db/repositories/models';
import type { ExportScope, ExportTable } from './export-table';

/** Rows of a table model by model. */
export const byModel = <R>(
  reader: (db: ReadableDb) => R,
  of: (reads: R, model: ModelRow, scope: ExportScope) => Iterable<ExportedRow>,
): ExportTable['rows'] =>
  function* (db, scope) {
    const reads = reader(db);
    for (const model of scope.models) yield* of(reads, model, scope);
  };
