import type { Job, TrainResult } from '../../../contract';
import { isActive } from '../services/jobs-store';
import { fileName, formatCount, formatFixed, plural } from './format';

/** So many refused files are named; a folder of the wrong kind could fill the window. */
const NAMED = 4;

/** Share of the work done, 0 to 1; null while the total is unknown. */
export function jobShare(job: Job): number | null {
  const { progress } = job;
  return progress && progress.total > 0 ? Math.min(1, progress.done / progress.total) : null;
}

/** Where a running job stands, with counts: `Fitting · 120 of 400 · 12 345 rows/s`. */
export function describeProgress(job: Job): string {
  if (job.state === 'queued') return 'Waiting for its turn';
  const { progress } = job;
  if (!progress) return 'Starting';
  const counts = progress.total > 0 ? `${formatCount(progress.done)} of ${formatCount(progress.total)}` : null;
  const rate = progress.rowsPerSecond === null ? null : `${formatCount(progress.rowsPerSecond)} rows/s`;
  return [progress.phase, counts, rate].filter(Boolean).join(' · ');
}

export type JobPart = NonNullable<NonNullable<Job['progress']>['parts']>[number];
/** The leagues a job works on at once, while it runs. */
export const partsOf = (job: Job): readonly JobPart[] => (isActive(job) ? (job.progress?.parts ?? []) : []);

/** Where one league of a job stands: `walk forward, 42 %`. */
export const describePart = ({ phase, done, total }: JobPart): string =>
  total > 0 ? `${phase}, ${formatFixed((100 * Math.min(done, total)) / total, 0)}\u202f%` : phase;

/** What a finished job brought, in one line. */
export function describeResult(job: Job): string {
  if (isActive(job)) return describeProgress(job);
  if (job.state === 'cancelled') return 'Cancelled; nothing was left half-written.';
  if (job.state === 'interrupted') return 'Interrupted when the application closed; start it again.';
  if (job.error) return job.error.message;
  switch (job.kind) {
    case 'import':
      return job.result ? describeImport(job.result) : 'Imported.';
    case 'train':
      return job.result ? describeTraining(job.result) : 'Trained.';
    case 'validate':
      return job.result ? `${plural(job.result.leagues.length, 'league')} scored.` : 'Validated.';
  }
}

function describeImport(result: NonNullable<Extract<Job, { kind: 'import' }>['result']>): string {
  const { files, matches, issues, refused } = result;
  const count = new Set(files.map((file) => file.path)).size;
  const doubled = result.twins.reduce((sum, { pairs }) => sum + pairs.length, 0);
  const names =
    (doubled > 0 ? ` ${plural(doubled, 'name tells', 'names tell')} matches again.` : '') +
    (result.spellings.length > 0 ? ` ${plural(result.spellings.length, 'name')} to review.` : '');
  const done = `${result.dryRun ? 'Looked at ' : ''}${plural(count, 'file')}, ${plural(matches, 'match', 'matches')}, ${plural(issues, 'issue')}.${names}`;
  if (refused.length === 0) return done;
  const named = refused.slice(0, NAMED).map((file) => `${fileName(file.path)} (${file.message})`);
  const rest = refused.length > NAMED ? `; and ${formatCount(refused.length - NAMED)} more` : '';
  return `${done} ${plural(refused.length, 'file')} refused: ${named.join('; ')}${rest}.`;
}

function describeTraining(result: NonNullable<Extract<Job, { kind: 'train' }>['result']>): string {
  const existing = result.models.filter((model) => model.existing).length;
  const parts = [`${plural(result.models.length - existing, 'new model')}`];
  if (existing > 0) parts.push(`${formatCount(existing)} already there`);
  if (result.failed.length > 0) {
    parts.push(`failed: ${result.failed.map((failure) => `${failure.league} (${failure.message})`).join(', ')}`);
  }
  return `${parts.join(', ')}.${reuseOf(result.models)}`;
}

type Effort = Pick<TrainResult['models'][number], 'seasonsWalked' | 'seasonsReused'>;
/** How much of the walking an earlier training had done already; nothing where that was not counted. */
export function reuseOf(models: readonly Effort[]): string {
  const counted = models.filter((model) => model.seasonsWalked !== undefined || model.seasonsReused !== undefined);
  if (counted.length === 0) return '';
  const sum = (key: keyof Effort): number => counted.reduce((total, model) => total + (model[key] ?? 0), 0);
  return ` ${plural(sum('seasonsWalked'), 'season’s walk', 'seasons’ walks')} made, ${formatCount(sum('seasonsReused'))} reused from earlier trainings.`;
}
