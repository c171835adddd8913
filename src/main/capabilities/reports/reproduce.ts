import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Difference, ReproduceResult, RequestOf } from '../../../contract';
import { NOTHING_CHOSEN, normalChoice } from '../../audit/chosen-settings';
import { canonicalJson } from '../../audit/canonical-json';
import { UserError } from '../../core/words/errors';
import { openStore } from '../../db/handle';
import { NO_CACHE } from '../../db/walk-cache';
import { modelRepository } from '../../db/repositories/models';
import { seasonSummaries } from '../../db/repositories/season-summaries';
import { jackpotHash } from '../../export/jackpot-content';
import { buildReport } from '../../export/report/build-report';
import { Manifest, type ReportBody, type ReportContent } from '../../export/report/content';
import { MANIFEST } from '../../export/report/report-file';
import { parseJson } from '../../export/report/verify/parse-json';
import { openReport } from '../../export/report/verify/report-files';
import { verifyReport } from '../../export/report/verify/verify-report';
import { runImport } from '../../jobs/import-job';
import { poolActiveModels } from '../../jobs/pool-leagues';
import type { JobContext } from '../../jobs/job-context';
import type { Writing } from '../capability';
import { jackpotOf } from '../jackpots/read-jackpot';
import { decideAfter, decideBefore, nameAgain, spellingsOf } from './again/decide-again';
import { firstDifference } from './again/first-difference';
import { layOutFiles } from './again/raw-files';
import { trainAgain, type TrainedAgain } from './again/train-again';
import { reportBody } from './body/report-body';
import { readingOf } from './reading-of';

/**
 * Make a report again from nothing: its raw files, found by their hashes, into an empty store with the decisions it
 * lists, trained and forecast as it says; then compare models, numbers and the hash of the whole.
 * @throws {UserError} bad-file for what is no report, or one that does not verify; not-found for a folder without files
 */
