import { z } from 'zod';
import { defineJob } from '../../src/main/jobs/define-job';

export const backupJob = defineJob({
  kind: 'backup',
  request: z.strictObject({ path: z.string().min(1) }),
  title: ({ path }) => `Back up the store to ${path}`,
  run: async ({ db, progress }, { path }) => {
    progress({ phase: 'copy', done: 0, total: 1, rowsPerSecond: null });
    await db.backup(path);
    return { path };
  },
  summary: ({ path }) => `Backed up to ${path}.`,
});
