import { Button, Menu } from '@mantine/core';
import { IconBallFootball, IconChevronDown } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useServices } from '../../services/services-context';
import { isActive } from '../../text/job-summary';
import { JobList } from '../../ui/jobs/job-list';
import { Empty } from '../../ui/states';

/** The first thing anybody sees: what the store is for and the two ways to fill it. */
export function FirstRun() {
  const { actions, jobs, tour } = useServices();
  const running = useStore(jobs).jobs.filter((job) => job.kind === 'import' && isActive(job));
  return (
    <Empty
      title="No matches yet"
      icon={<IconBallFootball size={40} stroke={1.2} color="var(--ink-soft)" aria-hidden />}
      actions={
        <>
          <Button variant="default" onClick={tour.getState().open}>
            Take the tour
          </Button>
          <Button variant="default" onClick={() => void actions.loadDemo()} disabled={running.length > 0}>
            Load the demo league
          </Button>
          <Menu>
            <Menu.Target>
              <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
                Import seasons…
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void actions.chooseAndImport('files')}>Choose files</Menu.Item>
              <Menu.Item onClick={() => void actions.chooseAndImport('folder')}>Choose a folder</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      }
    >
      <p>
        Every forecast here is fitted on played matches. Import season files (CSV, one file a league and season, with or
        without odds) and their coverage appears on this page, cell by cell. You can also drop files and folders
        anywhere on the window.
      </p>
      <p>To look around first, load the demo league: seasons generated on this machine, of clubs that do not exist.</p>
      {running.length > 0 ? <JobList jobs={running} /> : null}
    </Empty>
  );
}
