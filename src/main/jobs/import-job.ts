import type { ImportResult, SpellingDecision } from '../../preload/contract';
import { UserError } from '../core/errors';
import { decideSpellings } from '../ingestion/decide-spellings';
import { findSources, type SourceEntry } from '../ingestion/find-files';
import { createIngester, type Ingester } from '../ingestion/ingester';
import { dropPlainNewcomers, waitingSpellings } from '../ingestion/waiting-spellings';
import { leagueRepository } from '../db/repositories/leagues';
import { toStoreError } from '../db/store-error';
import { ImportSummary } from './import-summary';
import { stopIfCancelled, type JobContext } from './job-context';

export interface ImportRequest {
  readonly paths: readonly string[];
  /** Do everything and take it all back: the result says what an import would do. */
  readonly dryRun: boolean;
  /** What spellings mean, recorded once the seasons are in. */
  readonly decisions?: readonly SpellingDecision[];
  /** Take what can be read of a file of which a tenth of the rows or more cannot be used; else it is refused. */
  readonly partial?: boolean | undefined;
}

/**
 * Import files and folders, one transaction a file: seasons first, then what a person has decided about spellings, then
 * lists of fixtures and prices, which know the teams by then. A file that cannot be used is listed as refused and the
 * others go on; when none can be used, that is the error.
 * @throws {UserError} bad-file or not-found when nothing could be imported; cancelled between two files; store-full and
 *   its kin with what had been finished kept
 */
export function runImport(context: JobContext, request: ImportRequest): ImportResult {
  if (!request.dryRun) return importAll(context, request);
  let result: ImportResult | null = null;
  const takeBack = new Error('dry run');
  try {
    context.db
      .transaction(() => {
        result = importAll(context, request);
        throw takeBack;
      })
      .immediate();
  } catch (error) {
    if (error !== takeBack) throw error;
  }
  return result!;
}

function importAll(
  context: JobContext,
  { paths, dryRun, decisions = [], partial = false }: ImportRequest,
): ImportResult {
  const { db, analyst } = context;
  const started = Date.now();
  const files = findSources(paths);
  const before = new Set(
    leagueRepository(db)
      .all()
      .map(({ id }) => id),
  );
  const waitingBefore = new Set(waitingSpellings(db).map(nameOf));
  const summary = new ImportSummary(db, dryRun);
  const ingester = createIngester(db, analyst, { partial });
  const isOnly = files.length === 1;
  const dropPlain = (): void => {
    const added = leagueRepository(db)
      .all()
      .filter(({ id }) => !before.has(id));
    dropPlainNewcomers(db, new Set(added.map(({ id }) => id)));
  };
  let waiting: SourceEntry[];
  try {
    waiting = readFiles(context, files, ingester, summary, { phase: 'files', mayWait: true, isOnly });
  } catch (error) {
    // A league that is new is not asked about name by name because its import was stopped.
    if (error instanceof UserError && error.code === 'cancelled') dropPlain();
    throw error;
  }
  dropPlain();
  if (decisions.length > 0) decideSpellings(db, decisions, analyst);
  readFiles(context, waiting, ingester, summary, { phase: 'lists', mayWait: false, isOnly });
  if (summary.isEmpty) {
    const { refused } = summary;
    throw new UserError(
      'bad-file',
      `none of ${files.length} files could be imported; the first: ${refused[0]!.message}`,
    );
  }
  const spellings = waitingSpellings(db).filter((each) => !waitingBefore.has(nameOf(each)));
  return summary.toResult(spellings, Date.now() - started);
}

const nameOf = ({ league, spelling }: { readonly league: string; readonly spelling: string }): string =>
  `${league}\n${spelling}`;

interface Pass {
  readonly phase: string;
  /** Lists of fixtures and prices are left for a second pass. */
  readonly mayWait: boolean;
  /** The import consists of one file: its refusal is the error. */
  readonly isOnly: boolean;
}

/** A fault of the store with the file that was being imported, of which nothing is left in it. */
const at = ({ code, message, hint, cause }: UserError, file: string): UserError =>
  new UserError(code, `${message}; nothing of ${file}, is in it`, hint, { cause });

/** Read files one after another. @returns those that wait for the others */
function readFiles(
  context: JobContext,
  files: readonly SourceEntry[],
  ingester: Ingester,
  summary: ImportSummary,
  { phase, mayWait, isOnly }: Pass,
): SourceEntry[] {
  const waiting: SourceEntry[] = [];
  const started = Date.now();
  let rows = 0;
  for (const [index, file] of files.entries()) {
    stopIfCancelled(context);
    try {
      const groups = ingester.ingest(file.read(), file.name, mayWait);
      if (groups === 'later') waiting.push(file);
      else rows += summary.add(file, groups);
    } catch (error) {
      const fault = toStoreError(error, context.db.name);
      if (fault) throw at(fault, `${file.name}, file ${index + 1} of ${files.length}`);
      if (!(error instanceof UserError) || isOnly) throw error;
      summary.refuse(file, error);
    }
    const seconds = Math.max(0.001, (Date.now() - started) / 1000);
    const rowsPerSecond = Math.round(rows / seconds);
    context.progress({ phase, done: index + 1, total: files.length, rowsPerSecond });
  }
  return waiting;
}
