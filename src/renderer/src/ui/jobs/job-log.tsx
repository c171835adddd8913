import { useState } from 'react';
import { logLineInWords, NO_LOG } from '../../../../text/job-log-words';
import type { Job } from '../../contract-types';
import { useServices } from '../../services/services-context';
import classes from './job-log.module.css';

/** What a job did, phase by phase, and what it came upon; read when one opens it. */
export function JobLog({ job }: { readonly job: Job }) {
  const { api } = useServices();
  const [read, setRead] = useState<{ readonly log: Job['log']; readonly problem: string | null } | null>(null);
  const open = async (): Promise<void> => {
    if (job.log !== null || read !== null) return;
    // A list leaves out logs.
    const reply = await api['jobs.get']({ id: job.id });
    setRead(reply.ok ? { log: reply.value.log, problem: null } : { log: null, problem: reply.error.message });
  };
  const log = job.log ?? read?.log ?? null;
  return (
    <details
      className={classes.log}
      onToggle={(event) => {
        if (event.currentTarget.open) void open();
      }}
    >
      <summary aria-label={`Log of ${job.title}`}>Log</summary>
      {log === null ? (
        read === null ? null : (
          <p>{read.problem ?? NO_LOG}</p>
        )
      ) : log.length === 0 ? (
        <p>Nothing was logged.</p>
      ) : (
        <ol aria-label={`Log of ${job.title}`}>
          {log.map((line, index) => (
            <li key={index} data-kind={line.kind}>
              <time dateTime={line.at}>{line.at.slice(11, 19)}</time> {logLineInWords(line)}
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
