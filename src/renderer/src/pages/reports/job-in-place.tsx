import { Button, Progress } from '@mantine/core';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { Job } from '../../contract-types';
import { valueOf } from '../../services/reading/loadable';
import { useServices } from '../../services/services-context';
import { useRead } from '../../services/reading/use-read';
import { describeProgress, describeResult, isActive, jobShare } from '../../text/job-summary';
import { Note } from '../../ui/note/note';
import { Problem } from '../../ui/states';
import classes from './job-in-place.module.css';
import { useHeldFocus } from './use-held-focus';

interface JobInPlaceProps {
  /** What is done, as the name of the place. */
  readonly label: string;
  readonly jobId: string;
  /** What the job brought, once it has ended well. */
  readonly children: (job: Job) => ReactNode;
}

/** A job where it was begun: how far it is and the way to stop it, then its result or why there is none. */
export function JobInPlace({ label, jobId, children }: JobInPlaceProps) {
  const { jobs } = useServices();
  const known = useStore(jobs).jobs.find(({ id }) => id === jobId) ?? null;
  // A list leaves out large results.
  const isPartial = known === null || (known.state === 'done' && known.result === null);
  const asked = valueOf(useRead('jobs.get', { id: jobId }, { enabled: isPartial }).data);
  const job = isPartial ? (asked ?? known) : known;
  const place = useRef<HTMLElement>(null);
  useHeldFocus(place, job?.state);
  useInView(place, job?.state ?? null);
  if (job === null) return null;
  return (
    <section ref={place} tabIndex={-1} className={classes.place} aria-label={label}>
      {isActive(job) ? (
        <Running job={job} />
      ) : job.state === 'failed' ? (
        <Problem
          what={`${job.title} failed`}
          error={job.error ?? { code: 'internal', message: 'No reason was given.' }}
        />
      ) : job.state === 'done' && job.result !== null ? (
        children(job)
      ) : (
        <Note kind="instead">
          {job.title}: {describeResult(job)}
        </Note>
      )}
    </section>
  );
}

/** What begins or ends here is brought into view; what had ended before a person came stays where it is. */
function useInView(place: RefObject<HTMLElement | null>, state: Job['state'] | null): void {
  const before = useRef<Job['state'] | null>(null);
  useEffect(() => {
    const isNews = before.current !== null || state === 'queued' || state === 'running';
    before.current = state;
    if (isNews && state !== null) place.current?.scrollIntoView({ block: 'nearest' });
  }, [place, state]);
}

function Running({ job }: { readonly job: Job }) {
  const { cancel } = useStore(useServices().jobs);
  return (
    <div className={classes.running}>
      <div>
        <strong>{job.title}</strong>
        <div className={classes.said}>{describeProgress(job)}</div>
        <Progress value={(jobShare(job) ?? 0) * 100} aria-label={`Progress of ${job.title}`} />
      </div>
      <Button variant="default" onClick={() => void cancel(job.id)}>
        Cancel
      </Button>
    </div>
  );
}
