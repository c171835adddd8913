import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFileExport } from '@tabler/icons-react';
import { useMemo, useState, type ComponentProps } from 'react';
import { useStore } from 'zustand';
import type { JackpotSummary } from '../../../contract-types';
import type { ActionEnd } from '../../../services/actions/data-actions';
import { MOD } from '../../../services/keys/keyboard';
import { useServices } from '../../../services/services-context';
import { usePageShortcut } from '../../../services/keys/use-shortcuts';
import { isActive } from '../../../text/job-summary';
import { Page } from '../../../ui/page/page';
import { Problem } from '../../../ui/states';
import { JobInPlace } from '../job-in-place';
import { ChoiceForm } from './choice-form';
import { ExportOutcome } from './export-outcome';
import { Preview } from './preview';
import classes from './builder.module.css';

interface BuilderProps extends Pick<ComponentProps<typeof Page>, 'crumbs' | 'lead'> {
  readonly jackpot: JackpotSummary;
}

/** Choices of a report beside its pages; the export with its progress and result above them. */
export function Builder({ jackpot, ...page }: BuilderProps) {
  const { actions, jobs, reportChoices, runs } = useServices();
  const { sections, paper, planLines, pdf, sign } = useStore(reportChoices);
  const [title, setTitle] = useState('');
  const [note, setNote] = useState('');
  const [end, setEnd] = useState<ActionEnd>(null);
  const jobId = useStore(runs).exports.get(jackpot.id) ?? null;
  const isRunning = useStore(jobs).jobs.some((job) => job.id === jobId && isActive(job));
  const name = `${jackpot.name}, version ${jackpot.version}`;
  const options = useMemo(
    () => ({ title: title.trim(), note: note.trim(), sections: [...sections], paper, planLines }),
    [title, note, sections, paper, planLines],
  );
  const [previewed] = useDebouncedValue(options, 300);
  const run = (): void => {
    if (!isRunning) void actions.exportReport({ jackpotId: jackpot.id, options, pdf, sign }, name).then(setEnd);
  };
  usePageShortcut('e', run);
  return (
    <Page
      {...page}
      title={`Report of ${jackpot.name} · version ${jackpot.version}`}
      actions={
        <Button
          leftSection={<IconFileExport size={16} aria-hidden />}
          title={isRunning ? 'This report is being exported' : `Choose a folder and export (${MOD} E)`}
          {...(isRunning ? { 'data-disabled': true, 'aria-disabled': true } : {})}
          onClick={run}
        >
          Export…
        </Button>
      }
    >
      <div className={classes.room}>
        {end ? <Problem {...end} /> : null}
        {jobId === null ? null : (
          <JobInPlace label="Export" jobId={jobId}>
            {(job) => (job.kind === 'report' && job.result ? <ExportOutcome result={job.result} /> : null)}
          </JobInPlace>
        )}
        <div className={classes.split}>
          <ChoiceForm name={name} title={title} onTitle={setTitle} note={note} onNote={setNote} />
          <Preview jackpotId={jackpot.id} options={previewed} isWaiting={previewed !== options} />
        </div>
      </div>
    </Page>
  );
}
