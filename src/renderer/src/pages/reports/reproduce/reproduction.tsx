import { Button } from '@mantine/core';
import { useState } from 'react';
import { useStore } from 'zustand';
import { verifyState } from '../../../../../text/verify-words';
import type { ActionEnd } from '../../../services/actions/data-actions';
import { useServices } from '../../../services/services-context';
import type { Verification } from '../../../services/work/verification-store';
import { isActive } from '../../../text/job-summary';
import { Note } from '../../../ui/note/note';
import { Section } from '../../../ui/section/section';
import { Problem } from '../../../ui/states';
import { JobInPlace } from '../job-in-place';
import { ReproductionOutcome } from './reproduction-outcome';

interface ReproductionProps {
  readonly verified: Verification | null;
  /** The job that made a report again last. */
  readonly jobId: string | null;
}

/** Make a report that holds again from the raw files, bit for bit; what came of it stands here, too. */
export function Reproduction({ verified, jobId }: ReproductionProps) {
  const { actions, jobs } = useServices();
  const [end, setEnd] = useState<ActionEnd>(null);
  const isRunning = useStore(jobs).jobs.some((job) => job.id === jobId && isActive(job));
  const why = whyNot(verified, isRunning);
  return (
    <Section title="Again from the raw files">
      <Note kind="lead">
        Reads the files the report names, found by their hashes, into an empty store; trains and forecasts as the report
        says; and compares every bit. It takes as long as training does, and leaves this store as it is.
      </Note>
      {verified ? (
        <Button
          variant="default"
          mb="md"
          {...(why === null ? {} : { title: why, 'data-disabled': true, 'aria-disabled': true })}
          onClick={() => (why === null ? void actions.reproduceReport(verified.path).then(setEnd) : undefined)}
        >
          Choose the folder of raw files…
        </Button>
      ) : null}
      {verified && why !== null && !isRunning ? <Note kind="instead">{why}</Note> : null}
      {end ? <Problem {...end} /> : null}
      {jobId === null ? null : (
        <JobInPlace label="Again from the raw files: result" jobId={jobId}>
          {(job) => (job.kind === 'reproduce' && job.result ? <ReproductionOutcome result={job.result} /> : null)}
        </JobInPlace>
      )}
    </Section>
  );
}

function whyNot(verified: Verification | null, isRunning: boolean): string | null {
  if (isRunning) return 'A report is being made again.';
  if (verified?.report.status !== 'ready') return 'The report is not verified yet.';
  return verifyState(verified.report.value) === 'failed'
    ? 'Making a report again that does not verify would show nothing.'
    : null;
}
