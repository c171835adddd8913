import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { Page } from '../../ui/page/page';
import { useServices } from '../../services/services-context';
import { useRead } from '../../services/use-read';
import { DataTable } from '../../ui/table/data-table';
import { formatCount, formatInstant } from '../../text/format';
import { HashText } from '../../ui/hash-text';
import { JobList } from '../../ui/jobs/job-list';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section/section';
import { StateMark } from '../../ui/state-mark';
import type { Column } from '../../ui/table/table-column';
import type { AuditEntry, HealthCheck } from '../../contract-types';
import { formatRoute } from '../../services/route';
import classes from './health-page.module.css';

/** The check whose findings have a place of their own. */
const DOUBTS = 'Doubts about the data';

const CHECKS: readonly Column<HealthCheck>[] = [
  {
    id: 'state',
    header: 'State',
    value: (row) => row.state,
    cell: (row) => <StateMark state={row.state} />,
    width: 'name',
  },
  { id: 'name', header: 'Check', value: (row) => row.name },
  { id: 'figure', header: 'Figure', value: (row) => row.figure, align: 'right' },
  {
    id: 'detail',
    header: 'What it means',
    value: (row) => row.detail,
    wrap: true,
    cell: (row) => (
      <>
        {row.detail}
        {row.name === DOUBTS ? (
          <>
            {' '}
            <a href={`#${formatRoute({ page: 'data', tab: 'doubts' })}`}>Open the doubts</a>
          </>
        ) : null}
      </>
    ),
  },
];

const IS_HASH = /^[0-9a-f]{64}$/;

const AUDIT: readonly Column<AuditEntry>[] = [
  {
    id: 'sequence',
    header: 'No.',
    align: 'right',
    width: 'number',
    value: (row) => row.sequence,
    cell: (row) => formatCount(row.sequence),
  },
  { id: 'at', header: 'When (UTC)', width: 'instant', value: (row) => row.at, cell: (row) => formatInstant(row.at) },
  { id: 'action', header: 'Action', width: 'action', value: (row) => row.action },
  {
    id: 'subject',
    header: 'Subject',
    value: (row) => row.subject,
    cell: (row) => (IS_HASH.test(row.subject) ? <HashText hash={row.subject} /> : row.subject),
  },
  { id: 'analyst', header: 'Analyst', width: 'name', value: (row) => row.analyst },
  { id: 'hash', header: 'Hash', width: 'name', value: (row) => row.hash, cell: (row) => <HashText hash={row.hash} /> },
];

/** Whether the store, the log and the models are in order, and who did what when. */
export function HealthPage() {
  const { jobs } = useServices();
  const health = useRead('health.check', {});
  const audit = useRead('health.audit', { limit: 1000 });
  const { jobs: allJobs } = useStore(jobs);
  return (
    <Page
      title="Health"
      lead="Whether the store, the audit log and the models are in order, and who did what when."
      actions={
        <Button
          leftSection={<IconRefresh size={16} aria-hidden />}
          onClick={() => {
            void health.load();
            void audit.load();
          }}
        >
          Check again
        </Button>
      }
    >
      <Loaded what="the checks" resource={health}>
        {(rows) => <DataTable label="Checks" columns={CHECKS} rows={rows} rowKey={(row) => row.name} />}
      </Loaded>
      <Section title="Jobs">
        <div className={classes.jobs}>
          <JobList jobs={allJobs} />
        </div>
      </Section>
      <Loaded what="the audit log" resource={audit}>
        {({ entries, total }) => (
          <DataTable
            label={
              total > entries.length
                ? `Audit log, newest ${formatCount(entries.length)} of ${formatCount(total)}`
                : 'Audit log'
            }
            columns={AUDIT}
            rows={entries}
            rowKey={(row) => String(row.sequence)}
            initialSort={{ id: 'sequence', desc: true }}
            hasFilter
          />
        )}
      </Loaded>
    </Page>
  );
}
