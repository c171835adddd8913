import type { Job } from '../../../preload/contract';
import { describeResult } from '../components/job-summary';
import type { Route } from '../stores/route';
import { notifyDone, notifyError, notifyPartly } from './notify';

/** Tell the person how a job ended and where its result is. */
export function announceFinishedJob(job: Job, go: (route: Route) => void): void {
  if (job.state === 'failed') {
    notifyError(`${job.title} failed`, job.error ?? { code: 'internal', message: 'No reason was given.' });
    return;
  }
  if (job.state !== 'done') {
    notifyPartly(`${job.title} did not finish`, describeResult(job));
    return;
  }
  const title = `${job.title}: done`;
  switch (job.kind) {
    case 'import': {
      const issues = job.result?.issues ?? 0;
      const say = (job.result?.refused.length ?? 0) > 0 ? notifyPartly : notifyDone;
      say(title, describeResult(job), [
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
      notifyDone(title, describeResult(job), [{ label: 'Show scores', run: () => go({ page: 'reliability' }) }]);
  }
}
