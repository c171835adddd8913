import { Button, Progress } from '@mantine/core';
import { useStore } from 'zustand';
import { fileName } from '../../text/format';
import { describeProgress, jobShare } from '../../text/job-summary';
import type { ImportStep } from '../../services/preflight-store';
import { useServices } from '../../services/services-context';
import classes from './preflight.module.css';

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
      <div className={classes.scroll} tabIndex={-1} data-start>
        <div className={classes.progress}>
          <div>{named(paths)}</div>
          <Progress
            value={((job && jobShare(job)) ?? 0) * 100}
            size={8}
            transitionDuration={100}
            aria-label={isImport ? 'Progress of the import' : 'Progress of looking at the files'}
          />
          <div className={classes.note}>{job ? describeProgress(job) : 'Starting'}</div>
        </div>
      </div>
      <div className={classes.foot}>
        <span className={classes.note}>
          {isImport
            ? decisions.length > 0
              ? 'All of it is stored, or nothing: a decision that cannot be recorded, or a cancel, leaves the store as it was.'
              : 'Each file is stored whole or not at all; after a cancel those already stored stay.'
            : 'Nothing is written while the files are looked at.'}
        </span>
        <span className={classes.space} />
        {isImport ? (
          <Button variant="default" onClick={onClose}>
            Work on meanwhile
          </Button>
        ) : null}
        <Button variant="default" disabled={jobId === null} onClick={() => jobId !== null && void cancel(jobId)}>
          Cancel
        </Button>
      </div>
    </>
  );
}

/** The first few by name; a hundred dropped files need no list. */
function named(paths: readonly string[]): string {
  const rest = paths.length - NAMED;
  return `${paths.slice(0, NAMED).map(fileName).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
const NAMED = 3;
