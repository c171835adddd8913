import type { ReadableDb } from '../db/connection';
import type { ImportResult, SpellingDecision } from '../../contract';
import { UserError } from '../core/words/errors';
import { decideSpellings } from '../ingestion/teams/decide-spellings';
import { findSources, type SourceEntry } from '../ingestion/files/find-files';
import { createIngester, type Ingester } from '../ingestion/ingester';
import { countDoubts, findDoubts } from '../clubs/doubts';
import { clubQuestions } from '../clubs/questions';
import { reviewOf, toUnknown } from '../clubs/review';
import { refreshSummaries } from '../db/repositories/season-summaries';
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
  if (!request.dryRun) {
    return importAndDecide(context, request);
  }
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

function importAndDecide(context: JobContext, request: ImportRequest): ImportResult {
  const { decisions = [] } = request;
  // Decisions are checked against what the files tell, so that all is stored or, where one of them cannot be, nothing.
  if (decisions.length === 0) return importAll(context, request);
  return context.db.transaction(() => importAll(context, request)).immediate();
}

function importAll(
  context: JobContext,
  { paths, dryRun, decisions = [], partial = false }: ImportRequest,
): ImportResult {
  const { db, analyst } = context;
  const started = Date.now();
  const files = findSources(paths);
  const summary = new ImportSummary(db, dryRun);
  let before: ReadonlySet<string> | null = null;
  const beforeFirst = (): void => void (before ??= openQuestions(db));
  const ingester = createIngester(db, analyst, { partial, beforeFirst });
  const isOnly = files.length === 1;
  const waiting = readFiles(context, files, ingester, summary, { phase: 'files', mayWait: true, isOnly });
  if (decisions.length > 0) decideSpellings(db, decisions, analyst);
  readFiles(context, waiting, ingester, summary, { phase: 'lists', mayWait: false, isOnly });
  if (summary.isEmpty) {
    const { refused } = summary;
    throw new UserError(
      'bad-file',
      `none of ${files.length} files could be imported; the first: ${refused[0]!.message}`,
    );
  }
  // Questions and doubts are about whole seasons: read from the summaries, once these are made.
  refreshSummaries(db);
  return summary.toResult(questionsSince(db, before), Date.now() - started);
}

/** What there is to settle, and which of it is new. @param before names that were in question; null where nothing was stored */
function questionsSince(db: ReadableDb, before: ReadonlySet<string> | null) {
  const questions = clubQuestions(db);
  const doubts = countDoubts(findDoubts(db, undefined, questions));
  if (!before) return { twins: [], spellings: [], doubts };
  const isNew = (name: { readonly league: string; readonly spelling: string }): boolean => !before.has(nameOf(name));
  const { twins, items } = reviewOf(db, questions);
  return {
    twins: twins.filter(({ league, pairs }) => pairs.some(({ spelling }) => isNew({ league, spelling }))),
    spellings: items.filter(isNew).map(toUnknown),
    doubts,
  };
}

/** Names about which there was a question before. */
function openQuestions(db: ReadableDb): ReadonlySet<string> {
  const { twins, items } = reviewOf(db);
  const names = twins.flatMap(({ league, pairs }) => pairs.map(({ spelling }) => nameOf({ league, spelling })));
  return new Set([...names, ...items.map(nameOf)]);
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
