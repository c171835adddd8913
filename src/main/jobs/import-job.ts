import type { ImportResult } from '../../preload/contract';
import { UserError } from '../core/errors';
import { findSources } from '../ingestion/find-files';
import { fileIngester } from '../ingestion/ingest-file';
import { stopIfCancelled, type JobContext } from './job-context';

export interface ImportRequest {
  readonly paths: readonly string[];
  /** Do everything and take it all back: the result says what an import would do. */
  readonly dryRun: boolean;
}

/**
 * Import files and folders, one transaction a file. A file that cannot be used is listed as refused and the others go
 * on; when none can be used, that is the error.
 * @throws {UserError} bad-file or not-found when nothing could be imported; cancelled between two files
 */
export function runImport(context: JobContext, { paths, dryRun }: ImportRequest): ImportResult {
  if (!dryRun) return importAll(context, paths, false);
  let result: ImportResult | null = null;
  const takeBack = new Error('dry run');
  try {
    context.db
      .transaction(() => {
        result = importAll(context, paths, true);
        throw takeBack;
      })
      .immediate();
  } catch (error) {
    if (error !== takeBack) throw error;
  }
  return result!;
}

function importAll(context: JobContext, paths: readonly string[], dryRun: boolean): ImportResult {
  const files = findSources(paths);
  const ingester = fileIngester(context.db, context.analyst);
  const imported: ImportResult['files'] = [];
  const refused: ImportResult['refused'] = [];
  const started = Date.now();
  let rows = 0;
  for (const [index, { path, name, read }] of files.entries()) {
    stopIfCancelled(context);
    try {
      for (const group of ingester.ingest(read(), name)) {
        const { rules, newTeams, ...counts } = group;
        imported.push({ path, ...counts, rules: { ...rules }, newTeams: [...newTeams] });
        rows += group.rows;
      }
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (files.length === 1) throw error;
      refused.push({ path, code: error.code, message: error.message });
    }
    const seconds = Math.max(0.001, (Date.now() - started) / 1000);
    context.progress({
      phase: 'files',
      done: index + 1,
      total: files.length,
      rowsPerSecond: Math.round(rows / seconds),
    });
  }
  if (imported.length === 0) {
    throw new UserError(
      'bad-file',
      `none of ${files.length} files could be imported; the first: ${refused[0]!.message}`,
    );
  }
  const total = (pick: (file: ImportResult['files'][number]) => number) =>
    imported.reduce((sum, file) => sum + pick(file), 0);
  return {
    dryRun,
    files: imported,
    refused,
    matches: total((file) => file.inserted + file.updated + file.unchanged),
    issues: total((file) => file.issues),
  };
}
