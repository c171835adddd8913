import { Button, Progress } from '@mantine/core';
import { useStore } from 'zustand';
import { fileName } from '../../text/format';
import { describeProgress, jobShare } from '../../text/job-summary';
import type { ImportStep } from '../../services/importing/preflight-store';
import { useServices } from '../../services/services-context';
import classes from './import-progress.module.css';
import { StepContent, StepFoot } from './step-parts';

interface ImportProgressProps {
  readonly step: Extract<ImportStep, { readonly step: 'looking' | 'importing' }>;
  readonly onClose: () => void;
}

/** How far a dry run or an import is, in files and rows a second; it can be cancelled or left to work on. */
export function ImportProgress({ step: { step, paths, decisions, jobId }, onClose }: ImportProgressProps) {
  const { jobs } = useServices();
  const { jobs: all, cancel } = useStore(jobs);
  const job = all.find((each) => each.id === jobId);
  const isImport = step === 'importing';
  return (
    <>
      <StepContent>
        <div className={classes.progress}>
          <div>{named(paths)}</div>
          <Progress
            value={((job && jobShare(job)) ?? 0) * 100}
            size="bar-thick"
            aria-label={isImport ? 'Progress of the import' : 'Progress of looking at the files'}
          />
          <div className={classes.said}>{job ? describeProgress(job) : 'Starting'}</div>
        </div>
      </StepContent>
      <StepFoot
        note={isImport ? whatCancelLeaves(decisions.length > 0) : 'Nothing is written while the files are looked at.'}
      >
        {isImport ? (
          <Button variant="default" onClick={onClose}>
            Work on meanwhile
          </Button>
        ) : null}
        <Button variant="default" disabled={jobId === null} onClick={() => jobId !== null && void cancel(jobId)}>
          Cancel
        </Button>
      </StepFoot>
    </>
  );
}

const whatCancelLeaves = (hasDecisions: boolean): string =>
  hasDecisions
    ? 'All of it is stored, or nothing: a decision that cannot be recorded, or a cancel, leaves the store as it was.'
    : 'Each file is stored whole or not at all; after a cancel those already stored stay.';

/** The first few by name; a hundred dropped files need no list. */
function named(paths: readonly string[]): string {
  const rest = paths.length - NAMED;
  return `${paths.slice(0, NAMED).map(fileName).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
const NAMED = 3;
