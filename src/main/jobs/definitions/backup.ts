import { z } from 'zod';
import { describeBackup } from '../../../text/job-result';
import { defineJob } from '../define-job';

export const backupJob = defineJob({
  kind: 'backup',
  request: z.strictObject({ reason: z.enum(['daily', 'asked']) }),
  title: ({ reason }) => (reason === 'daily' ? 'Daily backup' : 'Back up the store'),
  run: async (context, request) => (await import('../backup-job')).runBackup(context, request),
  summary: describeBackup,
});
