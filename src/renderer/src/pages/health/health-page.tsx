import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { valueOf } from '../../services/loadable';
import { useServices } from '../../services/services-context';
import { useRead } from '../../services/use-read';
import { formatCount } from '../../text/format';
import { JobList } from '../../ui/jobs/job-list';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page/page';
import { Section } from '../../ui/section/section';
import { Problem } from '../../ui/states';
import { DataTable } from '../../ui/table/data-table';
import { AuditLog } from './audit-log';
import { CHECK_COLUMNS } from './check-columns';
import { CheckDetail } from './check-detail';
import classes from './health-page.module.css';
import { Overall } from './overall';

/** So many jobs are recent; those that run are among them. */
const RECENT_JOBS = 20;

/** Whether store, log, data, models, jackpots and jobs are in order, why not, and who did what when. */
export function HealthPage() {
  const { jobs } = useServices();
  const health = useRead('health.check', {});
  // It reads the whole file: the others do not wait for it.
  const integrity = useRead('health.integrity', {});
  const { jobs: allJobs } = useStore(jobs);
  const [openName, setOpenName] = useState<string | null>(null);
  const looked = valueOf(integrity.data);
  const checks = [...(looked ?? []), ...(valueOf(health.data) ?? [])];
  const open = checks.find(({ name }) => name === openName);
  return (
    <Page
      title="Health"
      lead="Whether the store, the data, the models and the jobs are in order, and who did what when."
      actions={
        <Button
          leftSection={<IconRefresh size={16} aria-hidden />}
          onClick={() => {
            void health.load();
            void integrity.load();
          }}
        >
          Check again
        </Button>
      }
      inspector={
        open ? { title: open.name, body: <CheckDetail check={open} />, onClose: () => setOpenName(null) } : null
      }
    >
      <Loaded what="the checks" resource={health}>
        {(rows) => (
          <div className={classes.checks}>
            <Overall
              checks={[...(looked ?? []), ...rows]}
              isPartial={looked === null}
              onOpen={({ name }) => setOpenName(name)}
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
              rows={[...(looked ?? []), ...rows]}
              rowKey={(row) => row.name}
              onOpen={({ name }) => setOpenName(name)}
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
      <AuditLog />
    </Page>
  );
}
