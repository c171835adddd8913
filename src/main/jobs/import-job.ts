import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportResult } from '../../preload/contract';
import { UserError } from '../core/errors';
import { findSeasonFiles } from '../ingestion/find-files';
import { seasonFileIngester } from '../ingestion/ingest-file';
import { stopIfCancelled, type JobContext } from './job-context';

export interface ImportRequest {
  readonly paths: readonly string[];
}

/**
 * Import files and folders, one transaction a file. A file that cannot be used is listed as refused and the others go
 * on; when none can be used, that is the error.
 * @throws {UserError} bad-file or not-found when nothing could be imported; cancelled between two files
 */
export function runImport(context: JobContext, { paths }: ImportRequest): ImportResult {
  const files = findSeasonFiles(paths);
  const ingester = seasonFileIngester(context.db, context.analyst);
  const imported: ImportResult['files'] = [];
  const refused: ImportResult['refused'] = [];
  const started = Date.now();
  let rows = 0;
  for (const path of files) {
    stopIfCancelled(context);
    try {
      const file = { path, ...ingester.ingest(read(path), basename(path)) };
      imported.push(file);
      rows += file.rows;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (files.length === 1) throw error;
      refused.push({ path, code: error.code, message: error.message });
    }
    const seconds = Math.max(0.001, (Date.now() - started) / 1000);
    context.progress({
      phase: 'files',
      done: imported.length + refused.length,
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
    files: imported,
    refused,
    matches: total((file) => file.inserted + file.updated + file.unchanged),
    issues: total((file) => file.issues),
  };
}

function read(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UserError('bad-file', `${path} cannot be read (${(error as NodeJS.ErrnoException).code})`, undefined, {
      cause: error,
    });
  }
}
