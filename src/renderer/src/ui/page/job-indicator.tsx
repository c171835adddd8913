import { Button, Popover, Text } from '@mantine/core';
import { IconAlertTriangle, IconListCheck } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { problems } from '../../services/telling/problems';
import { useServices } from '../../services/services-context';
import { formatFixed, plural } from '../../text/format';
import { isActive, jobShare } from '../../text/job-summary';
import { JobList } from '../jobs/job-list';
import classes from './job-indicator.module.css';

/** What is being worked on right now; opens the list of running and finished jobs. */
export function JobIndicator() {
  const { jobs } = useStore(useServices().jobs);
  const { problems: all, here } = useStore(problems);
  // On its own page a problem says itself.
  const elsewhere = all.filter(({ page }) => page !== here).length;
  const active = jobs.filter(isActive);
  const first = active.find((job) => job.state === 'running') ?? active[0];
  const share = first ? jobShare(first) : null;
  const label = first
    ? `${first.title}${share === null ? '' : ` ${formatFixed(share * 100, 0)}\u202f%`}${active.length > 1 ? ` +${active.length - 1}` : ''}`
    : elsewhere > 0
      ? `Jobs: ${plural(elsewhere, 'problem')}`
      : 'Jobs';
  return (
    <Popover position="bottom-end" width="var(--popover-wide)" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          data-testid="job-indicator"
          leftSection={
            first ? (
              <Ring share={share ?? 0} />
            ) : elsewhere > 0 ? (
              <IconAlertTriangle size={16} aria-hidden className={classes.troubled} />
            ) : (
              <IconListCheck size={16} aria-hidden />
            )
          }
        >
          <Text span inherit truncate className={classes.label ?? ''}>
            {label}
          </Text>
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.list ?? ''} aria-label="Jobs">
        <JobList jobs={jobs} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Ring({ share }: { readonly share: number }) {
  const length = 2 * Math.PI * 6;
  return (
    <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden fill="none" strokeWidth={2.5}>
      <circle cx={8} cy={8} r={6} stroke="var(--line)" />
      <circle
        cx={8}
        cy={8}
        r={6}
        stroke="var(--accent)"
        strokeDasharray={`${length * share} ${length}`}
        transform="rotate(-90 8 8)"
      />
    </svg>
  );
}
