import type { Job, JobKind } from '../../../../contract';
import { isUnasked } from '../../../../text/unasked-jobs';
import { describeResult } from '../../text/job-summary';
import type { ImportResult } from '../../contract-types';
import { RELIABILITY, type Route } from '../places/route';
import { notifyDone } from './notify';
import { forgetProblem, tellProblem, type NoticeAction } from './problems';

/** The ways to where results stand. */
export interface Ways {
  readonly go: (route: Route) => void;
  /** Opens the summary of an import. */
  readonly tell: (result: ImportResult) => void;
  /** Leads to an exported report, or to one that was made again. */
  readonly showReport: (job: Job) => void;
  /** Opens the folder of a file. */
  readonly showFile: (path: string) => void;
}

/** The place of what a job works on: there it stands what went wrong with it. */
const PLACES: Readonly<Record<JobKind, Route>> = {
  import: { page: 'data', tab: 'imports' },
  train: { page: 'models', league: null },
  validate: { ...RELIABILITY, tab: 'validate' },
  report: { page: 'reports' },
  reproduce: { page: 'reports', tab: 'verify' },
  'export-data': { page: 'reports', tab: 'data' },
  'copy-store': { page: 'reports', tab: 'data' },
  backup: { page: 'health', tab: 'backups' },
};

/** Lead to what a job brought, or to where it stands what went wrong with it. */
export function leadTo(job: Job, { go, showReport }: Ways): void {
  if (job.state === 'done' && (job.kind === 'report' || job.kind === 'reproduce')) return showReport(job);
  go(PLACES[job.kind]);
}

/** Tell the person how a job ended and where its result is. */
export function announceFinishedJob(job: Job, { go, tell, showReport, showFile }: Ways): void {
  const place = { page: PLACES[job.kind].page, staysWhenLeft: true };
  const notifyPartly = (what: string, message: string, actions: readonly NoticeAction[] = []): void =>
    tellProblem({ what, message, actions, ...place });
  forgetProblem(`${job.title} failed`);
  if (job.state === 'failed') {
    const error = job.error ?? { code: 'internal', message: 'No reason was given.' };
    return tellProblem({ what: `${job.title} failed`, error, ...place });
  }
  if (job.state === 'cancelled') return notifyDone(`${job.title}: cancelled`, describeResult(job));
  if (job.state !== 'done') return notifyPartly(`${job.title} did not finish`, describeResult(job));
  const title = `${job.title}: done`;
  switch (job.kind) {
    case 'import': {
      const { result } = job;
      const issues = result?.issues ?? 0;
      const say = (result?.refused.length ?? 0) > 0 ? notifyPartly : notifyDone;
      say(title, describeResult(job), [
        ...(result ? [{ label: 'Show summary', run: () => tell(result) }] : []),
        ...(result && result.doubts.length > 0
          ? [{ label: 'Show doubts', run: () => go({ page: 'data', tab: 'doubts' }) }]
          : []),
        ...(result && result.spellings.length + result.twins.length > 0
          ? [{ label: 'Review names', run: () => go({ page: 'data', tab: 'teams', view: 'review' }) }]
          : []),
        issues > 0
          ? { label: 'Show issues', run: () => go({ page: 'data', tab: 'issues' }) }
          : { label: 'Show coverage', run: () => go({ page: 'data', tab: 'coverage' }) },
      ]);
      return;
    }
    case 'train': {
      const say = (job.result?.failed.length ?? 0) > 0 ? notifyPartly : notifyDone;
      say(title, describeResult(job), [{ label: 'Show models', run: () => go({ page: 'models', league: null }) }]);
      return;
    }
    case 'validate':
      notifyDone(title, describeResult(job), [
        { label: 'Show scores', run: () => go({ ...RELIABILITY, tab: 'validate' }) },
      ]);
      return;
    case 'report':
      notifyDone(title, describeResult(job), [{ label: 'Show the report', run: () => showReport(job) }]);
      return;
    case 'reproduce': {
      const say = job.result?.same === false ? notifyPartly : notifyDone;
      say(title, describeResult(job), [{ label: 'Show what came of it', run: () => showReport(job) }]);
      return;
    }
    case 'backup':
      if (!isUnasked(job))
        notifyDone(title, describeResult(job), [
          { label: 'Show backups', run: () => go({ page: 'health', tab: 'backups' }) },
        ]);
      return;
    case 'export-data':
    case 'copy-store': {
      const path = job.result?.path;
      const found = path === undefined ? [] : [{ label: 'Show in folder', run: () => showFile(path) }];
      notifyDone(title, describeResult(job), found);
    }
  }
}
