import { useStore } from 'zustand';
import { valueOf } from '../../services/reading/loadable';
import { useServices } from '../../services/services-context';
import type { Resource } from '../../services/reading/use-read';
import { formatCount } from '../../text/format';
import { JobList } from '../../ui/jobs/job-list';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section/section';
import { Problem } from '../../ui/states';
import { DataTable } from '../../ui/table/data-table';
import type { HealthCheck } from '../../contract-types';
import { CHECK_COLUMNS } from './check-columns';
import classes from './checks-tab.module.css';
import { Overall } from './overall';

/** So many jobs are recent; those that run are among them. */
const RECENT_JOBS = 20;

interface ChecksTabProps {
  readonly health: Resource<HealthCheck[]>;
  /** It reads the whole file: the others do not wait for it. */
  readonly integrity: Resource<HealthCheck[]>;
  readonly openName: string | null;
  readonly onOpen: (name: string) => void;
}

/** Whether all is in order, why not, and what runs. */
export function ChecksTab({ health, integrity, openName, onOpen }: ChecksTabProps) {
  const { jobs } = useServices();
  const { jobs: allJobs } = useStore(jobs);
  const looked = valueOf(integrity.data);
  return (
    <>
      <Loaded what="the checks" resource={health}>
        {(rows) => (
          <div className={classes.checks}>
            <Overall
              checks={[...rows, ...(looked ?? [])]}
              isPartial={looked === null}
              onOpen={({ name }) => onOpen(name)}
            />
            {integrity.data.status === 'failed' ? (
              <Problem
                what="Looking the store over failed"
                error={integrity.data.error}
                onRetry={() => void integrity.load()}
              />
            ) : null}
            <DataTable
              label="Checks"
              columns={CHECK_COLUMNS}
              // What comes later stands below: nothing one reads moves.
              rows={[...rows, ...(looked ?? [])]}
              rowKey={(row) => row.name}
              onOpen={({ name }) => onOpen(name)}
              openKey={openName}
            />
          </div>
        )}
      </Loaded>
      <Section
        title={allJobs.length > RECENT_JOBS ? `Jobs, newest ${RECENT_JOBS} of ${formatCount(allJobs.length)}` : 'Jobs'}
      >
        <div className={classes.jobs}>
          <JobList jobs={allJobs.slice(0, RECENT_JOBS)} />
        </div>
      </Section>
    </>
  );
}
