import { VisuallyHidden } from '@mantine/core';
import { useStore } from 'zustand';
import { isUnasked } from '../../../text/unasked-jobs';
import { describeResult, isActive, jobShare } from '../text/job-summary';
import { useServices } from '../services/services-context';

/** Tells a screen reader how the newest job that somebody began goes: at the start, every quarter, at the end. */
export function JobAnnouncer() {
  const jobs = useStore(useServices().jobs).jobs.filter((each) => !isUnasked(each));
  const job = jobs.find(isActive) ?? jobs[0];
  const quarter = job ? Math.floor((jobShare(job) ?? 0) * 4) * 25 : 0;
  const text = !job
    ? ''
    : isActive(job)
      ? `${job.title}: ${quarter} %`
      : `${job.title}: ${job.state}. ${describeResult(job)}`;
  return (
    <VisuallyHidden role="status" aria-live="polite" data-testid="job-announcer">
      {text}
    </VisuallyHidden>
  );
}
