import type { ExportColumn, ExportTableInfo } from '../../../contract';
import type { ReadableDb } from '../../db/connection';
import type { ExportedRow } from '../../db/repositories/exported-matches';
import type { LeagueRow } from '../../db/repositories/leagues';
import type { ModelRow } from '../../db/repositories/models';

/** A filter with its leagues and models looked up. */
export interface ExportScope {
  /** By code; all of the store where none was named. */
  readonly leagues: readonly LeagueRow[];
  readonly hasSeason: (season: string) => boolean;
  /** First and last day; before and after every day where none was named. */
  readonly from: string;
  readonly to: string;
  /** By league and version; the active ones where none was named. */
  readonly models: readonly ModelRow[];
}

/** A table of the store: what its columns mean, and its rows one after another, never all at once. */
export interface ExportTable extends ExportTableInfo {
  readonly rows: (db: ReadableDb, scope: ExportScope) => Iterable<ExportedRow>;
  /** How many rows there will be. */
  readonly count: (db: ReadableDb, scope: ExportScope) => number;
}

/** A column; a unit only where the value does not speak for itself. */
export const column = (
  name: string,
  kind: ExportColumn['kind'],
  about: string,
  unit: string | null = null,
): ExportColumn => ({ name, kind, unit, about });

/** For tables that are short enough to be gone through twice. */
export const counted =
  (rows: ExportTable['rows']): ExportTable['count'] =>
  (db, scope) => {
    let count = 0;
    for (const _row of rows(db, scope)) count += 1;
    return count;
  };
