import { Button, Progress, Text } from '@mantine/core';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { ActionEnd } from '../../services/actions/data-actions';
import { errorDetails } from '../../services/telling/notify';
import { copyText } from '../../services/telling/clipboard';
import { useServices } from '../../services/services-context';
import type { Job } from '../../contract-types';
import { formatDuration, formatInstant } from '../../text/format';
import { Problem } from '../states';
import classes from './job-list.module.css';
import { JobLog } from './job-log';
import { JobParts } from './job-parts';
import { describeProgress, describeResult, isActive, jobShare, partsOf } from '../../text/job-summary';

const STATE: Record<Job['state'], string> = {
  queued: 'waiting',
  running: 'running',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
  interrupted: 'interrupted',
};

/** Jobs, newest first: progress and Cancel while they run, result or error after. */
export function JobList({ jobs }: { readonly jobs: readonly Job[] }) {
  const { error } = useStore(useServices().jobs);
  if (jobs.length === 0) {
    return (
      <Text p="md" c="dimmed">
        {error ? error.message : 'Nothing has run yet. Imports, training and validation appear here while they work.'}
      </Text>
    );
  }
  return (
    <ul className={classes.list} aria-label="Jobs">
      {jobs.map((job) => (
        <li key={job.id} className={classes.job} data-state={job.state}>
          <JobRow job={job} />
        </li>
      ))}
    </ul>
  );
}

/** Opens everything an import found, long after its message is gone. */
function SummaryButton({ job }: { readonly job: Job }) {
  const { api, preflight } = useServices();
  const [failure, setFailure] = useState<ActionEnd>(null);
  const open = async (): Promise<void> => {
    // A list leaves out large results.
    const reply = job.result ? { ok: true as const, value: job } : await api['jobs.get']({ id: job.id });
    setFailure(reply.ok ? null : { what: `Reading what ${job.title} brought failed`, error: reply.error });
    if (!reply.ok) return;
    if (reply.value.kind === 'import' && reply.value.result) preflight.getState().tell(reply.value.result);
  };
  return (
    <>
      <Button variant="subtle" size="compact-sm" className={classes.action ?? ''} onClick={() => void open()}>
        Summary
      </Button>
      {failure ? <Problem {...failure} /> : null}
    </>
  );
}

/** Leads to what became of a report, long after its message is gone. */
function ReportButton({ job }: { readonly job: Job }) {
  const { actions } = useServices();
  const [failure, setFailure] = useState<ActionEnd>(null);
  const open = async (): Promise<void> => setFailure(await actions.showReportJob(job));
  return (
    <>
      <Button variant="subtle" size="compact-sm" className={classes.action ?? ''} onClick={() => void open()}>
        Show
      </Button>
      {failure ? <Problem {...failure} /> : null}
    </>
  );
}

function JobRow({ job }: { readonly job: Job }) {
  const { cancel } = useStore(useServices().jobs);
  const took = job.finishedAt ? formatDuration(Date.parse(job.finishedAt) - Date.parse(job.startedAt)) : null;
  return (
    <>
      <div className={classes.head}>
        <strong>{job.title}</strong>
        <span className={classes.state}>
          {STATE[job.state]}
          {took ? ` in ${took}` : ''} · {formatInstant(job.startedAt)}
        </span>
      </div>
      {isActive(job) ? (
        <div className={classes.progress}>
          <Progress value={(jobShare(job) ?? 0) * 100} aria-label={`Progress of ${job.title}`} />
          <Button variant="subtle" size="compact-sm" color="gray" onClick={() => void cancel(job.id)}>
            Cancel
          </Button>
        </div>
      ) : null}
      <div className={classes.text}>{isActive(job) ? describeProgress(job) : describeResult(job)}</div>
      <JobParts job={job.title} parts={partsOf(job)} />
      {isActive(job) ? null : <JobLog job={job} />}
      {job.kind === 'import' && job.state === 'done' ? <SummaryButton job={job} /> : null}
      {(job.kind === 'report' || job.kind === 'reproduce') && job.state === 'done' ? <ReportButton job={job} /> : null}
      {job.error?.hint ? <div className={classes.text}>{job.error.hint}</div> : null}
      {job.error ? (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.action ?? ''}
          onClick={() => job.error && void copyText(errorDetails(job.title, job.error))}
        >
          Copy details
        </Button>
      ) : null}
    </>
  );
}