export async function reproduce(
  job: JobContext,
  { report, data }: RequestOf<'reports.reproduce'>,
): Promise<ReproduceResult> {
  const manifest = readSound(report);
  const folder = mkdtempSync(join(tmpdir(), 'jackpot-again-'));
  const db = openStore({ path: join(folder, 'store.sqlite'), analyst: manifest.content.analyst });
  try {
    const inside = { ...job, db, analyst: manifest.content.analyst, cache: NO_CACHE };
    return await make(inside, report, data, manifest, join(folder, 'files'));
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A report that verifies: making another one again would show nothing. */
function readSound(report: string): Manifest {
  const { ok, checks } = verifyReport(report);
  const wrong = checks.find(({ verdict }) => verdict === 'failed');
  if (!ok) throw new UserError('bad-file', `the report does not verify: ${wrong!.name}: ${wrong!.detail}`);
  const text = openReport(report).read(MANIFEST)!.toString('utf8');
  const parsed = parseJson(text, MANIFEST, Manifest);
  if (parsed.ok) return parsed.value;
  throw new UserError(
    'bad-file',
    'the report is of the first format, which does not list its files and decisions',
    'Export the jackpot again with this application.',
  );
}

async function make(
  job: JobContext,
  report: string,
  data: string,
  { content, contentHash }: Manifest,
  into: string,
): Promise<ReproduceResult> {
  const { decisions, files } = content.data;
  const told = (phase: string) => job.progress({ phase, done: 0, total: 1, rowsPerSecond: null });
  told('find the files');
  const raw = layOutFiles(data, files, into);
  const facts = { report, contentHash, files: raw.folders.length };
  const differences: Difference[] = [...raw.differences];
  const nothing = { ...facts, same: false, again: null, matches: 0, models: [], predictions: null };
  if (raw.folders.length === 0) return { ...nothing, differences };
  const context = { ...readingOf(job), db: job.db } as unknown as Writing;
  decideBefore(job.db, decisions, job.analyst);
  try {
    runImport(job, { paths: raw.folders, dryRun: false, decisions: spellingsOf(decisions), partial: true });
    decideAfter(context, decisions);
  } catch (error) {
    if (!(error instanceof UserError) || error.code === 'cancelled') throw error;
    return { ...nothing, differences: [...differences, { what: 'file', subject: data, message: error.message }] };
  }
  const { matches } = seasonSummaries(job.db).total();
  const trained = await trainAgain(job, content);
  differences.push(...trained.differences);
  told('forecast and compare');
  const last = compareReports(job, context, content, trained, differences);
  // Another version of the application writes the same content in words and pages of its own: its hash is another one.
  const isOurs = content.application.version === __APPLICATION_VERSION__;
  const same = differences.length === 0 && last.again !== null && (last.again === contentHash || !isOurs);
  return { ...facts, matches, models: [...trained.models], ...last, same, differences };
}

/** The jackpot and its report, made again where all models are the same. */
function compareReports(
  job: JobContext,
  context: Writing,
  content: ReportContent,
  { models }: TrainedAgain,
  differences: Difference[],
): Pick<ReproduceResult, 'again' | 'predictions'> {
  if (models.some(({ same }) => !same)) return { again: null, predictions: null };
  job.db.transaction(() => poolActiveModels(job.db, job.analyst)).immediate();
  const byId = modelRepository(job.db).byId;
  const ids = [...content.models.map(({ id }) => id), ...(content.pool ? [content.pool.id] : [])];
  // Models stand in a jackpot in the order of their leagues, the pooled one among them.
  const rows = ids.flatMap((id) => byId(id) ?? []).sort((a, b) => (a.league < b.league ? -1 : 1));
  if (content.pool && !byId(content.pool.id)) {
    const message = `${content.pool.version} was not made again: other leagues were active when it was made`;
    differences.push({ what: 'model', subject: content.pool.version, message });
    return { again: null, predictions: null };
  }
  nameAgain(context, content.fixtures);
  const inputs = content.fixtures.map(({ league, home, away, order, date, odds, kickoff, neutral }) => ({
    ...{ league, home, away, order, date, odds },
    ...(kickoff === undefined ? {} : { kickoff }),
    ...(neutral === undefined ? {} : { neutral }),
  }));
  const { name, version, release } = content.jackpot;
  const jackpot = jackpotOf(context, { name, version, release }, rows, inputs);
  // What was typed is what a person meant by it: the names stand in the report, and what they came to beside them.
  const fixtures = jackpot.content.fixtures.map((fixture) => {
    const known = content.fixtures.find(({ order }) => order === fixture.order);
    return { ...fixture, typed: known!.typed };
  });
  for (const problem of jackpot.resolution.problems)
    differences.push({
      what: 'fixture',
      subject: String(problem.line),
      message: `fixture ${problem.line}: ${problem.message}`,
    });
  const isSame = canonicalJson(jackpot.content.predictions) === canonicalJson(content.predictions);
  const predictions = { fixtures: content.fixtures.length, same: isSame };
  if (jackpot.resolution.problems.length > 0) return { again: null, predictions };
  const made = { ...jackpot.content, fixtures, picks: content.picks };
  const { layout, title, note, plan, analyst, history, results } = content;
  const body = reportBody(
    context,
    { content: made, hash: jackpotHash(made), rows },
    {
      options: { title, note, sections: layout.sections, paper: layout.paper, planLines: plan.asked },
      ...{ analyst, history, results },
      release: content.release,
      settings: normalChoice(content.settings ?? NOTHING_CHOSEN),
    },
    () => undefined,
  );
  // The same engine of another version of the application writes the same numbers under another name.
  const again = buildReport({ ...body, application: content.application });
  const first = firstDifference(plain(withoutFiles(content)), plain(withoutFiles(again.manifest.content)));
  if (first)
    differences.push({
      what: 'report',
      subject: first.path,
      message: `the report differs at ${first.path}: ${first.told} in the report, ${first.again} again`,
    });
  return { again: again.manifest.contentHash, predictions };
}

const withoutFiles = ({ files: _files, ...body }: ReportContent): ReportBody => body;
const plain = (value: unknown): unknown => JSON.parse(canonicalJson(value));
