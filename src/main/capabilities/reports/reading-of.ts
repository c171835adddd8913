import type { JobContext } from '../../jobs/job-context';
import type { Reading } from '../capability';
import { logToStderr } from '../log';
import { emptyMemory } from '../model-memory';

/** What capabilities read with, inside a job. */
export const readingOf = ({ db, analyst }: Pick<JobContext, 'db' | 'analyst'>): Reading => ({
  db,
  storePath: db.name,
  analyst,
  applicationVersion: __APPLICATION_VERSION__,
  models: emptyMemory(),
  logBug: logToStderr,
});
